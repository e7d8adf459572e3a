"""Keys of idempotency: what a sender gives a delivery, so that it can be sent again."""

import json
import re
from collections.abc import Iterable
from hashlib import sha256

import orjson

from service.domain.faults import IdempotencyKeyUnusable

KEY = re.compile(r"[!-~]{16,255}")
"""Visible characters of ASCII."""


def key(given: str) -> str:
    """The key in what was given; as a header it may stand in quotation marks (RFC 8941).

    Raises IDEMPOTENCY_KEY_UNUSABLE.
    """
    kept = given.strip()
    if len(kept) > 1 and kept[0] == kept[-1] == '"':
        kept = kept[1:-1]
    if not KEY.fullmatch(kept):
        if 16 <= len(kept) <= 255:
            raise IdempotencyKeyUnusable(detail="This one has spaces or letters beyond ASCII.")
        raise IdempotencyKeyUnusable(detail=f"This one has {len(kept):,}.")
    return kept


def digest(payload: object) -> bytes:
    """The SHA-256 of a payload of JSON values: the same whatever the order of its members."""
    return sha256(_canonical(payload)).digest()


def fingerprint(digests: Iterable[bytes]) -> bytes:
    """The SHA-256 of a whole delivery, from those of its articles."""
    return sha256(b"articles" + b"".join(digests)).digest()


STREAM = sha256(b"stream").digest()
"""In place of the fingerprint of what has no end."""


def _canonical(payload: object) -> bytes:
    try:
        return orjson.dumps(payload, option=orjson.OPT_SORT_KEYS)
    except orjson.JSONEncodeError:
        # It holds half a surrogate pair or a number beyond 64 bits, or is nested deeper than 254.
        pass
    try:
        return json.dumps(payload, sort_keys=True).encode()
    except RecursionError:
        return b"nested too deeply"
