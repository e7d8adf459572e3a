"""The modules of the client that are made here, formatted."""

import subprocess
import sys
from collections.abc import Mapping
from importlib.resources import files
from pathlib import Path

from graphql import FragmentDefinitionNode, GraphQLSchema, parse

from openapi.client.answers import Answers
from openapi.client.asks import asked, asks, documents, used
from openapi.client.inputs import inputs
from openapi.client.python import module
from openapi.client.types import Given
from openapi.client.words import words
from service.web.stored import fragments, stored_documents

FOLDER = Path(__file__).parents[2] / "service" / "client"
DELIVERED = files("openapi.client").joinpath("delivered.graphql")
ARTICLE = "ArticleInput"


def written(schema: GraphQLSchema) -> Mapping[Path, str]:
    """The text of each module, by its place."""
    texts = [*fragments().values(), DELIVERED.read_text("utf-8")]
    definitions = [each for text in texts for each in parse(text, no_location=True).definitions]
    shared = {
        each.name.value: each for each in definitions if isinstance(each, FragmentDefinitionNode)
    }
    given = Given()
    answers = Answers(schema, shared, given)
    found = [asked(each, schema, answers, given) for each in stored_documents(schema)]
    found.sort(key=lambda each: each.name)
    for name in ("Delivered", "Page"):
        answers.fragment(name)
    given.of(schema.type_map[ARTICLE])
    modules = {
        "words": words(given.enums.values()),
        "inputs": inputs(given),
        "answers": all_answers(answers, given),
        "asks": asks(found, answers, given),
        "documents": documents(found),
    }
    return {FOLDER / f"{name}.py": formatted(text) for name, text in modules.items()}


def all_answers(answers: Answers, given: Given) -> str:
    """The module of all that is answered."""
    texts = list(answers.made.values())
    imports = [
        "from datetime import date",
        "from typing import Annotated, Any, Literal",
        "",
        "from pydantic import Discriminator, Tag",
        "",
        "from service.client.model import OTHER, Answer, Moment, Other, one_of",
        f"from service.client.words import {', '.join(used(given.enums, texts))}",
    ]
    return module("What is answered, as classes: one for each fragment.", imports, texts)


def formatted(text: str) -> str:
    """The text as ruff formats it, without imports that nothing needs."""
    for command in (["check", "--select", "F401,I", "--fix", "--quiet"], ["format"]):
        ruff = [
            sys.executable,
            "-m",
            "ruff",
            *command,
            "--stdin-filename",
            str(FOLDER / "it.py"),
            "-",
        ]
        done = subprocess.run(ruff, input=text, capture_output=True, text=True, check=True)
        text = done.stdout
    return text
