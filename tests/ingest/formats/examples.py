"""Documents in every format that is read, and what is to be read in them.

``NAME`` is the document, ``NAME.beside.json`` what its sender says beside it, and
``NAME.answer.json`` the article that it is, with its notes and problems, checked by hand:

    python -m tests.ingest.formats.examples NAME ...     writes answers anew, to be looked at
"""

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from service.domain.body import blocks
from service.ingest.formats.beside import Beside
from service.ingest.formats.choosing import articles
from service.ingest.formats.reading import Reading
from service.ingest.read import Item

EXAMPLES = Path(__file__).parent / "examples"
EXTRA = (".beside.json", ".answer.json")


def documents() -> Iterator[Path]:
    """Every example, in order."""
    for path in sorted(EXAMPLES.rglob("*")):
        if path.is_file() and not path.name.endswith(EXTRA):
            yield path


def beside(document: Path) -> Beside:
    """What the sender says beside the document."""
    file = document.with_name(f"{document.name}.beside.json")
    return Beside(**json.loads(file.read_text())) if file.exists() else Beside()


def items(document: Path) -> list[Item]:
    """The articles of the document."""
    with document.open("rb") as stream:
        return list(articles(stream, document.name, beside(document)))


def told(item: Item) -> dict[str, Any]:
    """An item, to be compared."""
    if item.fault is not None:
        return {"fault": item.fault.code}
    if not isinstance(item.payload, Reading):
        return {"article": item.payload}
    read = item.payload
    answer: dict[str, Any] = {"article": dict(read.payload)}
    body = str(read.payload.get("body", ""))
    answer["blocks"] = [
        [each.kind.value, body[each.start : each.end][:30]] for each in blocks(body)
    ]
    answer["notes"] = [[n.pointer, n.rule, n.given, n.kept] for n in read.notes]
    answer["problems"] = [[p.pointer, p.code] for p in read.problems]
    return answer


def answer(document: Path) -> Path:
    """Where the answer is kept."""
    return document.with_name(f"{document.name}.answer.json")


if __name__ == "__main__":
    for each in documents():
        if each.name in sys.argv[1:]:
            text = json.dumps([told(item) for item in items(each)], indent=2, ensure_ascii=False)
            answer(each).write_text(f"{text}\n")
