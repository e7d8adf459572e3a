"""The schema as clients read it: printed, committed, described."""

from collections.abc import Iterator
from pathlib import Path

from graphql import (
    GraphQLNamedType,
    build_schema,
    is_enum_type,
    is_input_object_type,
    is_interface_type,
    is_introspection_type,
    is_object_type,
    is_specified_scalar_type,
)

from schema import build
from schema.given import PREFIXES
from schema.queries import NODES
from schema.rows import lies

PRINTED = Path(build.__file__).parent / "schema.graphql"
REWRITE = "run `python -m schema.build > schema/schema.graphql`, and read what it changes"


def types() -> list[GraphQLNamedType]:
    """The types that are ours."""
    return [
        type_
        for type_ in build.graphql_schema.type_map.values()
        if not (is_introspection_type(type_) or is_specified_scalar_type(type_))
    ]


def parts(type_: GraphQLNamedType) -> Iterator[tuple[str, str | None]]:
    """What a type is made of, each with its description."""
    yield type_.name, type_.description
    if is_enum_type(type_):
        for name, value in type_.values.items():
            yield f"{type_.name}.{name}", value.description
    if is_object_type(type_) or is_interface_type(type_) or is_input_object_type(type_):
        for name, field in type_.fields.items():
            yield f"{type_.name}.{name}", field.description
            for argument, declared in getattr(field, "args", {}).items():
                yield f"{type_.name}.{name}({argument}:)", declared.description


def test_the_printed_schema_is_fresh() -> None:
    assert PRINTED.read_text(encoding="utf-8") == build.schema.as_str() + "\n", REWRITE


def test_the_printed_schema_can_be_read_again() -> None:
    read = build_schema(PRINTED.read_text(encoding="utf-8"))
    assert {type_.name for type_ in types()} <= set(read.type_map)


def test_everything_in_the_schema_says_what_it_is() -> None:
    everything = [part for type_ in types() for part in parts(type_)]
    assert [name for name, description in everything if not description] == []


def test_a_description_is_a_sentence() -> None:
    for type_ in types():
        assert type_.description
        assert type_.description.endswith((".", ":", "`")), type_.name
        assert type_.description[0].isupper(), type_.name


def test_the_prefixes_of_ids_are_those_of_the_nodes() -> None:
    assert sorted(lies(node).prefix for node in NODES) == sorted(PREFIXES)


def test_everything_with_an_id_can_be_asked_for_by_it() -> None:
    node = build.graphql_schema.type_map["Node"]
    assert is_interface_type(node)
    possible = {type_.name for type_ in build.graphql_schema.get_possible_types(node)}
    assert possible == {each.__name__ for each in NODES}


def test_every_id_has_the_prefix_of_its_own_type() -> None:
    assert len({lies(node).prefix for node in NODES}) == len(NODES)
