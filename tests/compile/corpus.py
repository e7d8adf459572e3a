"""Articles of invented countries, linked every way the schema knows, and where they are kept.

They are delivered as a producer would deliver them; what no delivery can say (wider issues, the
clock of a recording) is written afterwards, so that the same corpus has the same rows each time.
"""

from collections.abc import Iterator
from itertools import cycle, islice
from random import Random
from typing import Any

import psycopg

from schema import words
from service.domain.vocabulary import (
    Door,
    IngestOutcome,
    MentionRole,
    RelationStatus,
    Verdict,
)
from service.ingest.prepare import numbered
from service.ingest.run import run
from service.ingest.taking import Terms
from service.settings import Settings
from service.store.archive import Archive
from service.store.curator import Curator
from service.store.judging import Judged
from service.store.merging import Thing
from service.store.overriding import Override
from service.store.pool import Pools, open_pools
from service.store.relating import Decision, relate, revoke
from tests.compile.retelling import retold

OUTLETS = [
    {
        "name": "The Alder Courier",
        "homepage": "https://courier.example",
        "country": "NO",
        "ownerGroup": "Harbour Press",
    },
    {"name": "Meridia Today", "country": "PT"},
    {"name": "Østfjord Ährenblatt", "homepage": "https://blatt.example"},
    {"name": "Wire of the North", "country": "NO"},
]
ACTORS = [
    ("Meridia", "GOVERNMENT", ["PT"], ["Alder City", "Grain & Sons"]),
    ("Ada Venn", "PERSON", ["PT"], ["Venn", "A. Venn"]),
    ("Östland", "GOVERNMENT", ["NO", "SE"], ["Ostland"]),
    ("Östland", "MILITARY", ["NO"], ["OSTA"]),
    ("Union of Dockers", "NGO", [], ["UOD"]),
    ("Bo Ærlig", "PERSON", [], []),
    ("Northern League", "POLITICAL_PARTY", ["NO", "PT"], ["NL", "the League"]),
    ("Harbour Guard", "ARMED_GROUP", ["PT"], []),
    ("State Television of Meridia", "MEDIA_OUTLET", ["PT"], ["STM", "State TV"]),
    ("Grain & Sons", "COMPANY", ["SE"], []),
    ("Alder", "PERSON", [], ["Meridia"]),
]
EXTERNAL = {0: [("wikidata", "Q900001"), ("isni", "0000")], 2: [("wikidata", "Q900002")]}
ROLES = {
    1: [
        {"title": "Prime Minister", "organization": "a0", "from": "2023-01-01"},
        {
            "title": "Mayor",
            "organization": "a0",
            "from": "2020-05-01",
            "to": "2023-01-01",
        },
        {"title": "Member", "organization": "a6"},
    ],
    5: [
        {"title": "Envoy", "to": "2024-06-01"},
        {"title": "Counsel"},
        {"title": "Chair", "organization": "a4", "from": "2024-05-04", "to": "2024-05-06"},
    ],
    10: [{"title": "Founder", "organization": "a9", "from": "2024-05-05"}],
}
ISSUES = [
    ("The strike at Port Alder", "Whether the dockers may strike."),
    ("Grain for Östland", None),
    ("A wider treaty", "On trade and on the sea."),
    ("Press freedom", None),
    ("A lone question", None),
]
TIMES = ["2024-05-05T18:00:00Z", "2024-05-05T18:00:00Z", "2024-05-05T18:00:00.250000Z"]
WIDER = "update issue set parent_id = 3 where issue_id in (1, 2)"
DECIDED = """
update proposition_relation
set made_at = timestamptz '2024-05-21 00:00:00Z' + interval '1 hour' * (relation_id % 5),
    revoked_at = case when revoked_at is not null then timestamptz '2024-05-21 09:00:00.5Z' end
"""
DECISIONS = [RelationStatus.CONFIRMED, RelationStatus.CONFIRMED, RelationStatus.REJECTED]
CLOCKS = {
    "article_version": "version_id",
    "claim": "claim_id",
    "stance": "stance_id",
    "ingestion": "ingestion_id",
}
ARTICLES = 14


def articles() -> list[dict[str, Any]]:
    """The articles, in the order of their delivery."""
    return [article(number, Random(number)) for number in range(ARTICLES)]


