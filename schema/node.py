"""What every row with an id has in common."""

import strawberry


@strawberry.interface(description="Anything with an id (Relay's Global Object Identification).")
class Node:
    id: strawberry.ID = strawberry.field(
        description="Opaque: a prefix for the type and a key. The same for as long as it is stored."
    )
