"""What a body is in, and what its address says of it beside: headers and query parameters."""

import difflib
from collections.abc import Iterable, Mapping, Sequence
from urllib.parse import parse_qsl

from starlette.requests import Request

from service.domain.faults import BadArgument, BadRequest, ContentEncoded, MediaTypeUnknown
from service.ingest.formats.decoding import media_type

UTF_8 = "Encode text in UTF-8, then with percent signs."
WORDS = {"true": True, "1": True, "false": False, "0": False}


def content_type(request: Request, taken: Iterable[str], hint: str | None = None) -> str:
    """The content type of a body as it stands, which is one of those that are taken.

    Raises MEDIA_TYPE_UNKNOWN, and CONTENT_ENCODED for a body that is compressed.
    """
    coding = request.headers.get("content-encoding", "identity").strip().lower()
    if coding != "identity":
        raise ContentEncoded(detail=f"Its content encoding is {coding[:40]!r}.")
    given = request.headers.get("content-type", "")
    taken = list(taken)
    if media_type(given) not in taken:
        raise MediaTypeUnknown(hint=hint or f"Send {', '.join(taken)}.")
    return given


def query_of(request: Request) -> Sequence[tuple[str, str]]:
    """The query parameters of an address, in their order. Raises BAD_REQUEST."""
    return fields_of(request.scope["query_string"], "address")


def fields_of(form: bytes, of: str) -> Sequence[tuple[str, str]]:
    """The fields of a form, or of an address, in their order. Raises BAD_REQUEST.

    Standard: https://url.spec.whatwg.org/#application/x-www-form-urlencoded
    """
    try:
        return parse_qsl(form.decode(), keep_blank_values=True, errors="strict")
    except UnicodeDecodeError as error:
        raise BadRequest(detail=f"The {of} is not in UTF-8.", hint=UTF_8) from error


def parameters(request: Request, names: Iterable[str]) -> Mapping[str, str]:
    """The query parameters of an address, each once. Raises BAD_ARGUMENT for any other."""
    names = list(names)
    found: dict[str, str] = {}
    for name, value in query_of(request):
        if name not in names:
            raise unknown(name, names)
        if name in found:
            raise BadArgument((name,), detail="It is given twice.")
        found[name] = value
    return found


def unknown(name: str, known: Iterable[str]) -> BadArgument:
    """What is wrong with a parameter that there is not."""
    like = difflib.get_close_matches(name[:60], known, n=1)
    others = ", ".join(known)
    hint = (
        f"Did you mean {like[0]}?" if like else f"One of {others}." if others else "It takes none."
    )
    return BadArgument((name[:60],), detail="There is no such parameter.", hint=hint)


def yes_or_no(given: Mapping[str, str], name: str) -> bool:
    """A parameter that is true or false; without it, false. Raises BAD_ARGUMENT."""
    text = given.get(name, "false")
    if text not in WORDS:
        raise BadArgument((name,), detail=f"Given: {text[:40]!r}.", hint="It is true or false.")
    return WORDS[text]
