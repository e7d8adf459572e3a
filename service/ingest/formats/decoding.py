"""Bytes to text: which character set they are in, and never a guess at one."""

import codecs
import re
from email.message import Message
from typing import NamedTuple

from service.domain.rejections import CharsetWrong, TextHasNul
from service.ingest.formats.beside import Beside

MARKS = (
    (b"\xef\xbb\xbf", "utf-8"),
    (b"\xff\xfe", "utf-16-le"),
    (b"\xfe\xff", "utf-16-be"),
)
"""Byte order marks; they go before everything that is said (Encoding Standard, section 6)."""

WIDER = {"ascii": "cp1252", "iso8859-1": "cp1252", "iso8859-9": "cp1254", "tis-620": "cp874"}
WIDER |= {"gb2312": "gb18030", "gbk": "gb18030", "euc_kr": "cp949", "shift_jis": "cp932"}
"""Sets whose labels mean a larger one on the web (Encoding Standard, section 4.2)."""

LABELS = re.compile(
    r"utf-?8|utf-?16-?(?:[lb]e)?|us-ascii|ascii|latin[15]|iso-?8859-?[0-9]{1,2}|windows-(?:125[0-8]|874)"
    r"|cp125[0-8]|koi8-[ru]|macintosh|gb(?:2312|k|18030)|big5|euc-(?:jp|kr)|shift[_-]jis|tis-620"
    r"|iso-2022-jp|ks_c_5601-1987",
    re.IGNORECASE,
)
"""The labels that are taken. Python has codecs that are no character sets, and some that unpack."""

PYTHON = {"macintosh": "mac-roman", "windows-874": "cp874"}


class Decoded(NamedTuple):
    """A text, the character set that it was in, and the one that it was said to be in."""

    text: str
    charset: str
    said: str | None


def decoded(data: bytes, beside: Beside, declared: str | None = None) -> Decoded:
    """The text of the bytes; ``declared`` is the character set that they name themselves.

    A byte order mark decides; then UTF-8, if the bytes are that, which no other text is by
    accident; then the content type; then the document. Raises CHARSET_WRONG and TEXT_HAS_NUL,
    with the line.
    """
    said = charset(beside.content_type) or declared
    for mark, name in MARKS:
        if data.startswith(mark):
            return Decoded(_text(data[len(mark) :], name), name, said)
    if said is None or not said.lower().startswith("iso-2022"):
        try:
            return Decoded(_whole(data.decode()), "utf-8", None if data.isascii() else said)
        except UnicodeDecodeError:
            pass
    return Decoded(_text(data, said or "utf-8"), said or "utf-8", said)


def charset(content_type: str | None) -> str | None:
    """The parameter ``charset`` of a media type."""
    if content_type is None:
        return None
    message = Message()
    message["content-type"] = content_type
    return message.get_content_charset()


def media_type(content_type: str) -> str:
    """The media type without its parameters, in lower case."""
    return content_type.partition(";")[0].strip().lower()


def line(text: str, at: int) -> int:
    """The line on which a place in a text lies, from 1."""
    return text.count("\n", 0, at) + 1


def _text(data: bytes, label: str) -> str:
    if not LABELS.fullmatch(label.strip()):
        raise CharsetWrong(detail=f"{label[:40]!r} is none that is taken.")
    name = PYTHON.get(label.strip().lower(), label.strip().lower())
    try:
        name = WIDER.get(codecs.lookup(name).name, name)
        return _whole(data.decode(name))
    except LookupError:
        raise CharsetWrong(detail=f"{label[:40]!r} is none that is taken.") from None
    except UnicodeDecodeError as wrong:
        place = f"Byte {wrong.start:,}, in line {data.count(10, 0, wrong.start) + 1:,}, is no"
        raise CharsetWrong(detail=f"{place} {label}.") from None


def _whole(text: str) -> str:
    if "\0" in text:
        raise TextHasNul(detail=f"It stands in line {line(text, text.index(chr(0)))}.")
    return text
