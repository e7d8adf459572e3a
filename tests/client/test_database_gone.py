"""The database goes while a client asks, and comes back."""

import threading
from pathlib import Path

import psycopg
import pytest
from psycopg.conninfo import conninfo_to_dict

from service.client import IMPATIENT, Client, Patience
from service.client.faults import Unavailable
from service.store import embedded
from tests.serving import serving


@pytest.mark.slow
def test_a_patient_client_is_answered_when_the_database_is_back(
    server: embedded.Server, database_url: str, tmp_path: Path
) -> None:
    name = conninfo_to_dict(database_url)["dbname"]

    def allow(word: str) -> None:
        with psycopg.connect(server.superuser_url, autocommit=True) as connection:
            connection.execute(f'ALTER DATABASE "{name}" ALLOW_CONNECTIONS {word}'.encode())
            connection.execute(
                "SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE datname = %s",
                (name,),
            )

    with serving(tmp_path, "--no-sample", DATABASE_URL=database_url) as service:
        allow("false")
        back = threading.Timer(1.5, allow, ("true",))
        with Client(service.url, patience=IMPATIENT) as client:
            with pytest.raises(Unavailable) as caught:
                client.claims()
            assert (caught.value.code, caught.value.status) == ("DATABASE_UNAVAILABLE", 503)
            assert caught.value.retry_after == 1
        back.start()
        with Client(service.url, patience=Patience(attempts=20)) as client:
            assert client.claims().nodes == []
        back.join()
