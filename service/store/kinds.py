"""Sources, claims and stances: where they lie, and which of their values are whose."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from sqlalchemy import Table

from schema import tables
from service.domain.rules import Rule


@dataclass(frozen=True)
class Own:
    """A value that is the earliest producer's: its place on the wire, and the prefix of ids."""

    wire: tuple[str, ...]
    prefix: str = ""


@dataclass(frozen=True, eq=False)
class Kind:
    """Sources, claims or stances, and where they lie.

    ``prefix`` is that of their ids; ``own`` are the columns outside the identity, ``links`` the
    tables that hold lists of ids.
    """

    plural: str
    table: Table
    provenance: Table
    prefix: str
    own: Mapping[str, Own]
    links: Mapping[str, tuple[Table, Own]] = field(default_factory=dict)
    joined: Rule | None = None

    @property
    def name(self) -> str:
        return self.table.name

    @property
    def key(self) -> str:
        return f"{self.table.name}_id"

    @property
    def reviewed(self) -> bool:
        return "review_status" in self.table.c


SOURCES = Kind(
    "sources",
    tables.source,
    tables.source_provenance,
    "src_",
    {
        "affiliation": Own(("affiliation",)),
        "terms": Own(("terms",)),
        "channel": Own(("channel",)),
        "actor_id": Own(("actor",), "act_"),
        "represents_id": Own(("represents",), "act_"),
        "relays_id": Own(("relays",), "src_"),
    },
)
CLAIMS = Kind(
    "claims",
    tables.claim,
    tables.claim_provenance,
    "clm_",
    {
        "text": Own(("text",)),
        "quote_type": Own(("quoteType",)),
        "cue": Own(("cue",)),
        "asserted_by": Own(("assertedBy",)),
        "attitude": Own(("attitude",)),
        "certainty": Own(("certainty",)),
        "polarity": Own(("polarity",)),
        "temporality": Own(("temporality",)),
        "event_from": Own(("eventTime", "from")),
        "event_to": Own(("eventTime", "to")),
        "event_as_written": Own(("eventTime", "asWritten")),
        "confidence": Own(("confidence",)),
    },
    {
        "source_id": (tables.claim_source, Own(("sources",), "src_")),
        "actor_id": (tables.claim_about, Own(("about",), "act_")),
    },
    Rule.CLAIMS_JOINED,
)
STANCES = Kind(
    "stances",
    tables.stance,
    tables.stance_provenance,
    "sta_",
    {
        "held_at": Own(("heldAt",)),
        "claim_id": Own(("viaClaim",), "clm_"),
        "confidence": Own(("confidence",)),
    },
    joined=Rule.STANCES_JOINED,
)
KINDS = (SOURCES, CLAIMS, STANCES)
