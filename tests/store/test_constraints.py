from sqlalchemy import CheckConstraint, UniqueConstraint

from schema.tables import metadata
from service.store.constraints import FAULTS, UNREACHABLE


def constraints() -> set[str]:
    """Every check and every uniqueness of the tables."""
    named = {
        str(constraint.name)
        for table in metadata.tables.values()
        for constraint in table.constraints
        if isinstance(constraint, CheckConstraint | UniqueConstraint)
    }
    unique = {
        str(index.name)
        for table in metadata.tables.values()
        for index in table.indexes
        if index.unique
    }
    return named | unique


def test_every_constraint_is_a_fault_or_says_why_no_delivery_breaks_it() -> None:
    assert constraints() == FAULTS.keys() | UNREACHABLE.keys()
    assert not FAULTS.keys() & UNREACHABLE.keys()
