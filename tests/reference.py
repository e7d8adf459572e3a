"""The tables of the reference in docs/, made from the code; `scripts/docs` writes them.

A page is prose, then a line that says where writing by hand ends, then what is made here.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path

from service.domain import rejections
from service.domain.faults import Fault
from service.domain.rules import Rule
from service.settings import Settings
from service.web.replies import status

DOCS = Path(__file__).parents[1] / "docs"
MADE = "<!-- From here on scripts/docs writes. -->\n"

DEFINING = (Fault.__module__, rejections.__name__)
"""The modules that define faults; a test may have some of its own."""


def concrete(kind: type[Fault]) -> list[type[Fault]]:
    """The faults that are of this kind, itself included, in the order of their definition."""
    every = [kind, *kind.kinds()]
    return [each for each in every if "code" in each.__dict__ and each.__module__ in DEFINING]


def faults() -> str:
    """Every fault, by kind."""
    return "\n".join(section(kind) for kind in Fault.__subclasses__())


def section(kind: type[Fault]) -> str:
    """The faults of one kind."""
    rows = ((f"`{each.code}`", str(status(each())), each().message) for each in concrete(kind))
    return f"## {kind.__name__}\n\n{kind().message}\n\n{table(('code', 'status', 'message'), rows)}"


def settings() -> str:
    """Every setting."""
    rows = (
        (f"`{each.variable}`", spelled(each.default), each.description)
        for each in Settings.described()
    )
    return table(("variable", "default", "what it does"), rows)


def spelled(default: str) -> str:
    """A default as the environment spells it."""
    text = default.lower() if default in ("True", "False") else default
    return f"`{text}`" if text else "none"


def rules() -> str:
    """Every rule of normalisation."""
    return table(("rule", "what was done"), ((f"`{rule}`", rule.description) for rule in Rule))


def table(heads: Iterable[str], rows: Iterable[Iterable[str]]) -> str:
    """A table of Markdown."""
    lines = [list(heads), *([cell.replace("|", "\\|") for cell in row] for row in rows)]
    lines.insert(1, ["---"] * len(lines[0]))
    return "".join(f"| {' | '.join(line)} |\n" for line in lines)


TABLES: Mapping[str, Callable[[], str]] = {
    "errors.md": faults,
    "normalisation.md": rules,
    "settings.md": settings,
}


def fresh() -> Iterator[tuple[Path, str]]:
    """Every page with a table, and how it should read."""
    for name, make in TABLES.items():
        page = DOCS / name
        prose, mark, _ = page.read_text(encoding="utf-8").partition(MADE)
        yield page, f"{prose}{mark}\n{make()}"


if __name__ == "__main__":
    for page, text in fresh():
        page.write_text(text, encoding="utf-8")
