"""Asking a running service."""

import typer

from service.client import ask, requests
from service.domain.faults import BadJson


class ServiceLost(OSError):
    """The service cannot be reached, or has gone away."""


def address(text: str) -> str:
    """The address of a service. Raises BadParameter."""
    try:
        requests.address(text)
    except ValueError as error:
        raise typer.BadParameter(str(error)) from error
    return text


def key(text: str) -> str:
    """An API key. Raises BadParameter."""
    try:
        requests.headers(text)
    except ValueError as error:
        raise typer.BadParameter(str(error)) from error
    return text


def encoded(message: object) -> bytes:
    """A message as JSON, whatever its values are: the service tells what is wrong with them.

    Raises BadJson for one that is nested too deeply.
    """
    try:
        return ask.encoded(message)
    except ValueError as error:
        raise BadJson(detail=str(error)) from error
