"""The parts of a description that have a name, each described once and led to by its name."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

Schema = dict[str, Any]
"""A schema of JSON Schema 2020-12, as OpenAPI 3.1 has it; or another object of a description."""


@dataclass
class Components:
    """The named parts of one kind: schemas, parameters or responses."""

    kind: str
    known: dict[str, Schema] = field(default_factory=dict)

    def ref(self, name: str, describe: Callable[[], Schema]) -> Schema:
        """A reference to a part; it is described when it is first asked for.

        Raises ValueError for one name for two things, which this sees where both are described.
        """
        if name not in self.known:
            # Its own name is known while it is described, since inputs hold themselves.
            self.known[name] = {}
            self.known[name] = describe()
        return {"$ref": f"#/components/{self.kind}/{name}"}

    def given(self, name: str, part: Schema) -> Schema:
        """A reference to a part that is described already. Raises ValueError for another one."""
        if self.known.setdefault(name, part) != part:
            raise ValueError(f"{name} stands for two of the {self.kind}.")
        return {"$ref": f"#/components/{self.kind}/{name}"}

    def sorted(self) -> Mapping[str, Schema]:
        """All of them, by their names."""
        return dict(sorted(self.known.items()))


def or_null(schema: Schema) -> Schema:
    """What the schema admits, or null."""
    if not schema:
        return schema
    if schema.keys() <= {"type", "format", "description", "minimum", "maximum", "items"}:
        return {**schema, "type": [schema["type"], "null"]}
    return {"anyOf": [schema, {"type": "null"}]}
