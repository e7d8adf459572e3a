"""Linked data (JSON-LD): things with properties and references, read without any context.

A context is never fetched. The names of schema.org are understood bare, with the prefix
``schema:`` and as whole addresses, and ours with their prefix and as whole addresses.
Standards: JSON-LD 1.1, schema.org.
"""

import re
from collections.abc import Iterator
from functools import cached_property
from typing import Any

from service.domain import terms
from service.ingest.findings import Path
from service.ingest.formats.reading import Found, Place

PREFIX = re.compile(r"(?:https?://schema\.org/|schema:)", re.IGNORECASE)
MOST_THINGS = 20_000
MOST_VALUES = 1_000


class Document:
    """One document of linked data: its things by their ids, and where it stands."""

    def __init__(self, value: object, line: int | None = None) -> None:
        """All things of a JSON value; ``line`` is that of the script it is in, if it is in one."""
        self.line = line
        self.things: list[Thing] = []
        self.roots: list[Thing] = []
        self._named: dict[str, Thing] = {}
        waiting: list[tuple[Any, Path, bool]] = [(value, (), True)]
        while waiting and len(self.things) < MOST_THINGS:
            node, path, is_root = waiting.pop()
            if isinstance(node, list):
                waiting += [(each, (*path, i), is_root) for i, each in _backwards(node)]
            elif isinstance(node, dict):
                self._keep(Thing(node, path, self), is_root)
                for key, each in reversed(node.items()):
                    if isinstance(each, dict | list):
                        waiting.append((each, (*path, key), is_root and key == "@graph"))

    def _keep(self, thing: "Thing", is_root: bool) -> None:
        self.things.append(thing)
        if is_root:
            self.roots.append(thing)
        name = thing.id
        if isinstance(name, str) and len(thing.node) > 1:
            self._named.setdefault(name, thing)

    def named(self, name: object) -> "Thing | None":
        """The thing with an id, where the document says more of it than that."""
        return self._named.get(name) if isinstance(name, str) else None

    def place(self, path: Path) -> Place:
        """Where a value stands: its path, or the line of the script that it is in."""
        return path if self.line is None else self.line


class Thing:
    """One object of linked data."""

    def __init__(self, node: dict[str, Any], path: Path, document: Document) -> None:
        """The object at a path of its document."""
        self.node = node
        self.path = path
        self.document = document
        self._keys = {bare(key): key for key in node}

    @property
    def id(self) -> Any:
        """Its id, which the context of schema.org calls ``id``, too; None if it has none."""
        return self.node.get("@id", self.node.get("id"))

    @cached_property
    def types(self) -> frozenset[str]:
        """The names of its types, without schema.org before them."""
        given = self.node.get("@type", self.node.get("type"))
        words = given if isinstance(given, list) else [given]
        return frozenset(bare(word) for word in words if isinstance(word, str))

    @property
    def place(self) -> Place:
        """Where it stands."""
        return self.document.place(self.path)

    def where(self, name: str) -> Place:
        """Where a property stands, or would stand."""
        return self.document.place((*self.path, self._keys.get(name, name)))

    def given(self, name: str) -> Any:
        """The value of a property as it stands; None for none."""
        return self.node.get(self._keys.get(name, name))

    def texts(self, name: str) -> list[Found]:
        """The values of a property that are text; numbers are written out."""
        found = []
        for value, path in self.values(name):
            literal = isinstance(value, dict) and "@value" in value
            text = value["@value"] if literal else value
            if isinstance(text, int | float) and not isinstance(text, bool):
                text = str(text)
            if isinstance(text, str) and text.strip():
                at = (*path, "@value") if literal else path
                found.append(Found(text, self.document.place(at)))
        return found

    def text(self, *names: str) -> Found | None:
        """The first text of the first of several properties that has one."""
        return next((found for name in names for found in self.texts(name)), None)

    def things(self, *names: str) -> "list[Thing]":
        """The things that properties lead to, followed where only their ids are given."""
        found = []
        for name in names:
            for value, path in self.values(name):
                thing = self.document.named(value)
                if isinstance(value, dict) and "@value" not in value:
                    thing = Thing(value, path, self.document)
                    if value.keys() <= {"@id", "@type", "id", "type"}:
                        thing = self.document.named(thing.id) or thing
                if thing is not None:
                    found.append(thing)
        return found

    def names(self, *properties: str) -> list[Found]:
        """The names of what properties lead to, whether they are text or things."""
        found = []
        for prop in properties:
            found += [text for text in self.texts(prop) if self._is_name(text.value)]
            found += [name for thing in self.things(prop) if (name := thing.text("name"))]
        return found

    def addresses(self, *properties: str) -> list[Found]:
        """The addresses that properties give, or that are ids or urls of what they lead to."""
        found = []
        for prop in properties:
            found += [text for text in self.texts(prop) if _is_address(text.value)]
            for thing in self.things(prop):
                named = thing.text("url"), thing.text("@id")
                found += [each for each in named if each and _is_address(each.value)]
        return found

    def _is_name(self, text: str) -> bool:
        return not _is_address(text) and self.document.named(text) is None

    def values(self, name: str) -> Iterator[tuple[Any, Path]]:
        """The values of a property, one or many, with their paths."""
        key = self._keys.get(name)
        if key is None:
            return
        value, path = self.node[key], (*self.path, key)
        if isinstance(value, dict):
            for inner in ("@list", "@set"):
                if inner in value:
                    value, path = value[inner], (*path, inner)
                    break
        if not isinstance(value, list):
            yield value, path
            return
        for i, each in enumerate(value[:MOST_VALUES]):
            yield each, (*path, i)


def bare(word: str) -> str:
    """A name without schema.org before it, or with our prefix."""
    if word.startswith(terms.NAMESPACE):
        return terms.term(word.removeprefix(terms.NAMESPACE))
    return PREFIX.sub("", word, count=1)


def reference(value: Any) -> Any:
    """The id of what a value leads to; what leads nowhere as it stands."""
    return value.get("@id", value.get("id", value)) if isinstance(value, dict) else value


def several(value: Any) -> list[Any]:
    """The values of a property that may have one or many, as they stand."""
    if isinstance(value, dict):
        value = value.get("@list", value.get("@set", value))
    if value is None:
        return []
    return value if isinstance(value, list) else [value]


def scalar(value: Any) -> Any:
    """A literal without the object around it."""
    return value.get("@value", value) if isinstance(value, dict) else value


def _is_address(text: str) -> bool:
    return text.lstrip().lower().startswith(("http://", "https://"))


def _backwards(values: list[Any]) -> Iterator[tuple[int, Any]]:
    return ((i, values[i]) for i in range(len(values) - 1, -1, -1))
