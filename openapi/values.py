"""Which texts and numbers are taken: what the types of GraphQL leave to the service.

Ids are told by the type that they belong to, arguments and fields of inputs by their names.
"""

from collections.abc import Mapping

import pycountry
from graphql import GraphQLEnumType, GraphQLNamedInputType, GraphQLNamedOutputType

from openapi.components import Components, Schema
from schema.fields import LARGEST_PAGE
from schema.given import PREFIXES
from schema.queries import PLACES
from service.domain.name import EXTERNAL_ID, SCHEME
from service.domain.query import LONGEST
from service.domain.text import NAME, PASSAGE

KEY = "[1-9][0-9]{0,17}"
TYPE_OF = {place.prefix: name for name, place in PLACES.items()}
"""The type that each prefix of ids belongs to."""

JUDGED = ("act", "iss", "prp")
MENTIONS = ("clm", "sta", "src")

IDS: Mapping[str, tuple[str, ...]] = {
    "ArticleFilter.ids": ("art",),
    "ArticleFilter.outlet": ("out",),
    "ArticleFilter.mentions": ("act",),
    "SourceFilter.ids": ("src",),
    "SourceFilter.actor": ("act",),
    "SourceFilter.represents": ("act",),
    "ClaimFilter.ids": ("clm",),
    "ClaimFilter.about": ("act",),
    "ClaimFilter.proposition": ("prp",),
    "ActorFilter.ids": ("act",),
    "ActorBy.id": ("act",),
    "StanceTargetFilter.issue": ("iss",),
    "StanceTargetFilter.proposition": ("prp",),
    "StanceFilter.ids": ("sta",),
    "OutletFilter.ids": ("out",),
    "IssueFilter.ids": ("iss",),
    "IssueFilter.parent": ("iss",),
    "PropositionFilter.ids": ("prp",),
    "DecisionFilter.ids": ("dec",),
    "DecisionFilter.about": (*JUDGED, *MENTIONS, "jdg"),
    "JudgementFilter.ids": ("jdg",),
    "JudgementFilter.of": JUDGED,
    "TargetBy.issue": ("iss",),
    "TargetBy.proposition": ("prp",),
    "JudgeInput.left": JUDGED,
    "JudgeInput.right": JUDGED,
    "OverrideMentionInput.mention": MENTIONS,
    "OverrideMentionInput.of": ("act",),
    "OverrideMentionInput.to": JUDGED,
    "RelatePropositionsInput.from": ("prp",),
    "RelatePropositionsInput.to": ("prp",),
    "reviewClaims.ids": ("clm",),
    "reviewStances.ids": ("sta",),
}
"""The types whose ids a field of an input, or a variable of a document, takes."""

ADDRESS: Schema = {"type": "string", "format": "uri", "pattern": "^https?://[a-z]"}
WITHOUT_NUL = "^[^\\u0000]*$"
"""What PostgreSQL holds."""

SOUGHT: Schema = {
    "type": "string",
    "minLength": 1,
    "maxLength": LONGEST,
    "pattern": WITHOUT_NUL,
}
REASON: Schema = {"type": "string", "minLength": 1, "maxLength": PASSAGE, "pattern": WITHOUT_NUL}
PLAIN: Schema = {"type": "string", "pattern": WITHOUT_NUL}
COUNTRY: Schema = {
    "type": "string",
    "enum": sorted([*(each.alpha_2 for each in pycountry.countries), "XK"]),
    "description": "A country (ISO 3166-1 alpha-2). Names in English are understood too.",
}
LANGUAGE: Schema = {
    "type": "string",
    "anyOf": [
        {"enum": sorted(each.alpha_2 for each in pycountry.languages if hasattr(each, "alpha_2"))},
        {"pattern": "^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$", "maxLength": 35},
    ],
    "description": "A language by its code (ISO 639-1), or by another tag of BCP 47.",
}
PAGE: Schema = {"type": "integer", "minimum": 0, "maximum": LARGEST_PAGE}
NARROWER: Mapping[str, Schema] = {
    "text": SOUGHT,
    "query": SOUGHT,
    "first": PAGE,
    "last": PAGE,
    "reason": REASON,
    "rows": PAGE,
    "columns": PAGE,
    "section": {**PLAIN, "minLength": 1, "maxLength": NAME},
}
"""What arguments and fields of these names take, wherever they stand."""

