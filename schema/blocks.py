"""The structure of an article's text."""

from typing import Any

import sqlalchemy as sa
import strawberry

from schema.rows import Made, Row, Rows, described, elements
from schema.words import BlockKind


@strawberry.type(description="A piece of an article's body: a heading, a paragraph, a list item.")
class Block:
    kind: BlockKind = described("What it is in the structure.")
    text: str = described("Its text: body[start:end].")
    start: int = described("Where it starts in the body, in Unicode code points from 0.")
    end: int = described("Where it ends in the body, in Unicode code points, exclusive.")


def blocks_of(article: Row) -> Any:
    """The blocks with their text.

    A place in a text is found by counting characters from its start, for each block anew; a place
    in bytes is known. So the body becomes bytes once, and a block costs what it is long. OFFSET
    keeps PostgreSQL from merging the sub-select, which would make bytes of the body, stored
    compressed when it is long, for each block; the blocks come out of it too, so that they can
    only be read after it.
    """
    stored = (
        sa.select(
            sa.func.convert_to(article.c.body, sa.literal_column("'UTF8'")).label("body"),
            article.c.blocks,
        )
        .offset(sa.literal_column("0"))
        .correlate(article)
        .lateral()
    )
    columns = {"kind": str, "start": int, "end": int, "first_byte": int, "bytes": int}
    block = elements(stored.c.blocks, **columns).row.lateral()
    cut = sa.func.substring(
        stored.c.body, block.c.first_byte + sa.literal_column("1"), block.c.bytes
    )
    text = sa.func.convert_from(cut, sa.literal_column("'UTF8'"))
    made = {"kind": block.c.kind, "text": text, "start": block.c.start, "end": block.c.end}
    return Rows(Made(made), sa.select().select_from(stored).select_from(block))
