"""The schema, put together."""

import strawberry
from graphql import GraphQLSchema
from strawberry.schema.config import StrawberryConfig

from schema.mutations import Mutation
from schema.queries import NODES, Query
from schema.scalars import SCALARS

schema = strawberry.Schema(
    query=Query, mutation=Mutation, types=NODES, config=StrawberryConfig(scalar_map=SCALARS)
)
"""What can be asked. Its resolvers run when an operation is planned: see service/compile."""

graphql_schema: GraphQLSchema = schema._schema
"""The same schema as graphql-core has it, with each Strawberry field behind its definition."""
