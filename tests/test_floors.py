"""The floors of docs/architecture.md: who may import whom."""

import ast
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PAGE = ROOT / "docs" / "architecture.md"
LATE = {
    ("service/domain/language.py", "py3langid.langid"),
    ("service/domain/sketch.py", "datasketch.minhash"),
}
"""Libraries that are slow to load, and that whoever only reads never needs."""

PACKAGES = ("service", "schema", "migrations", "openapi")


def read_floors() -> Mapping[str, int]:
    """The floor of every room, as the page has it."""
    _, _, rest = PAGE.read_text(encoding="utf-8").partition("```floors\n")
    lines = rest.partition("```")[0].splitlines()
    return {room: int(line.split()[0]) for line in lines for room in line.split()[1:]}


FLOORS = read_floors()
MODULES = sorted(
    str(path.relative_to(ROOT))
    for package in PACKAGES
    for path in (ROOT / package).rglob("*.py")
    if "node_modules" not in path.parts and path != ROOT / "service" / "__init__.py"
)


def room_of(path: str) -> str | None:
    """The room that a file or folder is, or lies in."""
    parts = path.split("/")
    above = ("/".join(parts[:length]) for length in range(len(parts), 0, -1))
    return next((place for place in above if place in FLOORS), None)


def imported(node: ast.Import | ast.ImportFrom) -> Iterator[str]:
    """The modules of ours that a statement imports, as paths."""
    if isinstance(node, ast.Import):
        names = [alias.name for alias in node.names]
    else:
        names = [f"{node.module}.{alias.name}" for alias in node.names]
    for name in names:
        path = name.replace(".", "/")
        if path.partition("/")[0] in PACKAGES:
            yield next(
                (
                    str(each.relative_to(ROOT))
                    for each in (ROOT / f"{path}.py", ROOT / path, (ROOT / path).parent)
                    if each.exists()
                ),
                f"{path.rpartition('/')[0]}.py",
            )


def forbidden(module: str, source: str) -> Iterator[str]:
    """What a module should not import, each as a sentence."""
    tree = ast.parse(source)
    room = room_of(module)
    assert room is not None, f"{module} is in no room of docs/architecture.md; give it one."
    inside = {
        node
        for function in ast.walk(tree)
        if isinstance(function, ast.FunctionDef | ast.AsyncFunctionDef)
        for node in ast.walk(function)
    }
    for node in ast.walk(tree):
        if not isinstance(node, ast.Import | ast.ImportFrom):
            continue
        if node in inside and (module, getattr(node, "module", None)) not in LATE:
            yield f"{module} imports inside a function, in line {node.lineno}."
        if isinstance(node, ast.ImportFrom) and node.level:
            yield f"{module} imports relatively, in line {node.lineno}."
            continue
        for path in imported(node):
            target = room_of(path)
            if target is None:
                yield f"{module} imports {path}, which is in no room."
            elif target != room and FLOORS[target] >= FLOORS[room]:
                yield (
                    f"{module} is on floor {FLOORS[room]} and imports {path} from floor"
                    f" {FLOORS[target]}; a module imports from its own room and floors below."
                )


@pytest.mark.parametrize("module", MODULES)
def test_a_module_imports_from_its_own_room_and_the_floors_below(module: str) -> None:
    source = (ROOT / module).read_text(encoding="utf-8")
    assert not list(forbidden(module, source)), "\n".join(forbidden(module, source))


def test_every_room_of_the_page_exists() -> None:
    assert FLOORS
    assert [room for room in FLOORS if not (ROOT / room).exists()] == []


@pytest.mark.parametrize(
    ("module", "source", "sentence"),
    [
        ("schema/rows.py", "from service.store.pool import Pool", "from floor 3"),
        ("schema/rows.py", "from service.store import pool", "from floor 3"),
        ("service/compile/plan.py", "import service.ingest.run", "from floor 2"),
        ("service/writer.py", "import service.answer", "from floor 5"),
        ("service/store/pool.py", "def f():\n    import os", "inside a function, in line 2"),
        ("service/store/pool.py", "def f():\n    import numpy", "inside a function, in line 2"),
        ("service/store/pool.py", "from . import fetch", "relatively"),
    ],
)
def test_a_wrong_import_is_told_in_a_sentence(module: str, source: str, sentence: str) -> None:
    (told,) = forbidden(module, source)
    assert told.startswith(module)
    assert sentence in told
