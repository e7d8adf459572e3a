"""Every reader, given documents that are made to break it or to keep it busy.

    python -m tests.ingest.formats.fuzzing --minutes 10

reads mutated and enlarged examples of every format, and documents of a megabyte made to be hard;
it prints what took more than a second of processor time, and how much was read of each format. It
ends with a failure where something was raised that is no fault, or took too long.
"""

import argparse
import gc
import json
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from random import Random

from service.ingest.formats.choosing import FORMATS
from tests.ingest.formats.examples import EXAMPLES, documents
from tests.ingest.formats.mutating import STORED, enlarged, mutated, read
from tests.ingest.payloads import article

NOTES = EXAMPLES.parent / "annotations" / "ferry-notes.jsonld"
SIZE = 1_000_000
SECONDS = 1.0
"""Of processor time, for a megabyte."""

LINES = 50_000
"""Lines of a file of ours, each an article, that may take a second."""

UNITS = (
    *(b"<div>", b"<p>a", b"<b><i>", b"</p>", b"<table><tr><td>", b"<ul><li>", b"<blockquote>"),
    *(b"<a href=", b"<!--", b"<", b"&amp;", b"&#x41;", b"&lt", b"<q>a</q>", b"<h2>a</h2>", b"<br>"),
    *(b"a", b"a ", b"a\n", b"\n", b" ", b"\xc2\xa0", b"\xe2\x80\x9c", b"\xe2\x80\x94 ", b"- a\n"),
    *(b"e\xcc\x81", b"\xe2\x80\x8b", b"\xd0\xb0", b"a\xd0\xb0 ", b"\xc3\x83", b"[", b"[a] ", b"]"),
    *(b"[", b'{"a":', b'"a",', b"\\u0041", b'"', b"A1", b"AbCd", b"<script>", b"<p>a</p>\n"),
    *(b'<meta property="og:title" content="a">', b'<span itemprop="name">a</span>', b"''", b" | "),
)
QUOTES = 6_000


