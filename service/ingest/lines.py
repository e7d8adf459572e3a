"""The lines of NDJSON as its bytes come, in memory for one line."""

from collections.abc import Iterator
from hashlib import sha256
from typing import NamedTuple

from service.ingest.read import BOM, LONGEST_LINE


class Line(NamedTuple):
    """A line that is not blank: its number, from 1; its bytes, or None where they are too many.

    Of one that is too long, ``digest`` is the SHA-256.
    """

    number: int
    data: bytes | None
    digest: bytes = b""


class Lines:
    """Cuts bytes into lines; what follows the most bytes of a line is passed over."""

    def __init__(self, longest: int = LONGEST_LINE) -> None:
        """Nothing has come yet."""
        self.longest = longest
        self.number = 0
        self.parts: list[bytes] = []
        self.size = 0
        self.hash = sha256()

    def cut(self, chunk: bytes) -> Iterator[Line]:
        """The lines that end in what has come now."""
        begin = 0
        while (end := chunk.find(b"\n", begin)) >= 0:
            self._add(chunk[begin:end])
            yield from self.last()
            begin = end + 1
        self._add(chunk[begin:])

    def last(self) -> Iterator[Line]:
        """The line that has come so far, as if it ended here; nothing, if it is blank."""
        self.number += 1
        number, size, parts, read = self.number, self.size, self.parts, self.hash
        self.parts, self.size, self.hash = [], 0, sha256()
        if size > self.longest:
            yield Line(number, None, read.digest())
            return
        data = b"".join(parts).rstrip(b"\r")
        if number == 1:
            data = data.removeprefix(BOM)
        if data.strip(b" \t\r"):
            yield Line(number, data)

    def _add(self, part: bytes) -> None:
        self.size += len(part)
        if self.size <= self.longest:
            self.parts.append(part)
            return
        for kept in self.parts:
            self.hash.update(kept)
        self.parts = []
        self.hash.update(part)
