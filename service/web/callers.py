"""Who asks: the API key of a request, and what it may do."""

from dataclasses import dataclass

from starlette.requests import Request

from service.domain.faults import KeyMissing, ScopeMissing
from service.domain.vocabulary import Scope
from service.store import keys
from service.store.archive import Archive
from service.store.pool import Pool
from service.writer import Pace, Writer


@dataclass(frozen=True)
class Caller:
    """The one behind a request. The key is looked up when something needs it, not before."""

    key: str | None
    callers: "Callers"
    idempotency_key: str | None = None

    async def allow(self, scope: Scope) -> Writer:
        """What writes for the caller. Raises KeyMissing, KeyUnknown and ScopeMissing."""
        if scope is Scope.READ and self.callers.reading_open:
            return Writer(self.callers.archive, "")
        return await self.allow_by_key(scope)

    async def allow_by_key(self, scope: Scope) -> Writer:
        """The same, where nothing is open to all. Raises KeyMissing, KeyUnknown, ScopeMissing."""
        if self.key is None:
            raise KeyMissing(hint=f"It needs the scope {scope}.")
        known = await self.known(self.key)
        if not known.may(scope):
            raise ScopeMissing(hint=f"It needs the scope {scope}.")
        callers = self.callers
        return Writer(callers.archive, known.name, self.idempotency_key, pace=callers.pace)

    async def has_key(self) -> bool:
        """Whether an API key was sent. Raises KeyUnknown for one that is not known."""
        if self.key is None or not self.key.startswith(keys.PREFIX):
            return False
        await self.known(self.key)
        return True

    async def known(self, key: str) -> keys.Known:
        """Whose key it is. Raises KeyUnknown."""
        async with self.callers.pool.connection() as connection:
            return await keys.known(connection, key)


@dataclass(frozen=True)
class Callers:
    """What is needed to know callers and to write for them."""

    pool: Pool
    archive: Archive
    reading_open: bool
    pace: Pace

    def of(self, request: Request) -> Caller:
        """The caller of a request, by its Authorization header (RFC 6750)."""
        scheme, _, key = request.headers.get("authorization", "").partition(" ")
        sent = key.strip() if scheme.lower() == "bearer" else None
        return Caller(sent, self, request.headers.get("idempotency-key"))
