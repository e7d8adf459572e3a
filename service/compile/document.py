"""Text to a parsed, measured and validated operation."""

from dataclasses import dataclass, field

from cachetools import LRUCache
from graphql import (
    DocumentNode,
    FragmentDefinitionNode,
    GraphQLError,
    GraphQLSchema,
    GraphQLSyntaxError,
    MaxIntrospectionDepthRule,
    OperationDefinitionNode,
    parse,
    specified_rules,
    validate,
)

from service.compile.measure import Limits, measure, path_to
from service.compile.operation import MOST_ERRORS, Operation, locations
from service.domain.faults import (
    DocumentTooLarge,
    Fault,
    OperationUnknown,
    Several,
    SyntaxFault,
    TooManyTokens,
    ValidationFault,
)

RULES = (*specified_rules, MaxIntrospectionDepthRule)


@dataclass
class Documents:
    """The documents that were asked before, by their text; bounded by the memory they take."""

    schema: GraphQLSchema
    limits: Limits = field(default_factory=Limits)

    def __post_init__(self) -> None:
        self.known: LRUCache[tuple[str, str | None], Operation] = LRUCache(
            self.limits.cached_bytes, getsizeof=lambda operation: operation.weight
        )

    def read(self, text: str, name: str | None = None) -> Operation:
        """The operation of the document, ready to be planned.

        Raises what is wrong with the document: see service/domain/faults.py.
        """
        operation = self.known.get((text, name))
        if operation is None:
            operation = self.prepare(text, name)
            if operation.weight < self.known.maxsize:
                self.known[text, name] = operation
        return operation

    def prepare(self, text: str, name: str | None) -> Operation:
        """Parse, measure, validate and pick."""
        document = parsed(text, self.limits)
        measure(document, self.limits)
        errors = validate(self.schema, document, RULES, max_errors=MOST_ERRORS)
        if errors:
            raise Several([_validation_fault(document, error) for error in errors])
        return Operation(
            self.schema,
            picked(document, name),
            {
                node.name.value: node
                for node in document.definitions
                if isinstance(node, FragmentDefinitionNode)
            },
            len(text),
        )


def parsed(text: str, limits: Limits) -> DocumentNode:
    """The syntax tree. Raises DocumentTooLarge, TooManyTokens and SyntaxFault."""
    if len(text) > limits.characters:
        raise DocumentTooLarge(
            detail=f"It has {len(text)} characters.", hint=f"At most {limits.characters}."
        )
    try:
        return parse(text, max_lexical_tokens=limits.tokens)
    except GraphQLSyntaxError as error:
        if "token" in error.message and str(limits.tokens) in error.message:
            raise TooManyTokens(
                hint=f"At most {limits.tokens} tokens.", locations=locations(error)
            ) from error
        raise SyntaxFault(
            detail=error.message,
            hint="The place is where reading stopped; what is wrong stands there or just before.",
            locations=locations(error),
        ) from error


def picked(document: DocumentNode, name: str | None) -> OperationDefinitionNode:
    """The operation that was asked for. Raises OperationUnknown."""
    operations = {
        node.name.value if node.name else None: node
        for node in document.definitions
        if isinstance(node, OperationDefinitionNode)
    }
    if name is None and len(operations) == 1:
        return next(iter(operations.values()))
    if name is None or name not in operations:
        known = ", ".join(str(each) for each in operations if each)
        raise OperationUnknown(
            detail=None if name is None else f"Asked for: {name[:80]!r}.",
            hint=f"Give operationName: {known}." if known else "The document has none.",
        )
    return operations[name]


def _validation_fault(document: DocumentNode, error: GraphQLError) -> Fault:
    node = error.nodes[0] if error.nodes else None
    return ValidationFault(
        path_to(document, node) if node else (),
        detail=error.message,
        hint="The documentation in GraphiQL shows what can be asked for.",
        locations=locations(error),
    )
