"""The schema, put together."""

import sys

import strawberry
from graphql import GraphQLSchema, is_input_object_type
from strawberry.schema.config import StrawberryConfig

from schema.inputs import Input
from schema.mutations import Mutation
from schema.queries import NODES, Query
from schema.scalars import SCALARS

schema = strawberry.Schema(
    query=Query, mutation=Mutation, types=NODES, config=StrawberryConfig(scalar_map=SCALARS)
)
"""What can be asked. Its resolvers run when an operation is planned: see service/compile."""

graphql_schema: GraphQLSchema = schema._schema
"""The same schema as graphql-core has it, with each Strawberry field behind its definition."""

for type_ in filter(is_input_object_type, graphql_schema.type_map.values()):
    definition = type_.extensions["strawberry-definition"]
    # Strawberry checks this when it executes, and tells no place; graphql-core checks it for us.
    # What a delivery holds is judged by ingestion, which says so of the one article that is wrong.
    type_.__dict__.pop("out_type", None)
    type_.is_one_of = definition.is_one_of and not issubclass(definition.origin, Input)

if __name__ == "__main__":
    sys.stdout.write(schema.as_str() + "\n")
