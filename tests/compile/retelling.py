"""What comes last into the corpus: a text that was changed, and what a second producer says."""

from collections.abc import Iterator
from typing import Any

Payload = dict[str, Any]


def retold(articles: list[Payload]) -> Iterator[tuple[str, Payload]]:
    """Deliveries with their producers.

    One text says other things than the one before. Two that are known a second producer has read,
    too; and has then taken back a part of what it said.
    """
    yield "desk", changed(articles[13])
    for number in (3, 6):
        given = articles[number] | {"method": "extractor 2.1"}
        yield "machine", given
        fewer = given["claims"][:number], [s | {"viaClaim": None} for s in given["stances"][:1]]
        yield (
            "machine",
            given
            | dict(zip(("claims", "stances"), fewer, strict=True))
            | {"method": "extractor 2.2"},
        )


def changed(given: Payload) -> Payload:
    """Without its first line, with the second moved, the last one doubled, and other sources."""
    first, _, moved, *lines, ending = given["body"].split("\n\n")
    claims = given["claims"]
    return given | {
        "headline": "Account 13, corrected",
        "outlet": {"name": "Wire of the North"},
        "sections": ["Ports"],
        "modifiedAt": "2024-05-20T08:00:00.5Z",
        "body": "\n\n".join([first, "Corrected.", *lines, moved, ending, ending]),
        "claims": [
            claims[1],
            claims[2] | {"text": claims[2]["text"].upper()},
            claims[3] | {"sources": [], "assertedBy": "OUTLET"},
            claims[4] | {"text": "The quay is open."},
            *claims[5:],
        ],
        "stances": [stance | {"viaClaim": None} for stance in given["stances"][1:]],
        "method": "by hand",
    }
