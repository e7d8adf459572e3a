"""Schema.org in JSON-LD: articles, claims made in them, and reviews of such claims.

A review speaks of a claim, who made it and where it appeared. What comes in is the article of the
appearance, the claim in it with the claimant as its source, and the review as a fact-check.
"""

from service.domain.faults import SaysItself
from service.domain.rejections import FieldMissing, NotInFormat
from service.domain.rules import Change, Rule
from service.domain.terms import ARTICLE, PLAIN, term
from service.ingest.formats import claimreview, markup, newsarticle, recorded
from service.ingest.formats.beside import Beside
from service.ingest.formats.claimreview import Said
from service.ingest.formats.linked import PREFIX, Document, Thing, bare
from service.ingest.formats.metadata import same_url
from service.ingest.formats.reading import BESIDE, Draft, Found, Reading, instant

CARRIED = frozenset(["headline", "name", "url", "mainEntityOfPage", "datePublished", "text"])
CARRIED |= {"dateModified", "author", "creator", "publisher", "sourceOrganization", "isPartOf"}
CARRIED |= {"articleSection", "inLanguage", "description", "articleBody", "isAccessibleForFree"}
CARRIED |= {"encodingFormat", *map(term, ARTICLE)}
"""What of an article has a place here."""


def read(value: object, beside: Beside) -> list[Reading]:
    """The articles of a document: those in it, and those in which its claims appeared.

    Raises NOT_IN_FORMAT, TOO_MANY_PARTS; SAYS_ITSELF, BAD_ARGUMENT for what is said beside it.
    """
    document = Document(value)
    if not any(_speaks_schema(thing) for thing in document.things):
        detail = "Its @context does not name schema.org."
        raise NotInFormat(("@context",), detail=detail)
    articles = [root for root in document.roots if root.types & newsarticle.ARTICLES]
    by_article: list[tuple[Thing, list[Said]]] = [(article, []) for article in articles]
    loose: dict[object, list[Said]] = {}
    known = {same_url(u.value): said for a, said in by_article if (u := newsarticle.url(a))}
    recorded.check(document, len(by_article))
    reviews: list[Said] = []
    for said in claimreview.found(document):
        if recorded.is_ours(said.item):
            reviews.append(said)
            continue
        key = same_url(said.url.value) if said.url else said.place
        known[key].append(said) if key in known else loose.setdefault(key, []).append(said)
    if len(by_article) + len(loose) > 1 and beside.article_url:
        raise SaysItself(detail="It has several articles, and one address is given.")
    if not by_article and not loose:
        raise NotInFormat(detail="It holds no article, Claim or ClaimReview of schema.org.")
    return [
        *(_of_article(article, said, reviews, beside) for article, said in by_article),
        *(_of_appearance(said, beside) for said in loose.values()),
    ]


def _of_article(article: Thing, claims: list[Said], reviews: list[Said], beside: Beside) -> Reading:
    draft = Draft(beside)
    put_metadata(draft, article)
    body = article.text("articleBody", "text")
    if body is None:
        draft.places["body",] = article.where("articleBody")
        draft.problem(("body",), FieldMissing(detail="The article has no articleBody."))
    draft.put("body", body if _is_plain(article) else marked(body))
    if not newsarticle.is_free(article):
        draft.note(("body",), Rule.PARTLY_FREE, "", "")
    claimreview.put_claims(draft, claims)
    recorded.put_article(draft, article)
    restated = recorded.put_parts(draft, article, reviews)
    depth = len(article.path) + 1
    told = {said.place[:depth] for said in claims if isinstance(said.place, tuple)}
    for key, value in article.node.items():
        path = (*article.path, key)
        is_carried = bare(key) in CARRIED | restated or key.startswith("@")
        if not is_carried and path not in told:
            draft.leave_out(path, value)
    return draft.reading()


def _of_appearance(claims: list[Said], beside: Beside) -> Reading:
    """The article in which claims appeared, as far as reviews and claims tell of it."""
    draft = Draft(beside)
    first = claims[0]
    if first.appearance is not None:
        put_metadata(draft, first.appearance)
    draft.put_said()
    body = first.appearance.text("articleBody", "text") if first.appearance else None
    if body is None:
        words = dict.fromkeys(said.text.value for said in claims)
        body = Found(claimreview.BETWEEN.join(words), first.text.place)
        draft.payload["excerpt"] = True
    draft.put("body", body)
    claimreview.put_appearance(draft, first)
    claimreview.put_claims(draft, claims)
    return draft.reading()


def put_metadata(draft: Draft, article: Thing) -> None:
    """What an article says of itself, and where it would say what it does not."""
    said = draft.beside
    for name, theirs in (
        ("url", "url"),
        ("outlet", "publisher"),
        ("headline", "headline"),
        ("publishedAt", "datePublished"),
    ):
        draft.places[name,] = article.where(theirs)
    _put_outlet(draft, article)
    draft.put("url", draft.choose("url", said.article_url, [newsarticle.url(article)], same_url))
    headline, standfirst = newsarticle.headline(article), article.text("description")
    if not _is_plain(article):
        headline, standfirst = read_markup(headline), read_markup(standfirst)
    draft.put("headline", draft.choose("headline", said.headline, [headline]))
    draft.put("standfirst", standfirst)
    draft.put("bylines", newsarticle.bylines(article))
    draft.put("sections", newsarticle.sections(article))
    draft.put("language", draft.choose("language", said.language, [newsarticle.language(article)]))
    published = [article.text("datePublished")]
    found = draft.choose("publishedAt", said.published_at, published, instant)
    draft.put("publishedAt", draft.moment(found))
    draft.put("modifiedAt", draft.moment(article.text("dateModified")))
    draft.put_said()


def _put_outlet(draft: Draft, article: Thing) -> None:
    publisher = newsarticle.outlet(article)
    thing = publisher if isinstance(publisher, Thing) else None
    name = publisher if isinstance(publisher, Found) else (thing.text("name") if thing else None)
    found = draft.choose("outlet", draft.beside.outlet, [name])
    if found is None or found.place == BESIDE:
        return
    home = newsarticle.homepage(thing) if thing else None
    homepage = draft.beside.homepage or (home.value if home else None)
    outlet = {"name": found.value, "homepage": homepage, "country": draft.beside.country}
    kept = {key: value for key, value in outlet.items() if value is not None}
    draft.put("outlet", Found(kept, found.place))


def read_markup(found: Found | None) -> Found | None:
    """A short text, its tags and character references read."""
    if found is None:
        return None
    text = markup.plain(found.value)
    change = Change(Rule.MARKUP_READ, found.value, text)
    return found if text == found.value else Found(text, found.place, (*found.changes, change))


def marked(found: Found | None) -> Found | None:
    """A body; one that is markup is written as text."""
    if found is None or not markup.has_blocks(found.value):
        return found
    text = markup.fragment(found.value)
    return Found(text, found.place, (Change(Rule.MARKUP_READ, found.value, text),))


def _is_plain(article: Thing) -> bool:
    """Whether its texts are said to be no markup."""
    form = article.text("encodingFormat")
    return form is not None and form.value == PLAIN


def _speaks_schema(thing: Thing) -> bool:
    return "schema.org" in str(thing.node.get("@context", "")) or any(
        PREFIX.match(key) for key in thing.node
    )
