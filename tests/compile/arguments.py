"""Random arguments: literals with variables in them, variables with and without defaults, null."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, TypeVar

from graphql import (
    GraphQLField,
    GraphQLInputObjectType,
    GraphQLInputType,
    GraphQLNonNull,
    GraphQLNullableInputType,
    get_named_type,
    get_nullable_type,
    is_list_type,
    is_non_null_type,
    is_required_argument,
    is_required_input_field,
)
from graphql.utilities.coerce_input_value import coerce_default_value
from hypothesis import strategies as st

from tests.compile.oracle.connections import CONNECTIONS
from tests.compile.oracle.pages import Order, cursor
from tests.compile.oracle.rows import World
from tests.compile.oracle.things import PLACES, PREFIXES
from tests.compile.values import Values, literal

T = TypeVar("T")
At = tuple[str, str]


class Dice:
    """Choices that Hypothesis makes, and can make again."""

    def __init__(self, draw: st.DrawFn) -> None:
        self.draw = draw

    def chance(self, percent: int) -> bool:
        return self.draw(st.integers(0, 99)) >= 100 - percent

    def one_of(self, choices: Sequence[T]) -> T:
        return choices[self.draw(st.integers(0, len(choices) - 1))]

    def count(self, least: int, most: int) -> int:
        return self.draw(st.integers(least, most))

    def some(self, choices: Sequence[T], most: int) -> list[T]:
        """One to ``most`` of the choices, in any order, also twice."""
        return [self.one_of(choices) for _ in range(self.count(1, most))]


@dataclass
class Arguments:
    """Writes arguments, and declares the variables that they use."""

    dice: Dice
    world: World
    values: Values
    declared: list[str] = field(default_factory=list)
    variables: dict[str, Any] = field(default_factory=dict)

    def of(self, type_: str, name: str, declared: GraphQLField) -> str:
        """The arguments of a field of a type in their brackets, or nothing."""
        connected = (type_, name) in CONNECTIONS
        given = self.window(type_, name, declared) if connected else self.plain(type_, declared)
        return f"({', '.join(f'{key}: {text}' for key, text in given.items())})" if given else ""

    def plain(self, type_: str, declared: GraphQLField) -> Mapping[str, str]:
        return {
            key: self.given(argument.type, (type_, key), 2)
            for key, argument in declared.args.items()
            if is_required_argument(argument) or self.dice.chance(60)
        }

    # ---- connections

    def window(self, type_: str, name: str, declared: GraphQLField) -> Mapping[str, str]:
        """The filter, order and window of a connection."""
        dice, connected = self.dice, CONNECTIONS[type_, name]
        given: dict[str, str] = {}
        for key in connected.equal:
            if dice.chance(30):
                given[key] = self.given(declared.args[key].type, (type_, key), 1)
        if "where" in declared.args and dice.chance(50):
            given["where"] = self.given(declared.args["where"].type, (type_, "where"), 3)
        order = Order.of(connected.order, None)
        if "orderBy" in declared.args and dice.chance(40):
            order, given["orderBy"] = self.order(get_named_type(declared.args["orderBy"].type))
        if dice.chance(60):
            end = dice.one_of(["first", "first", "last"])
            given[end] = self.passed("Int", dice.one_of([0, 1, 2, 3, 5, 20]))
        for side in ("after", "before"):
            if dice.chance(20):
                given[side] = self.passed("String", self.cursor(connected.node, order))
        return given

    def order(self, type_: Any) -> tuple[Order, str]:
        """An order, and how it is asked for."""
        chosen = self.dice.one_of(self.values.of(type_.fields["field"].type.of_type, ("", "")))
        value = {"field": chosen}
        direction = coerce_default_value(type_.fields["direction"])
        if self.dice.chance(70):
            direction = self.dice.one_of(
                self.values.of(get_named_type(type_.fields["direction"].type), ("", ""))
            )
            value["direction"] = direction
        return Order(chosen, direction), self.passed(type_.name, value)

    def cursor(self, node: str, order: Order) -> str:
        """The cursor of any row of the type, which need not be in the connection."""
        prefix = PREFIXES[node]
        place = PLACES[prefix]
        row = self.dice.one_of(self.world.tables[place.table])
        return cursor(prefix, order, order.keys(row, place.key))

    # ---- values

    def passed(self, type_: str, value: Any) -> str:
        """A value as a literal, or as a variable, or as the default of one that is not given."""
        if self.dice.chance(60):
            return literal(value)
        return self.variable(type_, value, default=self.dice.chance(30))

    def variable(self, type_: str, value: Any, *, default: bool = False) -> str:
        name = f"v{len(self.declared)}"
        self.declared.append(f"${name}: {type_}" + (f" = {literal(value)}" if default else ""))
        if not default:
            self.variables[name] = value
        return f"${name}"

    def given(self, type_: GraphQLInputType, at: At, depth: int, *, only: bool = False) -> str:
        """A value for one place of an input; ``only`` where it is the one part that is given."""
        dice = self.dice
        inner: Any = get_nullable_type(type_)
        if not is_non_null_type(type_) and dice.chance(6):
            return self.nothing(inner)
        if dice.chance(20):
            return self.by_variable(type_, at, depth, only)
        if is_list_type(inner):
            if dice.chance(20):
                return literal(self.value(inner.of_type, at, depth))
            items = [self.given(inner.of_type, at, depth) for _ in range(dice.count(0, 3))]
            return f"[{', '.join(items)}]"
        if isinstance(inner, GraphQLInputObjectType):
            parts = [
                f"{name}: {self.given(each, (inner.name, name), depth - 1, only=inner.is_one_of)}"
                for name, each in self.fields(inner, depth).items()
            ]
            return "{" + ", ".join(parts) + "}"
        return literal(dice.one_of(self.values.of(inner, at)))

    def nothing(self, type_: GraphQLNullableInputType) -> str:
        """Null, or a variable that is null or not there."""
        if self.dice.chance(40):
            return "null"
        name = self.variable(str(type_), None)
        if self.dice.chance(50):
            del self.variables[name[1:]]
        return name

    def by_variable(self, type_: GraphQLInputType, at: At, depth: int, only: bool) -> str:
        """A variable of the whole type, sometimes with a default, sometimes with that alone."""
        inner: Any = get_nullable_type(type_)
        value = self.value(inner, at, depth)
        if only or self.dice.chance(70):
            return self.variable(str(type_), value)
        name = self.variable(str(inner), value, default=True)
        if self.dice.chance(40):
            self.variables[name[1:]] = self.value(inner, at, depth)
        return name

    def value(self, type_: GraphQLInputType, at: At, depth: int) -> Any:
        """A value without variables in it."""
        inner: Any = get_nullable_type(type_)
        if is_list_type(inner):
            return [self.value(inner.of_type, at, depth) for _ in range(self.dice.count(0, 2))]
        if isinstance(inner, GraphQLInputObjectType):
            return {
                name: self.value(each, (inner.name, name), depth - 1)
                for name, each in self.fields(inner, depth).items()
            }
        return self.dice.one_of(self.values.of(inner, at))

    def fields(self, type_: GraphQLInputObjectType, depth: int) -> dict[str, GraphQLInputType]:
        """Some fields of an input with their types; exactly one where it takes only one."""
        fields = {
            name: declared
            for name, declared in type_.fields.items()
            if depth > 0 or not isinstance(get_named_type(declared.type), GraphQLInputObjectType)
        }
        if type_.is_one_of:
            name = self.dice.one_of(list(fields))
            return {name: GraphQLNonNull(fields[name].type)}
        needed = [name for name, declared in fields.items() if is_required_input_field(declared)]
        wanted = needed if self.dice.chance(10) else [*needed, *self.dice.some(list(fields), 2)]
        return {name: fields[name].type for name in dict.fromkeys(wanted)}
