"""Which media type a client likes best (RFC 9110, 12.5.1)."""

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache

from starlette.requests import Request

QUALITY = re.compile(r"[01](?:\.[0-9]{0,3})?", re.ASCII)
"""How much a media type is liked, from 0 to 1."""
NOT_LIKED = (0.0, 0)
PART = re.compile(r'((?:[^",]|"(?:[^"\\]|\\.)*+"?)*+),?')
"""One range of a list of them; a comma between quotation marks parts nothing. No backtracking."""


def accept_of(request: Request) -> str:
    """What a client accepts; without a word about it, anything."""
    return ",".join(request.headers.getlist("accept")).strip() or "*/*"


@lru_cache(256)
def negotiated(accept: str, offered: Sequence[str]) -> str | None:
    """The best of the offered media types for an Accept header, if any.

    Among those that are liked equally the one that is named first is the best, and any of a kind
    means the one that is offered first. A type with a profile is meant by a range that names this
    profile or none; a type without one is not meant by a range that names any.
    """
    ranges = _ranges(accept)
    best = NOT_LIKED
    chosen = None
    for each in offered:
        # For one type the most specific range decides.
        wanted = next((name for name in _meant_by(each) if name in ranges), None)
        rank = ranges[wanted] if wanted else NOT_LIKED
        if rank[0] > 0 and (chosen is None or rank > best):
            best, chosen = rank, each
    return chosen


def _meant_by(offered: str) -> Sequence[str]:
    exact = _normal(offered)
    plain = exact.partition(";")[0]
    return (exact, plain, f"{plain.partition('/')[0]}/*", "*/*")


def _ranges(accept: str) -> Mapping[str, tuple[float, int]]:
    """How much each range is liked, and how early it is named."""
    ranges: dict[str, tuple[float, int]] = {}
    for place, part in enumerate(PART.findall(accept)):
        parameters = [each.strip() for each in part.split(";")[1:]]
        quality = next((each[2:] for each in parameters if each.lower().startswith("q=")), "1")
        liked = float(quality) if QUALITY.fullmatch(quality) else 0.0
        ranges.setdefault(_normal(part), (liked, -place))
    return ranges


def _normal(media_type: str) -> str:
    """A media type with its profile, and nothing else that is said of it."""
    name, *parameters = (each.strip() for each in media_type.lower().split(";"))
    profiles = (each.replace('"', "") for each in parameters if each.startswith("profile="))
    return ";".join([name, *profiles])
