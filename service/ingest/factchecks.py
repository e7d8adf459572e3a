"""The fact-checks that a delivery tells of, cleaned."""

from datetime import datetime

from schema.inputs import FactCheckInput
from service.domain import moment, rating, url
from service.domain.rules import Rule
from service.domain.text import LINE, NAME
from service.domain.vocabulary import FactCheckRating
from service.ingest.findings import Findings, Path
from service.ingest.record import FactCheckRecord

MOST = 64


def fact_checks(
    given: list[FactCheckInput] | None, path: Path, now: datetime, found: Findings
) -> tuple[FactCheckRecord, ...]:
    """The fact-checks of one claim; ``now`` bounds when they were published."""
    return tuple(
        _fact_check(part, (*path, i), now, found) for i, part in found.bounded(path, given, MOST)
    )


def _fact_check(
    part: FactCheckInput, path: Path, now: datetime, found: Findings
) -> FactCheckRecord:
    home = (*path, "publisherUrl")
    words = found.text((*path, "textualRating"), part.textual_rating, LINE)
    when = found.cleaned((*path, "reviewedAt"), part.reviewed_at, lambda g: moment.moment(g, now))
    return FactCheckRecord(
        url=found.cleaned((*path, "url"), part.url, url.canonical) or "",
        publisher=found.text((*path, "publisher"), part.publisher, NAME),
        publisher_url=None
        if found.absent(home, part.publisher_url)
        else found.cleaned(home, part.publisher_url or "", url.canonical),
        title=found.maybe((*path, "title"), part.title, LINE),
        reviewed_at=when or now,
        textual_rating=words,
        rating=part.rating or _read(words, (*path, "rating"), found),
    )


def _read(words: str, path: Path, found: Findings) -> FactCheckRating | None:
    """What the words of a rating mean on the one scale, if they have a place on it."""
    read = rating.of_words(words)
    if read is not None:
        found.note(path, Rule.RATING_READ, words, read.value)
    return read
