"""API keys: made, known again, listed, revoked.

A key is 256 random bits behind a prefix that scanners for leaked secrets can look for. The
database has its SHA-256 only, so that no dump and no log gives one away; with that many random
bits there is nothing to guess, and so nothing to salt or slow down.
"""

import hmac
import secrets
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256

from psycopg import errors

from service.domain.faults import KeyNameTaken, KeyNameUnusable, KeyUnknown
from service.domain.vocabulary import Scope
from service.store.pool import Connection

PREFIX = "onr_"
RANDOM_BYTES = 32
SCOPES: dict[str, Scope] = {scope.value: scope for scope in Scope}
LONGEST = 256
"""Nothing longer is looked up."""

COMMAND_LINE = "command line"
SAMPLE = "sample"
SETTLING = "settling"
RESERVED = frozenset({COMMAND_LINE, SAMPLE, SETTLING})
"""Whoever writes without a key: what they write must not pass for that of one with a key."""

LONGEST_NAME = 100

CREATE = "insert into api_key (name, hash, scopes, expires_at) values (%s, %s, %s, %s)"

FIND = """
select hash, name, scopes from api_key
where hash = %s and revoked_at is null and (expires_at is null or expires_at > now())
"""

LIST = "select name, scopes, created_at, expires_at, revoked_at from api_key order by api_key_id"

REVOKE = "update api_key set revoked_at = now() where name = %s and revoked_at is null"


@dataclass(frozen=True, slots=True)
class Known:
    """Whose key it is, and what it may do."""

    name: str
    scopes: frozenset[Scope]

    def may(self, scope: Scope) -> bool:
        """Whether the key has the scope; ADMIN is all of them."""
        return scope in self.scopes or Scope.ADMIN in self.scopes


@dataclass(frozen=True, slots=True)
class Listed:
    """A key as it is listed; the key itself is nowhere."""

    name: str
    scopes: frozenset[Scope]
    created_at: datetime
    expires_at: datetime | None
    revoked_at: datetime | None


async def create(
    connection: Connection, name: str, scopes: Iterable[str], expires: datetime | None = None
) -> str:
    """A new key, which is shown this once; ``expires`` has a zone.

    Raises KeyNameUnusable, and KeyNameTaken when a key of this name is in use: deliveries are
    known by it.
    """
    _check(name)
    key = PREFIX + secrets.token_urlsafe(RANDOM_BYTES)
    wanted = sorted({SCOPES[scope].value for scope in scopes})
    try:
        async with connection.transaction():
            await connection.execute(CREATE, (name, _hash(key), wanted, expires))
    except errors.UniqueViolation as error:
        raise KeyNameTaken(hint=f"Revoke {name} first, or choose another name.") from error
    return key


async def known(connection: Connection, key: str) -> Known:
    """Whose key this is. Raises KeyUnknown for one that was never made, is revoked or expired."""
    wanted = _hash(key) if key.startswith(PREFIX) and len(key) <= LONGEST else b""
    row = await (await connection.execute(FIND, (wanted,))).fetchone()
    # The index finds by the hash, whose prefix nobody can choose; the last word is constant time.
    if row is None or not hmac.compare_digest(row[0], wanted):
        raise KeyUnknown
    return Known(row[1], _scopes(row[2]))


async def listed(connection: Connection) -> list[Listed]:
    """Every key ever made, the oldest first."""
    found = await connection.execute(LIST)
    return [
        Listed(name, _scopes(scopes), *times) for name, scopes, *times in await found.fetchall()
    ]


async def revoke(connection: Connection, name: str) -> bool:
    """Make the key of this name useless; whether there was one in use."""
    revoked = await connection.execute(REVOKE, (name,))
    return revoked.rowcount > 0


def _check(name: str) -> None:
    """Raises KeyNameUnusable."""
    if not name.strip():
        raise KeyNameUnusable(detail="It is empty.")
    if len(name) > LONGEST_NAME:
        raise KeyNameUnusable(hint=f"At most {LONGEST_NAME} characters.")
    if name != name.strip() or not name.isprintable():
        raise KeyNameUnusable(hint="No control characters, and no space at its ends.")
    if name.casefold() in RESERVED:
        raise KeyNameUnusable(detail=f"Deliveries without a key are known as {name.casefold()}.")


def _scopes(words: Iterable[str]) -> frozenset[Scope]:
    return frozenset(SCOPES[word] for word in words)


def _hash(key: str) -> bytes:
    return sha256(key.encode(errors="replace")).digest()
