"""The page about REST in a real browser, from our own origin, without the network."""

import httpx
import orjson
import pytest
from selenium.webdriver import Chrome
from selenium.webdriver.common.by import By

from service.web.description import committed
from tests.serving import Service
from tests.web.test_graphiql import browser, click, find, logged, requested

__all__ = ["browser"]

pytestmark = pytest.mark.browser

TAGS = {
    operation["operationId"]: operation["tags"][0]
    for item in orjson.loads(committed())["paths"].values()
    for operation in item.values()
}
PRESSED = ("claims", "stanceTimeline", "reconciliation", "resolveActors", "export", "reconcile")
"""One of each kind that only reads; tests/openapi asks all of them what their examples say."""


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


def test_what_it_has_filled_in_is_answered(browser: Chrome, service: Service) -> None:
    browser.get(f"{service.url}/docs")
    statuses = {name: pressed(browser, TAGS[name], name) for name in PRESSED}
    assert {name: status for name, status in statuses.items() if status != "200"} == {}


def test_it_shows_a_long_answer_without_making_anyone_wait(
    browser: Chrome, service: Service
) -> None:
    browser.get(f"{service.url}/docs")
    assert pressed(browser, "Operation", "description") == "200"
    shown = find(browser, "#operations-Operation-description .live-responses-table pre.microlight")
    assert shown.find_elements(By.CSS_SELECTOR, "span") == []
