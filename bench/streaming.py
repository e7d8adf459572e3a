"""The memory of the service while a stream of lines goes through POST /v1/ingest.

    python -m bench.streaming postgresql://... [lines] [articles]

So many lines are sent in one request; there are so many short articles among them, which come
again and again. After every 10,000 answers it says how much memory the processes of the service
have. The database given is only used to make another beside it, which is dropped at the end.
"""

import asyncio
import http.client
import sys
import threading
import time
from urllib.parse import urlsplit

import orjson
import psutil
import psycopg

from bench.ingesting import databases
from bench.serving import running
from service.store import keys

PORT = 8077
EVERY = 10_000
AT_ONCE = 100


def line(number: int) -> bytes:
    """A short article as a line, the same for the same number."""
    article = {
        "url": f"https://courier.example/{number}",
        "outlet": {"name": f"Outlet {number % 50}"},
        "headline": f"Headline {number}",
        "language": "en",
        "publishedAt": "2024-12-02T09:30:00Z",
        "retrievedAt": "2024-12-02T10:00:00Z",
        "body": " ".join(f"word{number * place % 9_973}" for place in range(1, 60)),
    }
    return orjson.dumps(article, option=orjson.OPT_APPEND_NEWLINE)


def feed(connection: http.client.HTTPConnection, lines: int, articles: int) -> None:
    """Send the lines, a few at a time."""
    for first in range(0, lines, AT_ONCE):
        data = b"".join(line(at % articles) for at in range(first, min(first + AT_ONCE, lines)))
        connection.send(b"%x\r\n%s\r\n" % (len(data), data))
    connection.send(b"0\r\n\r\n")


def megabytes() -> float:
    """The memory of the service, all of its processes together."""
    processes = psutil.Process().children(recursive=True)
    return sum(process.memory_info().rss for process in processes) / 2**20


async def key_of(url: str) -> str:
    """A key that may ingest."""
    async with await psycopg.AsyncConnection.connect(url) as connection:
        return await keys.create(connection, "bench", ["ingest"])


def main(url: str, lines: int = 200_000, articles: int = 20_000) -> None:
    """Send the lines, and say what memory they take."""
    with databases(url, "bench_streamed") as (database,):
        key = asyncio.run(key_of(database))
        with running("ours", database, PORT) as address:
            connection = http.client.HTTPConnection(urlsplit(address).netloc, timeout=120)
            connection.putrequest("POST", "/v1/ingest")
            connection.putheader("Authorization", f"Bearer {key}")
            connection.putheader("Content-Type", "application/x-ndjson")
            connection.putheader("Transfer-Encoding", "chunked")
            connection.endheaders()
            feeding = threading.Thread(target=feed, args=(connection, lines, articles), daemon=True)
            feeding.start()
            begun = time.perf_counter()
            for answered, _ in enumerate(connection.getresponse(), 1):
                if answered % EVERY == 0:
                    taken = time.perf_counter() - begun
                    print(f"{answered} lines: {megabytes():.0f} MB, {taken:.0f} s", flush=True)


if __name__ == "__main__":
    main(sys.argv[1], *map(int, sys.argv[2:]))
