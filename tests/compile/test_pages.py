"""Pages: every connection walked from both ends, in each order, with every window."""

from dataclasses import dataclass
from random import Random
from typing import Any

import pytest
from graphql import get_named_type

from tests.compile.conftest import Asker
from tests.compile.oracle.answer import plain_schema
from tests.compile.oracle.connections import CONNECTIONS
from tests.compile.oracle.rows import Row, World
from tests.compile.oracle.things import PLACES, PREFIXES

# Many examples reach what others reach too; counting their lines would take a third more time.
pytestmark = pytest.mark.no_cover


def orders(type_: str, name: str) -> list[str]:
    """Every order that a connection offers, both ways; none for those that have but one."""
    listing: Any = plain_schema().type_map[type_]
    field = listing.fields[name]
    if "orderBy" not in field.args:
        return []
    words = get_named_type(get_named_type(field.args["orderBy"].type).fields["field"].type).values
    return [f"{word} {way}" for word in words for way in ("ASC", "DESC")]


def ordered(order: str) -> str:
    """The arguments that ask for an order; only what says something can be ranked by it."""
    field, _, direction = order.partition(" ")
    ranked = ' where: {text: "quay"}' if field == "RELEVANCE" else ""
    return f"orderBy: {{field: {field}, direction: {direction}}}{ranked}" if order else ""


WALKS = {
    (name if type_ == "Query" else f"{type_} {name}"): ["", *orders(type_, name)]
    for type_, name in CONNECTIONS
    if type_ in ("Query", *PREFIXES)
}
"""What begins at the root or at something with an id."""
PAGE = "{ totalCount edges { cursor node { id } } pageInfo { hasNextPage hasPreviousPage } }"


CONNECTED = [(path, order) for path, each in WALKS.items() for order in each]


@dataclass
class Walker:
    """Asks for pages of one connection, at the root or below the row that has most of it."""

    asker: Asker
    world: World
    path: str
    order: str

    def __post_init__(self) -> None:
        *above, self.name = self.path.split()
        self.above = self.longest(above[0]) if above else None

    def longest(self, type_: str) -> str:
        """What of a type has most entries in the connection, as the start of a query."""
        prefix = PREFIXES[type_]
        place = PLACES[prefix]

        def count(row: Row) -> int:
            return int(CONNECTIONS[type_, self.name].answer(self.world, row, {})["totalCount"])

        standing = [row for row in self.world.tables[place.table] if row.get("current", True)]
        key = max(standing, key=count)[place.key]
        return f'on: node(id: "{prefix}_{key}") {{ ... on {type_}'

    def page(self, **window: Any) -> dict[str, Any]:
        given = ordered(self.order) + "".join(f" {key}: ${key}" for key in window)
        asked = f"it: {self.name}{f'({given})' if given else ''} {PAGE}"
        if self.above:
            asked = f"{self.above} {{ {asked} }} }}"
        types = {key: "Int" if key in ("first", "last") else "String" for key in window}
        declared = ", ".join(f"${key}: {type_}" for key, type_ in types.items())
        data = self.asker(f"query Page{f'({declared})' if declared else ''} {{ {asked} }}", window)
        found: dict[str, Any] = (data["on"] if self.above else data)["it"]
        return found


def ids(page: dict[str, Any]) -> list[str]:
    return [edge["node"]["id"] for edge in page["edges"]]


def marks(page: dict[str, Any]) -> list[tuple[str, str]]:
    """What tells entries apart, also versions, which have one id."""
    return [(edge["node"]["id"], edge["cursor"]) for edge in page["edges"]]


@pytest.mark.parametrize(("path", "order"), CONNECTED)
def test_a_walk_meets_each_entry_once_and_the_way_back_is_the_same(
    asker: Asker, world: World, path: str, order: str
) -> None:
    page = Walker(asker, world, path, order).page
    total = page(first=0)["totalCount"]
    sizes = Random(f"{path} {order}")
    there: list[tuple[str, str]] = []
    window: dict[str, Any] = {"first": 1}
    while (found := page(**window))["edges"]:
        assert found["pageInfo"]["hasPreviousPage"] is bool(there)
        there += marks(found)
        assert found["pageInfo"]["hasNextPage"] is (len(there) < total)
        window = {"first": sizes.randint(1, total), "after": found["edges"][-1]["cursor"]}
    assert len(there) == len(set(there)) == total > 1
    back: list[tuple[str, str]] = []
    window = {"last": 2}
    while (found := page(**window))["edges"]:
        assert found["pageInfo"]["hasNextPage"] is bool(back)
        back = marks(found) + back
        assert found["pageInfo"]["hasPreviousPage"] is (len(back) < total)
        window = {"last": sizes.randint(1, total), "before": found["edges"][0]["cursor"]}
    assert back == there


