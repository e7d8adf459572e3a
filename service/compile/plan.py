"""A plan: a statement with numbered parameters, what fills them, and what it may cost."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from schema.given import Values
from service.compile.guard import Cost
from service.compile.operation import Operation
from service.domain.faults import Fault, Refused

RECORDS = "@records"
"""Where the records of a mutation stand among the values; no variable has such a name."""

BYTES_A_CHARACTER = 20

Path = tuple[str, ...]


@dataclass(frozen=True)
class Slot:
    """One parameter of a statement: how to read it from the variables, and for which field."""

    read: Callable[[Values], Any]
    path: Path
    argument: Path

    def fill(self, values: Values) -> Any:
        """The parameter's value, ready to be sent. A fault gets the path of the field."""
        try:
            return self.read(values)
        except Fault as fault:
            fault.path = fault.path or self.path
            fault.argument = self.argument
            fault.hint = f"{fault.hint or ''} Argument: {'.'.join(self.argument)}.".strip()
            raise


@dataclass(frozen=True)
class Plan:
    """A statement with numbered parameters, what fills them, and what it may cost."""

    operation: Operation
    statement: str
    slots: tuple[Slot, ...]
    cost: Cost
    reads_rows: bool
    """Whether it tells of anything that is stored; a mutation's payload may tell of less."""

    checks: tuple[Slot, ...] = ()
    """What is read of the request beside the parameters, only to tell what is wrong with it."""

    refusals: tuple[tuple[Callable[[], Refused], Path], ...] = ()
    """What the rows may say against an answer, in the order of the numbers that tell of them."""

    known: Mapping[str, Callable[[Values], str]] | None = None
    """What answers the operation without a statement, by response key."""

    @cached_property
    def sent(self) -> bytes:
        """The statement as it is sent: one object, so that its hash is computed only once."""
        return self.statement.encode()

    @property
    def weight(self) -> int:
        """About how many bytes it takes in memory, with the operation that it was made for."""
        return BYTES_A_CHARACTER * len(self.statement) + self.operation.weight

    def judge(self, values: Values) -> None:
        """Raise what is wrong with arguments, before anything is counted or made of them."""
        for check in self.checks:
            check.fill(values)

    def check(self, values: Values) -> None:
        """Raise what is wrong with the parameters that the request gives."""
        for slot in self.slots:
            if slot.argument:
                slot.fill(values)

    def parameters(self, values: Values) -> list[Any]:
        """The parameters in order. Raises the fault of the first that cannot be used."""
        return [slot.fill(values) for slot in self.slots]

    def refusal(self, number: int) -> Refused:
        """The fault that the rows tell of by this number."""
        make, path = self.refusals[number]
        fault = make()
        fault.path = path
        return fault
