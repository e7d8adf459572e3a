"""IPTC ninjs 2 and 3: news as agencies send it (https://iptc.org/standards/ninjs/).

The two differ in how they write names, ``versioncreated`` and ``versionCreated``; a reader that
looks at letters alone reads both.
"""

from collections.abc import Iterator
from typing import Any

from service.domain.rejections import FieldMissing, NotInFormat
from service.domain.rules import Change, Rule
from service.domain.terms import NAMESPACE
from service.ingest.formats import markup
from service.ingest.formats.beside import Beside, how_to_say
from service.ingest.formats.metadata import same_url
from service.ingest.formats.reading import Draft, Found, Reading, instant

READ = frozenset(["type", "uri", "standard", "versioncreated", "firstcreated", "pubstatus"])
READ |= {"language", "headlines", "bodies", "descriptions", "by", "subjects", "version", "profile"}
MARKUP = frozenset(["text/html", "application/xhtml+xml"])
PLAIN = frozenset(["text/plain", ""])
PROVIDERS = frozenset(["provider", "publisher"])
MAIN = frozenset(["main", ""])


def is_ninjs(payload: object) -> bool:
    """Whether an object says that it is ninjs, or looks like nothing else."""
    if not isinstance(payload, dict) or "outlet" in payload:
        return False
    standard = payload.get("standard")
    named = isinstance(standard, dict) and str(standard.get("name")).lower() == "ninjs"
    return named or ("uri" in payload and isinstance(payload.get("bodies"), list))


def read(value: object, beside: Beside) -> list[Reading]:
    """The article of a news object.

    Raises NOT_IN_FORMAT, PAGE_TOO_LARGE; BAD_ARGUMENT for what is said beside it.
    """
    if not isinstance(value, dict):
        raise NotInFormat(detail="A news object is an object.")
    item = _Item(value)
    _refuse(item)
    draft = Draft(beside)
    _put_outlet(draft, item)
    uri = item.text("uri")
    address = uri if uri and uri.value.lower().startswith(("http://", "https://")) else None
    draft.put("url", draft.choose("url", beside.article_url, [address], same_url))
    if "url" not in draft.payload:
        draft.places["url",] = ("uri",)
        detail = "The uri of the object is no address of a page."
        draft.problem(("url",), FieldMissing(detail=detail, hint=how_to_say("article-url")))
    title, summary = (_first(draft, item, name) for name in ("headlines", "descriptions"))
    if not item.is_ours:
        title, summary = _plain(title), _plain(summary)
    draft.put("headline", draft.choose("headline", beside.headline, [title]))
    draft.put("standfirst", summary)
    by, sections = item.text("by"), item.names("subjects")
    draft.put("bylines", by and Found([by.value], by.place))
    draft.put("sections", sections)
    draft.put("language", draft.choose("language", beside.language, [item.text("language")]))
    _put_times(draft, item)
    _put_body(draft, item)
    for key in value:
        if key.lower() not in item.used:
            draft.leave_out((key,), value[key])
    draft.put_said()
    for name, theirs in (("headline", "headlines"), ("publishedAt", "versioncreated")):
        draft.places.setdefault((name,), item.path(theirs))
    return [draft.reading()]


class _Item:
    """A news object; its members are asked for by the small letters of their names."""

    def __init__(self, node: dict[str, Any]) -> None:
        self.node = node
        self.keys = {key.lower(): key for key in node}
        self.used = set(READ)

    @property
    def is_ours(self) -> bool:
        """Whether a service like this one wrote it, so that its plain text is no markup."""
        profile = self.text("profile")
        return profile is not None and profile.value == NAMESPACE

    def path(self, name: str) -> tuple[str | int, ...]:
        return (self.keys.get(name, name),)

    def text(self, name: str) -> Found | None:
        value = self.node.get(self.keys.get(name, ""))
        if not isinstance(value, str) or not value.strip():
            return None
        return Found(value, self.path(name))

    def members(self, name: str) -> Iterator[tuple[int, dict[str, Any]]]:
        """The objects of a list, each with its place; their names in small letters."""
        values = self.node.get(self.keys.get(name, ""))
        for i, each in enumerate(values if isinstance(values, list) else ()):
            if isinstance(each, dict):
                yield i, {key.lower(): value for key, value in each.items()}

    def names(self, name: str) -> Found | None:
        found = [m["name"] for _, m in self.members(name) if isinstance(m.get("name"), str)]
        return Found(found, self.path(name)) if found else None


