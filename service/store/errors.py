"""What PostgreSQL, its driver and the pool raise, told as faults.

Only what is true of the moment is told here: the database is gone, busy, slow or full. What is
true of the data (constraints, serialisation) belongs to whoever wrote the statement, and goes on
as it is.
"""

from collections.abc import Iterator
from contextlib import contextmanager

import orjson
import psycopg
from psycopg_pool import PoolTimeout, TooManyRequests

from service.domain.faults import (
    Busy,
    DatabaseUnavailable,
    Fault,
    StorageFull,
    TooBroad,
    TookTooLong,
    Unavailable,
)

STATES: dict[str, type[Unavailable]] = {
    "25006": DatabaseUnavailable,  # read only: the primary has become a standby
    "25P03": DatabaseUnavailable,  # a transaction lay idle for too long
    "53100": StorageFull,
    "53300": Busy,  # too many connections
    "55P03": Busy,  # a lock was not to be had in time
    "57014": TookTooLong,
    "57P01": DatabaseUnavailable,  # shut down by its administrator
    "57P02": DatabaseUnavailable,  # crashed
    "57P03": DatabaseUnavailable,  # starting or stopping
    "57P05": DatabaseUnavailable,  # the session lay idle for too long
}


TOO_BROAD = "OR001"
"""What the function `bounded` raises; see migrations/versions/0017."""


@contextmanager
def told_as_faults(limit: str | None = None) -> Iterator[None]:
    """Raise the fault that tells what the database is doing, in place of the driver's error.

    ``limit`` says how long a statement may take, for one that took longer.
    """
    try:
        yield
    except psycopg.Error as error:
        fault = fault_of(error, limit)
        if fault is None:
            raise
        raise fault from error


def fault_of(error: psycopg.Error, limit: str | None = None) -> Fault | None:
    """The fault that an error tells of, or None where it is neither of the moment nor too much."""
    if isinstance(error, PoolTimeout | TooManyRequests):
        return Busy()
    if error.sqlstate is None:
        # An OperationalError that the server did not send says that there is no server.
        return DatabaseUnavailable() if isinstance(error, psycopg.OperationalError) else None
    if error.sqlstate == TOO_BROAD:
        return TooBroad(
            orjson.loads(error.diag.message_detail or "[]"),
            detail=f"More than {int(error.diag.message_primary or 0):,} match.",
            hint="Give more words, words in quotation marks or -words; or ask for fewer types, "
            "add other conditions, or take the order PUBLISHED_AT.",
        )
    if error.sqlstate.startswith("08"):
        return DatabaseUnavailable()
    kind = STATES.get(error.sqlstate)
    return kind(detail=limit if kind is TookTooLong else None) if kind else None
