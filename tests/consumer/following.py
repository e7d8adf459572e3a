"""Follows new claims about one actor, and prints who said them.

    python -m tests.consumer.following http://127.0.0.1:8000 act_1 state.json

Started again it goes on where it was. While the service is away it waits.
"""

import json
import sys
import time
from pathlib import Path
from typing import Any

from service.client import Client
from service.client.answers import Claim
from service.client.faults import Unavailable
from service.client.inputs import ClaimFilter
from service.client.words import ClaimOrderField, OrderDirection

ORDER, UP = ClaimOrderField.INGESTED_AT, OrderDirection.ASC
PAUSE = 1.0
LATE = 60.0
"""Seconds that a delivery may take: until then its claims can appear before others' claims."""


def begin(client: Client, about: ClaimFilter) -> dict[str, Any]:
    """Where following begins: after the newest claim that is there now."""
    newest = client.claims(where=about, order_by=ORDER, direction=UP, last=1)
    return {"after": newest.page_info.end_cursor, "seen": [], "marks": []}


def news(client: Client, about: ClaimFilter, state: dict[str, Any]) -> list[Claim]:
    """The claims that were not there the last time, the earliest first; the state follows."""
    cursor, found, more = state["after"], list[Claim](), True
    while more:
        page = client.claims(where=about, order_by=ORDER, direction=UP, first=100, after=cursor)
        found += page.nodes
        cursor, more = page.page_info.end_cursor or cursor, page.page_info.has_next_page
    before, state["seen"] = set(state["seen"]), [claim.id for claim in found]
    state["marks"].append([time.time(), cursor])
    while state["marks"][0][0] < time.time() - LATE:
        state["after"] = state["marks"].pop(0)[1]
    return [claim for claim in found if claim.id not in before]


def said(claim: Claim) -> str:
    """Who said it, and what; where it has no source its outlet says it."""
    sources = [source.actor.name if source.actor else source.text for source in claim.sources]
    return f"{' and '.join(sources) or claim.article.outlet.name}: {claim.text}"


def keep(state: dict[str, Any], file: Path) -> None:
    """Keep what was printed, whole or not at all; if that fails it is printed again."""
    file.with_suffix(".new").write_text(json.dumps(state))
    file.with_suffix(".new").replace(file)


def follow(url: str, actor: str, file: Path) -> None:
    """Follow until somebody stops it."""
    about = ClaimFilter(about=[actor])
    with Client(url) as client:
        state = json.loads(file.read_text()) if file.exists() else begin(client, about)
        while True:
            try:
                for claim in news(client, about, state):
                    print(said(claim), flush=True)
                keep(state, file)
            except Unavailable as fault:
                print(fault, file=sys.stderr, flush=True)
            time.sleep(PAUSE)


if __name__ == "__main__":
    follow(sys.argv[1], sys.argv[2], Path(sys.argv[3]))
