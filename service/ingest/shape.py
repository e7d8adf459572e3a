"""The shape of a delivery against the models of its input: what is wrong, and a mended copy.

An article with a misspelt field and a quote that stands nowhere should hear of both at once. So
what has the wrong shape is told and then replaced by a stand-in, and cleaning goes on; what it
would say about a stand-in is not told.
"""

from copy import copy
from functools import cache
from types import UnionType
from typing import Annotated, Any, NewType, Union, get_args, get_origin

from pydantic import BaseModel, ValidationError
from pydantic.fields import FieldInfo
from pydantic_core import ErrorDetails
from rapidfuzz import fuzz, process

from schema.inputs import ArticleInput
from service.domain.faults import Rejected, Step
from service.domain.rejections import (
    FieldMissing,
    FieldUnknown,
    NotInVocabulary,
    TextHasSurrogate,
    WrongType,
)
from service.domain.vocabulary import Word
from service.ingest.findings import Findings, Path

LONGEST_STEP = 100
LONGEST_WORD = 60
MOST_MENDED = 1_000
UNKNOWN = ("extra_forbidden", "invalid_key")
TYPES = {str: "a text", bool: "true or false", int: "a whole number", list: "a list"}


def validated(payload: dict[str, Any], found: Findings) -> ArticleInput | None:
    """The article as given; with stand-ins where its shape is wrong; None if it is hopeless.

    Problems: FIELD_UNKNOWN, FIELD_MISSING, WRONG_TYPE, NOT_IN_VOCABULARY, TEXT_HAS_SURROGATE.
    """
    try:
        return ArticleInput.model_validate(payload)
    except ValidationError as wrong:
        errors = wrong.errors(include_url=False, include_context=False)
    for error in errors[:MOST_MENDED]:
        found.problem(safe(error["loc"]), _fault(error))
    if len(errors) > MOST_MENDED:
        found.more += len(errors) - MOST_MENDED
        return None
    found.broken.update(safe(error["loc"]) for error in errors)
    try:
        return ArticleInput.model_validate(_mended(payload, errors))
    except ValidationError:
        return None


def _fault(error: ErrorDetails) -> Rejected:
    kind, loc, given = error["type"], error["loc"], error["input"]
    if kind in UNKNOWN:
        return FieldUnknown(hint=_closest_field(loc))
    if kind == "missing" or (given is None and not isinstance(loc[-1], int)):
        return FieldMissing()
    wanted = _wanted(_annotation(loc))
    if kind == "string_unicode":
        return TextHasSurrogate()
    if isinstance(wanted, type) and issubclass(wanted, Word):
        words = [word.value for word in wanted]
        detail = f"It takes {', '.join(words)}."
        return NotInVocabulary(detail=detail, hint=_closest_word(given, words))
    return WrongType(detail=f"It takes {TYPES.get(get_origin(wanted) or wanted, 'an object')}.")


def _closest_field(loc: tuple[Step, ...]) -> str | None:
    model = _wanted(_annotation(loc[:-1]))
    like = process.extractOne(
        str(loc[-1])[:LONGEST_STEP].casefold(),
        {name: name.casefold() for name in _fields(model)},
        scorer=fuzz.ratio,
        score_cutoff=65,
    )
    return f"Did you mean {like[2]}?" if like else None


def _closest_word(given: object, words: list[str]) -> str | None:
    if not isinstance(given, str) or len(given) > LONGEST_WORD:
        return None
    word = given.upper().replace(" ", "_").replace("-", "_")
    like = process.extractOne(word, words, scorer=fuzz.ratio, score_cutoff=65)
    return f"Did you mean {like[0]}?" if like else None


def without(payload: dict[str, Any], locs: list[tuple[Step, ...]]) -> dict[str, Any]:
    """A copy of the payload without the named values."""
    root: dict[str, Any] = dict(payload)
    for loc in locs:
        _parent(root, loc).pop(loc[-1], None)
    return root


def _mended(payload: dict[str, Any], errors: list[ErrorDetails]) -> dict[str, Any]:
    """A copy with stand-ins in place of what is wrong; the payload itself stays as it is."""
    unknown = [error["loc"] for error in errors if error["type"] in UNKNOWN]
    root = without(payload, unknown)
    for loc in (error["loc"] for error in errors if error["type"] not in UNKNOWN):
        _parent(root, loc)[loc[-1]] = _stand_in(_annotation(loc))
    return root


def _parent(root: dict[str, Any], loc: tuple[Step, ...]) -> Any:
    """What holds the value at a place, after a copy of all on the way to it."""
    node: Any = root
    for step in loc[:-1]:
        node[step] = copy(node[step])
        node = node[step]
    return node


def _stand_in(annotation: Any) -> Any:
    """The value of a type that is least likely to clash with others."""
    wanted = _wanted(annotation)
    if type(None) in get_args(annotation):
        return None
    if get_origin(wanted) is list:
        return []
    if issubclass(wanted, BaseModel):
        needed = {n: f for n, f in _fields(wanted).items() if f.is_required()}
        return {name: _stand_in(field.annotation) for name, field in needed.items()}
    if issubclass(wanted, Word):
        return list(wanted)[-1].value
    return 0 if wanted is int else "?"


def _annotation(loc: tuple[Step, ...]) -> Any:
    """The type of the value at a place in an article."""
    annotation: Any = ArticleInput
    for step in loc:
        wanted = _wanted(annotation)
        if isinstance(step, int):
            annotation = get_args(wanted)[0]
        else:
            annotation = _fields(wanted)[step].annotation
    return annotation


def _wanted(annotation: Any) -> Any:
    """The type itself: without None, annotations and the names of formats."""
    while True:
        if isinstance(annotation, NewType):
            annotation = annotation.__supertype__
        elif get_origin(annotation) in (Union, UnionType, Annotated):
            annotation = get_args(annotation)[0]
        else:
            return annotation


@cache
def _fields(model: type[BaseModel]) -> dict[str, FieldInfo]:
    """The fields of an input by the names of the wire."""
    return {field.alias or name: field for name, field in model.model_fields.items()}


def safe(loc: tuple[Step, ...]) -> Path:
    """A path that can be sent: what is no character is escaped, and long names are cut."""
    return tuple(
        step
        if isinstance(step, int)
        else step.encode(errors="backslashreplace")[:LONGEST_STEP].decode(errors="ignore")
        for step in loc
    )
