"""Our own terms in linked data: what schema.org and the Web Annotation vocabulary have no word for.

They are the names of fields and types of the schema, in a namespace of their own. Writers declare
the prefix; readers know it and the whole address.
"""

ANNOTATIONS = "http://www.w3.org/ns/anno.jsonld"
"""The context of web annotations, and the profile of documents in it."""

NAMESPACE = "urn:onrecord:"
PREFIX = "onrecord"
SCHEMA_ORG = "https://schema.org"


def term(name: str) -> str:
    """A name of ours as documents write it."""
    return f"{PREFIX}:{name}"


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
