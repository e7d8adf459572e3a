"""What answers questions, as the settings have it; for the service and for the command line."""

from schema.build import graphql_schema
from service.answer import Answers
from service.compile.measure import Limits
from service.settings import Settings
from service.store.fetch import Reads
from service.store.pool import Pools


def answers(settings: Settings, pools: Pools) -> Answers:
    """What answers questions from these pools."""
    return Answers(graphql_schema, Reads(pools.reads), limits(settings))


def limits(settings: Settings) -> Limits:
    """What one operation may ask for."""
    return Limits(
        characters=settings.document_characters,
        tokens=settings.document_tokens,
        depth=settings.document_depth,
        aliases=settings.document_aliases,
        root_fields=settings.document_root_fields,
        directives=settings.document_directives,
        nodes=settings.answer_nodes,
        facets=settings.answer_facets,
        rankings=settings.answer_rankings,
    )
