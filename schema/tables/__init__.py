"""Where everything lies: the tables, their invariants and their indexes.

Tables are singular, columns are the fields' names in snake case, keys are ``<thing>_id``.
Constraints are named as the claims they make, so that a violation reads as a sentence, and
every filter and order that the schema offers has an index that starts with what it looks for.
"""

from schema.tables.actors import actor, actor_external_id, actor_name, actor_role, issue
from schema.tables.articles import article, article_version, ingestion, outlet, sketch, unsettled
from schema.tables.claims import (
    actor_tally,
    article_mention,
    claim,
    claim_about,
    claim_about_given,
    claim_source,
    claim_voice,
    source,
)
from schema.tables.columns import metadata
from schema.tables.decisions import decision, judgement, mention_override
from schema.tables.keys import api_key, idempotency_key, idempotency_result
from schema.tables.propositions import FIGURES, fact_check, proposition, proposition_relation
from schema.tables.stances import claim_provenance, source_provenance, stance, stance_provenance

__all__ = [
    "FIGURES",
    "actor",
    "actor_external_id",
    "actor_name",
    "actor_role",
    "actor_tally",
    "api_key",
    "article",
    "article_mention",
    "article_version",
    "claim",
    "claim_about",
    "claim_about_given",
    "claim_provenance",
    "claim_source",
    "claim_voice",
    "decision",
    "fact_check",
    "idempotency_key",
    "idempotency_result",
    "ingestion",
    "issue",
    "judgement",
    "mention_override",
    "metadata",
    "outlet",
    "proposition",
    "proposition_relation",
    "sketch",
    "source",
    "source_provenance",
    "stance",
    "stance_provenance",
    "unsettled",
]
