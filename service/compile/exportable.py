"""What of an operation an export is of: the one connection that it leads to, and its nodes."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, cast

from graphql import (
    FieldNode,
    GraphQLField,
    GraphQLNamedType,
    GraphQLObjectType,
    NullValueNode,
    SelectionSetNode,
    VariableNode,
    get_named_type,
    get_nullable_type,
    is_abstract_type,
    is_leaf_type,
    is_list_type,
)

from schema.fields import PAGING
from service.compile.operation import Operation
from service.compile.plan import Path
from service.compile.selection import Fields, below, fields_of
from service.domain.faults import ExportHasNoPages, NotExportable

LISTS = ("nodes", "edges")
PAGES = ("first", "after", "last", "before")
DEFINITION = "strawberry-definition"
ONE = "Select one connection, at the root or through single objects, and of it `nodes` or `edges`."


@dataclass(frozen=True)
class Step:
    """A field on the way to the nodes, with the type that it is a field of."""

    type: GraphQLObjectType
    key: str
    nodes: Sequence[FieldNode]
    beside: Fields
    """What else is selected there, which an export leaves out."""

    inside: GraphQLObjectType | None = None
    """The type that it is of here, where it could be of several."""

    @property
    def name(self) -> str:
        """The name of the field, whatever its alias."""
        return self.nodes[0].name.value

    @property
    def declared(self) -> GraphQLField:
        """The field as the schema has it."""
        field: GraphQLField = self.type.fields[self.name]
        return field

    @property
    def pages(self) -> bool:
        """Whether it is a connection."""
        return _is_connection(self.type, self.name)


@dataclass(frozen=True)
class Way:
    """The way to the nodes: fields that are single objects, a connection, and its nodes."""

    parents: Sequence[Step]
    connection: Step
    nodes: Step

    @property
    def path(self) -> Path:
        """The path of the connection."""
        return (*(step.key for step in self.parents), self.connection.key)

    def paging(self) -> Iterator[tuple[str, Any]]:
        """The arguments that ask for a page, with what stands there in the document."""
        for argument in self.connection.nodes[0].arguments or ():
            if argument.name.value in PAGES:
                yield argument.name.value, argument.value


def way_to_nodes(operation: Operation, values: Mapping[str, Any] | None) -> Way:
    """The way to the nodes of the one connection that an operation leads to.

    Without values: for what it could select, whatever these are. Raises NotExportable.
    """
    if operation.writes:
        raise NotExportable(detail="It is a mutation.", hint=ONE)
    parents: list[Step] = []
    type_: GraphQLObjectType = operation.root
    chosen: Sequence[SelectionSetNode] = [operation.node.selection_set]
    path: Path = ()
    while True:
        fields = fields_of(operation, values, type_, chosen)
        step = _only(type_, fields, path)
        path, chosen = (*path, step.key), below(step.nodes)
        inside = get_named_type(step.declared.type)
        if step.pages:
            break
        if is_list_type(get_nullable_type(step.declared.type)):
            raise NotExportable(path, detail="It is a list, not a connection.", hint=ONE)
        type_ = _one_type(operation, values, inside, chosen, path)
        parents.append(replace(step, inside=type_))
    return Way(parents, step, _nodes(operation, values, inside, chosen, path))


def is_exportable(operation: Operation) -> bool:
    """Whether an operation leads to one connection and nothing else, whatever its variables are."""
    try:
        way = way_to_nodes(operation, None)
    except NotExportable:
        return False
    return not any(step.beside for step in way.parents)


def check_alone(way: Way, values: Mapping[str, Any]) -> None:
    """Raise what is asked for beside the nodes: NotExportable and ExportHasNoPages."""
    path: Path = ()
    for step in (*way.parents, way.connection, way.nodes):
        for key in step.beside:
            raise NotExportable(
                (*path, key), detail="This is selected beside the nodes.", hint="Leave it out."
            )
        path = (*path, step.key)
    for name, given in way.paging():
        asked = values.get(given.name.value) if isinstance(given, VariableNode) else given
        if asked is not None and not isinstance(asked, NullValueNode):
            raise ExportHasNoPages((*way.path, name))


def check_given(way: Way, given: Mapping[str, Any]) -> None:
    """Raise ExportHasNoPages for a variable that says something of what an export leaves out."""
    unused = {
        value.name.value: name for name, value in way.paging() if isinstance(value, VariableNode)
    }
    for step in (*way.parents, way.connection, way.nodes):
        for nodes in step.beside.values():
            unused |= dict.fromkeys(_variables(nodes[0]), "")
    for name, value in given.items():
        if name in unused and value is not None:
            raise ExportHasNoPages((name,))


def _variables(node: FieldNode) -> Iterator[str]:
    """The variables in the arguments and directives of a field itself."""
    arguments = [*(node.arguments or ())]
    for directive in node.directives or ():
        arguments += directive.arguments or ()
    for argument in arguments:
        if isinstance(argument.value, VariableNode):
            yield argument.value.name.value


def _only(type_: GraphQLObjectType, fields: Fields, path: Path) -> Step:
    """The one field that is a connection, or else the one that leads to a single object."""
    names = dict(zip(fields, names_of(fields), strict=True))
    known = [key for key, name in names.items() if name in type_.fields]
    found = [key for key in known if _is_connection(type_, names[key])] or [
        key for key in known if not is_leaf_type(get_named_type(type_.fields[names[key]].type))
    ]
    if len(found) != 1:
        at = (*path, *(found or list(fields))[-1:])
        detail = "It is not the only one." if found else "It leads to no connection."
        raise NotExportable(at, detail=detail, hint=ONE)
    return _step(type_, found[0], fields)


def _one_type(
    operation: Operation,
    values: Mapping[str, Any] | None,
    type_: GraphQLNamedType,
    chosen: Sequence[SelectionSetNode],
    path: Path,
) -> GraphQLObjectType:
    """The one type of those that a field can be of for which anything is selected."""
    if not is_abstract_type(type_):
        return cast("GraphQLObjectType", type_)
    possible = [
        each
        for each in operation.schema.get_possible_types(type_)
        if set(names_of(fields_of(operation, values, each, chosen))) & set(each.fields)
    ]
    if len(possible) != 1:
        raise NotExportable(path, detail="It could be of several types.", hint=ONE)
    return possible[0]


def names_of(fields: Fields) -> Iterator[str]:
    """The names of selected fields, whatever their aliases."""
    return (nodes[0].name.value for nodes in fields.values())


def _nodes(
    operation: Operation,
    values: Mapping[str, Any] | None,
    type_: GraphQLNamedType,
    chosen: Sequence[SelectionSetNode],
    path: Path,
) -> Step:
    """The nodes that are selected of a connection."""
    connection: Any = type_
    fields = fields_of(operation, values, connection, chosen)
    found = [key for key, nodes in fields.items() if nodes[0].name.value in LISTS]
    if len(found) != 1:
        detail = "Its nodes are selected twice." if found else "Its nodes are not selected."
        raise NotExportable(path, detail=detail, hint=ONE)
    return _step(connection, found[0], fields)


def _step(type_: GraphQLObjectType, key: str, fields: Fields) -> Step:
    beside = {other: nodes for other, nodes in fields.items() if other != key}
    return Step(type_, key, fields[key], beside)


def _is_connection(type_: GraphQLObjectType, name: str) -> bool:
    return PAGING in type_.fields[name].extensions[DEFINITION].metadata