def hard() -> Iterator[tuple[str, bytes]]:
    """Documents of about a megabyte: one thing over and over, alone and in an example's midst."""
    for document in (*(next(documents_of(each.name)) for each in FORMATS), NOTES):
        data = document.read_bytes()
        middle = len(data) // 2
        for unit in UNITS:
            filled = unit * (SIZE // len(unit))
            yield document.name, filled
            yield document.name, data[:middle] + filled + data[middle:]
    for payload in quoting():
        yield "quotes.json", json.dumps(payload, ensure_ascii=False).encode()
    for annotations in annotating():
        yield NOTES.name, json.dumps(annotations, ensure_ascii=False).encode()


def annotating(size: int = SIZE) -> Iterator[object]:
    """Documents of annotations: many quotes, many of everything that an annotation may have."""
    random, body = Random(1), STORED.body
    many = size * 3 // 1_000
    places = [random.randrange(len(body) - 200) for _ in range(many)]
    note = json.loads(NOTES.read_text())
    source, selector = note["target"]["source"], {"type": "TextQuoteSelector"}
    for quote in (
        lambda at: {"exact": body[at : at + 40]},
        lambda at: {"exact": body[at : at + 40].replace(" ", " \u00a0")},
        lambda at: {"exact": body[at : at + 5], "prefix": body[at - 9 : at]},
        lambda at: {"exact": f"{body[at : at + 30]} nowhere {at}"},
        lambda at: {"exact": f"{body[at : at + 9]} [...] {body[at + 99 : at + 109]}"},
        lambda at: {"type": "TextPositionSelector", "start": at, "end": at + 500},
    ):
        targets = [{"source": source, "selector": selector | quote(at)} for at in places]
        yield [note | {"target": targets[i : i + 1]} for i in range(len(targets))]
        yield note | {"target": targets}
        yield note | {"target": {"source": source, "selector": [t["selector"] for t in targets]}}
    names = [f"https://courier.example/{i}" for i in range(size // 30)]
    yield note | {"target": {**note["target"], "source": names}}
    yield note | {"creator": names, "motivation": "assessing"}
    yield note | {"body": [{"value": name} for name in names[: size // 50]]}
    yield note | {"motivation": names}
    yield [{**note, "target": {**note["target"], "source": name}} for name in names[:many]]
    yield [{"@context": note["@context"]}, [{"@id": name, "type": "Annotation"} for name in names]]
    yield [note, {"@id": "a", "creator": [{"@id": "a"}] * (size // 15)}]


def quoting(size: int = SIZE) -> Iterator[dict[str, object]]:
    """Articles with a long body and many quotes of it: found, disturbed, missing, ambiguous."""
    part = size // 10
    random = Random(1)
    words = STORED.body[: size * 2 // 3]
    for body, quote in (
        (words, lambda at: words[at : at + 40]),
        (words, lambda at: words[at : at + 40].replace(" ", " \u00a0")),
        (words, lambda at: words[at : at + 8]),
        (words, lambda at: f"{words[at : at + 30]} nowhere {at}"),
        (words, lambda at: f"{words[at : at + 9]} [...] {words[at + 99 : at + 109]}"),
        ("a" * (6 * part) + "b", lambda at: "a" * 30 + "b"),
        ("ab " * (2 * part), lambda at: "ab [...] ab (...) ab"),
        ("[ab] " * (6 * part // 5), lambda at: "ab [no] ab ab"),
        ("“a” — " * part, lambda at: f'"a" - "b{at}"'),
    ):
        yield with_quotes(body, quote, random, size)


def with_quotes(
    body: str, quote: Callable[[int], str], random: Random, size: int
) -> dict[str, object]:
    """An article of that body, with as many quotes as fit into so many bytes."""
    many = min(QUOTES, (size - len(body)) // 200 * 3)
    places = [random.randrange(max(1, len(body) - 200)) for _ in range(many)]
    claims = [
        {
            "text": "A claim.",
            "quoteType": "DIRECT",
            "evidence": [{"quote": quote(at)} for at in places[i : i + 3]],
        }
        for i in range(0, many, 3)
    ]
    return article(body=body, claims=claims, stances=[])


def documents_of(name: str) -> Iterator[Path]:
    """The examples of a format."""
    return (path for path in documents() if path.parent.name == name)


def timed(data: bytes, document: Path) -> float:
    """The seconds of processor time that reading took.

    What other tests have left is not looked through for garbage meanwhile: that takes seconds.
    """
    gc.freeze()
    try:
        begun = time.process_time()
        read(data, document)
        return time.process_time() - begun
    finally:
        gc.unfreeze()


def allowed(name: str, data: bytes) -> float:
    """The seconds that a document may take; of one that is many articles, each has its own."""
    lines = data.count(b"\n") if name.endswith(".json") else 0
    return SECONDS * max(1, len(data) / SIZE) + lines / LINES


def fuzz(seconds: float, seed: int, patience: float = 1) -> tuple[Counter[str], list[str]]:
    """Read mutated and enlarged examples for so long; how many of each, and what was slow.

    Slow is what takes ``patience`` times as long as it may.
    """
    files = [(path, path.read_bytes()) for path in (*documents(), NOTES)]
    done: Counter[str] = Counter()
    slow = []
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        seed += 1
        random = Random(seed)
        (path, data), (_, other) = random.choice(files), random.choice(files)
        grown = enlarged(data, random) if random.random() < 0.2 else mutated(data, other, random)
        try:
            took = timed(grown, path)
        except BaseException:
            sys.stdout.write(f"{path.name}, seed {seed}\n")
            raise
        done[path.parent.name] += 1
        if took > patience * allowed(path.name, grown):
            slow.append(f"{took:.1f} s: {path.name}, seed {seed}, {len(grown)} bytes")
    return done, slow


def main() -> int:
    """Read what is hard, then what is mutated; 1 if anything was slow."""
    options = argparse.ArgumentParser()
    options.add_argument("--minutes", type=float, default=10)
    options.add_argument("--seed", type=int, default=int(time.time()))
    given = options.parse_args()
    end = time.monotonic() + 60 * given.minutes
    slow = []
    hardest = ("", 0.0)
    many = 0
    for name, data in hard():
        many += 1
        took = timed(data, EXAMPLES / name)
        if took > hardest[1]:
            hardest = f"{name}, {data[:20]!r} … {data[len(data) // 2 :][:20]!r}", took
        if took > allowed(name, data):
            slow.append(f"{took:.1f} s: {name}, {data[:20]!r} … {data[len(data) // 2 :][:20]!r}")
    sys.stdout.write(f"hard: {many}, the slowest {hardest[1]:.2f} s: {hardest[0]}\n")
    done, more = fuzz(end - time.monotonic(), given.seed)
    sys.stdout.write("".join(f"{count} of {name}\n" for name, count in sorted(done.items())))
    sys.stdout.write("".join(f"{line}\n" for line in [*slow, *more]))
    return 1 if slow or more else 0


if __name__ == "__main__":
    sys.exit(main())
