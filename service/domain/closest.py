"""The passage that a quote which stands nowhere was probably copied from."""

from rapidfuzz import fuzz

from service.domain.text import fold

SEED = 12
SEEDS = 50
MARGIN = 40
LONGEST_QUOTE = 1_000
MOST_COMPARED = 2_000_000
LEAST_LIKE = 70.0


def closest(quote: str, body: str) -> tuple[int, int] | None:
    """The bounds of a passage of the body that is much like the quote, or None.

    Seeds of the quote are looked up in the body and the text around the first that is found is
    compared; only where body and quote are short is the whole body. A few milliseconds.
    """
    if len(quote) > LONGEST_QUOTE or not fold(quote):
        return None
    window = _window(quote, body)
    if window is None and len(quote) * len(body) > MOST_COMPARED:
        return None
    start, end = window or (0, len(body))
    like = fuzz.partial_ratio_alignment(quote, body[start:end], score_cutoff=LEAST_LIKE)
    if like is None or like.dest_start >= like.dest_end:
        return None
    return _whole_words(body, start + like.dest_start, start + like.dest_end)


def _window(quote: str, body: str) -> tuple[int, int] | None:
    step = max(1, len(quote) // SEEDS)
    for i in range(0, len(quote) - SEED + 1, step):
        at = body.find(quote[i : i + SEED])
        if at >= 0:
            return max(0, at - i - MARGIN), at - i + len(quote) + MARGIN
    return None


def _whole_words(body: str, start: int, end: int) -> tuple[int, int]:
    for _ in range(MARGIN):
        start -= start > 0 and body[start - 1].isalnum() and body[start].isalnum()
        end += end < len(body) and body[end].isalnum() and body[end - 1].isalnum()
    while start < end and body[start].isspace():
        start += 1
    while start < end and body[end - 1].isspace():
        end -= 1
    return start, end
