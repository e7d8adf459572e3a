"""What connections can be counted by, against the words that are offered and the catalogue."""

from typing import Any

import pytest
import sqlalchemy as sa
from sqlalchemy import Table

from schema import facets, tables
from tests.schema.catalogue import Catalogue
from tests.schema.conditions import compared
from tests.schema.conditions import table as named

FACETED: list[tuple[Any, facets.Groupings, Table]] = [
    (facets.ArticleFacet, facets.ARTICLES, tables.article_version),
    (facets.ClaimFacet, facets.CLAIMS, tables.claim),
    (facets.SourceFacet, facets.SOURCES, tables.source),
    (facets.StanceFacet, facets.STANCES, tables.stance),
]
GROUPINGS = [
    pytest.param(table, make, id=f"{words.__name__}.{word}")
    for words, groupings, table in FACETED
    for word, make in groupings.items()
]


@pytest.mark.parametrize(("words", "groupings", "table"), FACETED)
def test_every_word_of_a_facet_says_what_it_groups_by(
    words: Any, groupings: facets.Groupings, table: Table
) -> None:
    assert list(groupings) == [word.value for word in words]


@pytest.mark.parametrize(("table", "make"), GROUPINGS)
def test_an_index_leads_to_the_rows_that_a_facet_joins(
    lasting_database_url: str, table: Table, make: Any
) -> None:
    catalogue = Catalogue.read(lasting_database_url)
    row = table.alias()
    grouping = make(row)
    looked_for = sa.select(grouping.label(grouping.key)).where(*grouping.on)
    for each in compared(looked_for):
        assert any(catalogue.leads(named(column), column.name) for column in each.others(row))
