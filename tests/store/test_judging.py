"""Judgements, overrides and reviews in any order: what is shown is what those in force say."""

import asyncio
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from service.domain.faults import Alike, JoinsDifferent, JudgementInForce
from service.domain.vocabulary import MentionRole, ReviewStatus, Verdict
from service.ingest.prepare import prepare
from service.store.judging import Judged
from service.store.merging import Thing
from service.store.overriding import Override
from service.store.reviewing import Review
from tests.compile.corpus import articles
from tests.store.curated import Curated, curated

THINGS = {"act": 8, "iss": 4, "prp": 6}
"""How many of each are judged."""

PAIRS = [
    (Thing(prefix, one), Thing(prefix, other))
    for prefix, number in THINGS.items()
    for one in range(1, number + 1)
    for other in range(one + 1, number + 1)
]
MENTIONS = [("src", MentionRole.REPRESENTS, "act"), ("sta", MentionRole.ACTOR, "act")]
MENTIONS += [("clm", MentionRole.PROPOSITION, "prp")]


@pytest.fixture(scope="module")
def corpus(module_database_url: str) -> Iterator[Curated]:
    with curated(module_database_url) as corpus:
        for key, in_force in corpus.rows("select judgement_id, revoked_at is null from judgement"):
            if in_force:
                corpus.run(corpus.archive.curator.revoke_judgement(key, "To begin.", "test"))
        yield corpus


class Judging(RuleBasedStateMachine):
    """Any sequence of judgements, overrides, reviews, revocations and known deliveries."""

    corpus: Curated
    before: Any

    def __init__(self) -> None:
        super().__init__()
        self.curator = self.corpus.archive.curator
        self.judged: dict[int, tuple[Thing, Thing, Verdict]] = {}
        self.overridden: dict[int, tuple[str, int, MentionRole, Thing]] = {}
        self.reviewed: dict[int, tuple[ReviewStatus, ReviewStatus]] = {}

    # ---- what ought to be so

    def canonical(self, thing: Thing) -> Thing:
        """The earliest of those that are joined with it."""
        group, size = {thing}, 0
        while size < len(group):
            size = len(group)
            for left, right, verdict in self.judged.values():
                if verdict is Verdict.SAME and not group.isdisjoint((left, right)):
                    group |= {left, right}
        return min(group, key=lambda each: each.key)

    def parting(self, left: Thing, right: Thing) -> list[int]:
        """The judgements that keep the groups of the two apart."""
        ends = {self.canonical(left), self.canonical(right)}
        return [
            key
            for key, (one, other, verdict) in self.judged.items()
            if verdict is Verdict.DIFFERENT and {self.canonical(one), self.canonical(other)} == ends
        ]

    # ---- what is done

    @rule(pair=st.sampled_from(PAIRS), verdict=st.sampled_from(Verdict), turned=st.booleans())
    def judge(self, pair: tuple[Thing, Thing], verdict: Verdict, turned: bool) -> None:
        left, right = reversed(pair) if turned else pair
        known = {
            key: is_so for key, (*both, is_so) in self.judged.items() if {left, right} == {*both}
        }
        apart = self.parting(left, right)
        are_one = self.canonical(left) == self.canonical(right)
        wanted = Judged(left, right, verdict, "So it seems.", "test")
        if known and verdict not in known.values() and Verdict.UNSURE not in known.values():
            with pytest.raises(JudgementInForce):
                self.corpus.run(self.curator.judge(wanted))
        elif verdict is Verdict.SAME and apart and not are_one:
            with pytest.raises(JoinsDifferent) as told:
                self.corpus.run(self.curator.judge(wanted))
            assert f"jdg_{min(apart)} says that " in told.value.message
        elif verdict is Verdict.DIFFERENT and are_one:
            with pytest.raises(Alike):
                self.corpus.run(self.curator.judge(wanted))
        else:
            key = self.corpus.run(self.curator.judge(wanted))
            assert verdict not in known.values() or known == {key: verdict}
            for replaced in known:
                del self.judged[replaced]
            self.judged[key] = (left, right, verdict)

    @rule(place=st.integers(0, 20), mention=st.sampled_from(MENTIONS), to=st.integers(1, 6))
    def override(self, place: int, mention: tuple[str, MentionRole, str], to: int) -> None:
        prefix, role, thing = mention
        key = place % 5 + 1
        if (prefix, key, role) in [each[:3] for each in self.overridden.values()]:
            return
        wanted = Override(prefix, key, role, None, Thing(thing, to), "Misread.", "test")
        made = self.corpus.run(self.curator.override(wanted))
        self.overridden[made] = (prefix, key, role, Thing(thing, to))

    @precondition(lambda self: self.judged)
    @rule(place=st.integers(0, 50))
    def revoke(self, place: int) -> None:
        key = list(self.judged)[place % len(self.judged)]
        self.corpus.run(self.curator.revoke_judgement(key, "An error.", "test"))
        del self.judged[key]

    @precondition(lambda self: self.overridden)
    @rule(place=st.integers(0, 50))
    def revoke_override(self, place: int) -> None:
        key = list(self.overridden)[place % len(self.overridden)]
        self.corpus.run(self.curator.revoke_override(key, "An error.", "test"))
        del self.overridden[key]

    @rule(claim=st.integers(1, 6), status=st.sampled_from(ReviewStatus))
    def review(self, claim: int, status: ReviewStatus) -> None:
        query = f"select review_status from claim where claim_id = {claim}"
        was = ReviewStatus[self.corpus.rows(query)[0][0]]
        stood, _ = self.reviewed.get(claim, (was, was))
        wanted = Review("claim", [claim], status, "Read again.", "test")
        changed = self.corpus.run(self.curator.review(wanted))
        assert changed == ([f"clm_{claim}"] if was is not status else [])
        self.reviewed[claim] = stood, status

    @rule(place=st.integers(0, 3))
    def deliver_what_is_known(self, place: int) -> None:
        assert self.corpus.replay(place) == "UNCHANGED"

    # ---- what is seen

    @invariant()
    def every_id_leads_to_the_earliest_of_its_group(self) -> None:
        for prefix, number in THINGS.items():
            things = [Thing(prefix, key) for key in range(1, number + 1)]
            found = self.corpus.found([each.id for each in things])
            wanted = [self.canonical(each).id for each in things]
            assert [f or w for f, w in zip(found, wanted, strict=True)] == wanted
            assert prefix == "prp" or None not in found

    @invariant()
    def every_mention_shows_what_it_was_given_as_judged_and_overridden(self) -> None:
        overridden = {each[:3]: each[3] for each in self.overridden.values()}
        prefixes = {"source": "src", "claim": "clm", "stance": "sta"}
        for (place, key, role), (prefix, given, shown) in self.corpus.mentions().items():
            table, _, _ = place.partition(".")
            base = overridden.get((prefixes[table], key, MentionRole[role]))
            base = base or (Thing(prefix, given) if given else None)
            assert shown == (self.canonical(base).key if base else None)

    def teardown(self) -> None:
        """What was undone leaves no trace: what is in force alone gives the same answers."""
        seen = self.corpus.answers()
        judged, overridden = list(self.judged.values()), list(self.overridden.values())
        reviewed = dict(self.reviewed)
        self.undo()
        assert self.corpus.answers() == self.before
        for claim, (_, status) in reviewed.items():
            self.review(claim, status)
        for left, right, verdict in judged:
            key = self.corpus.run(self.curator.judge(Judged(left, right, verdict, "So.", "test")))
            self.judged[key] = (left, right, verdict)
        for prefix, key, role, to in overridden:
            wanted = Override(prefix, key, role, None, to, "Misread.", "test")
            made = self.corpus.run(self.curator.override(wanted))
            self.overridden[made] = (prefix, key, role, to)
        assert self.corpus.answers() == seen
        self.undo()

    def undo(self) -> None:
        """Revoke everything, and let every claim stand where it stood."""
        while self.judged:
            self.revoke(0)
        while self.overridden:
            self.revoke_override(0)
        for claim, (stood, _) in self.reviewed.items():
            self.review(claim, stood)
        self.reviewed.clear()


