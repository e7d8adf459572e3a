"""A proposition as schema.org's Claim, with its fact-checks as ClaimReview."""

from service.domain.terms import DECLARED, SCHEMA_ORG, WIKIDATA
from service.domain.vocabulary import Identification
from service.exchange.linked import THINGS, named, reference, review
from service.exchange.newsarticle import appearance
from service.exchange.parts import Told, Values, said

CLAIM = "claim0"


def document(proposition: Told) -> Values:
    """A document of linked data: the claim, where it appeared, and the reviews of it."""
    first = proposition["firstReport"]
    articles = [first["article"], *(each["article"] for each in proposition["claims"]["nodes"])]
    claim = said(
        **{"@id": named(CLAIM), "@type": "Claim"},
        text=proposition["text"],
        author=[_claimant(each) for each in first["sources"]],
        firstAppearance={"@id": first["article"]["url"]},
        appearance=[appearance(each) for each in {a["url"]: a for a in articles}.values()],
    )
    checks = proposition["factChecks"]
    return {
        "@context": [SCHEMA_ORG, DECLARED],
        "@graph": [
            claim,
            *(review(each, proposition["text"], reference(CLAIM)) for each in checks),
        ],
    }


def _claimant(source: Told) -> Values:
    """Who said it first, as written; of what type only where the article names an actor."""
    actor = source["actor"]
    if actor is None or source["identification"] != Identification.NAMED:
        return {"name": source["text"]}
    ids = [each["value"] for each in actor["externalIds"] if each["scheme"] == "wikidata"]
    return said(
        **{"@type": THINGS.get(actor["type"])},
        name=actor["name"],
        alternateName=source["text"] if source["text"] != actor["name"] else None,
        sameAs=[WIKIDATA + each for each in ids],
    )
