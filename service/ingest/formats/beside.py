"""What a sender says of an article beside its payload, where the payload cannot say it.

On the command line these are options, ``--published-at``; other doors use the same names.
"""

from collections.abc import Iterator
from dataclasses import dataclass, fields
from datetime import tzinfo

from service.domain import timestamp
from service.domain.faults import BadArgument


@dataclass(frozen=True, slots=True)
class Beside:
    """Each value as given; it goes before what the payload says, with a note where they differ.

    ``content_type`` is the media type with its parameters; ``timezone``, of the IANA database, is
    that of times without a zone; ``method`` is how claims, sources and stances were drawn.
    """

    content_type: str | None = None
    article_url: str | None = None
    outlet: str | None = None
    homepage: str | None = None
    country: str | None = None
    headline: str | None = None
    published_at: str | None = None
    retrieved_at: str | None = None
    language: str | None = None
    timezone: str | None = None
    method: str | None = None

    @property
    def says_something(self) -> bool:
        """Whether anything is said of the article itself."""
        return any(True for _ in self.said())

    def said(self) -> Iterator[tuple[str, str]]:
        """What is said of the article: the names, as options have them, and the values."""
        for field in fields(self):
            value = getattr(self, field.name)
            if value is not None and field.name not in ("content_type", "method"):
                yield field.name.replace("_", "-"), value

    def zone(self) -> tzinfo | None:
        """The zone of times without one. Raises BAD_ARGUMENT for one that does not exist."""
        if self.timezone is None:
            return None
        zone = timestamp.zone(self.timezone)
        if zone is None:
            detail = f"There is no time zone {self.timezone[:60]!r}."
            raise BadArgument(("timezone",), detail=detail, hint="One is Europe/Istanbul.")
        return zone


NEEDED = {
    ("url",): "article-url",
    ("outlet",): "outlet",
    ("headline",): "headline",
    ("publishedAt",): "published-at",
}
"""What every article needs, by the names under which it can be said beside the payload."""


def how_to_say(name: str) -> str:
    """A hint that names the way to say something beside the payload."""
    first, *others = name.split("-")
    parameter = first + "".join(map(str.capitalize, others))
    return f"Say it beside the payload: --{name} on the command line, {parameter} over HTTP."