def judging(corpus: Curated) -> type[Judging]:
    class OfCorpus(Judging):
        pass

    OfCorpus.corpus = corpus
    OfCorpus.before = corpus.answers()
    return OfCorpus


def test_what_is_revoked_leaves_no_trace(corpus: Curated) -> None:
    few = settings(
        max_examples=8,
        stateful_step_count=10,
        deadline=None,
        suppress_health_check=list(HealthCheck),
    )
    run_state_machine_as_test(judging(corpus), settings=few)


def test_a_judgement_and_deliveries_in_flight_do_not_miss_each_other(corpus: Curated) -> None:
    async def at_once() -> None:
        new = [
            prepare(article | {"url": f"https://elsewhere.example/{place}"}).record
            for place, article in enumerate(articles()[:8])
        ]
        keeps = [corpus.archive.keep(record, "other", False) for record in new if record]
        judged = Judged(Thing("act", 1), Thing("act", 2), Verdict.SAME, "So.", "test")
        deliveries = asyncio.gather(*keeps)
        key = await corpus.archive.curator.judge(judged)
        await deliveries
        shown = corpus.mentions()
        assert {shown for prefix, _, shown in shown.values() if prefix == "act"} & {1, 2} == {1}
        await asyncio.gather(
            corpus.archive.curator.revoke_judgement(key, "No.", "test"),
            *(corpus.archive.keep(record, "third", False) for record in new if record),
        )

    corpus.run(at_once())
    assert all(given == shown for _, given, shown in corpus.mentions().values())
