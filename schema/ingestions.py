"""Where rows come from: deliveries that changed something, and who says what since which."""

from typing import Any

import sqlalchemy as sa
import strawberry

from schema import tables
from schema.fields import relation
from schema.node import Node
from schema.references import Article
from schema.rows import Row, described, lies_in, many, one
from schema.scalars import DateTime
from schema.words import Door, IngestOutcome


@lies_in(tables.ingestion, prefix="ing")
@strawberry.type(
    description=(
        "The record of one delivery of one article that changed something: an activity, in the "
        "W3C's PROV. One that changed nothing leaves no record."
    )
)
class Ingestion(Node):
    producer: str = described("Who delivered: the name of the API key, `command line` or `sample`.")
    recorded_at: DateTime = described("When it was stored.")
    outcome: IngestOutcome = described("What became of the article by it.")
    door: Door | None = described("By which way it came; null where that was not recorded yet.")
    format: str | None = described(
        "The media type that was read: application/json, text/html; null where that was not "
        "recorded yet."
    )
    method: str | None = described(
        "How its claims, sources and stances were drawn from the article, as the producer says: "
        "`by hand`, `extractor 2.1`; null where it did not say."
    )

    @relation
    def article(ingestion: Row) -> Article:
        """The article, in the version that was delivered."""
        return one(tables.article_version, version_id=ingestion.c.version_id)


@strawberry.type(
    description=(
        "That a producer says a row, since which ingestion and until which. One claim that two "
        "producers deliver is one claim with two of these; in the W3C's PROV producers are agents."
    )
)
class Provenance:
    producer: str = described("Who says it.")

    @relation
    def ingestion(provenance: Row) -> Ingestion:
        """The ingestion since which the producer says it: the first one, or where it was taken back
        in between, the one that brought it again.
        """
        return one(tables.ingestion, ingestion_id=provenance.c.ingestion_id)

    @relation
    def withdrawn(provenance: Row) -> Ingestion | None:
        """The ingestion of this producer that no longer listed it; null while it is said. What
        nobody says any longer is RETRACTED for this reason, but for sources, which stay.
        """
        return one(tables.ingestion, ingestion_id=provenance.c.withdrawn_id)


def provenance_of(table: sa.Table, **key: Any) -> Any:
    """Who says a row of a kind, in the order in which they came to say it."""
    return many(table, **key).sorted(lambda said: (said.c.ingestion_id, said.c.producer))
