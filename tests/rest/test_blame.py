"""A fault is told of the parameter that gave what is wrong, wherever the document put it."""

import pytest

from schema.build import graphql_schema
from service.web.blame import steps_to
from service.web.stored import stored

DOCUMENT = stored(
    """# GET /v1/made-up
query MadeUp($text: String!, $size: Int, $name: String, $claim: ClaimFilter) {
  found: search(query: $text, first: $size) {
    nodes { ... on Article { all: claims(first: $size, where: $claim) { totalCount } ...Made } }
  }
}
fragment Made on Article { outlet { articles(first: 7, where: {search: $name}) { totalCount } } }
""",
    graphql_schema,
)


@pytest.mark.parametrize(
    ("path", "argument", "steps"),
    [
        (("found",), ("query",), ("text",)),
        (("found",), ("first",), ("size",)),
        (("found", "nodes", "all"), ("where", "speech"), ("claim", "speech")),
        (("found", "nodes", "outlet", "articles"), ("where", "search"), ("name",)),
        (("found", "nodes", "outlet", "articles"), ("where",), ("name",)),
        (("found", "nodes", "outlet", "articles"), ("where", "url"), ()),
        (("found", "nodes", "outlet", "articles"), ("first",), ()),
        (("found", "nodes", "outlet", "articles"), ("last",), ()),
        (("found",), (), ()),
        (("search",), ("query",), ()),
        (("found", "edges", "all"), ("where",), ()),
        ((), ("query",), ()),
    ],
)
def test_the_variable_behind_an_argument_is_found(
    path: tuple[str, ...], argument: tuple[str, ...], steps: tuple[str, ...]
) -> None:
    assert tuple(steps_to(DOCUMENT, path, argument)) == steps