def _refuse(item: _Item) -> None:
    kind = item.text("type")
    if kind is not None and kind.value not in ("text", "composite"):
        raise NotInFormat(item.path("type"), detail=f"It is {kind.value[:40]}, and no text.")
    status = item.text("pubstatus")
    if status is not None and status.value != "usable":
        detail = f"It is {status.value[:40]}, and not to be used."
        raise NotInFormat(item.path("pubstatus"), detail=detail)


def _put_outlet(draft: Draft, item: _Item) -> None:
    """Its provider: an information source of that role, else the holder of the copyright."""
    found = []
    for i, member in item.members("infosources"):
        if str(member.get("role", "")).lower() in PROVIDERS and isinstance(member.get("name"), str):
            found.append(Found(member["name"], (*item.path("infosources"), i, "name")))
    holder = item.text("copyrightholder")
    item.used |= {"infosources"} if found else {"copyrightholder"}
    draft.places["outlet",] = item.path("copyrightholder")
    chosen = draft.choose("outlet", draft.beside.outlet, [*found[:1], holder])
    if chosen is not None:
        said = {"homepage": draft.beside.homepage, "country": draft.beside.country}
        kept = {name: value for name, value in said.items() if value is not None}
        draft.put("outlet", Found({"name": chosen.value, **kept}, chosen.place))


def _put_times(draft: Draft, item: _Item) -> None:
    """Published when the first version was made; modified when this one was."""
    first, version = item.text("firstcreated"), item.text("versioncreated")
    found = draft.choose("publishedAt", draft.beside.published_at, [first or version], instant)
    draft.put("publishedAt", draft.moment(found))
    if first is not None and version is not None:
        draft.put("modifiedAt", draft.moment(version))


def _first(draft: Draft, item: _Item, name: str) -> Found | None:
    """The main text of several, else the first; the others are left out."""
    texts = [
        (str(member.get("role", "")).lower() in MAIN, Found(value, (*item.path(name), i, "value")))
        for i, member in item.members(name)
        if isinstance(value := member.get("value"), str) and value.strip()
    ]
    chosen = next((text for is_main, text in texts if is_main), texts[0][1] if texts else None)
    for _, text in texts:
        if text is not chosen and isinstance(text.place, tuple):
            draft.leave_out(text.place, text.value)
    return chosen


def _put_body(draft: Draft, item: _Item) -> None:
    """The body that says its structure, else the plain one; the main one of each sort."""
    ranked = []
    for i, member in item.members("bodies"):
        value, kind = member.get("value"), str(member.get("contenttype") or "")
        kind = kind.partition(";")[0].strip().lower()
        place = (*item.path("bodies"), i, "value")
        if isinstance(value, str) and value.strip() and kind in MARKUP | PLAIN:
            is_main = str(member.get("role", "")).lower() in MAIN
            ranked.append((kind in PLAIN, not is_main, i, Found(value, place), kind))
        else:
            draft.leave_out(place[:-1], item.node[str(item.path("bodies")[0])][i])
    draft.places["body",] = item.path("bodies")
    if not ranked:
        detail = "No body is plain text or HTML."
        draft.problem(("body",), FieldMissing(detail=detail))
        return
    *_, found, kind = min(ranked)
    for *_, other, _kind in sorted(ranked)[1:]:
        if isinstance(other.place, tuple):
            draft.leave_out(other.place, other.value)
    if kind in MARKUP or (markup.has_blocks(found.value) and not item.is_ours):
        text = markup.fragment(found.value)
        found = Found(text, found.place, (Change(Rule.MARKUP_READ, found.value, text),))
    draft.put("body", found)


def _plain(found: Found | None) -> Found | None:
    if found is None:
        return None
    text = markup.plain(found.value)
    change = Change(Rule.MARKUP_READ, found.value, text)
    return found if text == found.value else Found(text, found.place, (change,))
