"""What the database's constraints say, told as faults.

Every rule is checked on the way in, with a kinder message and the exact place; this is the net
below. A constraint that no delivery can break says here why.
"""

import psycopg

from service.domain import rejections
from service.domain.faults import Rejected, Step

FAULTS: dict[str, tuple[type[Rejected], tuple[Step, ...]]] = {
    "article_url_fits_its_index": (rejections.UrlNotUsable, ("url",)),
    "actor_role_begins_before_it_ends": (rejections.RangeIsReversed, ("actors",)),
    "source_unnamed_has_no_actor": (rejections.UnnamedHasActor, ("sources",)),
    "source_does_not_relay_itself": (rejections.SourceRelaysItself, ("sources",)),
    "claim_has_evidence": (rejections.EvidenceMissing, ("claims",)),
    "claim_confidence_is_a_percentage": (rejections.NumberOutOfRange, ("claims",)),
    "claim_event_begins_before_it_ends": (rejections.RangeIsReversed, ("claims",)),
    "stance_has_one_target": (rejections.TargetIsNotOne, ("stances",)),
    "stance_has_evidence": (rejections.EvidenceMissing, ("stances",)),
    "stance_confidence_is_a_percentage": (rejections.NumberOutOfRange, ("stances",)),
    "stance_intensity_is_on_the_scale": (rejections.NumberOutOfRange, ("stances",)),
}

_WORD = "A record holds members of the vocabulary, and the check is made from the same list."
_HASH = "The store computes it."
_KEYS = "No delivery writes API keys."
_RACE = "Two deliveries that write it at once: the second one begins again, and finds it."
_LOCKED = "The article's row is held, so that nobody else adds to its versions."
_DERIVED = "Curation derives it, and so does the delivery that is written."
_REVIEWER = "No delivery writes what reviewers decide."

UNREACHABLE: dict[str, str] = {
    "api_key_is_known_once": _KEYS,
    "api_key_name_is_used_once": _KEYS,
    "api_key_hash_is_sha256": _KEYS,
    "api_key_scopes_are_known": _KEYS,
    "idempotency_key_is_known_once": "It is opened by whoever comes first.",
    "idempotency_key_fingerprint_is_sha256": _HASH,
    "idempotency_result_digest_is_sha256": _HASH,
    "outlet_name_is_known_once": _RACE,
    "article_url_is_known_once": _RACE,
    "article_version_text_is_known_once": _LOCKED,
    "article_version_number_is_used_once": _LOCKED,
    "article_version_current_is_one": _LOCKED,
    "article_version_counts_from_one": "The store counts.",
    "article_version_body_hash_is_sha256": "It is computed on the way in.",
    "article_version_origin_kind_is_a_known_word": _WORD,
    "article_version_is_not_its_own_origin": "Settling gives an origin to copies of others only.",
    "article_version_origin_says_how_it_was_found": "Settling sets all three or none.",
    "ingestion_outcome_is_a_known_word": _WORD,
    "ingestion_door_is_a_known_word": _WORD,
    "actor_type_is_a_known_word": _WORD,
    "actor_name_and_type_name_one": _RACE,
    "actor_name_kind_is_a_known_word": _WORD,
    "actor_name_is_listed_once": "Only what is lacking is added, with the actor's row held.",
    "actor_name_primary_is_one": "Only an actor's first name is entered as PRIMARY.",
    "actor_external_id_means_one_actor": _RACE,
    "actor_role_is_listed_once": "Only what is lacking is added, with the actor's row held.",
    "issue_label_is_known_once": _RACE,
    "issue_is_not_its_own_parent": "No delivery gives an issue a parent.",
    "proposition_text_is_known_once": _RACE,
    "proposition_text_hash_is_sha256": _HASH,
    "fact_check_rating_is_a_known_word": _WORD,
    "fact_check_is_known_once": "What is there already is corrected, or left alone.",
    "proposition_relation_type_is_a_known_word": _WORD,
    "proposition_relation_status_is_a_known_word": _WORD,
    "proposition_relation_score_is_a_share": "The store computes it.",
    "proposition_relation_says_how_or_why": "A suggestion has a score; a decision needs a reason.",
    "proposition_relation_is_revoked_with_a_reason": "Revoking needs one.",
    "proposition_is_not_related_to_itself": "No delivery relates propositions.",
    "proposition_relation_in_force_is_one_of_a_type": "No delivery relates propositions.",
    "source_kind_is_a_known_word": _WORD,
    "source_identification_is_a_known_word": _WORD,
    "source_affiliation_is_a_known_word": _WORD,
    "source_terms_is_a_known_word": _WORD,
    "source_channel_is_a_known_word": _WORD,
    "source_is_known_once": _LOCKED,
    "source_identity_is_sha256": _HASH,
    "claim_quote_type_is_a_known_word": _WORD,
    "claim_asserted_by_is_a_known_word": _WORD,
    "claim_attitude_is_a_known_word": _WORD,
    "claim_certainty_is_a_known_word": _WORD,
    "claim_polarity_is_a_known_word": _WORD,
    "claim_temporality_is_a_known_word": _WORD,
    "claim_review_status_is_a_known_word": _WORD,
    "claim_is_known_once": _LOCKED,
    "claim_identity_is_sha256": _HASH,
    "claim_event_has_both_ends_or_none": "An event's time has both.",
    "stance_position_is_a_known_word": _WORD,
    "stance_mode_is_a_known_word": _WORD,
    "stance_expression_is_a_known_word": _WORD,
    "stance_review_status_is_a_known_word": _WORD,
    "stance_is_known_once": _LOCKED,
    "stance_identity_is_sha256": _HASH,
    **{
        f"{table}_{rule}": _DERIVED
        for table in ("actor", "issue", "proposition")
        for rule in ("is_merged_into_an_earlier_one", "that_is_merged_stands_for_nobody")
    },
    **{
        f"{place}_is_not_shown": _DERIVED
        for place in (
            "source_given_actor_id",
            "source_given_represents_id",
            "claim_given_proposition_id",
            "stance_given_actor_id",
            "stance_given_target_actor_id",
            "stance_given_target_issue_id",
            "stance_given_target_proposition_id",
        )
    },
    **dict.fromkeys(
        (
            "claim_decided_status_is_a_known_word",
            "stance_decided_status_is_a_known_word",
            "judgement_verdict_is_a_known_word",
            "judgement_is_of_two",
            "judgement_is_of_one_type",
            "judgement_is_revoked_with_a_reason",
            "judgement_in_force_is_one",
            "mention_override_role_is_a_known_word",
            "mention_override_is_of_one_mention",
            "mention_override_of_about_says_of_whom",
            "mention_override_leads_to_one",
            "mention_override_is_revoked_with_a_reason",
            "mention_override_in_force_of_source_is_one",
            "mention_override_in_force_of_claim_is_one",
            "mention_override_in_force_of_stance_is_one",
        ),
        _REVIEWER,
    ),
    "decision_kind_is_a_known_word": _WORD,
    "decision_is_about_something": "A retraction is about what it retracts.",
}


def fault_of(error: psycopg.Error) -> Rejected | None:
    """The fault that a broken constraint tells of, or None where it is none of the delivery's."""
    known = FAULTS.get(error.diag.constraint_name or "")
    if known is None:
        return None
    fault, path = known
    return fault(path)
