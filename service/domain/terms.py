"""Our own terms in linked data: what schema.org and the Web Annotation vocabulary have no word for.

They are the names of fields and types of the schema, in a namespace of their own. Writers declare
the prefix; readers know it and the whole address.
"""

ANNOTATIONS = "http://www.w3.org/ns/anno.jsonld"
"""The context of web annotations, and the profile of documents in it."""

NAMESPACE = "urn:onrecord:"
PREFIX = "onrecord"
SCHEMA_ORG = "https://schema.org"
WIKIDATA = "http://www.wikidata.org/entity/"
"""The beginning of the addresses that Wikidata gives to what it knows."""


def term(name: str) -> str:
    """A name of ours as documents write it."""
    return f"{PREFIX}:{name}"


ARTICLE = ("retrievedAt", "originKind", "method")
OUTLET = ("country", "ownerGroup")
ACTOR = ("type", "countries")
ROLE = ("from", "to")
SOURCE = ("kind", "identification", "affiliation", "terms", "channel")
CLAIM = ("quoteType", "cue", "assertedBy", "attitude", "certainty", "polarity", "temporality")
EVENT_TIME = ("from", "to", "asWritten")
STANCE = ("position", "intensity", "mode", "expression", "heldAt")
JUDGED = ("confidence", "reviewStatus")
"""The fields that go out and come in as they stand; JUDGED are those of claims and stances."""

REFERENCES = ("actor", "represents", "relays", "target", "viaClaim", "article")
"""The terms whose values are ids of things."""

DECLARED = {
    PREFIX: NAMESPACE,
    **{term(name): {"@type": "@id"} for name in REFERENCES},
    term("evidence"): {"@container": "@list"},
}
"""What a context says of them."""

PLAIN = "text/plain"
"""The encoding format of an article whose texts are to be taken as they stand: no markup."""
