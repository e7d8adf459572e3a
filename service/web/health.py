"""Whether the process lives, whether it can answer, and what it counts."""

from collections import Counter
from collections.abc import Iterator

from prometheus_client import CollectorRegistry, generate_latest
from prometheus_client.core import CounterMetricFamily, GaugeMetricFamily, Metric
from prometheus_client.registry import Collector
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from service.answer import Answers
from service.store.exports import Exports
from service.store.pool import Pools

FAILED = 500
TEXT = "text/plain; version=0.0.4; charset=utf-8"


class Health:
    """The addresses /healthz, /readyz and /metrics."""

    def __init__(self, answers: Answers, pools: Pools, exports: Exports) -> None:
        self.answers, self.pools = answers, pools
        self.registry = CollectorRegistry()
        self.replies: Counter[int] = Counter()
        self.registry.register(Figures(answers, pools, exports, self.replies))

    async def alive(self, request: Request) -> Response:
        """The process answers."""
        return PlainTextResponse("alive\n")

    async def ready(self, request: Request) -> Response:
        """The database answers too. Raises the faults of kind Unavailable."""
        await self.answers.reads.fetch(b"SELECT 1", ())
        return PlainTextResponse("ready\n")

    async def metrics(self, request: Request) -> Response:
        """What the process counts, in Prometheus' text format."""
        return Response(generate_latest(self.registry), media_type=TEXT)


class Counted:
    """An application whose replies are counted by their status."""

    def __init__(self, app: ASGIApp, replies: Counter[int]) -> None:
        self.app, self.replies = app, replies

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Hand a request on; one that ends without a reply has failed."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        status = FAILED

        async def heard(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
            await send(message)

        try:
            await self.app(scope, receive, heard)
        finally:
            self.replies[status] += 1


class Figures(Collector):
    """Figures that are read when they are asked for."""

    def __init__(
        self, answers: Answers, pools: Pools, exports: Exports, replies: Counter[int]
    ) -> None:
        self.answers, self.pools, self.exports, self.replies = answers, pools, exports, replies

    def collect(self) -> Iterator[Metric]:
        """The replies, the sizes of the caches and the state of the pools."""
        replies = CounterMetricFamily("onrecord_replies", "Replies by status.", labels=["status"])
        for status, number in sorted(self.replies.items()):
            replies.add_metric([str(status)], number)
        yield replies
        documents = GaugeMetricFamily("onrecord_documents_cached", "Documents kept, by text.")
        documents.add_metric([], len(self.answers.documents.known))
        plans = GaugeMetricFamily("onrecord_plans_cached", "Plans kept, by document and shape.")
        plans.add_metric([], len(self.answers.plans.known))
        pool = GaugeMetricFamily(
            "onrecord_pool", "What a pool of connections counts.", labels=["pool", "figure"]
        )
        for name in ("reads", "writes"):
            for figure, value in getattr(self.pools, name).figures().items():
                pool.add_metric([name, figure], value)
        exports = GaugeMetricFamily("onrecord_exports_running", "Exports that run now.")
        exports.add_metric([], self.exports.running)
        yield from (documents, plans, pool, exports)
