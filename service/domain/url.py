"""Canonical URLs: what articles are known by."""

import ipaddress
import re
from urllib.parse import SplitResult, quote, unquote_plus, urlsplit

import idna

from service.domain.rejections import TextIsTooLong, UrlNotUsable
from service.domain.rules import Change, Cleaned, Rule
from service.domain.text import check

LONGEST = 2_048
DEFAULT_PORTS = {"http": 80, "https": 443}
TRACKING_PREFIXES = ("utm_", "mtm_", "hsa_")
TRACKING = frozenset(
    [
        "_branch_match_id",
        "_ga",
        "_gl",
        "_hsenc",
        "_hsmi",
        "_openstat",
        "at_campaign",
        "at_medium",
        "dclid",
        "fbclid",
        "gbraid",
        "gclid",
        "gclsrc",
        "guccounter",
        "guce_referrer",
        "guce_referrer_sig",
        "igsh",
        "igshid",
        "li_fat_id",
        "mc_cid",
        "mc_eid",
        "mkt_tok",
        "ml_subscriber",
        "ml_subscriber_hash",
        "msclkid",
        "oly_anon_id",
        "oly_enc_id",
        "pk_campaign",
        "pk_kwd",
        "rb_clickid",
        "s_cid",
        "srsltid",
        "ttclid",
        "twclid",
        "vero_conv",
        "vero_id",
        "wbraid",
        "wickedid",
        "yclid",
        "ysclid",
    ]
)
LABEL = re.compile(r"[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?")
LONGEST_HOST = 253
PLAIN = re.compile(
    rf"https?://{LABEL.pattern}(?:\.{LABEL.pattern})*(?:/[A-Za-z0-9_~-][A-Za-z0-9_.~-]*)+/?"
)
"""An address with nothing in it that a step could change, as most are."""

AMPERSAND = re.compile(r"&(?:(?:amp|#0{0,6}38|#x0{0,6}26);)+", re.IGNORECASE)
"""The character & as HTML has to write it, escaped once or more often."""

ESCAPE = re.compile(r"%([0-9A-Fa-f]{2})")
NO_ESCAPE = re.compile(r"%(?![0-9A-Fa-f]{2})")
PATH = "%/:@!$&'()*+,;="
QUERY = PATH + "?"
UNRESERVED = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~")


def canonical(given: str) -> Cleaned[str]:
    """The URL by which ``given`` is known, at most 2,048 characters of ASCII.

    References of HTML to the character & in the query are read. Scheme and host are lower-cased
    and the host is in IDNA; default port, fragment and tracking
    parameters are removed; the order of the other parameters is kept. Raises URL_NOT_USABLE,
    TEXT_TOO_LONG, TEXT_HAS_NUL and TEXT_HAS_SURROGATE. Standards: RFC 3986, section 6; UTS 46.
    """
    if len(given) <= LONGEST_HOST and PLAIN.fullmatch(given):
        return given, ()
    check(given)
    if len(given) > LONGEST:
        raise TextIsTooLong(detail=f"A URL has at most {LONGEST:,} characters.")
    changes: list[Change] = []
    kept = given
    for rule, step in STEPS:
        before, kept = kept, step(kept)
        if before != kept:
            changes.append(Change(rule, before, kept))
    if len(kept) > LONGEST:
        raise TextIsTooLong(detail=f"Escaped, a URL has at most {LONGEST:,} characters.")
    if AMPERSAND.search(kept.partition("?")[2]):  # its letters had been escaped
        kept, more = canonical(kept)
        changes += more
    return kept, tuple(changes)


def is_tracking(parameter: str) -> bool:
    """Whether a parameter, ``name=value``, follows readers and chooses no page."""
    name = unquote_plus(parameter.partition("=")[0]).casefold()
    return name in TRACKING or name.startswith(TRACKING_PREFIXES)


def _parts(url: str) -> SplitResult:
    try:
        parts = urlsplit(url)
        usable_port = parts.port != 0
    except ValueError:
        raise UrlNotUsable(detail="Its host or port cannot be read.") from None
    if parts.scheme not in DEFAULT_PORTS:
        raise UrlNotUsable(detail="It does not begin with http:// or https://.")
    if "@" in parts.netloc:
        raise UrlNotUsable(detail="It holds a name or password; remove it.")
    if not parts.hostname or not usable_port:
        raise UrlNotUsable(detail="It has no host, or port 0.")
    return parts


def _trimmed(url: str) -> str:
    url = url.strip()
    if "\\" in url or not url.replace(" ", "").isprintable():
        raise UrlNotUsable(detail="It holds a backslash, a line break or an invisible character.")
    return url


def _with_ampersands(url: str) -> str:
    address, mark, query = url.partition("?")
    return address + mark + AMPERSAND.sub("&", query)


def _without_fragment(url: str) -> str:
    return url.partition("#")[0]


def _without_tracking(url: str) -> str:
    address, mark, query = url.partition("?")
    if not mark:
        return url
    kept = "&".join(p for p in query.split("&") if not is_tracking(p))
    return address + mark + kept if kept else address + mark * (not query)


def _normalised(url: str) -> str:
    parts = _parts(url)
    host = _host(parts.hostname or "")
    if parts.port not in (None, DEFAULT_PORTS[parts.scheme]):
        host = f"{host}:{parts.port}"
    path = _without_dots(_escaped(parts.path or "/", PATH))
    query = _escaped(parts.query, QUERY)
    return f"{parts.scheme}://{host}{path}{'?' if query else ''}{query}"


def _host(host: str) -> str:
    """The host in lower-case ASCII: a name in IDNA, or an address."""
    try:
        if ":" in host:
            return f"[{ipaddress.IPv6Address(host)}]"
        name = host if host.isascii() else idna.encode(host, uts46=True).decode()
    except ValueError:
        raise UrlNotUsable(detail="Its host is not one.") from None
    name = name.lower().removesuffix(".")
    if len(name) > LONGEST_HOST or not all(LABEL.fullmatch(label) for label in name.split(".")):
        raise UrlNotUsable(detail="Its host is not one.")
    return name


def _escaped(text: str, safe: str) -> str:
    """The text with escapes where they are needed, in capitals, and nowhere else."""
    return ESCAPE.sub(_needed, quote(NO_ESCAPE.sub("%25", text), safe=safe))


def _needed(escape: re.Match[str]) -> str:
    character = chr(int(escape[1], 16))
    return character if character in UNRESERVED else escape[0].upper()


def _without_dots(path: str) -> str:
    """The path without its segments "." and ".." (RFC 3986, 5.2.4)."""
    if "/." not in path:
        return path
    segments = path.split("/")
    kept: list[str] = []
    for segment in segments:
        if segment == "..":
            del kept[max(1, len(kept) - 1) :]
        elif segment != ".":
            kept.append(segment)
    if segments[-1] in (".", ".."):
        kept.append("")
    return "/".join(kept)


STEPS = (
    (Rule.SPACES_COLLAPSED, _trimmed),
    (Rule.ENTITY_READ, _with_ampersands),
    (Rule.FRAGMENT_REMOVED, _without_fragment),
    (Rule.TRACKING_REMOVED, _without_tracking),
    (Rule.URL_NORMALISED, _normalised),
)
