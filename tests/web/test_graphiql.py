"""GraphiQL in a real browser, from our own origin, without the network."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

import httpx
import orjson
import pytest
from selenium.common.exceptions import StaleElementReferenceException
from selenium.webdriver import Chrome, ChromeOptions
from selenium.webdriver.chrome.service import Service as Driver
from selenium.webdriver.common.by import By
from selenium.webdriver.remote.command import Command
from selenium.webdriver.remote.webelement import WebElement
from selenium.webdriver.support.ui import WebDriverWait

from tests.serving import Service
from tests.web.conftest import question

pytestmark = pytest.mark.browser

PATIENCE = 30
TYPE = ".graphiql-doc-explorer-type-name"
URL = "https://courier.example/world/talvia-closes-selmar-crossing"


@pytest.fixture
def browser(tmp_path: Path) -> Iterator[Chrome]:
    options = ChromeOptions()
    for word in (
        "--headless=new",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--disable-dev-shm-usage",
        "--window-size=1600,1000",
        # No name resolves: what is not on this machine cannot be loaded.
        "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1",
        f"--user-data-dir={tmp_path}",
    ):
        options.add_argument(word)
    options.binary_location = "/usr/bin/chromium"
    options.set_capability("goog:loggingPrefs", {"performance": "ALL", "browser": "ALL"})
    with Chrome(options=options, service=Driver("/usr/bin/chromedriver")) as browser:
        yield browser


def find(browser: Chrome, selector: str, text: str = "") -> WebElement:
    """The first element that the selector finds and that holds the text, once it is there."""

    def found(_: Chrome) -> WebElement | None:
        elements = browser.find_elements(By.CSS_SELECTOR, selector)
        return next((each for each in elements if fits(each.text, text)), None)

    # What is drawn anew between two looks is looked for again.
    waiting = WebDriverWait(browser, PATIENCE, ignored_exceptions=[StaleElementReferenceException])
    element = waiting.until(found)
    assert element is not None
    return element


def fits(shown: str, wanted: str) -> bool:
    """Whether an element shows a text: a single word has to be all that it shows."""
    return wanted in shown if not wanted or " " in wanted else wanted == shown


def click(browser: Chrome, selector: str, text: str = "") -> None:
    """Click on the first element that the selector finds and that holds the text."""

    def clicked(_: Chrome) -> bool:
        find(browser, selector, text).click()
        return True

    WebDriverWait(browser, PATIENCE, ignored_exceptions=[StaleElementReferenceException]).until(
        clicked
    )


def logged(browser: Chrome, kind: str) -> list[dict[str, Any]]:
    """What the browser has written into one of its logs."""
    log: list[dict[str, Any]] = browser.execute(Command.GET_LOG, {"type": kind})["value"]
    return log


def requested(browser: Chrome) -> list[str]:
    """The address of everything that the page has loaded."""
    messages = [orjson.loads(each["message"])["message"] for each in logged(browser, "performance")]
    return [
        each["params"]["request"]["url"]
        for each in messages
        if each["method"] == "Network.requestWillBeSent"
    ]


def test_it_opens_without_loading_anything_from_elsewhere(
    browser: Chrome, service: Service
) -> None:
    browser.get(f"{service.url}/graphql")
    find(browser, ".graphiql-container")
    find(browser, TYPE, "Query")
    addresses = [each for each in requested(browser) if each.startswith("http")]
    assert len(addresses) > 3
    assert [each for each in addresses if not each.startswith(service.url)] == []
    complaints = [each for each in logged(browser, "browser") if each["level"] == "SEVERE"]
    assert complaints == []


def test_it_shows_the_documentation_of_a_claim(browser: Chrome, service: Service) -> None:
    browser.get(f"{service.url}/graphql")
    click(browser, TYPE, "Claim")
    find(browser, ".graphiql-doc-explorer", "One claim as one article reports it")
    find(browser, ".graphiql-doc-explorer", "The words that attribute it")


def test_it_answers_the_question_that_a_link_carries(
    browser: Chrome, service: Service, request: pytest.FixtureRequest
) -> None:
    variables = orjson.dumps({"url": URL}).decode()
    link = urlencode({"query": question("11"), "variables": variables})
    browser.get(f"{service.url}/graphql?{link}")
    click(browser, TYPE, "Claim")
    click(browser, ".graphiql-execute-button")
    find(browser, ".result-window", "Talvia closes the Selmar crossing")
    find(browser, ".result-window", "a senior Talvian official")
    picture = request.config.rootpath / "build" / "graphiql.png"
    picture.parent.mkdir(exist_ok=True)
    assert browser.save_screenshot(str(picture))


def test_its_page_allows_nothing_from_elsewhere(service: Service) -> None:
    reply = httpx.get(f"{service.url}/graphql", headers={"accept": "text/html"})
    assert reply.headers["content-security-policy"].startswith("default-src 'self'")
    assert "http" not in reply.headers["content-security-policy"]


def test_the_front_door_leads_to_it(service: Service) -> None:
    reply = httpx.get(service.url)
    assert (reply.status_code, reply.headers["location"]) == (307, "/graphql")