def test_a_page_without_a_window_has_twenty_entries(asker: Asker, world: World) -> None:
    found = Walker(asker, world, "claims", "").page()
    assert len(found["edges"]) == 20
    assert found["pageInfo"] == {"hasNextPage": True, "hasPreviousPage": False}


def test_a_page_after_the_last_is_empty_and_says_so(asker: Asker, world: World) -> None:
    end = Walker(asker, world, "claims", "").page(last=1)["edges"][0]["cursor"]
    found = Walker(asker, world, "claims", "").page(first=5, after=end)
    assert found == {
        "totalCount": 83,
        "edges": [],
        "pageInfo": {"hasNextPage": False, "hasPreviousPage": True},
    }


def test_a_page_before_the_first_is_empty_and_says_so(asker: Asker, world: World) -> None:
    start = Walker(asker, world, "claims", "").page(first=1)["edges"][0]["cursor"]
    found = Walker(asker, world, "claims", "").page(last=5, before=start)
    assert ids(found) == []
    assert found["pageInfo"] == {"hasNextPage": True, "hasPreviousPage": False}


def test_an_empty_page_has_no_cursors(asker: Asker) -> None:
    text = "{ claims(first: 0) { nodes { id } pageInfo { startCursor endCursor hasNextPage } } }"
    assert asker(text)["claims"] == {
        "nodes": [],
        "pageInfo": {"startCursor": None, "endCursor": None, "hasNextPage": True},
    }


def test_page_info_names_the_cursors_of_its_first_and_last_entry(asker: Asker) -> None:
    for window in ("first: 3", "last: 3"):
        data = asker(
            f"{{ claims({window}) {{ edges {{ cursor }} pageInfo {{ startCursor endCursor }} }} }}"
        )["claims"]
        cursors = [edge["cursor"] for edge in data["edges"]]
        assert data["pageInfo"] == {"startCursor": cursors[0], "endCursor": cursors[-1]}


WINDOWS: list[tuple[dict[str, Any], list[int], bool, bool]] = [
    ({"first": 3}, [0, 1, 2], True, False),
    ({"last": 3}, [8, 9, 10], False, True),
    ({"first": 2, "after": 3}, [4, 5], True, True),
    ({"first": 3, "after": 7}, [8, 9, 10], False, True),
    ({"last": 2, "before": 4}, [2, 3], True, True),
    ({"last": 3, "before": 3}, [0, 1, 2], True, False),
    ({"first": 20, "before": 3}, [0, 1, 2], True, False),
    ({"last": 20, "after": 7}, [8, 9, 10], False, True),
    ({"first": 2, "after": 2, "before": 6}, [3, 4], True, True),
    ({"last": 2, "after": 2, "before": 6}, [4, 5], True, True),
    ({"first": 9, "after": 2, "before": 6}, [3, 4, 5], True, True),
    ({"first": 9, "after": 6, "before": 2}, [], True, True),
    ({"first": 0}, [], True, False),
    ({"last": 0}, [], False, True),
    ({"first": 11}, list(range(11)), False, False),
]


@pytest.mark.parametrize(("window", "entries", "next_", "previous"), WINDOWS)
def test_a_page_knows_what_lies_on_either_side(
    asker: Asker,
    world: World,
    window: dict[str, Any],
    entries: list[int],
    next_: bool,
    previous: bool,
) -> None:
    page = Walker(asker, world, "actors", "").page
    whole = page(first=100)
    given = {
        key: whole["edges"][value]["cursor"] if key in ("after", "before") else value
        for key, value in window.items()
    }
    found = page(**given)
    assert ids(found) == [ids(whole)[place] for place in entries]
    assert found["pageInfo"] == {"hasNextPage": next_, "hasPreviousPage": previous}
    assert found["totalCount"] == 11


def test_a_cursor_stays_good_when_its_row_is_filtered_out(asker: Asker) -> None:
    text = """query Q($at: String) {
      all: actors { edges { cursor node { type } } }
      rest: actors(after: $at, where: {not: {type: GOVERNMENT}}, first: 1) { nodes { type } }
    }"""
    edges = asker(text)["all"]["edges"]
    state = next(edge for edge in edges if edge["node"]["type"] == "GOVERNMENT")
    assert asker(text, {"at": state["cursor"]})["rest"]["nodes"][0]["type"] != "GOVERNMENT"
