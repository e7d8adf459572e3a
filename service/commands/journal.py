"""How far the answers to a file have come, so that the same command goes on there.

A journal lies among the state of the user, named after the file, what is said of it and where it
goes; it knows what was in the file. It is written now and then and at the end of an interrupted
delivery, so that after kill -9 a few articles are delivered again, which does no harm.
"""

import hashlib
import time
import uuid
from collections.abc import Iterable
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

import orjson
import platformdirs

SECONDS_BETWEEN = 0.5


@dataclass
class Journal:
    """The articles of a file that were answered: how many, and the line of the last one.

    ``key`` begins the keys of idempotency of what is sent. Without a ``path`` nothing is written.
    """

    path: Path | None
    content: str = ""
    key: str = field(default_factory=lambda: uuid.uuid4().hex)
    done: int = 0
    line: int = 0
    saved: float = 0.0

    @classmethod
    def of(
        cls, file: Path, said: Iterable[object], path: Path | None, *, restart: bool
    ) -> "Journal":
        """The journal of a file: the one that was begun, or a new one."""
        with file.open("rb") as stream:
            content = hashlib.file_digest(stream, "sha256").hexdigest()
        path = path or named(file, said)
        kept = {} if restart else read(path)
        if kept.get("content") != content:
            return cls(path, content)
        return cls(path, content, kept["key"], kept["done"], kept["line"])

    def answered(self, line: int) -> None:
        """One more article was answered."""
        self.done += 1
        self.line = line
        if time.monotonic() - self.saved > SECONDS_BETWEEN:
            self.save()

    def save(self) -> None:
        """Write it down, whole or not at all."""
        self.saved = time.monotonic()
        if self.path is None:
            return
        self.path.parent.mkdir(parents=True, exist_ok=True)
        kept = {name: asdict(self)[name] for name in ("content", "key", "done", "line")}
        new = self.path.with_name(f"{self.path.name}.new")
        new.write_bytes(orjson.dumps(kept))
        new.replace(self.path)

    def remove(self) -> None:
        """The file has been delivered."""
        if self.path is not None:
            self.path.unlink(missing_ok=True)


def named(file: Path, said: Iterable[object]) -> Path:
    """Where the journal of a file lies."""
    name = hashlib.sha256(repr((str(file.resolve()), *said)).encode()).hexdigest()[:32]
    return Path(platformdirs.user_state_dir("onrecord")) / "ingest" / f"{name}.json"


def read(path: Path) -> dict[str, Any]:
    """What a journal says; nothing where there is none, or none of ours."""
    try:
        kept = orjson.loads(path.read_bytes())
    except (FileNotFoundError, orjson.JSONDecodeError):
        return {}
    known = isinstance(kept, dict) and kept.keys() == {"content", "key", "done", "line"}
    return kept if known else {}
