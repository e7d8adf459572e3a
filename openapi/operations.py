"""Each address as an operation: from a stored document, or from what is said of it by hand."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from graphql import GraphQLSchema

from openapi.addresses.address import Address
from openapi.components import Components, Schema
from openapi.illustrations import illustrated
from openapi.inputs import Inputs
from openapi.leads import Leads
from openapi.outputs import Outputs
from openapi.refusals import of_stored, responses
from openapi.values import id_of
from schema.queries import PLACES
from service.domain.vocabulary import Scope
from service.web.links import WINDOW
from service.web.parameters import Parameter, Place
from service.web.replies import JSON
from service.web.rest import FORMAT, Representation
from service.web.stored import Stored

TAGS: Mapping[str, tuple[str, str]] = {
    "articles": ("Articles", "News articles, their versions and what changed between them."),
    "outlets": ("Outlets", "Who publishes articles."),
    "claims": (
        "Claims",
        "What articles report somebody to have said, with the words that show it.",
    ),
    "sources": ("Sources", "Those that claims are attributed to, as articles present them."),
    "actors": ("Actors", "Whoever claims are about, sources are, and stances are taken by."),
    "resolve-actors": ("Actors", ""),
    "resolve-external-ids": ("Actors", ""),
    "stances": ("Stances", "The positions that actors are shown to take."),
    "stance-matrix": ("Stances", ""),
    "stance-timeline": ("Stances", ""),
    "issues": ("Issues", "What positions are taken on."),
    "propositions": ("Propositions", "What claims say, and what stands behind it."),
    "fact-checks": ("Propositions", ""),
    "relations": ("Propositions", ""),
    "search": ("Search", "Texts, ranked, and how many there are of each kind."),
    "facets": ("Search", ""),
    "judgements": ("Curation", "What reviewers decide: identities, overrides and reviews."),
    "overrides": ("Curation", ""),
    "reviews": ("Curation", ""),
    "decisions": ("Curation", ""),
    "ingestions": ("Delivery", "How articles go in, and the deliveries that changed something."),
    "export": ("Export", "All of a list as one stream."),
    "reconcile": ("Reconciliation", "Names in a table to actors, as OpenRefine asks for them."),
    "": ("Operation", "What whoever runs the service asks."),
}
"""The tag of each part of the service by the beginning of its addresses, and what it is for."""

FORMS: Mapping[str, Schema] = {
    "jsonld": {"type": "object", "description": "JSON-LD in the terms of schema.org."},
    "annotations": {"type": "object", "description": "A collection of W3C Web Annotations."},
    "ninjs": {"type": "object", "description": "A news item in IPTC ninjs."},
    "delivery": {"$ref": "#/components/schemas/ArticleInput"},
}
"""The schemas of other forms of an answer, by their names; what is not here is text."""

READING: Sequence[Schema] = ({}, {"key": []})
"""Without a key, where reading is open, or with one."""


class Operations:
    """Describes addresses as operations."""

    def __init__(
        self,
        schema: GraphQLSchema,
        documents: Sequence[Stored],
        forms: Mapping[str, Sequence[Representation]],
    ) -> None:
        self.documents, self.forms = documents, forms
        self.schemas = Components("schemas")
        self.parameters = Components("parameters")
        self.refusals = Components("responses")
        self.inputs = Inputs(schema, self.schemas)
        self.outputs = Outputs(schema, self.schemas)
        self.leads = Leads(schema, documents)

    def of_stored(self, stored: Stored) -> Schema:
        """The operation of a stored document."""
        summary = stored.sentences[0]
        found: Schema = {
            "operationId": stored.name,
            "tags": [TAGS[stored.path.split("/")[2]][0]],
            "summary": summary.rstrip("."),
            "description": told(stored.sentences, Scope.REVIEW if stored.writes else None),
            "security": [{"key": []}] if stored.writes else list(READING),
        }
        if parameters := list(self.parameters_of(stored)):
            found["parameters"] = parameters
        if body := self.inputs.body(stored):
            found["requestBody"] = {"required": True, "content": {JSON: {"schema": body}}}
        found["responses"] = {
            "200": self.answer(stored),
            **responses(of_stored(stored), self.refusals),
        }
        return self.shown(found)

    def parameters_of(self, stored: Stored) -> Iterator[Schema]:
        """The parameters of a document; those that many documents have are components."""
        for parameter in stored.parameters:
            if parameter.place is Place.PATH:
                yield self.identified(stored, parameter)
            elif parameter.place is Place.QUERY:
                described = self.inputs.parameter(stored, parameter)
                if parameter.default is not None or parameter.required:
                    yield described
                    continue
                name = self.named(stored, parameter, described)
                yield self.parameters.given(name, described)
        if stored.name in self.forms:
            yield self.format(stored)

    def named(self, stored: Stored, parameter: Parameter, described: Schema) -> str:
        """A name for a parameter: its own, with that of the document where that is taken."""
        for name in (parameter.name, self.variable_type(stored, parameter)):
            if self.parameters.known.get(name, described) == described:
                return name
        return f"{stored.name}.{parameter.name}"

    def variable_type(self, stored: Stored, parameter: Parameter) -> str:
        """A parameter's name after that of its variable's type."""
        variables = stored.node.variable_definitions or ()
        node: Any = next(
            each.type for each in variables if each.variable.name.value == parameter.steps[0]
        )
        while not hasattr(node, "name"):
            node = node.type
        return f"{node.name.value}.{parameter.name}"

    def identified(self, stored: Stored, parameter: Parameter) -> Schema:
        """The parameter in the path: an id of the type that the path begins with."""
        prefix = PLACES[self.leads.type_at(stored.path)].prefix
        return {
            "name": parameter.name,
            "in": "path",
            "required": True,
            "description": parameter.description or f"The id: `{prefix}_1`.",
            "schema": id_of((prefix,), self.schemas),
        }

    def format(self, stored: Stored) -> Schema:
        """The parameter that asks for another form of an answer."""
        forms = {"json": JSON} | {each.name: each.media_type for each in self.forms[stored.name]}
        names = list(forms)
        listed = [f"* `{name}`: `{media_type}`" for name, media_type in forms.items()]
        sentence = "The form of the answer; an Accept header with its media type says the same."
        return {
            "name": FORMAT,
            "in": "query",
            "description": "\n".join([f"{sentence}\n", *listed]),
            "schema": {"type": "string", "enum": names},
        }

    def answer(self, stored: Stored) -> Schema:
        """The response that answers, in all its forms."""
        schema = self.outputs.response(stored)
        found: Schema = {
            "description": "The root field of the document, as it is answered at /graphql.",
            "content": {JSON: {"schema": schema}},
        }
        headers = {}
        if {each.name for each in stored.parameters} >= set(WINDOW):
            headers["Link"] = {"$ref": "#/components/headers/Link"}
        if stored.name in self.forms:
            headers["Vary"] = {"$ref": "#/components/headers/Vary"}
            found["content"] = self.in_forms(stored, schema)
        if headers:
            found["headers"] = headers
        if links := self.leads.links(stored):
            found["links"] = links
        return found

    def in_forms(self, stored: Stored, schema: Schema) -> Schema:
        """What is answered in each media type; what differs by its profile is any of its forms."""
        every: dict[str, list[Schema]] = {JSON: [schema]}
        for each in self.forms[stored.name]:
            described = FORMS.get(each.name, {"type": "string"})
            listed = every.setdefault(each.media_type.partition(";")[0], [])
            if described not in listed:
                listed.append(described)
        return {
            name: {"schema": found[0] if len(found) == 1 else {"anyOf": found}}
            for name, found in every.items()
        }

    def of_address(self, address: Address) -> Schema:
        """The operation of an address that is described by hand."""
        key = [{"key": []}] if address.scope else list(READING)
        found: Schema = {
            "operationId": address.name,
            "tags": [address.tag],
            "summary": address.sentences[0].rstrip("."),
            "description": told(address.sentences, address.scope),
            "security": [] if address.open else key,
        }
        if address.parameters:
            found["parameters"] = list(address.parameters)
        if address.body:
            found["requestBody"] = address.body
        answered = {name: dict(each) for name, each in address.responses.items()}
        if address.links:
            for each in answered.values():
                each["links"] = address.links
        found["responses"] = {**answered, **responses(address.refusals, self.refusals)}
        return self.shown(found)

    def shown(self, operation: Schema) -> Schema:
        """The operation with its example: what is asked, and what is answered."""
        return illustrated(operation, self.parameters.known)


def told(sentences: Sequence[str], scope: Scope | None) -> str:
    """What an address is for, and what it needs."""
    needed = [f"It needs a key with the scope `{scope}`."] if scope else []
    return " ".join([*sentences, *needed])
