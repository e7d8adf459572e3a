"""The documentation says what the code says, and its links lead somewhere."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from schema.words import VOCABULARIES
from service.domain.faults import Fault
from service.domain.rules import Rule
from service.domain.vocabulary import Scope
from service.settings import ELSEWHERE, Settings
from tests.reference import DOCS, TABLES, concrete, fresh

ROOT = DOCS.parent
PAGES = sorted([*ROOT.glob("*.md"), *DOCS.rglob("*.md")])
KINDS: list[type[Fault]] = [Fault, *Fault.__subclasses__(), *concrete(Fault)]
LINK = re.compile(r"\[[^\]]*\]\(([^)\s]+)\)")
FOLDER = r"(?:service|schema)/(?:\w+/)*|openapi/(?:(?:addresses|client)/)?"
PLACE = re.compile(rf"`({FOLDER})?(\w+\.py)?`")
TERM = re.compile(r"^- \*\*(.+?)\.\*\* ", re.MULTILINE)


def page(name: str) -> str:
    return (DOCS / name).read_text(encoding="utf-8")


def examples(text: str) -> Iterator[Any]:
    for block in re.findall(r"```json\n(.*?)```", text, re.DOTALL):
        yield json.loads(block)


def told(example: Any) -> Iterator[tuple[str, str]]:
    """The codes in an example, with their messages: errors, problems or problem details."""
    for each in example.get("errors") or example.get("problems") or [example]:
        known = each | each.get("extensions", {})
        yield known["code"], known.get("message") or known["title"]


def modules(text: str) -> Iterator[str]:
    """The modules that a page names; one without a folder lies in the folder named before it."""
    around = ""
    for folder, name in PLACE.findall(text):
        around = folder or around
        if name:
            yield around + name


def anchors(text: str) -> set[str]:
    """What a link into a page can name: its headings, as they are spelled in an address."""
    headings = re.findall(r"^#+ (.+)$", text, re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", each.lower()).replace(" ", "-") for each in headings}


@pytest.mark.parametrize(("path", "text"), list(fresh()), ids=TABLES)
def test_the_tables_are_as_the_code_is(path: Path, text: str) -> None:
    assert path.read_text(encoding="utf-8") == text, "scripts/docs writes it anew"


def test_every_fault_has_a_code_of_its_own() -> None:
    codes = [kind.code for kind in concrete(Fault)]
    assert len(codes) == len(set(codes))
    assert all(re.fullmatch(r"[A-Z][A-Z0-9_]+", code) for code in codes)


def test_every_fault_is_documented() -> None:
    assert all(f"| `{kind.code}` |" in page("errors.md") for kind in concrete(Fault))


@pytest.mark.parametrize("kind", list(dict.fromkeys(KINDS)), ids=lambda kind: kind.__name__)
def test_every_fault_has_a_message_of_its_own(kind: type[Fault]) -> None:
    assert kind.__doc__
    assert kind().message.endswith(".")
    assert {each for each in KINDS if each().message == kind().message} == {kind}


@pytest.mark.parametrize("kind", concrete(Fault), ids=lambda kind: kind.__name__)
def test_every_message_is_short_and_says_what_to_do(kind: type[Fault]) -> None:
    message = kind().message
    assert len(message) <= 100
    assert message.count(". ") <= 1
    assert re.search(r"[;.] \S", message) or message.startswith("Give "), "what is to be done?"


def test_every_setting_is_documented() -> None:
    text = page("settings.md")
    assert all(f"| `{each.variable}` |" in text for each in Settings.described())
    assert all(f"`{name}`" in text for name in ELSEWHERE)


def test_every_rule_is_documented() -> None:
    assert all(f"| `{rule}` |" in page("normalisation.md") for rule in Rule)


def test_the_examples_of_errors_have_messages_that_are_given() -> None:
    messages = {kind.code: kind().message for kind in concrete(Fault)}
    given = [pair for example in examples(page("errors.md")) for pair in told(example)]
    assert len(given) == 4
    assert all(message.startswith(messages[code]) for code, message in given)


def test_the_examples_of_notes_name_rules() -> None:
    notes = list(examples(page("normalisation.md")))
    assert {note["rule"] for note in notes} <= set(Rule)
    assert notes


def test_the_map_has_every_module_and_no_other() -> None:
    _, _, rooms = page("architecture.md").partition("\n## Floor 0")
    there = {
        str(path.relative_to(ROOT))
        for package in ("service", "schema", "openapi")
        for path in (ROOT / package).rglob("*.py")
        if path.name != "__init__.py" and "node_modules" not in path.parts
    }
    assert set(modules(rooms)) == there


def test_the_glossary_is_in_alphabetical_order() -> None:
    for part in page("glossary.md").split("\n## ")[1:]:
        terms = [term.casefold() for term in TERM.findall(part)]
        assert terms == sorted(set(terms))


def test_the_glossary_has_every_vocabulary() -> None:
    text = page("glossary.md")
    assert all(f"`{words.__name__}`" in text for words in (*VOCABULARIES, Scope))


@pytest.mark.parametrize("source", PAGES, ids=lambda path: str(path.relative_to(ROOT)))
def test_every_link_leads_to_something(source: Path) -> None:
    text = source.read_text(encoding="utf-8")
    for link in LINK.findall(text):
        name, _, anchor = link.partition("#")
        if "://" in name:
            continue
        target = source.parent / name if name else source
        assert target.exists(), f"{link} leads nowhere"
        if anchor:
            assert anchor in anchors(target.read_text(encoding="utf-8")), f"{link} leads nowhere"
