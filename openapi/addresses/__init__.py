"""The addresses that no stored document answers, described by hand.

Whoever gives the service another address describes it here, in a file for each part of the service,
and adds it to `ADDRESSES`.
"""

from collections.abc import Mapping, Sequence

from openapi.addresses.address import Address
from openapi.addresses.candidates import SHAPES
from openapi.addresses.delivery import DELIVERY
from openapi.addresses.export import EXPORT
from openapi.addresses.export import SHAPES as EXPORT_SHAPES
from openapi.addresses.operation import OPERATION
from openapi.addresses.reconciliation import RECONCILIATION
from openapi.components import Schema

ADDRESSES: Sequence[Address] = (*DELIVERY, *EXPORT, *RECONCILIATION, *OPERATION)

SCHEMAS: Mapping[str, Schema] = {**SHAPES, **EXPORT_SHAPES}
"""The named schemas that they use beside those of the schema of GraphQL."""
