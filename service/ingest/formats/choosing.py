"""Which format a file is in, and the articles of it: by option, by content type, by name."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from pathlib import PurePath
from typing import BinaryIO, NamedTuple

from service.domain.faults import BadJson, Fault, FormatUnknown, SaysItself
from service.domain.rejections import ArticleBodyTooLarge
from service.domain.rules import Rule
from service.ingest import read as ours
from service.ingest.formats import annotation, ninjs, page, schemaorg, text
from service.ingest.formats.annotation import Adding
from service.ingest.formats.beside import Beside
from service.ingest.formats.decoding import media_type
from service.ingest.formats.reading import Reading
from service.ingest.notes import Note
from service.ingest.read import Item

LARGEST = 12_000_000
"""Bytes of one document in a format other than ours."""

COMPRESSED = (b"\x1f\x8b", b"PK\x03\x04", b"BZh", b"\xfd7zXZ", b"\x28\xb5\x2f\xfd")

COMPRESSED_NAMES = (".gz", ".zip", ".bz2", ".xz", ".zst")


class Format(NamedTuple):
    """A format that is read: its name, how it is known, and who reads a document of it."""

    name: str
    media_types: tuple[str, ...]
    suffixes: tuple[str, ...]
    read: Callable[[bytes, Beside], Sequence[Reading | Adding]] | None


JSON = Format(
    "json",
    ("application/json", "application/x-ndjson", "application/jsonl"),
    (".json", ".ndjson", ".jsonl"),
    None,
)


def _one(
    read: Callable[[bytes, Beside], Reading],
) -> Callable[[bytes, Beside], Sequence[Reading | Adding]]:
    """A reader of documents that are one article each."""
    return lambda data, beside: [read(data, beside)]


def _linked(value: object, beside: Beside) -> Sequence[Reading | Adding]:
    """What a document of linked data holds: annotations, or things of schema.org."""
    if annotation.is_annotations(value):
        return annotation.addings(value, beside)
    return schemaorg.read(value, beside)


def _json(
    read: Callable[[object, Beside], Sequence[Reading | Adding]],
) -> Callable[[bytes, Beside], Sequence[Reading | Adding]]:
    """A reader of documents that are JSON."""
    return lambda data, beside: read(ours.parsed(data), beside)


JSONLD = Format("jsonld", ("application/ld+json",), (".jsonld",), _json(_linked))
NINJS = Format(
    "ninjs",
    ("application/vnd.iptc.ninjs+json", "application/ninjs+json"),
    (".ninjs", ".ninjs.json"),
    _json(ninjs.read),
)
FORMATS = (
    JSON,
    Format("text", ("text/plain",), (".txt", ".text"), _one(text.read)),
    Format(
        "html", ("text/html", "application/xhtml+xml"), (".html", ".htm", ".xhtml"), _one(page.read)
    ),
    JSONLD,
    NINJS,
)
NAMES = ", ".join(each.name for each in FORMATS)


def chosen(name: str, beside: Beside, option: str | None = None) -> Format:
    """The format of a file: what the option names, else its content type, else its name.

    A name without an ending, and ``-``, is ours where nothing else is said. Raises FORMAT_UNKNOWN.
    """
    if option is not None:
        found = next((each for each in FORMATS if each.name == option.lower()), None)
        detail = f"There is none called {option[:40]!r}."
    elif beside.content_type is not None:
        kind = media_type(beside.content_type)
        found = next((each for each in FORMATS if kind in each.media_types), None)
        detail = f"{kind[:80]} is none of its content types."
    else:
        lower = PurePath(name).name.lower()
        ending = [each for each in FORMATS if lower.endswith(each.suffixes)]
        found = ending[-1] if ending else None  # .ninjs.json before .json
        found = found or (None if PurePath(lower).suffix else JSON)
        if lower.endswith(COMPRESSED_NAMES):
            raise FormatUnknown(detail="It is compressed.", hint="Unpack it first.")
        detail = f"The name {PurePath(name).name[:80]!r} does not tell."
    if found is None:
        raise FormatUnknown(detail=detail, hint=f"One of {NAMES}; --format names it.")
    return found


def articles(
    stream: BinaryIO, name: str, beside: Beside, option: str | None = None
) -> Iterator[Item]:
    """The articles of a file; what cannot be read is an item with a fault, never an exception."""
    try:
        kind = chosen(name, beside, option)
        if kind.read is None:
            for item in ours.articles(stream):
                for found in recognised(item, beside):
                    yield found
                    if isinstance(found.fault, SaysItself):
                        return  # It is true of the whole file, so it is told once.
            return
        for reading in _read(partial(kind.read, _whole(stream), beside)):
            yield Item(1, _told(reading, kind, beside))
    except Fault as fault:
        yield Item(1, fault=fault)


def recognised(item: Item, beside: Beside) -> Iterator[Item]:
    """An article of a JSON file: ours, or one that says itself what format it is in."""
    if item.fault is not None:
        yield item
        return
    kind, reader = JSON, None
    if isinstance(item.payload, dict) and "@context" in item.payload:
        kind, reader = JSONLD, _linked
    elif ninjs.is_ninjs(item.payload):
        kind, reader = NINJS, ninjs.read
    try:
        if reader is not None:
            for reading in _read(partial(reader, item.payload, beside)):
                yield Item(item.line, _told(reading, kind, beside), size=item.size)
            return
        if beside.says_something:
            raise SaysItself(detail=f"Given: {', '.join(name for name, _ in beside.said())}.")
        if beside.method is not None and isinstance(item.payload, dict):
            item = item._replace(payload=_told(Reading(item.payload), JSON, beside))
        yield item
    except Fault as fault:
        yield Item(item.line, fault=fault)


def _read(read: Callable[[], Sequence[Reading | Adding]]) -> Sequence[Reading | Adding]:
    """What a reader reads. Raises what it raises, and BAD_JSON for what is nested too deeply."""
    try:
        return read()
    except RecursionError:
        raise BadJson(detail="It is nested too deeply.") from None


def _told(reading: Reading | Adding, kind: Format, beside: Beside) -> Reading | Adding:
    """A reading with its format, and with the method that is said beside it."""
    reading = replace(reading, format=kind.media_types[0])
    if isinstance(reading, Adding):
        return replace(reading, method=beside.method)
    if beside.method is None:
        return reading
    given, method = reading.payload.get("method"), beside.method
    if given not in (None, method):
        note = Note(("method",), Rule.SAID_OTHERWISE, str(given), method)
        reading = replace(reading, notes=(*reading.notes, note))
    return replace(reading, payload={**reading.payload, "method": method})


def _whole(stream: BinaryIO) -> bytes:
    data = stream.read(LARGEST + 1)
    if len(data) > LARGEST:
        raise ArticleBodyTooLarge(detail=f"The document has more than {LARGEST:,} bytes.")
    if data.startswith(COMPRESSED):
        raise FormatUnknown(detail="It is compressed.", hint="Unpack it first.")
    return data
