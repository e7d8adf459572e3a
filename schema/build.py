"""The schema, put together."""

import strawberry
from strawberry.schema.config import StrawberryConfig

from schema.queries import NODES, Query
from schema.scalars import SCALARS

schema = strawberry.Schema(
    query=Query, types=NODES, config=StrawberryConfig(scalar_map=SCALARS)
)
"""What can be asked. Its resolvers run when an operation is planned: see service/compile."""
