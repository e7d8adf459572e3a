"""What docs/ has from elsewhere, tables of the code and the questions; `scripts/docs` writes it.

A page is prose, then a line that says where writing by hand ends, then what is made here.
"""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from unicodedata import combining

from schema.build import graphql_schema
from service.domain import rejections
from service.domain.faults import Fault
from service.domain.rules import Rule
from service.settings import Settings
from service.web.replies import status
from service.web.stored import Stored, stored_documents
from tests.ingest.normalising import EXAMPLES, STORED

DOCS = Path(__file__).parents[1] / "docs"
QUESTIONS = Path(__file__).parent / "questions"
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
    """Every rule of normalisation, with its example."""
    heads = ("rule", "what was done", "given", "kept")
    return table(heads, ((f"`{rule}`", rule.description, *example(rule)) for rule in Rule))


def example(rule: Rule) -> tuple[str, str]:
    """What is given and kept in the example of a rule."""
    given, kept = EXAMPLES[rule][:2] if rule in EXAMPLES else STORED[rule]
    return shown(given), shown(kept)


def shown(value: str) -> str:
    """A value with what cannot be seen in it spelled out."""
    visible = "".join(
        c if c == " " or (c.isprintable() and not combining(c)) else f"\\u{ord(c):04x}"
        for c in value
    )
    return f"`{visible}`" if visible else "nothing"


def table(heads: Iterable[str], rows: Iterable[Iterable[str]]) -> str:
    """A table of Markdown."""
    lines = [list(heads), *([cell.replace("|", "\\|") for cell in row] for row in rows)]
    lines.insert(1, ["---"] * len(lines[0]))
    return "".join(f"| {' | '.join(line)} |\n" for line in lines)


def questions() -> str:
    """Every question with its request, and its answer on the sample, worked out by hand."""
    readings = json.loads((QUESTIONS / "readings.json").read_text(encoding="utf-8"))
    return "\n".join(answered(path, readings[path.name[:2]]) for path in documents())


def documents() -> list[Path]:
    """The documents of the questions, in their order."""
    return sorted(QUESTIONS.glob("*.graphql"))


def answered(path: Path, reading: str) -> str:
    """One question: who asks what, the request, what the answer shows, and the answer."""
    asked, document = path.read_text(encoding="utf-8").split("\n", 1)
    asker, _, wish = asked.removeprefix("# ").partition(": ")
    title = path.stem[3:].replace("-", " ").capitalize()
    variables, answer = (path.with_suffix(f".{name}.json") for name in ("variables", "answer"))
    return (
        f"## {path.name[:2]} {title}\n\n{asker}: {wish}\n\n```graphql\n{document.strip()}\n```\n\n"
        f"{fenced('Variables', variables)}{reading}\n\n{fenced('Answer', answer)}"
    )


def fenced(title: str, path: Path) -> str:
    """A file of JSON to open; nothing for an empty object."""
    text = path.read_text(encoding="utf-8").strip()
    if text == "{}":
        return ""
    return f"<details><summary>{title}</summary>\n\n```json\n{text}\n```\n\n</details>\n\n"


def addresses() -> str:
    """Every address of REST that is a stored document, with the document."""
    rows = (
        (f"`{each.method} {each.path}`", " ".join(each.sentences), link(each))
        for each in stored_documents(graphql_schema)
    )
    return table(("address", "what it answers or does", "document"), rows)


def link(stored: Stored) -> str:
    """A link to a stored document."""
    name = "".join(f"-{each.lower()}" if each.isupper() else each for each in stored.name)
    return f"[{stored.name}](../openapi/documents/{name}.graphql)"


TABLES: Mapping[str, Callable[[], str]] = {
    "errors.md": faults,
    "normalisation.md": rules,
    "questions.md": questions,
    "rest.md": addresses,
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
