"""How large an operation is before anything is done with it.

One walk with a budget: each selection that is reached spends of it, through fragments as often as
they are spread, so that a document that grows when it is expanded is refused after as many steps
as the budget has, and validation, which compares equal response keys pairwise, never sees it.
"""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from graphql import (
    DocumentNode,
    FieldNode,
    FragmentDefinitionNode,
    FragmentSpreadNode,
    InlineFragmentNode,
    Node,
    OperationDefinitionNode,
    SelectionSetNode,
)

from service.domain.faults import TooDeep, TooManyAliases, TooManyFields, TooManyInputs


@dataclass(frozen=True)
class Limits:
    """What one operation may ask for."""

    characters: int = 16_384
    tokens: int = 1_000
    depth: int = 12
    aliases: int = 30
    selections: int = 1_000
    repeated: int = 20
    root_fields: int = 20
    directives: int = 20
    introspections: int = 2
    nodes: int = 10_000
    facets: int = 10
    rankings: int = 5
    values: int = 10_000
    delivered_values: int = 300_000
    nesting: int = 100
    cached_bytes: int = 32_000_000


Path = tuple[str, ...]


class Walk:
    """One walk through an operation; raises at the first limit that is passed."""

    def __init__(self, document: DocumentNode, limits: Limits) -> None:
        self.limits = limits
        self.fragments = {
            node.name.value: node
            for node in document.definitions
            if isinstance(node, FragmentDefinitionNode)
        }
        self.selections = 0
        self.aliases = 0
        self.directives = 0
        self.introspections = 0
        self.reached: set[str] = set()
        self.repeated: Counter[Path] = Counter()

    def through(
        self, chosen: SelectionSetNode, path: Path, depth: int, inside: frozenset[str]
    ) -> None:
        """Walk through one selection set; ``inside`` names the fragments around it."""
        for selection in chosen.selections:
            self.selections += 1
            self.directives += len(selection.directives or ())
            self.check(path)
            if isinstance(selection, FieldNode):
                self.field(selection, path, depth, inside)
            elif isinstance(selection, FragmentSpreadNode):
                name = selection.name.value
                fragment = self.fragments.get(name)
                # A fragment that is missing or inside itself is for validation to name.
                if fragment and name not in inside:
                    self.reached.add(name)
                    self.through(fragment.selection_set, path, depth, inside | {name})
            elif isinstance(selection, InlineFragmentNode):
                self.through(selection.selection_set, path, depth, inside)

    def field(self, node: FieldNode, path: Path, depth: int, inside: frozenset[str]) -> None:
        """Count a field, and walk on below it."""
        here = (*path, node.alias.value if node.alias else node.name.value)
        self.aliases += node.alias is not None
        if self.aliases > self.limits.aliases:
            raise TooManyAliases(here, hint=f"At most {self.limits.aliases}.")
        self.repeated[here] += 1
        if self.repeated[here] > self.limits.repeated:
            raise TooManyFields(
                here,
                detail="It is repeated too often.",
                hint=f"At most {self.limits.repeated} times; once is enough.",
            )
        if depth > self.limits.depth:
            raise TooDeep(here, hint=f"At most {self.limits.depth} levels.")
        # Introspection nests without reaching a row; a validation rule of its own bounds it.
        asks_schema = node.name.value in ("__schema", "__type")
        self.introspections += asks_schema
        if self.introspections > self.limits.introspections:
            raise TooManyFields(
                here,
                detail="It asks for the schema too often.",
                hint=f"At most {self.limits.introspections} times in one operation.",
            )
        below = -1 if asks_schema or depth < 0 else depth + 1
        if node.selection_set:
            self.through(node.selection_set, here, below, inside)

    def check(self, path: Path) -> None:
        """Raise when a total is passed."""
        limits = self.limits
        if self.selections > limits.selections:
            raise TooManyFields(path, hint=f"At most {limits.selections}, fragments spread out.")
        if self.directives > limits.directives:
            raise TooManyFields(
                path, detail="It uses too many directives.", hint=f"At most {limits.directives}."
            )


def measure(document: DocumentNode, limits: Limits) -> None:
    """Raise TooDeep, TooManyAliases or TooManyFields for an operation beyond the limits.

    Fragments that no operation reaches are one mistake, and one more walk: validation, which
    names the mistake, looks at all that is in them.
    """
    reached: set[str] = set()
    for node in document.definitions:
        if isinstance(node, OperationDefinitionNode):
            walk = Walk(document, limits)
            walk.through(node.selection_set, (), 1, frozenset())
            reached |= walk.reached
            roots = sum(1 for path in walk.repeated if len(path) == 1)
            if roots > limits.root_fields:
                raise TooManyFields(
                    detail="It has too many root fields.", hint=f"At most {limits.root_fields}."
                )
    beside = Walk(document, limits)
    for name, fragment in beside.fragments.items():
        if name not in reached:
            beside.through(fragment.selection_set, (), 1, frozenset({name}))


def measure_variables(variables: Mapping[str, Any], most: int, nesting: int) -> None:
    """Raise TooManyInputs for more values than ``most``, or for some nested deeper."""
    seen = 0
    for name, whole in variables.items():
        waiting = [(whole, 0)]
        while waiting:
            value, depth = waiting.pop()
            seen += 1
            if depth > nesting:
                raise TooManyInputs(("variables", name), hint=f"At most {nesting} levels.")
            if seen > most:
                raise TooManyInputs(("variables", name), hint=f"At most {most} values.")
            if isinstance(value, (dict, list)):
                parts = value.values() if isinstance(value, dict) else value
                waiting += [(part, depth + 1) for part in parts]


def path_to(document: DocumentNode, wanted: Node) -> Path:
    """The response keys above and at a node of the document; empty where it is below no field."""

    def below(node: Node, path: Path) -> Path | None:
        if isinstance(node, FieldNode):
            path = (*path, node.alias.value if node.alias else node.name.value)
        if node is wanted:
            return path
        for key in node.keys:
            value = getattr(node, key, None)
            for child in value if isinstance(value, (list, tuple)) else (value,):
                if isinstance(child, Node) and (found := below(child, path)) is not None:
                    return found
        return None

    return below(document, ()) or ()
