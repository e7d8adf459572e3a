"""The random queries reach all that the schema offers, but for what is ranked."""

from collections.abc import Sequence
from random import Random
from typing import Any, TypeVar

from graphql import (
    ArgumentNode,
    EnumValueNode,
    FieldNode,
    GraphQLSchema,
    ObjectFieldNode,
    TypeInfo,
    TypeInfoVisitor,
    Visitor,
    get_named_type,
    is_abstract_type,
    is_enum_type,
    is_input_object_type,
    is_introspection_type,
    is_leaf_type,
    is_object_type,
    parse,
    visit,
)

from tests.compile.arguments import Arguments, Dice
from tests.compile.oracle.answer import plain_schema
from tests.compile.oracle.rows import World
from tests.compile.queries import UNKNOWN, Writer
from tests.compile.values import Values

T = TypeVar("T")
MOST = 3_000
"""As many queries as the oracle asks, three times over."""


class Thrown(Dice):
    """Choices by chance alone."""

    def __init__(self, seed: int) -> None:
        self.random = Random(seed)

    def chance(self, percent: int) -> bool:
        return self.random.randrange(100) >= 100 - percent

    def one_of(self, choices: Sequence[T]) -> T:
        return self.random.choice(choices)

    def count(self, least: int, most: int) -> int:
        return self.random.randint(least, most)


class Heard(Visitor):
    """What a document asks for: fields, arguments, parts of inputs, and words."""

    def __init__(self, types: TypeInfo) -> None:
        super().__init__()
        self.types, self.names = types, set[str]()

    def enter_field(self, node: FieldNode, *_: Any) -> None:
        self.names.add(f"{self.types.get_parent_type()}.{node.name.value}")

    def enter_argument(self, node: ArgumentNode, *_: Any) -> None:
        self.names.add(f"{self.types.get_parent_type()}({node.name.value}:)")

    def enter_object_field(self, node: ObjectFieldNode, *_: Any) -> None:
        self.names.add(f"{get_named_type(self.types.get_parent_input_type())}.{node.name.value}")

    def enter_enum_value(self, node: EnumValueNode, *_: Any) -> None:
        self.names.add(f"{get_named_type(self.types.get_input_type())}.{node.value}")


def reached(schema: GraphQLSchema) -> set[str]:
    """The types that reading leads to."""
    waiting: list[Any] = [schema.query_type]
    found: set[str] = set()
    while waiting:
        type_ = waiting.pop()
        if type_.name in found or is_leaf_type(type_):
            continue
        found.add(type_.name)
        if is_abstract_type(type_):
            waiting += schema.get_possible_types(type_)
        else:
            waiting += [
                get_named_type(field.type)
                for name, field in type_.fields.items()
                if name not in UNKNOWN
            ]
    return found


def offered(schema: GraphQLSchema) -> set[str]:
    """Every field, every part of a filter or order, and every word that orders or counts."""
    names, read = set[str](), reached(schema)
    for type_ in schema.type_map.values():
        if is_introspection_type(type_):
            continue
        if (is_object_type(type_) and type_.name in read) or (
            is_input_object_type(type_) and type_.name.endswith(("Filter", "Order", "By"))
        ):
            names |= {f"{type_.name}.{name}" for name in type_.fields}
        elif is_enum_type(type_) and type_.name.endswith(("Facet", "OrderField", "Direction")):
            names |= {f"{type_.name}.{name}" for name in type_.values if name != "RELEVANCE"}
    return {name for name in names if name.partition(".")[2] not in UNKNOWN}


def test_the_random_queries_ask_for_everything_that_can_be_read(world: World) -> None:
    schema, values = plain_schema(), Values(world)
    missing = offered(schema)
    for seed in range(MOST):
        dice = Thrown(seed)
        document = parse(Writer(dice, Arguments(dice, world, values)).query().text)
        types = TypeInfo(schema)
        heard = Heard(types)
        visit(document, TypeInfoVisitor(types, heard))
        missing -= heard.names
        if not missing:
            break
    assert missing == set()