LIMITED: Mapping[str, Schema] = {
    "ActorNameInput.text": {**PLAIN, "maxLength": NAME},
    "ActorNameInput.context": {**PLAIN, "maxLength": PASSAGE},
    "ExternalIdInput.scheme": {**PLAIN, "minLength": 1, "maxLength": SCHEME},
    "ExternalIdInput.value": {**PLAIN, "minLength": 1, "maxLength": EXTERNAL_ID},
}
"""What fields of one input take, whatever others of their names do."""

SCALARS: Mapping[str, Schema] = {
    "String": {"type": "string"},
    "Boolean": {"type": "boolean"},
    "Int": {
        "type": "integer",
        "format": "int32",
        "minimum": -(2**31),
        "maximum": 2**31 - 1,
    },
    "Float": {"type": "number"},
    "JSON": {},
}
"""The scalars that need no component."""

FORMATS = {"DateTime": "date-time", "Date": "date", "URL": "uri"}


def any_id() -> Schema:
    """The schema of an id of any type."""
    return {
        "type": "string",
        "pattern": f"^({'|'.join(sorted(PREFIXES))})_{KEY}$",
        "description": "An id of any type: a prefix for the type, and a key.",
    }


def id_of(prefixes: tuple[str, ...], components: Components) -> Schema:
    """The schema of an id of one of these types."""
    if len(prefixes) == 1:
        (prefix,) = prefixes
        described = {
            "type": "string",
            "pattern": f"^{prefix}_{KEY}$",
            "description": f"The id of {article_of(TYPE_OF[prefix])} {TYPE_OF[prefix]}.",
            "examples": [f"{prefix}_1"],
        }
        return components.given(f"{TYPE_OF[prefix]}Id", described)
    return {"type": "string", "pattern": f"^({'|'.join(prefixes)})_{KEY}$"}


def article_of(word: str) -> str:
    """The indefinite article that goes before a word."""
    return "an" if word[0] in "AEIO" else "a"


def named(type_: GraphQLNamedInputType | GraphQLNamedOutputType, components: Components) -> Schema:
    """The schema of a scalar or an enum, without a word about which one is meant."""
    if isinstance(type_, GraphQLEnumType):
        return components.ref(type_.name, lambda: enum(type_))
    if type_.name in FORMATS:
        described = {
            "type": "string",
            "format": FORMATS[type_.name],
            "description": type_.description or "",
        }
        return components.given(type_.name, described)
    if type_.name == "ID":
        return components.ref("Id", any_id)
    return dict(SCALARS[type_.name])


def enum(type_: GraphQLEnumType) -> Schema:
    """The schema of an enum; the sentences of its words are in its description."""
    words = [f"* `{name}`: {each.description}" for name, each in type_.values.items()]
    description = "\n".join([f"{type_.description or type_.name}\n", *words])
    return {"type": "string", "enum": list(type_.values), "description": description}


def described(schema: Schema, description: str | None) -> Schema:
    """The schema with a description beside it."""
    return {**schema, "description": description} if description else schema


def narrowed(owner: str, name: str, type_name: str, components: Components) -> Schema | None:
    """What is taken by a field of an input, or by a variable, where its type does not say it."""
    if type_name == "ID" and f"{owner}.{name}" in IDS:
        return id_of(IDS[f"{owner}.{name}"], components)
    if name.lower().endswith("country") and owner.endswith("Filter"):
        return components.given("Country", COUNTRY)
    if name == "language":
        return components.given("Language", LANGUAGE)
    if name in NARROWER and type_name in ("String", "Int") and limited(owner, name) is None:
        return dict(NARROWER[name])
    if type_name == "URL":
        return dict(ADDRESS)
    return limited(owner, name) or (dict(PLAIN) if type_name == "String" else None)


def limited(owner: str, name: str) -> Schema | None:
    """What one field of an input takes, where that is its own."""
    found = LIMITED.get(f"{owner}.{name}")
    return None if found is None else dict(found)
