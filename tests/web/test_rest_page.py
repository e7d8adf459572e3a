"""The page about REST in a real browser, from our own origin, without the network."""

import httpx
import pytest
from selenium.webdriver import Chrome
from selenium.webdriver.common.by import By

from tests.serving import Service
from tests.web.test_graphiql import browser, click, find, logged, requested

__all__ = ["browser"]

pytestmark = pytest.mark.browser


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
