"""The evidence of claims and stances, located in the body."""

from schema.inputs import EvidenceInput
from service.domain import text
from service.domain.faults import Rejected
from service.domain.rejections import (
    EvidenceMissing,
    QuoteNotAtStart,
    TextIsEmpty,
    TextIsTooLong,
    TooManyParts,
)
from service.domain.rules import Rule
from service.domain.span import Evidence, Quote, Span, in_order
from service.ingest.findings import Findings, Path

MOST_SPANS = 16
LONGEST_QUOTE = 20_000
LONGEST_CONTEXT = 2_000


def spans(
    given: list[EvidenceInput], path: Path, body: Evidence | None, found: Findings
) -> tuple[Span, ...]:
    """The pieces of evidence in the order of the body; without a body none are looked for.

    Problems: EVIDENCE_MISSING, also for a quote without a letter or digit; SPANS_OVERLAP, and
    those of ``Evidence.locate``.
    """
    if not given:
        found.problem(path, EvidenceMissing())
    located: list[Span] = []
    missing = False
    for i, piece in found.bounded(path, given, MOST_SPANS):
        pieces = () if body is None else _spans(piece, (*path, i), body, found)
        missing = missing or not pieces
        located += pieces
    if missing or not located:
        return ()
    if len(located) > MOST_SPANS:
        found.problem(path, TooManyParts(detail=f"{MOST_SPANS} pieces are the most."))
        return ()
    try:
        ordered = in_order(located)
    except Rejected as fault:
        found.problem(path, fault)
        return ()
    if list(ordered) != located:
        starts = (", ".join(str(span.start) for span in some) for some in (located, ordered))
        found.note(path, Rule.EVIDENCE_ORDERED, *starts)
    return ordered


def _spans(piece: EvidenceInput, path: Path, body: Evidence, found: Findings) -> tuple[Span, ...]:
    """Where one quote stands; none, and a problem, if it does not."""
    context = piece.prefix or "", piece.suffix or ""
    for step, words, most in (
        ("quote", piece.quote, LONGEST_QUOTE),
        ("prefix", context[0], LONGEST_CONTEXT),
        ("suffix", context[1], LONGEST_CONTEXT),
    ):
        try:
            _check(words, most, needed=step == "quote")
        except Rejected as fault:
            found.problem((*path, step), fault)
            return ()
    try:
        spans, changes = body.locate_all(Quote(piece.quote, piece.start, *context))
    except QuoteNotAtStart as fault:
        found.problem((*path, "start"), fault)
        return ()
    except Rejected as fault:
        found.problem((*path, "quote"), fault)
        return ()
    for change in changes:
        found.note((*path, "quote"), *change)
    return spans


def _check(words: str, most: int, *, needed: bool) -> None:
    text.check(words)
    if len(words) > most:
        raise TextIsTooLong(detail=f"It has {len(words):,} code points; {most:,} are the most.")
    if needed and not words.strip():
        raise TextIsEmpty
    if needed and not any(map(str.isalnum, words)):
        raise EvidenceMissing(
            detail="The quote has no letter and no digit.", hint="Quote the words of the body."
        )
