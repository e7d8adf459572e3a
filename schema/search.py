"""Search: articles, claims, actors and issues by the words in them, in one ranking.

Of each type no more rows are looked at than can be ranked, and one more, by which it is known
that there are too many. What they score is ten-thousandths of one.
"""

from collections.abc import Iterator
from typing import Annotated, Any, ClassVar

import sqlalchemy as sa
import strawberry

from schema import given, orders, tables, values
from schema.actors import Actor
from schema.articles import Article
from schema.canonical import shown_key
from schema.claims import Claim
from schema.conditions import said, standing, terms
from schema.fields import PAGE, PageInfo, relation
from schema.highlights import highlighted
from schema.orders import Order
from schema.rows import Hits, Made, Row, many, share
from schema.stances import Issue
from schema.words import Word, described_enum

LONGEST_NAME = 6
"""A query of more words is not compared with names letter by letter."""

ALIKE = 0.4
"""How alike a name has to be: the share of groups of three letters that both have."""

FEWER_HITS = "give more words, words in quotation marks or -words; or ask for fewer `types`."

WHOLE = 10_000
NAMED, LABELLED, HEADED, CLAIMED, SPELLED = 1.0, 0.95, 0.9, 0.85, 0.6
"""What a match counts by where it is: a name before a label, a headline, a claim, and before a
name that is only spelled alike."""


@described_enum
class SearchType(Word):
    """What can be searched for."""

    ARTICLE = "ARTICLE", "Articles in their current version: headline, standfirst and body."
    CLAIM = "CLAIM", "Claims of current versions: what they say, and their evidence."
    ACTOR = "ACTOR", "Actors, by any of their names; also by names that are spelled alike."
    ISSUE = "ISSUE", "Issues: label and description."


SearchHit = Annotated[
    Article | Claim | Actor | Issue,
    strawberry.union("SearchHit", description="What a search finds."),
]


@strawberry.type(description="One thing that a search found, and how well it answers.")
class SearchEdge:
    cursor: str = strawberry.field(description="Give it as `after` or `before`. Opaque.")
    node: SearchHit = strawberry.field(description="What was found.")

    @relation
    def score(hit: Row) -> float:
        """How well it answers, 0 to 1, rounded to 4 digits.

        0.6 to 1 where a name, label, headline or claim has all the words, the more, the less else
        it says, so that a short claim may come before a long headline; 0.4 to 0.6 where it takes
        a standfirst, a description or a claim's evidence as well, 0.2 to 0.4 where it takes a
        body, by how often and how close the words are. All of that for an actor, 0.95 of it for
        an issue, 0.9 for an article, 0.85 for a claim. A name that is only spelled alike has 0.6
        of its likeness. Of equal ones the latest comes first.
        """
        return share(hit.c["score"])

    @relation
    def highlight(hit: Row) -> str:
        """The sentence that says most of it, as HTML.

        `<mark>` stands round the words that matched, in any inflection; everything else is
        escaped. A name that is only spelled alike is marked as a whole.
        """
        return highlighted(hit)


@strawberry.type(description=PAGE)
class SearchConnection:
    edges: list[SearchEdge] = strawberry.field(description="The hits of the page, best first.")
    nodes: list[SearchHit] = strawberry.field(description="`edges.node` for short.")
    page_info: PageInfo = strawberry.field(description="Where the page lies.")
    total_count: int = strawberry.field(
        description="How many hits there are: always exact, for a query with more than 10,000 "
        "is refused (TOO_BROAD)."
    )


class BestFirst(Order):
    """The order of a search, which offers no other."""

    columns: ClassVar = {"SCORE": ()}

    def ranks(self) -> bool:
        return True


def searched(query: Any, types: Any) -> Any:
    """The hits of a query among the types that are wanted."""
    asked = sa.select(
        sa.func.text_query(terms(query)).label("query"),
        sa.func.text_telling(terms(query)).label("telling"),
        sa.cast(given.bound(query, values.TermLength()), sa.Integer).label("words"),
        sa.func.text_name(given.bound(query, values.Wanted()), type_=sa.Text).label("wanted"),
    ).cte()
    parts = [_articles(asked), _claims(asked), _actors(asked), _issues(asked)]
    found = [
        part.where(*_among(kind, types)).limit(_number(orders.MOST_RANKED + 1))
        for kind, part in zip(SearchType, parts, strict=True)
    ]
    hits = sa.union_all(*(sa.select(each.subquery()) for each in found)).cte()
    columns = {**hits.c, "query": asked.c.query, "telling": asked.c.telling}
    row = Made({**columns, "wanted": asked.c.wanted})
    keys = (hits.c.score, hits.c.at, hits.c.type, hits.c.key)
    select = sa.select().select_from(hits).select_from(asked)
    nodes = {
        "Article": _standing(tables.article_version, hits, 0, "article_id", current=sa.true()),
        "Claim": _standing(tables.claim, hits, 1, "claim_id"),
        "Actor": _standing(tables.actor, hits, 2, "actor_id"),
        "Issue": _standing(tables.issue, hits, 3, "issue_id"),
    }
    return Hits(row, select, advice=FEWER_HITS, nodes=nodes, keys=keys, name="hit")


