"""From a draft to a record: every value cleaned, every reference resolved, every quote located."""

from datetime import datetime

from schema.inputs import ArticleInput, OutletInput
from service.domain import body, language, moment, name, outlet, sketch, url
from service.domain.faults import Rejected
from service.domain.span import Evidence
from service.domain.suspicion import suspicions
from service.domain.text import LINE, NAME, PASSAGE
from service.ingest.actors import actors, country, issues
from service.ingest.claims import Claims, sources
from service.ingest.findings import Findings, Path
from service.ingest.keys import Keys
from service.ingest.record import ArticleRecord, OutletRecord
from service.ingest.stances import Stances

MOST_BYLINES = 100
MOST_SECTIONS = 50


def clean(draft: ArticleInput, now: datetime, found: Findings) -> ArticleRecord:
    """The record of an article. It is of use only if there are no problems among the findings."""
    text = _body(draft.body, found)
    evidence = None if text is None else Evidence(text)
    published_at = _moment(("publishedAt",), draft.published_at, now, found) or now
    headline = found.text(("headline",), draft.headline, LINE)
    actor_keys, issue_keys, source_keys, claim_keys = (
        Keys(kind, [part.key for part in parts or ()], found)
        for kind, parts in (
            ("actors", draft.actors),
            ("issues", draft.issues),
            ("sources", draft.sources),
            ("claims", draft.claims),
        )
    )
    made_actors = actors(draft.actors, actor_keys, found)
    made_issues = issues(draft.issues, issue_keys, found)
    claims = Claims(evidence, published_at, now, actor_keys, source_keys, found)
    return ArticleRecord(
        url=found.cleaned(("url",), draft.url, url.canonical) or "",
        outlet=_outlet(draft.outlet, found),
        headline=headline,
        standfirst=found.maybe(("standfirst",), draft.standfirst, PASSAGE),
        bylines=found.texts(("bylines",), draft.bylines, NAME, MOST_BYLINES),
        sections=found.texts(("sections",), draft.sections, NAME, MOST_SECTIONS),
        language=_language(draft.language, headline, text or "", found),
        published_at=published_at,
        modified_at=_moment(("modifiedAt",), draft.modified_at, now, found),
        retrieved_at=_moment(("retrievedAt",), draft.retrieved_at, now, found),
        body=text or "",
        body_hash=body.digest(text or ""),
        blocks=_blocks(text or "", found),
        bands=sketch.of_body(text or ""),
        excerpt=bool(draft.excerpt),
        origin_kind=draft.origin_kind,
        method=found.maybe(("method",), draft.method, NAME),
        actors=made_actors,
        issues=made_issues,
        sources=sources(draft.sources, actor_keys, source_keys, found),
        claims=claims.make(draft.claims, claim_keys),
        propositions=claims.propositions(),
        stances=Stances(evidence, published_at, now, actor_keys, issue_keys, claim_keys).make(
            draft.stances, claims.made
        ),
    )


def _outlet(given: OutletInput, found: Findings) -> OutletRecord:
    known = found.cleaned(("outlet", "name"), given.name, outlet.outlet) or name.Name("", "")
    home: Path = ("outlet", "homepage")
    return OutletRecord(
        *known,
        homepage=None
        if found.absent(home, given.homepage)
        else found.cleaned(home, given.homepage or "", url.canonical),
        country=country(given.country, ("outlet", "country"), found),
        owner_group=found.maybe(("outlet", "ownerGroup"), given.owner_group, NAME),
    )


def _moment(path: Path, given: str | None, now: datetime, found: Findings) -> datetime | None:
    if given is None:
        return None
    return found.cleaned(path, given, lambda g: moment.moment(g, now))


def _language(given: str | None, headline: str, text: str, found: Findings) -> str:
    path = ("language",)
    if found.absent(path, given):
        detected = found.cleaned(path, f"{headline}\n{text}", language.detected)
        return detected or language.UNDETERMINED
    declared = found.cleaned(path, given or "", language.tag)
    for doubt in language.doubted(declared, text) if declared else ():
        found.note(path, *doubt)
    return declared or language.UNDETERMINED


def _body(given: str, found: Findings) -> str | None:
    """The body as delivered; None if it is not fit, or a stand-in."""
    try:
        body.check(given)
    except Rejected as fault:
        found.problem(("body",), fault)
        return None
    if ("body",) in found.broken:
        return None
    for suspicion in suspicions(given):
        found.note(("body",), *suspicion)
    return given


def _blocks(given: str, found: Findings) -> tuple[body.Block, ...]:
    try:
        return body.blocks(given)
    except Rejected as fault:
        found.problem(("body",), fault)
        return ()
