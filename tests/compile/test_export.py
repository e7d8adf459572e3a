"""Exports: every node of a connection, as its pages tell it, each from a row of its own."""

from collections.abc import Mapping, Sequence
from typing import Any

import orjson
import pytest
from hypothesis import HealthCheck, given, reject, settings
from hypothesis import strategies as st

from service.answer import Asked
from service.domain.faults import Fault, Refused
from service.settings import Settings
from service.store.exports import Exports
from tests.compile.arguments import Arguments, Dice
from tests.compile.conftest import Asker, Reader
from tests.compile.oracle.connections import CONNECTIONS
from tests.compile.oracle.rows import World
from tests.compile.queries import Writer
from tests.compile.test_pages import CONNECTED, Walker, ordered
from tests.compile.values import Values

PAGE = 7
ROOTS = sorted(name for type_, name in CONNECTIONS if type_ == "Query")


class Exporter:
    """Exports from the database of an asker."""

    def __init__(self, asker: Asker, url: str) -> None:
        self.asker = asker
        self.exports = Exports(url, Settings())

    def rows(self, text: str, variables: Mapping[str, Any] | None = None) -> Sequence[bytes]:
        """All rows of an export."""
        return self.asker.runner.run(self.read(Asked(text, None, variables or {})))

    async def read(self, asked: Asked) -> Sequence[bytes]:
        filled = await self.asker.answers.export(asked, Reader())
        *_, parameters = filled.parameters
        found: list[bytes] = []
        async with self.exports.snapshot() as snapshot:
            reading = await snapshot.read(filled.export.nodes.sent, parameters, filled.at_once)
            while rows := await reading.rows():
                found += rows
        return found

    def fault(self, text: str, variables: Mapping[str, Any] | None = None) -> Fault:
        """What is wrong with what is asked for."""
        with pytest.raises(Refused) as raised:
            self.rows(text, variables)
        return raised.value


@pytest.fixture(scope="session")
def exporter(asker: Asker, corpus_url: str) -> Exporter:
    return Exporter(asker, corpus_url)


def pages(asker: Asker, text: str, variables: Mapping[str, Any], path: Sequence[str]) -> bytes:
    """The nodes of all pages one after another, as they are told."""
    told: list[bytes] = []
    after = None
    while True:
        data = asker.ask(text, {**variables, "after": after})
        connection: Any = orjson.loads(data)
        for key in path:
            connection = connection[key]
        _, _, rest = data.partition(b'"nodes":[')
        nodes, _, _ = rest.rpartition(b'],"pageInfo"')
        told += [nodes] if nodes else []
        after = connection["pageInfo"]["endCursor"]
        if not connection["pageInfo"]["hasNextPage"]:
            return b",".join(told).replace(b"\n", b"").replace(b", ", b",")


def together(rows: Sequence[bytes]) -> bytes:
    """Rows as a page would put them beside each other."""
    return b",".join(rows).replace(b"\n", b"").replace(b", ", b",")


@pytest.mark.no_cover
@pytest.mark.parametrize("name", ROOTS)
@settings(max_examples=12, suppress_health_check=list(HealthCheck))
@given(data=st.data())
def test_an_export_is_all_pages_of_its_connection(
    data: st.DataObject, world: World, asker: Asker, exporter: Exporter, name: str
) -> None:
    draw: Any = data.draw
    dice = Dice(draw)
    writer = Writer(dice, Arguments(dice, world, Values(world)))
    root: Any = writer.schema.query_type
    declared = root.fields[name]
    chosen = {key: each for key, each in declared.args.items() if key in ("where", "orderBy")}
    arguments = [
        f"{key}: {writer.arguments.given(each.type, ('Query', key), 3)}"
        for key, each in chosen.items()
        if dice.chance(70)
    ]
    connection: Any = declared.type.of_type
    selection = writer.selection(connection.fields["nodes"].type.of_type.of_type.of_type, 2)
    fragments = " ".join(writer.fragments)
    known = ", ".join(writer.arguments.declared)
    brackets = f"({', '.join(arguments)})" if arguments else ""
    export = (
        f"query E{f'({known})' if known else ''} {{ {name}{brackets} {{ nodes {selection} }} }}"
    )
    window = f"({', '.join([*arguments, f'first: {PAGE}', 'after: $after'])})"
    paged = (
        f"query P({', '.join([*writer.arguments.declared, '$after: String'])}) {{ {name}{window} "
        f"{{ nodes {selection} pageInfo {{ hasNextPage endCursor }} }} }}"
    )
    variables = writer.arguments.variables
    refused = None
    try:
        expected = pages(asker, f"{paged} {fragments}", variables, [name])
    except Refused as fault:
        refused = fault.code
    if refused in ("TOO_COSTLY", "TOO_MANY_ALIASES"):
        reject()
    if refused:
        assert exporter.fault(f"{export} {fragments}", variables).code == refused
        return
    assert together(exporter.rows(f"{export} {fragments}", variables)) == expected


