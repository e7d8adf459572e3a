"""An article as the documents of openapi/exchange tell it, taken apart: what refers to what.

The parts of an article refer to each other by ids of the database that it is from. Here they get
keys by their places, so that the same article is written down the same from any database.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from service.domain.text import fold

Told = Mapping[str, Any]
"""An object of a GraphQL answer, in which connections are whole: lists of their nodes."""

Values = dict[str, Any]

CONNECTIONS = ("actors", "sources", "claims", "stances")
"""The connections of an article that are told whole."""

MOST = {"names": 101, "countries": 50, "externalIds": 50, "roles": 50}
"""How much of an actor a delivery takes, its primary name and 100 aliases. An actor is described
by all articles together, and a delivery that tells less of it takes nothing back."""

MENTIONS: Mapping[str, Sequence[str]] = {
    "sources": ("actor", "represents"),
    "claims": ("about",),
    "stances": ("actor", "target"),
}
"""By which fields the parts of an article mention actors."""


@dataclass(frozen=True)
class Article:
    """An article and its parts that somebody says, by id; each in the order of its places.

    ``stances`` are those whose target is among the parts. ``toward`` are the ids of the claims that
    they are toward, by the id of the proposition.
    """

    told: Told
    actors: Mapping[str, Told]
    issues: Mapping[str, Told]
    sources: Mapping[str, Told]
    claims: Mapping[str, Told]
    stances: Sequence[Told]
    toward: Mapping[str, str]

    @classmethod
    def of(cls, told: Told) -> "Article":
        """The article of an answer."""
        claims = _by_id(filter(_is_said, told["claims"]))
        toward = dict(_toward(claims.values(), told["stances"]))
        stances = [
            each
            for each in told["stances"]
            if _is_said(each)
            and (each["target"]["__typename"] != "Proposition" or each["target"]["id"] in toward)
        ]
        sources = _sources(told["sources"], claims.values())
        known = _by_id(told["actors"])
        named = _mentioned(sources.values(), claims.values(), stances)
        actors = {each: _bounded(known[each]) for each in named if each in known}
        for role in [role for actor in actors.values() for role in actor["roles"]]:
            if role["organization"] is not None:
                actors.setdefault(role["organization"]["id"], role["organization"])
        targets = (each["target"] for each in stances)
        issues = _by_id(each for each in targets if each["__typename"] == "Issue")
        return cls(told, actors, issues, sources, claims, stances, toward)

    def keys(self, kind: str, ids: Iterable[str]) -> list[str]:
        """The keys of several parts of a kind, those that are told."""
        return [key for each in ids if (key := self.key(kind, each)) is not None]

    def key(self, kind: str, id_: str | None) -> str | None:
        """The key of a part: its kind and its place, from 0; None for one that is not told."""
        return self._keys.get((kind, id_ or ""))

    @cached_property
    def _keys(self) -> Mapping[tuple[str, str], str]:
        kinds = {
            "actor": self.actors,
            "issue": self.issues,
            "source": self.sources,
            "claim": self.claims,
        }
        return {
            (kind, id_): f"{kind}{place}"
            for kind, parts in kinds.items()
            for place, id_ in enumerate(parts)
        }


def said(**values: Any) -> Values:
    """What is neither null nor empty."""
    return {name: value for name, value in values.items() if value not in (None, [], {})}


def whole(text: Told, names: Iterable[str]) -> Values:
    """Fields as they are, without those that say nothing."""
    return said(**{name: text[name] for name in names})


def mentioned_ids(told: Told) -> list[str]:
    """The ids of all actors that the parts of an article mention, each once."""
    parts = (filter(_is_said, told[kind]) for kind in MENTIONS)
    return list(dict.fromkeys(_mentioned(*parts)))


def _by_id(parts: Iterable[Told]) -> dict[str, Told]:
    return {each["id"]: each for each in parts}


def _bounded(actor: Told) -> Told:
    """An actor with as much as a delivery takes; of one that is only named nothing is missing."""
    return {**actor, **{name: actor[name][:most] for name, most in MOST.items() if name in actor}}


def _is_said(part: Told) -> bool:
    """Whether a producer still says so."""
    return any(each["withdrawn"] is None for each in part["provenance"])


def _sources(given: Iterable[Told], claims: Iterable[Told]) -> dict[str, Told]:
    """The sources that somebody says, and those that what is told refers to."""
    known = _by_id(given)
    wanted = {each["id"] for claim in claims for each in claim["sources"]}
    wanted |= {id_ for id_, each in known.items() if _is_said(each)}
    waiting = [known[id_] for id_ in wanted if id_ in known]
    while waiting:
        relayed = (waiting.pop()["relays"] or {}).get("id")
        if relayed in known and relayed not in wanted:
            wanted.add(relayed)
            waiting.append(known[relayed])
    return {id_: each for id_, each in known.items() if id_ in wanted}


def _toward(claims: Iterable[Told], stances: Iterable[Told]) -> Iterator[tuple[str, str]]:
    """Of each proposition that stances are toward, the first claim that says it."""
    claims = list(claims)
    by_id = {
        claim["proposition"]["id"]: claim["id"]
        for claim in reversed(claims)
        if claim["proposition"] is not None
    }
    # Of a proposition that is not shown the claims are not told; they are known by their texts.
    by_text = {fold(claim["text"]): claim["id"] for claim in reversed(claims)}
    for target in (stance["target"] for stance in stances):
        if target["__typename"] == "Proposition":
            found = by_id.get(target["id"]) or by_text.get(fold(target["text"]))
            if found is not None:
                yield target["id"], found


def _mentioned(*parts: Iterable[Told]) -> Iterator[str]:
    """The ids of the actors that sources, claims and stances mention, in their order."""
    for names, told in zip(MENTIONS.values(), parts, strict=True):
        for part in told:
            for name in names:
                for each in part[name] if name == "about" else (part[name],):
                    if each is not None and each.get("__typename", "Actor") == "Actor":
                        yield each["id"]