def article(number: int, random: Random) -> dict[str, Any]:
    """One article: a heading, a sentence for each claim and stance, and a list."""
    claims, stances = 3 + number % 9, number % 7
    told = [
        f"In account {number}, line {chr(97 + i)} says the quay is shut 🚢." for i in range(claims)
    ]
    held = [f"In account {number}, part {i} takes “a side”." for i in range(stances)]
    body = "\n\n".join(
        ["Port “Alder”\u00a0and the sea", *told, "Of those who care", *held, "  • One\n  • Two"]
    )
    actors = [actor(i) for i in range(len(ACTORS))]
    given = {
        "url": f"https://news{number % 4}.example/alder/{number}?page={number}",
        "outlet": OUTLETS[number % 4],
        "headline": f"Account {number} of the strike",
        "language": ["en", "pt", "nb", "en"][number % 4],
        "publishedAt": TIMES[number] if number < 3 else f"2024-05-{1 + number // 2:02}T10:00:00Z",
        "retrievedAt": "2024-05-20T00:00:00Z",
        "body": body,
        "originKind": random.choice(list(words.OriginKind)).value,
        "actors": actors,
        "issues": [issue(i) for i in range(len(ISSUES))],
        "sources": list(islice(sources(random), 1 + number % 6)),
        "claims": [],
        "stances": [],
    }
    if number % 3:
        given |= {"standfirst": "What is known.", "sections": ["World", "Ports"][: number % 3]}
    if number % 2:
        given |= {"bylines": ["Ada Writer", "Bo Scribe"], "modifiedAt": "2024-05-19T23:59:59.5Z"}
    keys = [source["key"] for source in given["sources"]]
    given["claims"] = [claim(i, line, keys, random) for i, line in enumerate(told)]
    given["stances"] = [stance(i, line, claims, random) for i, line in enumerate(held)]
    return given


def actor(i: int) -> dict[str, Any]:
    name, type_, countries, aliases = ACTORS[i]
    return {
        "key": f"a{i}",
        "name": name,
        "type": type_,
        "countries": countries,
        "aliases": aliases,
        "externalIds": [{"scheme": s, "value": v} for s, v in EXTERNAL.get(i, [])],
        "roles": ROLES.get(i, []),
    }


def issue(i: int) -> dict[str, Any]:
    label, description = ISSUES[i]
    return {"key": f"i{i}", "label": label, "description": description}


def sources(random: Random) -> Iterator[dict[str, Any]]:
    """Sources of each identification; some relay the one before, some words come twice."""
    before = None
    for i, identification in enumerate(cycle(words.Identification)):
        named = identification is not words.Identification.UNNAMED
        yield {
            "key": f"s{i}",
            "text": ["officials", "a senior official", "Venn", "officials"][i % 4],
            "kind": random.choice(list(words.SourceKind)).value,
            "identification": identification.value,
            "affiliation": maybe(random, words.Affiliation),
            "terms": maybe(random, words.AttributionTerms),
            "channel": maybe(random, words.Channel),
            "actor": f"a{random.randrange(11)}" if named and random.random() < 0.7 else None,
            "represents": f"a{random.randrange(11)}" if random.random() < 0.5 else None,
            "relays": before if random.random() < 0.5 else None,
        }
        before = f"s{i}"


def maybe(random: Random, vocabulary: Any) -> str | None:
    return random.choice(list(vocabulary)).value if random.random() < 0.6 else None


def said_by(i: int) -> str:
    return f"The quay is shut, says line {chr(97 + i)}"


def claim(i: int, line: str, keys: list[str], random: Random) -> dict[str, Any]:
    """A claim on one line of the body, some in two pieces, some of nobody, some rejected."""
    said = random.sample(keys, min(len(keys), random.randrange(4)))
    given = {
        "key": f"c{i}",
        "text": f"The quay is shut, says line {chr(97 + i)}"
        + ("" if "account 3," in line else "."),
        "evidence": [{"quote": line}],
        "quoteType": random.choice(list(words.QuoteType)).value,
        "cue": random.choice(["says", None]),
        "sources": said,
        "assertedBy": "SOURCE" if said else "OUTLET",
        "attitude": random.choice(list(words.Attitude)).value,
        "certainty": random.choice(list(words.Certainty)).value,
        "polarity": random.choice(list(words.Polarity)).value,
        "temporality": random.choice(list(words.Temporality)).value,
        "about": [f"a{n}" for n in random.sample(range(11), random.randrange(3))],
        "confidence": random.choice([None, 0, 40, 40, 90, 100]),
        "reviewStatus": random.choice(["PENDING", "APPROVED", "APPROVED", "REJECTED", None]),
    }
    if i % 3 == 1:
        cut = line.index(" says")
        rest = {"quote": line[cut + 1 :], "prefix": line[: cut + 1]}
        given["evidence"] = [{"quote": line[:cut]}, rest]
    if i % 2:
        day = random.randrange(1, 9)
        given["eventTime"] = {"from": f"2024-05-{day:02}", "to": f"2024-05-{day + 2:02}"}
        given["eventTime"] |= {"asWritten": "overnight"} if i % 4 == 1 else {}
    if i < 2:
        given["factChecks"] = [fact_check(i), fact_check(i + 1)]
    return given


