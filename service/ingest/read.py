"""From what was sent to a draft: JSON in UTF-8, then the shape of an article.

Three sorts of callers come here: files and standard input (:func:`articles`), messages with a
document in them (:func:`parsed`), and those who hold an object already (:func:`draft`).
"""

import json
from collections.abc import Iterator
from hashlib import sha256
from itertools import chain
from typing import Any, BinaryIO, NamedTuple, NoReturn

import orjson

from schema.inputs import ArticleInput
from service.domain.faults import BadJson, Fault, Step
from service.domain.rejections import TextHasSurrogate, TooManyParts, WrongType
from service.ingest.findings import Findings
from service.ingest.shape import safe, validated, without

LONGEST_LINE = 12_000_000
"""Bytes of one article as a line of NDJSON: a body of 10 MB and what is said about it."""

LARGEST_DOCUMENT = 200_000_000
"""Bytes of a file that is one JSON document; NDJSON has no end."""

MOST_VALUES = 150_000
CONTAINERS = (dict, list)
CHUNK = 65_536
BOM = b"\xef\xbb\xbf"


class Item(NamedTuple):
    """One article of a file: the line it starts on, from 1, and its payload, or why it has none.

    The payload of an article in another format than ours is its Reading. ``size`` are the bytes
    of its line, 0 where it has none of its own; what has no payload is known by ``digest``.
    """

    line: int
    payload: object = None
    fault: Fault | None = None
    size: int = 0
    digest: bytes | None = None


def parsed(data: bytes) -> object:
    """The value of a JSON document in UTF-8; a byte order mark is passed over.

    Raises BAD_JSON: not UTF-8, not JSON, NaN, nested deeper than 1,024. Half a surrogate pair is
    let through, so that it can be told with its place. Standard: RFC 8259.
    """
    data = data.removeprefix(BOM)
    try:
        return orjson.loads(data)
    except orjson.JSONDecodeError as wrong:
        if "surrogate" in wrong.msg:
            return _parsed_with_halves(data)
        raise BadJson(detail=_sentence(str(wrong)), hint=_hint(data)) from None


def draft(payload: object, found: Findings) -> ArticleInput | None:
    """The article that an object describes, or None; all that is wrong with its shape is found.

    Problems: WRONG_TYPE for what is no object, TOO_MANY_PARTS for more than 150,000 values, and
    those of :func:`service.ingest.shape.validated`.
    """
    if not isinstance(payload, dict):
        found.problem((), WrongType(detail="An article is an object."))
        return None
    countable, plain = _looked_over(payload)
    if not countable:
        found.problem((), TooManyParts(detail=f"{MOST_VALUES:,} values are the most."))
        return None
    return validated(payload if plain else _readable(payload, found), found)


def articles(stream: BinaryIO) -> Iterator[Item]:
    """The articles of a file: NDJSON, one article, or a list of articles.

    NDJSON is read line by line in flat memory, and a bad line spoils only itself. A document over
    several lines is read whole, at most 200 MB.
    """
    lines = _lines(stream)
    first = next(((n, line) for n, line in lines if line is None or line.strip(BOM + b" \t")), None)
    if first is None:
        return
    number, line = first
    item = of_line(number, line)
    if line is not None and _goes_on(item):
        after, second = next(lines, (0, b""))
        if line.strip() == b"[" or of_line(after, second).fault:
            yield from _document(number, line + b"\n" + (second or b""), stream)
            return
        lines = chain(((after, second),), lines)
    if isinstance(item.payload, list):
        yield from (Item(number, one) for one in item.payload)
    else:
        yield item
    for number, line in lines:
        if line is None or line.strip():
            yield of_line(number, line)


def _document(number: int, begun: bytes, stream: BinaryIO) -> Iterator[Item]:
    rest = stream.read(LARGEST_DOCUMENT + 1)
    if len(rest) > LARGEST_DOCUMENT:
        hint = "Deliver more as NDJSON, one article a line."
        yield Item(number, fault=BadJson(detail="The document is larger than 200 MB.", hint=hint))
        return
    try:
        payload = parsed(begun + b"\n" + rest)
    except BadJson as fault:
        yield Item(number, fault=fault)
        return
    for one in payload if isinstance(payload, list) else [payload]:
        yield Item(number, one)


def of_line(number: int, line: bytes | None) -> Item:
    """The article on a line of NDJSON; of None, a line that was too long to be kept."""
    if line is None:
        detail = f"The line is longer than {LONGEST_LINE:,} bytes."
        return Item(number, fault=BadJson(detail=detail))
    try:
        return Item(number, parsed(line), size=len(line))
    except BadJson as fault:
        return Item(number, fault=fault, size=len(line), digest=sha256(line).digest())


def _lines(stream: BinaryIO) -> Iterator[tuple[int, bytes | None]]:
    """The lines with their numbers, from 1; None for one that is too long."""
    number = 0
    while line := stream.readline(LONGEST_LINE + 1):
        number += 1
        if len(line) > LONGEST_LINE and not line.endswith(b"\n"):
            while (rest := stream.readline(CHUNK)) and not rest.endswith(b"\n"):
                pass
            yield number, None
        else:
            yield number, line.rstrip(b"\r\n")


def _goes_on(item: Item) -> bool:
    """Whether a line is no JSON only because it ends too early."""
    return item.fault is not None and (item.fault.detail or "").startswith("Unexpected end")


def _parsed_with_halves(data: bytes) -> object:
    try:
        return json.loads(data.decode(), parse_constant=_no_number)
    except RecursionError:
        raise BadJson(detail="It is nested too deeply.") from None
    except ValueError as wrong:
        raise BadJson(detail=_sentence(str(wrong))) from None


def _no_number(word: str) -> NoReturn:
    raise ValueError(f"{word} is no number")


def _sentence(reason: str) -> str:
    return f"{reason[:1].upper()}{reason[1:200]}."


def _hint(data: bytes) -> str | None:
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return "It is in UTF-16; convert it to UTF-8."
    if data[:2] == b"\x1f\x8b":
        return "It is compressed; unpack it first."
    return "There is nothing in it." if not data.strip() else None


def _looked_over(payload: dict[Any, Any]) -> tuple[bool, bool]:
    """Whether the payload has few enough values, and whether all its names are ASCII."""
    count = 0
    plain = True
    waiting: list[Any] = [payload]
    while waiting:
        node = waiting.pop()
        count += len(node)
        if count > MOST_VALUES:
            return False, plain
        if isinstance(node, dict):
            plain = plain and "".join(map(str, node)).isascii()
        values = node.values() if isinstance(node, dict) else node
        waiting += [value for value in values if isinstance(value, CONTAINERS)]
    return True, plain


def _readable(payload: dict[Any, Any], found: Findings) -> dict[Any, Any]:
    """The payload without names that are no text: those hold half a surrogate pair."""
    halves: list[tuple[Step, ...]] = []
    waiting: list[tuple[tuple[Step, ...], Any]] = [((), payload)]
    while waiting:
        path, node = waiting.pop()
        for step, value in node.items() if isinstance(node, dict) else enumerate(node):
            if isinstance(step, str) and _is_half(step):
                halves.append((*path, step))
            elif isinstance(value, CONTAINERS):
                waiting.append(((*path, step), value))
    for loc in halves:
        found.problem(safe(loc), TextHasSurrogate())
    return without(payload, halves)


def _is_half(name: str) -> bool:
    return any("\ud800" <= character <= "\udfff" for character in name)
