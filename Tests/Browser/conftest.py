"""Fixtures of the browser suite: the real binary, looked at with a real browser.

`SCREENSHOTS=folder` keeps a picture of every page that is looked at.
"""

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "EndToEnd"))

from municipality import municipality  # noqa: E402
from service import Service  # noqa: E402
from town import Town  # noqa: E402
from visitor import Visitor  # noqa: E402

CHROMIUM = "/usr/bin/chromium"


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """One Chromium for all tests; each test opens windows of its own."""
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=CHROMIUM)
        yield chromium
        chromium.close()


@pytest.fixture(scope="module")
def demo(tmp_path_factory) -> Iterator[Service]:
    """One running demonstration for the tests of a module."""
    service = Service.demo(tmp_path_factory.mktemp("demo"), municipality()).start()
    yield service
    service.stop()


@pytest.fixture
def town(demo: Service) -> Town:
    """The module's demonstration, back on Thursday 18 June 2026 at ten with all registers well."""
    return Town(demo).back_to_thursday()


@pytest.fixture
def visit(browser: Browser, town: Town) -> Iterator:
    """Opens the site as somebody: `visit(person, width=360, language="en", script=False)`."""
    opened: list[Visitor] = []

    def open_site(token: str | None = None, **looks) -> Visitor:
        visitor = Visitor(browser, town.service.port, **looks)
        opened.append(visitor)
        if token:
            visitor.log_in(token)
        return visitor

    yield open_site
    for visitor in opened:
        visitor.close()
