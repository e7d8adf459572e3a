"""What stands behind a proposition, counted from the claims, and not read from its figures."""

from collections.abc import Sequence

from service.domain.text import fold
from tests.compile.oracle.rows import Row, World

AGAINST = ("CONTRADICTS", "DENIES")


def reports(world: World, proposition: Row) -> Sequence[Row]:
    """The visible claims that say it in current versions."""
    return [
        claim
        for claim in world.all("claim", proposition_id=proposition["proposition_id"], current=True)
        if claim["review_status"] in ("PENDING", "APPROVED")
    ]


def version(world: World, claim: Row) -> Row:
    (found,) = world.all("article_version", version_id=claim["version_id"])
    return found


def origin(world: World, claim: Row) -> int:
    """The article that a claim's article is a copy of, or that article."""
    found = version(world, claim)
    key: int = found["origin_id"] or found["article_id"]
    return key


def figures(world: World, proposition: Row) -> dict[str, int]:
    """The fields of Corroboration."""
    claims = reports(world, proposition)
    voices = [
        (source, origin(world, claim))
        for claim in claims
        for source in world.linked("claim_source", claim, "source")
    ]
    named = {
        source["actor_id"] or fold(source["text"])
        for source, _ in voices
        if source["identification"] == "NAMED"
    }
    unnamed = {
        (at, fold(source["text"])) for source, at in voices if source["identification"] == "UNNAMED"
    }
    return {
        "articles": len({version(world, claim)["article_id"] for claim in claims}),
        "outlets": len({version(world, claim)["outlet_id"] for claim in claims}),
        "independentOrigins": len({origin(world, claim) for claim in claims}),
        "namedSources": len(named),
        "unnamedSources": len(unnamed),
        "contradictingOrigins": len(opposing(world, proposition)),
    }


def opposing(world: World, proposition: Row) -> set[int]:
    """The origins of what is known to contradict it, or to deny it or be denied by it."""
    key = proposition["proposition_id"]
    others = [
        relation["to_id"] if relation["from_id"] == key else relation["from_id"]
        for relation in world.all("proposition_relation", status="CONFIRMED")
        if relation["type"] in AGAINST
        and relation["revoked_at"] is None
        and key in (relation["from_id"], relation["to_id"])
    ]
    return {
        origin(world, claim)
        for other in others
        for claim in reports(world, {"proposition_id": other})
    }
