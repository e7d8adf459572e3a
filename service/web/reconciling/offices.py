"""The offices of an actor, as openapi/fragments/described-actor.graphql has them, in words."""

from collections.abc import Mapping
from typing import Any


def offices(actor: Mapping[str, Any]) -> list[str]:
    """Each office with what it belongs to."""
    return [
        role["title"] + (f" of {role['organization']['name']}" if role["organization"] else "")
        for role in actor["roles"]
    ]