def _among(kind: SearchType, types: Any) -> Iterator[Any]:
    if said(types):
        yield sa.literal_column(f"'{kind}'", sa.Text) == sa.any_(
            given.bound(types, sa.ARRAY(given.Words()))
        )


def _standing(table: sa.Table, hits: Any, place: int, key: str, **equal: Any) -> Any:
    """The row that a hit stands for, where it is of this type."""
    number = _number(place)
    return many(table, lambda _: hits.c.type == number, **{key: hits.c.key}, **equal)


# ---- what is found of each type: the number of the type, the key, the score, and the moment


def _number(number: float) -> Any:
    return sa.literal_column(str(number), sa.Numeric)


def _hit(place: int, key: Any, score: Any, at: Any) -> Any:
    return sa.select(
        sa.literal_column(str(place), sa.Integer).label("type"),
        sa.cast(key, sa.BigInteger).label("key"),
        sa.cast(score, sa.Integer).label("score"),
        sa.cast(at, sa.DateTime(timezone=True)).label("at"),
    )


def _scored(row: Any, asked: Any, weight: float) -> Any:
    score = sa.func.text_score(row.c.search, asked.c.query, asked.c.telling, asked.c.words)
    return score * _number(weight)


def _articles(asked: Any) -> sa.Select[Any]:
    row = tables.article_version.alias()
    return (
        _hit(0, row.c.article_id, _scored(row, asked, HEADED), row.c.published_at)
        .select_from(asked)
        .where(row.c.search.bool_op("@@")(asked.c.query), row.c.current)
    )


def _claims(asked: Any) -> sa.Select[Any]:
    row = tables.claim.alias()
    return (
        _hit(1, row.c.claim_id, _scored(row, asked, CLAIMED), row.c.published_at)
        .select_from(asked)
        .where(row.c.search.bool_op("@@")(asked.c.query), row.c.current, standing(row))
    )


def _issues(asked: Any) -> sa.Select[Any]:
    """Issues by the best of the labels and descriptions of all that is shown as one."""
    said, row = tables.issue.alias(), tables.issue.alias()
    key = shown_key(said, tables.issue)
    best = (
        sa.select(key.label("issue_id"), sa.func.max(_scored(said, asked, LABELLED)).label("score"))
        .select_from(asked)
        .where(said.c.search.bool_op("@@")(asked.c.query))
        .group_by(key)
        .subquery()
    )
    return (
        _hit(3, row.c.issue_id, best.c.score, row.c.recorded_at)
        .select_from(best)
        .join(row, row.c.issue_id == best.c.issue_id)
    )


def _actors(asked: Any) -> sa.Select[Any]:
    """Actors by the best of their names: one with the words, or one that is spelled alike."""
    named, spelled, actor = tables.actor_name.alias(), tables.actor_name.alias(), tables.actor
    most = _number(orders.MOST_RANKED + 1)
    alike = sa.func.similarity(spelled.c.folded, asked.c.wanted)
    by_words = (
        sa.select(named.c.actor_id, _scored(named, asked, NAMED).label("score"))
        .select_from(asked)
        .where(named.c.search.bool_op("@@")(asked.c.query))
        .limit(most)
    )
    by_letters = (
        sa.select(
            spelled.c.actor_id,
            (
                sa.literal_column(str(SPELLED * WHOLE), sa.Numeric) * sa.cast(alike, sa.Numeric)
            ).label("score"),
        )
        .select_from(asked)
        .where(
            spelled.c.folded.bool_op("%")(asked.c.wanted),
            alike >= _number(ALIKE),
            asked.c.words <= _number(LONGEST_NAME),
        )
        .limit(most)
    )
    either = sa.union_all(
        sa.select(by_words.subquery()), sa.select(by_letters.subquery())
    ).subquery()
    # What is merged is rare: an index has it, so that the others cost next to nothing.
    merged = (
        sa.select(actor.c.actor_id, actor.c.merged_into_id)
        .where(actor.c.merged_into_id.is_not(None))
        .subquery()
    )
    key = sa.func.coalesce(merged.c.merged_into_id, either.c.actor_id)
    best = (
        sa.select(key.label("actor_id"), sa.func.max(either.c.score).label("score"))
        .select_from(either.outerjoin(merged, merged.c.actor_id == either.c.actor_id))
        .group_by(key)
        .subquery()
    )
    row = actor.alias()
    return (
        _hit(2, row.c.actor_id, best.c.score, row.c.recorded_at)
        .select_from(best)
        .join(row, row.c.actor_id == best.c.actor_id)
    )