def fact_check(i: int) -> dict[str, Any]:
    """What was published of a claim: some without a title, some off the scale, two at once."""
    return {
        "url": f"https://check.example/quay/{i}",
        "publisher": ["Check Alder", "Östland prüft"][i % 2],
        "publisherUrl": "https://check.example" if i else None,
        "title": "Is the quay shut?" if i % 2 else None,
        "reviewedAt": f"2024-05-1{i // 2}T10:00:00Z",
        "textualRating": ["Half “true”", "Spinach", "False: it is open"][i % 3],
    }


def stance(i: int, line: str, claims: int, random: Random) -> dict[str, Any]:
    """A stance on one line of the body, toward an actor, an issue or what a claim says."""
    holder, other = random.sample(range(11), 2)
    toward = {"actor": f"a{other}"} if i % 2 else {"issue": f"i{random.randrange(4)}"}
    if i == 5:
        toward = {"claim": "c2"}
    position = random.choice(list(words.Position)).value
    return {
        "actor": f"a{holder}",
        "target": toward,
        "position": position,
        "intensity": {"SUPPORTS": 2, "OPPOSES": -1}.get(position) if i % 3 else None,
        "mode": random.choice(list(words.StanceMode)).value,
        "expression": random.choice(list(words.StanceExpression)).value,
        "evidence": [{"quote": line}],
        "viaClaim": f"c{random.randrange(claims)}" if i % 4 else None,
        "heldAt": random.choice([None, "2024-05-01T00:00:00Z", "2024-05-04T12:00:00.125Z"]),
        "confidence": random.choice([None, 10, 40, 90]),
        "reviewStatus": random.choice(["PENDING", "APPROVED", "REJECTED", None]),
    }


def changed(articles: list[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    """Deliveries that come later: two new texts, and two that no longer say all they said."""
    for number in (1, 5):
        yield articles[number] | {"body": articles[number]["body"] + "\n\nCorrected."}
    for number in (4, 10):
        given = articles[number]
        yield given | {"claims": given["claims"][1:], "stances": []}


def copies(articles: list[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    """What other outlets make of two of them: wire text and a reprint, whatever they say."""
    for number, byline in ((7, "Wire of the North"), (12, "Staff")):
        given = articles[number]
        yield given | {
            "url": f"https://copies.example/alder/{number}",
            "outlet": OUTLETS[(number + 1) % 4],
            "publishedAt": "2024-05-09T11:00:00Z",
            "bylines": [byline],
            "originKind": None,
            "body": given["body"] + "\n\nThat is all.",
        }


async def decide(pools: Pools) -> None:
    """Relations between propositions: of every type, some rejected, one revoked."""
    async with pools.reads.connection() as connection:
        shown = "select proposition_id from proposition where articles > 0 order by 1"
        keys = [key for (key,) in await (await connection.execute(shown)).fetchall()]
    types = cycle(words.RelationType)
    made = [
        await relate(
            pools.writes,
            Decision(one, other, type_, DECISIONS[one % 3], f"Reason {one}.", "desk"),
        )
        for one, other, type_ in zip(keys, [*keys[4:], *keys[:4]], types, strict=False)
    ]
    await revoke(pools.writes, made[1], "An error.", "desk")


async def curate(curator: Curator) -> None:
    """Judgements and an override, none of which shows anything otherwise."""
    pairs = [("act", 3, 4, "DIFFERENT"), ("act", 1, 2, "UNSURE"), ("iss", 1, 2, "DIFFERENT")]
    for prefix, one, other, verdict in [*pairs, ("prp", 1, 3, "SAME"), ("act", 2, 5, "SAME")]:
        left, right = Thing(prefix, one), Thing(prefix, other)
        judged = Judged(left, right, Verdict[verdict], "As far as one can tell.", "desk")
        key = await curator.judge(judged)
        if verdict == "SAME":
            await curator.revoke_judgement(key, "An error.", "desk")
    about = Override("src", 1, MentionRole.REPRESENTS, None, Thing("act", 7), "Heard so.", "desk")
    await curator.revoke_override(await curator.override(about), "Misheard.", "desk")


async def fill(url: str) -> None:
    """Deliver the corpus into an empty database."""
    delivered = articles()
    async with open_pools(url, Settings()) as pools:
        archive = Archive(pools.writes)
        for payload in (*delivered, *changed(delivered), *copies(delivered)):
            async for receipt in run(numbered([payload]), archive, Terms("desk")):
                assert receipt.outcome is not IngestOutcome.REJECTED, receipt.problems
        for producer, payload in retold(delivered):
            terms = Terms(producer, door=Door.GRAPHQL)
            async for receipt in run(numbered([payload]), archive, terms):
                assert receipt.outcome is IngestOutcome.UPDATED, receipt
        await decide(pools)
        await curate(archive.curator)
    with psycopg.connect(url) as connection:
        connection.execute(WIDER)
        connection.execute(DECIDED)
        for table, key in CLOCKS.items():
            connection.execute(
                f"update {table} set recorded_at ="
                f" timestamptz '2024-05-20 00:00:00.0625Z' + interval '1 hour' * ({key} % 5)"
            )
