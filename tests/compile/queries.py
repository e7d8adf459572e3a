"""Random valid queries, generated from the schema itself: Hypothesis picks, the types say what."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from graphql import (
    GraphQLField,
    GraphQLNamedType,
    GraphQLObjectType,
    get_named_type,
    is_abstract_type,
    is_leaf_type,
    is_object_type,
    is_required_argument,
)
from hypothesis import strategies as st

from tests.compile.arguments import Arguments, Dice
from tests.compile.oracle.answer import plain_schema
from tests.compile.oracle.rows import World
from tests.compile.values import Values

DEPTH = 3
MOST_FIELDS = 60
MOST_ALIASES = 20
TYPENAME = "__typename"
UNKNOWN = {"search", "resolveActors"}
"""What has no plain answer: what is found is told by scores, which are tested by themselves."""


@dataclass
class Query:
    """A document with the values of its variables."""

    text: str
    variables: Mapping[str, Any]


@st.composite
def queries(draw: st.DrawFn, world: World, values: Values) -> Query:
    """A valid query over the rows of a world."""
    dice = Dice(draw)
    return Writer(dice, Arguments(dice, world, values)).query()


class Writer:
    """Writes one document.

    Equal response keys have to mean equal fields. So a field without an alias has no arguments,
    an alias is used for one field only, and fields that are of another shape in another type
    have one wherever fragments of several types may meet.
    """

    def __init__(self, dice: Dice, arguments: Arguments) -> None:
        self.dice, self.arguments = dice, arguments
        self.schema = plain_schema()
        self.fragments: list[str] = []
        self.spreadable: dict[str, list[str]] = {}
        self.aliases = self.fields = 0
        self.shapes: dict[str, set[str]] = {}
        for type_ in filter(is_object_type, self.schema.type_map.values()):
            for name, field in type_.fields.items():
                self.shapes.setdefault(name, set()).add(str(field.type))

    def query(self) -> Query:
        root = self.schema.query_type
        assert root is not None
        body = self.braced(self.object(root, DEPTH, 2, False))
        declared = ", ".join(self.arguments.declared)
        head = f"query Asked({declared})" if declared else "query Asked"
        text = "\n".join([f"{head} {body}", *self.fragments])
        return Query(text, self.arguments.variables)

    def braced(self, parts: list[str]) -> str:
        return "{ " + " ".join(parts) + " }"

    def selection(self, type_: GraphQLNamedType, depth: int) -> str:
        """A selection set on an object, an interface or a union."""
        if not is_abstract_type(type_):
            assert isinstance(type_, GraphQLObjectType)
            return self.braced(self.object(type_, depth, 4, False))
        possible = [each.name for each in self.schema.get_possible_types(type_)]
        parts = [self.fragment(name, depth) for name in self.dice.some(possible, 3)]
        parts.insert(self.dice.count(0, len(parts)), TYPENAME)
        return self.braced([*parts, "id"] if type_.name == "Node" else parts)

    def object(
        self, type_: GraphQLObjectType, depth: int, most: int, in_fragment: bool
    ) -> list[str]:
        """What is selected of an object."""
        paged = type_.name.endswith(("Connection", "Edge"))
        names = [
            name
            for name, field in type_.fields.items()
            if name not in UNKNOWN and (depth > 0 or paged or leaf(field))
        ]
        parts: list[str] = []
        for name in self.dice.some([*names, TYPENAME], most):
            parts += self.field(type_, name, depth, in_fragment)
        if depth > 0 and self.dice.chance(15):
            parts.append(self.fragment(type_.name, depth - 1))
        if type_.name.endswith("Connection") and self.dice.chance(20):
            parts.append("pageInfo { hasNextPage hasPreviousPage startCursor endCursor }")
        if type_.interfaces and self.dice.chance(5):
            parts.append(f"... on Node{self.directive()} {{ id {TYPENAME} }}")
        return parts

    def field(
        self, type_: GraphQLObjectType, name: str, depth: int, in_fragment: bool
    ) -> list[str]:
        """One field, sometimes twice with different selections below, which merge."""
        self.fields += 1
        if name == TYPENAME or self.fields > MOST_FIELDS:
            return [self.alias(12) + TYPENAME + self.directive()]
        field = type_.fields[name]
        many_shapes = in_fragment and len(self.shapes[name]) > 1
        arguments = ""
        if self.aliases < MOST_ALIASES and field.args and self.dice.chance(80):
            arguments = self.arguments.of(type_.name, name, field)
        elif any(map(is_required_argument, field.args.values())):
            return [TYPENAME]
        alias = self.alias(100 if many_shapes or arguments else 12)
        if many_shapes and not alias:
            return [TYPENAME]
        head = f"{alias}{name}{arguments}{self.directive()}"
        if leaf(field):
            return [head] * (2 if self.dice.chance(5) else 1)
        inner = get_named_type(field.type)
        below = depth if type_.name.endswith(("Connection", "Edge")) else depth - 1
        return [
            f"{head} {self.selection(inner, below)}"
            for _ in range(2 if self.dice.chance(10) else 1)
        ]

    def alias(self, percent: int) -> str:
        """An alias that no other field has, or none."""
        if percent < 100 and not self.dice.chance(percent):
            return ""
        if percent < 100 and self.aliases >= MOST_ALIASES:
            return ""
        self.aliases += 1
        return f"a{self.aliases}: "

    def fragment(self, condition: str, depth: int) -> str:
        """A fragment, inline or spread; one that has a name is sometimes spread again."""
        known = self.spreadable.get(condition, [])
        if known and self.dice.chance(30):
            return f"...{self.dice.one_of(known)}{self.directive()}"
        type_ = self.schema.type_map[condition]
        assert isinstance(type_, GraphQLObjectType)
        body = self.braced(self.object(type_, depth, 3, True))
        if self.dice.chance(50):
            return f"... on {condition}{self.directive()} {body}"
        name = f"F{len(self.fragments)}"
        self.fragments.append(f"fragment {name} on {condition} {body}")
        self.spreadable.setdefault(condition, []).append(name)
        return f"...{name}{self.directive()}"

    def directive(self) -> str:
        """Mostly nothing; else one that skips or includes, by a literal or a variable."""
        dice = self.dice
        if not dice.chance(6):
            return ""
        condition = self.arguments.passed("Boolean!", dice.chance(50))
        return f" @{dice.one_of(['skip', 'include'])}(if: {condition})"


def leaf(field: GraphQLField) -> bool:
    return is_leaf_type(get_named_type(field.type))
