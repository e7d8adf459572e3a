"""Documents that are nearly those of the examples: cut, doubled, swapped, with odd pieces."""

import io
import json
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from random import Random

from service.ingest.formats.annotation import Adding, onto
from service.ingest.formats.choosing import articles
from service.ingest.prepare import prepare
from service.ingest.receipt import Standing
from tests.ingest.formats.examples import beside

LARGE = 1_000_000
"""Bytes of a document that is to be read within a second."""

ODD = [
    *(
        b"\0",
        b"\xff",
        b"\xef\xbb\xbf",
        b"\xed\xa0\x80",
        b"\r",
        b"\x1a",
        b"\xc2\xa0",
        b"\xe2\x80\xa8",
    ),
    *(b"<", b">", b"</p>", b"<p>", b"<div>", b"<!--", b"]]>", b"<table><tr>", b"<blockquote>"),
    *(b"<script type='application/ld+json'>", b"</script>", b"<svg>", b"<q>", b"<li>", b"<cite>"),
    *(b"<figure>", b"<meta property='og:title' content='", b"<time datetime='", b"<base href='x'>"),
    *(b"{", b"}", b"[", b"]", b'"', b",", b":", b"null", b"true", b"-1", b"1e999", b"\\ud800"),
    *(b'{"@id": "#a"}', b'"@type"', b'"@value"', b'"@list"', b'"@graph"', b'"2031-13-45T99:99"'),
    *(
        b"https://[",
        b"http://a:99999999/",
        b"&#x110000;",
        b"&amp;",
        b"\xe2\x80\x9c",
        b"\xe2\x80\x93 ",
    ),
    *(b"Middle EastNews\n\n", "İ".encode(), "\u202e".encode(), "𒐫".encode()),
]


def words() -> str:
    """A long body, in which nothing of thirty characters stands twice."""
    random = Random(1)
    return " ".join(f"word{random.randrange(10**6)}" for _ in range(60_000))


STORED = Standing(
    url="https://courier.example/alder/ferry",
    outlet="The Alder Courier",
    headline="Strike halts Port Alder",
    language="en",
    published_at=datetime(2031, 5, 5, 18, tzinfo=UTC),
    body=words(),
)
"""What annotations are held against; other articles are not stored."""


def mutated(data: bytes, other: bytes, random: Random) -> bytes:
    """The document after a few accidents."""
    for _ in range(random.randrange(1, 8)):
        start = random.randrange(len(data) + 1)
        end = min(len(data), start + random.choice([0, 1, 4, 40, 400]))
        at = random.randrange(len(other) + 1)
        piece = random.choice(
            [
                b"",
                random.choice(ODD),
                random.choice(ODD) * random.choice([2, 50, 3_000]),
                other[at : at + random.choice([1, 30, 300])],
                data[start:end] * random.choice([2, 100]),
            ]
        )
        data = data[:start] + piece + data[end:]
    return data


def enlarged(data: bytes, random: Random) -> bytes:
    """The document with one piece of it repeated until it is large."""
    start = random.randrange(len(data) + 1)
    piece = data[start : start + random.choice([1, 5, 20, 100, 1_000])] or b"x"
    grown = data[:start] + piece * (LARGE // len(piece)) + data[start:]
    return grown[:LARGE]


def read(data: bytes, document: Path) -> None:
    """Read a document all the way to its record; what is wrong with it is told, never raised."""
    for item in articles(io.BytesIO(data), document.name, beside(document)):
        if item.fault is not None:
            told: Sequence[object] = [item.fault.message, item.fault.pointer, item.fault.hint]
        else:
            payload = item.payload
            if isinstance(payload, Adding):
                if payload.url != STORED.url:
                    continue
                payload = onto(payload, STORED)
            prepared = prepare(payload)
            assert (prepared.record is None) == bool(prepared.problems)
            told = [[p.message, p.pointer, p.hint] for p in prepared.problems]
        json.dumps(told).encode()
