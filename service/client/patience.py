"""How often, and how soon, something is asked for again."""

import random
from dataclasses import dataclass

from service.client.faults import Fault, Lost

DICE = random.SystemRandom()


@dataclass(frozen=True)
class Patience:
    """How patient a client is with a service that is busy or has gone away for a moment.

    It asks up to ``attempts`` times. It waits as long as the service says in Retry-After, else
    ``first`` seconds and then twice as long each time, never more than ``longest`` and always a
    little more than that, so that many who wait do not come back at once.
    """

    attempts: int = 4
    first: float = 0.25
    longest: float = 10

    def wait(self, fault: Fault, attempt: int, *, harmless: bool = True) -> float | None:
        """How many seconds to wait after the attempt of this number, from 1; None to give up.

        ``harmless`` says whether it does no harm when both requests are answered.
        """
        unsent = fault.code == "BUSY" or (isinstance(fault, Lost) and fault.unsent)
        if not fault.passing or attempt >= self.attempts or not (harmless or unsent):
            return None
        asked = fault.retry_after or 0
        if asked > self.longest:
            return None
        seconds: float = max(asked, min(self.first * 2 ** (attempt - 1), self.longest))
        return seconds * DICE.uniform(1, 1.25)


IMPATIENT = Patience(attempts=1)
"""For those who would rather be told at once."""
