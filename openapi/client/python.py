"""Python as text: names, docstrings, classes."""

import keyword
import re
import textwrap
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

INDENT = "    "
WIDTH = 96
"""The most characters of a line of a docstring."""


def snake(name: str) -> str:
    """A name of GraphQL as Python has it: `from` is `from_`, for `from` is a word of Python."""
    bare = re.sub(r"(?<=[a-z0-9])([A-Z])", r"_\1", name.lstrip("_")).lower()
    return f"{bare}_" if keyword.iskeyword(bare) else bare


def capital(name: str) -> str:
    """A name with a capital in front, as classes have it."""
    return name[:1].upper() + name[1:]


def docstring(sentences: str | None, otherwise: str, indent: str = INDENT) -> str:
    """What something is for, as a docstring."""
    text = " ".join((sentences or otherwise).split()).replace("\\", "\\\\")
    text = text if text.endswith((".", ":", "?")) else f"{text}."
    last = " " if text.endswith('"') else ""
    if len(indent) + len(text) + 6 <= WIDTH:
        return f'{indent}"""{text}{last}"""\n'
    lines = textwrap.wrap(text, WIDTH - len(indent) - 3, break_on_hyphens=False)
    return f'{indent}"""' + f"\n{indent}".join(lines) + f'\n{indent}"""\n'


@dataclass(frozen=True)
class Field:
    """A field of a class, and its type."""

    name: str
    type: str
    meaning: str | None = None
    may_lack: bool = False
    """Whether it can be left out, and is None then."""

    def text(self) -> str:
        """The field as a line, and what it is for."""
        default = " = None" if self.may_lack else ""
        told = docstring(self.meaning, "", INDENT) if self.meaning else ""
        return f"{INDENT}{self.name}: {self.type}{default}\n{told}"


@dataclass(frozen=True)
class Class:
    """A class of values."""

    name: str
    meaning: str
    bases: Sequence[str]
    fields: Sequence[Field] = field(default_factory=list)

    def text(self) -> str:
        """The class as text."""
        body = "\n".join(each.text() for each in self.fields)
        head = f"class {self.name}({', '.join(self.bases)}):\n"
        return f"{head}{docstring(self.meaning, self.name)}\n{body}\n"


def module(purpose: str, imports: Iterable[str], parts: Iterable[str]) -> str:
    """A module as text."""
    written = "Written by `python -m openapi.client` from the stored documents and the schema."
    told = docstring(f"{purpose} {written}", "", "")
    return "\n".join([told, *imports, "", "", "\n\n".join(parts)])
