"""The HTTP server, as `onrecord serve` and the benchmarks run it."""

from granian import Granian
from granian.constants import HTTPModes, Interfaces
from granian.http import HTTP1Settings
from granian.log import LogLevels

from service.settings import Settings

APPLICATION = "service.app:from_environment"
HEADER_BYTES = 16_384


def listen(settings: Settings, application: str = APPLICATION) -> None:
    """Serve an ASGI application, given as module and factory, until told to stop."""
    Granian(
        application,
        factory=True,
        interface=Interfaces.ASGI,
        # With another mode a connection that sends nothing has no deadline.
        http=HTTPModes.http1,
        address=settings.host,
        port=settings.port,
        workers=settings.workers,
        http1_settings=HTTP1Settings(
            header_read_timeout=round(settings.header_timeout * 1000),
            max_buffer_size=HEADER_BYTES,
        ),
        websockets=False,
        workers_kill_timeout=round(settings.stop_timeout),
        respawn_failed_workers=True,
        log_level=LogLevels.warning,
    ).serve()
