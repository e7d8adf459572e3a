"""A typed client of the service: `Client` waits for answers, `AsyncClient` does not.

What it takes is in `inputs` and `words`, what it gives in `answers`, what can go wrong in
`faults`. It needs nothing else of On Record, and docs/client.md shows it.
"""

from service.client import answers, asks, faults, inputs, words
from service.client.asynchronous import AsyncClient
from service.client.client import Client
from service.client.faults import Fault
from service.client.model import Other
from service.client.patience import IMPATIENT, Patience

__all__ = [
    "IMPATIENT",
    "AsyncClient",
    "Client",
    "Fault",
    "Other",
    "Patience",
    "answers",
    "asks",
    "faults",
    "inputs",
    "words",
]