@pytest.mark.parametrize(("path", "order"), CONNECTED, ids=[" ".join(each) for each in CONNECTED])
def test_an_export_in_each_order_has_all_ids_in_that_order(
    asker: Asker, exporter: Exporter, world: World, path: str, order: str
) -> None:
    walker = Walker(asker, world, path, order)
    brackets = f"({ordered(order)})" if order else ""
    inner = f"it: {walker.name}{brackets} {{ nodes {{ id }} }}"
    text = f"{{ {walker.above} {{ {inner} }} }} }}" if walker.above else f"{{ {inner} }}"
    found = walker.page(first=100)["edges"]
    assert [orjson.loads(row) for row in exporter.rows(text)] == [each["node"] for each in found]
    assert found


def test_a_search_is_exported_with_its_scores(asker: Asker, exporter: Exporter) -> None:
    hits = """search(query: "quay") { edges { score node { __typename ... on Claim { text } } } }"""
    expected = asker(f"{{ {hits.replace(')', ', first: 100)')} }}")["search"]["edges"]
    assert [orjson.loads(row) for row in exporter.rows(f"{{ {hits} }}")] == expected
    assert len(expected) > 3


@pytest.mark.parametrize(
    ("by", "there"),
    [("id: $by", "art_1"), ("url: $by", "https://courier.example/1")],
)
def test_an_export_leads_through_objects_by_any_name(
    asker: Asker, exporter: Exporter, by: str, there: str
) -> None:
    (first,) = asker("{ articles(first: 1) { nodes { id url } } }")["articles"]["nodes"]
    kind, value = ("ID!", first["id"]) if by.startswith("id") else ("URL!", first["url"])
    through = f"query Q($by: {kind}) {{ article(by: {{{by}}}) {{ outlet {{ articles %s }} }} }}"
    told = asker(through % "(first: 100) { nodes { id } }", {"by": value})
    rows = exporter.rows(through % "{ nodes { id } }", {"by": value})
    assert [orjson.loads(row) for row in rows] == told["article"]["outlet"]["articles"]["nodes"]


ALONE = "Leave it out."
REFUSED = {
    "two connections": ("{ claims { nodes { id } } actors { nodes { id } } }", ["actors"]),
    "no connection": ('{ article(by: {id: "art_1"}) { id } }', ["article", "id"]),
    "a list": ('{ nodes(ids: ["art_1"]) { id } }', ["nodes"]),
    "an object that is no row": ("{ stanceMatrix { rows { id } } }", ["stanceMatrix", "rows"]),
    "no nodes": ("{ claims { totalCount } }", ["claims"]),
    "nodes twice": ("{ claims { nodes { id } more: nodes { id } } }", ["claims"]),
    "a count beside": ("{ claims { nodes { id } totalCount } }", ["claims", "totalCount"]),
    "a type's name beside": ("{ __typename claims { nodes { id } } }", ["__typename"]),
    "the schema": ("{ __schema { queryType { name } } }", ["__schema"]),
    "only a name": ("{ __typename }", ["__typename"]),
    "any of several types": (
        '{ node(id: "act_1") { ... on Actor { claims { nodes { id } } } '
        "... on Source { claims { nodes { id } } } } }",
        ["node"],
    ),
    "all fields left out": ("{ claims @skip(if: true) { nodes { id } } }", []),
    "a mutation": (
        'mutation { revokeJudgement(id: "jdg_1", reason: "x") { judgement { id } } }',
        [],
    ),
}


@pytest.mark.parametrize(("text", "path"), REFUSED.values(), ids=REFUSED)
def test_what_is_no_single_connection_is_not_exported(
    exporter: Exporter, text: str, path: list[str]
) -> None:
    fault = exporter.fault(text)
    assert (fault.code, list(fault.path)) == ("NOT_EXPORTABLE", path)
    assert fault.hint


@pytest.mark.parametrize("asked", ["first: 5", "last: 5", 'after: "x"', 'before: "x"', "first: $n"])
def test_an_export_has_no_pages(exporter: Exporter, asked: str) -> None:
    declared = "($n: Int = 5)" if "$" in asked else ""
    fault = exporter.fault(f"query Q{declared} {{ claims({asked}) {{ nodes {{ id }} }} }}")
    assert (fault.code, fault.path) == (
        "EXPORT_HAS_NO_PAGES",
        ("claims", asked.partition(":")[0]),
    )


def test_arguments_of_pages_may_stand_in_a_document_without_a_value(exporter: Exporter) -> None:
    text = "query Q($n: Int) { claims(first: $n, after: null) { nodes { id } } }"
    assert len(exporter.rows(text)) > 20


def test_what_one_node_could_cost_is_admitted_as_ever(exporter: Exporter) -> None:
    inner = "stances(first: 100) { nodes { claim { stances(first: 100) { nodes { id } } } } }"
    fault = exporter.fault(f"{{ claims {{ nodes {{ {inner} }} }} }}")
    assert (fault.code, fault.path[:3]) == ("TOO_COSTLY", ("claims", "nodes", "stances"))


def test_what_is_wrong_with_an_argument_is_told_with_its_path(exporter: Exporter) -> None:
    fault = exporter.fault('{ claims(where: {ids: ["act_1"]}) { nodes { id } } }')
    assert (fault.code, fault.path) == ("WRONG_ID_TYPE", ("claims",))


def test_a_second_export_is_planned_no_more(
    asker: Asker, exporter: Exporter, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = "{ outlets { nodes { id name } } }"
    first = exporter.rows(text)
    monkeypatch.delattr(asker.answers.exports, "make")
    assert exporter.rows(text) == first
