"""The page about REST in a real browser, from our own origin, without the network."""

from collections.abc import Iterator

import httpx
import orjson
import pytest
from selenium.webdriver import Chrome
from selenium.webdriver.common.by import By

from openapi.examples import examples
from service.web.description import committed
from tests.serving import Service, serving
from tests.web.test_graphiql import browser, click, find, logged, requested

__all__ = ["browser"]

pytestmark = pytest.mark.browser

POSTED = {"resolveActors", "resolveExternalIds", "export", "reconcile"}
"""What only reads, and is asked with POST."""

OPERATIONS = {
    operation["operationId"]: (method, path, operation["tags"][0])
    for path, item in orjson.loads(committed())["paths"].items()
    for method, operation in item.items()
}
READING = [
    (tag, name)
    for name, (method, _, tag) in OPERATIONS.items()
    if method == "get" or name in POSTED
]
DECIDING = ("createArticle", "judge", "overrideMention")
"""What makes a fact check, a judgement and an override, of which the sample has none."""


@pytest.fixture
def decided(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Service]:
    """A service with the sample in which the first decisions were made, as the examples do."""
    with serving(tmp_path_factory.mktemp("decided")) as service:
        for name in DECIDING:
            _, path, _ = OPERATIONS[name]
            httpx.post(
                f"{service.url}{path}",
                json=examples()[name]["request"]["body"],
                headers={"authorization": f"Bearer {service.key}"},
            ).raise_for_status()
        yield service


def pressed(browser: Chrome, tag: str, name: str) -> str:
    """The status that is shown for an operation after Execute, with nothing changed before."""
    there = f"#operations-{tag}-{name}"
    if not browser.find_elements(By.CSS_SELECTOR, there):
        click(browser, f"#operations-tag-{tag}")
    click(browser, f"{there} .opblock-summary-control")
    click(browser, f"{there} .execute")
    status = find(browser, f"{there} .live-responses-table .response .response-col_status").text
    if name != "description":
        click(browser, f"{there} .opblock-summary-control")
    return status.split()[0]


def test_it_opens_without_loading_anything_from_elsewhere(
    browser: Chrome, service: Service
) -> None:
    browser.get(f"{service.url}/docs")
    find(browser, ".opblock-tag", "What articles report somebody")
    addresses = [each for each in requested(browser) if each.startswith("http")]
    assert f"{service.url}/openapi.json" in addresses
    assert [each for each in addresses if not each.startswith(service.url)] == []
    assert [each for each in logged(browser, "browser") if each["level"] == "SEVERE"] == []


def test_it_asks_an_address_and_shows_the_answer(browser: Chrome, service: Service) -> None:
    browser.get(f"{service.url}/docs#/Outlets/outlets")
    click(browser, "#operations-Outlets-outlets .execute")
    find(browser, "#operations-Outlets-outlets .live-responses-table .response-col_status", "200")
    body = browser.find_element(By.CSS_SELECTOR, ".live-responses-table .highlight-code").text
    assert '"pageInfo"' in body
    assert [each for each in logged(browser, "browser") if each["level"] == "SEVERE"] == []


def test_its_page_allows_nothing_from_elsewhere(service: Service) -> None:
    reply = httpx.get(f"{service.url}/docs")
    assert reply.status_code == 200
    assert reply.headers["content-security-policy"].startswith("default-src 'self'")
    assert "http" not in reply.headers["content-security-policy"]


@pytest.mark.slow
def test_what_it_has_filled_in_is_answered_wherever_it_only_reads(
    browser: Chrome, decided: Service
) -> None:
    browser.get(f"{decided.url}/docs")
    statuses = {name: pressed(browser, tag, name) for tag, name in READING}
    assert {name: status for name, status in statuses.items() if status != "200"} == {}


def test_it_shows_a_long_answer_without_making_anyone_wait(
    browser: Chrome, service: Service
) -> None:
    browser.get(f"{service.url}/docs")
    assert pressed(browser, "Operation", "description") == "200"
    shown = find(browser, "#operations-Operation-description .live-responses-table pre.microlight")
    assert shown.find_elements(By.CSS_SELECTOR, "span") == []
