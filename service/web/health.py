"""Whether the process lives, whether it can answer, and what it counts."""

from prometheus_client import CollectorRegistry, Counter, generate_latest
from prometheus_client.core import GaugeMetricFamily
from prometheus_client.registry import Collector
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response

from service.answer import Answers
from service.store.pool import Pools

TEXT = "text/plain; version=0.0.4; charset=utf-8"


class Health:
    """The addresses /healthz, /readyz and /metrics."""

    def __init__(self, answers: Answers, pools: Pools) -> None:
        self.answers, self.pools = answers, pools
        self.registry = CollectorRegistry()
        self.registry.register(Figures(answers, pools))
        self.replies = Counter(
            "onrecord_replies", "Replies by status.", ["status"], registry=self.registry
        )

    async def alive(self, request: Request) -> Response:
        """The process answers."""
        return PlainTextResponse("alive\n")

    async def ready(self, request: Request) -> Response:
        """The database answers too. Raises the faults of kind Unavailable."""
        await self.answers.reads.fetch("SELECT 1", ())
        return PlainTextResponse("ready\n")

    async def metrics(self, request: Request) -> Response:
        """What the process counts, in Prometheus' text format."""
        return Response(generate_latest(self.registry), media_type=TEXT)


class Figures(Collector):
    """Figures that are read when they are asked for."""

    def __init__(self, answers: Answers, pools: Pools) -> None:
        self.answers, self.pools = answers, pools

    def collect(self) -> list[GaugeMetricFamily]:
        """The sizes of the caches and the state of the pools."""
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
        return [documents, plans, pool]
