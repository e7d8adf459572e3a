"""What reviewers decide, and the log of it."""

from sqlalchemy import ARRAY, CheckConstraint, Column, Index, Table, Text, text

from schema.tables.columns import SORTED, key, metadata, now, revocable, to, word
from service.domain import vocabulary as words

judgement = Table(
    "judgement",
    metadata,
    key("judgement_id"),
    # Ids, as they are given out: of two actors, two issues or two propositions.
    Column("left", SORTED, nullable=False),
    Column("right", SORTED, nullable=False),
    *word("judgement", "verdict", words.Verdict),
    *revocable(),
    CheckConstraint('"left" <> "right"', name="judgement_is_of_two"),
    CheckConstraint(
        '"left" ~ \'^(act|iss|prp)_\' and left("left", 4) = left("right", 4)',
        name="judgement_is_of_one_type",
    ),
    CheckConstraint(
        "num_nulls(revoked_by, revoked_at, revoked_reason) in (0, 3)",
        name="judgement_is_revoked_with_a_reason",
    ),
    Index(
        "judgement_in_force_is_one",
        text('least("left", "right")'),
        text('greatest("left", "right")'),
        unique=True,
        postgresql_where="revoked_at is null",
    ),
    Index("judgement_by_at", "at", "judgement_id"),
    Index("judgement_by_left", "left", "at", "judgement_id"),
    Index("judgement_by_right", "right", "at", "judgement_id"),
    Index("judgement_by_verdict", "verdict", "at", "judgement_id"),
    Index("judgement_by_revoked_at", "revoked_at", "at", "judgement_id"),
)

mention_override = Table(
    "mention_override",
    metadata,
    key("override_id"),
    to("source.source_id", nullable=True),
    to("claim.claim_id", nullable=True),
    to("stance.stance_id", nullable=True),
    *word("mention_override", "role", words.MentionRole),
    to("actor.actor_id", name="of_actor_id", nullable=True),
    to("actor.actor_id", name="to_actor_id", nullable=True),
    to("issue.issue_id", name="to_issue_id", nullable=True),
    to("proposition.proposition_id", name="to_proposition_id", nullable=True),
    *revocable(),
    CheckConstraint(
        "case role when 'REPRESENTS' then source_id is not null "
        "when 'ACTOR' then claim_id is null when 'TARGET' then stance_id is not null "
        "else claim_id is not null end and num_nonnulls(source_id, claim_id, stance_id) = 1",
        name="mention_override_is_of_one_mention",
    ),
    CheckConstraint(
        "(role = 'ABOUT') = (of_actor_id is not null)",
        name="mention_override_of_about_says_of_whom",
    ),
    CheckConstraint(
        "num_nonnulls(to_actor_id, to_issue_id, to_proposition_id) < 2",
        name="mention_override_leads_to_one",
    ),
    CheckConstraint(
        "num_nulls(revoked_by, revoked_at, revoked_reason) in (0, 3)",
        name="mention_override_is_revoked_with_a_reason",
    ),
    *(
        Index(
            f"mention_override_in_force_of_{of}_is_one",
            *columns,
            unique=True,
            postgresql_where=f"revoked_at is null and {of}_id is not null",
            postgresql_nulls_not_distinct=of == "claim" or None,
        )
        for of, columns in {
            "source": ["source_id", "role"],
            "claim": ["claim_id", "role", "of_actor_id"],
            "stance": ["stance_id", "role"],
        }.items()
    ),
    *(
        Index(
            f"mention_override_by_{name}",
            f"{name}_id",
            postgresql_where=f"{name}_id is not null",
        )
        for name in ("of_actor", "to_actor", "to_issue", "to_proposition")
    ),
)

decision = Table(
    "decision",
    metadata,
    key("decision_id"),
    now("at"),
    Column("by", Text, nullable=False),
    *word("decision", "kind", words.DecisionKind),
    Column("about", ARRAY(Text), nullable=False),
    Column("before", Text),
    Column("after", Text),
    Column("reason", Text),
    CheckConstraint("cardinality(about) > 0", name="decision_is_about_something"),
    Index("decision_by_at", "at", "decision_id"),
    Index("decision_by_maker", "by", "at", "decision_id"),
    Index("decision_by_kind", "kind", "at", "decision_id"),
    Index("decision_by_about", "about", postgresql_using="gin"),
    comment="One row for each decision, its revocation included; nobody changes or removes one.",
)
