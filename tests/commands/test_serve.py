"""`onrecord serve`, from the first start on."""

import os
import signal
import socket
import subprocess
import sys
import time
from itertools import islice
from pathlib import Path

import psutil
import pytest

from service.commands import serve
from tests.serving import ROOT, Service, copied, serving

ARTICLES = "{ articles { totalCount } }"
SAMPLE = {"articles": {"totalCount": 22}}


@pytest.fixture
def data(sample_folder: Path, tmp_path: Path) -> Path:
    """A data folder with the sample, for one test."""
    return copied(sample_folder, tmp_path / "data")


def programs(service: Service) -> list[psutil.Process]:
    """The service's process and all that it has started."""
    process = psutil.Process(service.process.pid)
    return [process, *process.children(recursive=True)]


@pytest.mark.usefixtures("traced")
def test_the_first_start_loads_the_sample_and_makes_a_key_for_its_owner(tmp_path: Path) -> None:
    with serving(tmp_path) as service:
        assert service.ask(ARTICLES) == SAMPLE
        assert (tmp_path / "dev.key").stat().st_mode & 0o777 == 0o600
        said = list(islice(service.process.stdout or (), 2))
        code, _ = service.stop(signal.SIGINT)
    assert said == [
        "Loaded the sample: 22 articles.\n",
        f"On Record is ready. GraphiQL: {service.url}/graphql, REST: {service.url}/docs\n",
    ]
    assert code == 0


@pytest.mark.parametrize("how", [signal.SIGINT, signal.SIGTERM])
@pytest.mark.usefixtures("traced")
def test_stopping_stops_everything_that_was_started(data: Path, how: signal.Signals) -> None:
    with serving(data) as service:
        started = programs(service)
        assert len(started) > 3
        service.stop(how)
    _, alive = psutil.wait_procs(started, timeout=10)
    assert alive == []


def test_a_killed_service_leaves_nothing_running(data: Path) -> None:
    with serving(data) as service:
        started = programs(service)
        service.process.kill()
        service.process.wait()
    _, alive = psutil.wait_procs(started, timeout=20)
    assert alive == []


@pytest.mark.usefixtures("traced")
def test_a_service_whose_database_is_killed_ends_and_says_so(data: Path) -> None:
    with serving(data) as service:
        started = programs(service)
        postmaster = next(
            each
            for each in psutil.Process(service.process.pid).children()
            if "postgres" in each.name()
        )
        postmaster.kill()
        said, _ = service.process.communicate(timeout=60)
    assert "onrecord: PostgreSQL has ended, and the service with it." in said
    assert service.process.returncode == 1
    _, alive = psutil.wait_procs(started, timeout=10)
    assert alive == []


@pytest.mark.usefixtures("traced")
def test_data_survive_a_restart(sample_folder: Path, data: Path) -> None:
    with serving(data) as service:
        assert service.ask(ARTICLES) == SAMPLE
        assert service.key == (sample_folder / "dev.key").read_text().strip()
        _, said = service.stop(signal.SIGTERM)
    assert "Loaded the sample" not in said


def test_a_lost_key_file_is_replaced_by_a_new_key(sample_folder: Path, data: Path) -> None:
    (data / "dev.key").unlink()
    with serving(data) as service:
        assert service.key != (sample_folder / "dev.key").read_text().strip()


def test_a_second_service_on_the_same_data_is_refused(data: Path) -> None:
    with serving(data) as service:
        with pytest.raises(pytest.fail.Exception) as refused, serving(data):
            pass
        assert "onrecord: " in str(refused.value)
        assert service.ask(ARTICLES) == SAMPLE


def test_headers_that_do_not_come_are_not_waited_for(service: Service) -> None:
    port = int(service.url.rsplit(":", 1)[1])
    with socket.create_connection(("127.0.0.1", port)) as slow:
        slow.sendall(b"GET /healthz HTTP/1.1\r\nHost: x\r\n")
        slow.settimeout(30)
        begun = time.monotonic()
        assert slow.recv(1) == b""
    assert time.monotonic() - begun < 20


@pytest.mark.parametrize(
    ("host", "address"),
    [
        ("127.0.0.1", "http://127.0.0.1:80"),
        ("0.0.0.0", "http://127.0.0.1:80"),
        ("::", "http://[::1]:80"),
        ("::1", "http://[::1]:80"),
        ("news.example", "http://news.example:80"),
    ],
)
def test_the_address_that_is_announced_can_be_opened(host: str, address: str) -> None:
    assert serve.address_of(host, 80) == address


@pytest.mark.usefixtures("traced")
def test_a_port_that_is_taken_ends_with_one_sentence_and_leaves_nothing_running(
    service: Service, tmp_path: Path
) -> None:
    port = service.url.rsplit(":", 1)[1]
    words = [sys.executable, "-m", "service", "serve", "--port", port]
    environment = os.environ | {"ONRECORD_DATA_DIR": str(tmp_path)}
    ended = subprocess.run(
        words, cwd=ROOT, env=environment, capture_output=True, text=True, check=False, timeout=60
    )
    assert ended.returncode == 1
    assert ended.stderr.count("\n") == 1
    assert f"port {port}: Address already in use" in ended.stderr
    assert not (tmp_path / "postgres.json").exists()


@pytest.mark.parametrize("host", ["203.0.113.7", "no host", "x" * 80, "a..b"])
def test_an_address_that_is_not_this_machines_is_refused(host: str) -> None:
    with pytest.raises(serve.CannotListen, match="it cannot listen at"):
        serve.refuse_taken(host, 8000)


def test_an_address_that_cannot_be_asked_is_not_announced() -> None:
    serve.announce("http://[::1")
