"""Where a fault is, as a pointer."""

from service.domain.faults import Internal, pointer, steps


def test_a_pointer_escapes_what_would_be_another_step() -> None:
    assert pointer(("claims", 0, "a/b~c")) == "/claims/0/a~1b~0c"


def test_the_pointer_of_a_fault_without_a_path_is_the_whole_document() -> None:
    assert Internal().pointer == ""


def test_a_pointer_leads_back_to_its_path() -> None:
    path = ("claims", 0, "a/b~c")
    assert steps(pointer(path)) == path
    assert steps("") == ()
