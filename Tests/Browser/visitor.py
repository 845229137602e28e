"""Somebody at a screen: opens pages, counts what they do, and sees what is wrong with a page."""

import os
import re
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlsplit

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Locator, Page, Response

AXE_RULES = {
    "runOnly": {
        "type": "tag",
        "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    }
}
FORM_CHECK = """() => {
  const found = [];
  const all = (query) => [...document.querySelectorAll(query)];
  const fields = "input:not([type=hidden]), textarea, select";
  for (const field of all(fields.split(", ").map((kind) => "main " + kind).join(", "))) {
    if (!field.labels.length) found.push("no label: " + field.outerHTML);
    if (field.placeholder) found.push("a placeholder: " + field.outerHTML);
  }
  for (const form of all("main form")) {
    if (form.querySelector(fields) && !form.noValidate) found.push("the browser judges " + form.action);
  }
  for (const field of all("[aria-describedby]")) {
    for (const id of field.getAttribute("aria-describedby").split(" ")) {
      if (!document.getElementById(id)) found.push("there is no hint " + id);
    }
  }
  const summary = document.querySelector("#fouten");
  if (!summary) return found;
  if (document.activeElement !== summary) found.push("the summary has no focus");
  for (const link of summary.querySelectorAll("a")) {
    const field = document.getElementById(link.hash.slice(1));
    if (!field) found.push("no field " + link.hash);
    const message = document.getElementById(link.hash.slice(1) + "-fout");
    if (message && !message.textContent.includes(link.textContent)) {
      found.push("the message of " + link.hash + " differs");
    }
    if (message && field.getAttribute("aria-invalid") !== "true" && field.matches(fields)) {
      found.push(link.hash + " is not marked as wrong");
    }
  }
  return found;
}"""
WEIGHT_MAX = 100_000
REQUESTS_MAX = 10


@dataclass
class Effort:
    """What somebody did since they began: clicks or taps, fields filled in, pages seen."""

    clicks: int = 0
    fields: int = 0
    pages: list[str] = field(default_factory=list)


class Visitor:
    """One browser window with its own cookies."""

    def __init__(
        self, browser: Browser, port: int, *, width: int = 1280, language: str = "nl",
        script: bool = True, scheme: str = "light", forced: str = "none",
    ) -> None:
        self.origin = f"http://localhost:{port}"
        self.base = "" if language == "nl" else "/en"
        self.script = script
        self.context = browser.new_context(
            viewport={"width": width, "height": 900}, java_script_enabled=script,
            color_scheme=scheme, forced_colors=forced, locale=language,
        )
        self.page: Page = self.context.new_page()
        self.effort = Effort()
        self.messages: list[str] = []
        self.foreign: list[str] = []
        self.answers: list[Response] = []
        self.page.on("console", lambda message: self.messages.append(message.text))
        self.page.on("pageerror", lambda error: self.messages.append(str(error)))
        self.page.on("request", self._note_request)
        self.page.on("response", lambda answer: self.answers.append(answer))
        self.page.on("framenavigated", lambda frame: self.effort.pages.append(frame.url))

    def close(self) -> None:
        self.context.close()

    def log_in(self, token: str) -> None:
        """Logs in as somebody of the demonstration; what it takes is not counted."""
        self.go("/inloggen")
        self.page.fill("#anders", token)
        self.page.click("main button[type=submit]")
        assert self.page.url.rstrip("/").find("/inloggen") < 0, self.text()
        # What that page still fetches would be taken for a part of the next one.
        self.page.wait_for_load_state("networkidle")
        self.effort = Effort()

    def go(self, path: str) -> Response:
        """Opens a page by its path without language."""
        address = self.base + path if path != "/" or not self.base else self.base
        self.answers.clear()
        answer = self.page.goto(self.origin + (address or "/"))
        assert answer, path
        return answer

    def source(self, path: str) -> str:
        """The HTML of a page as it came, before any script."""
        return self.go(path).text()

    def click(self, what: str | Locator) -> None:
        """Clicks or taps on something: a button or link by its words, or a locator."""
        target = self._named(what) if isinstance(what, str) else what
        self.effort.clicks += 1
        target.click()

    def fill(self, label: str, text: str) -> None:
        """Fills a field in, by its label."""
        self.effort.fields += 1
        self.page.get_by_label(label, exact=False).first.fill(text)

    def choose(self, label: str) -> None:
        """Chooses an answer, by its label."""
        self.effort.fields += 1
        self.page.get_by_label(label, exact=False).first.check()

    def text(self) -> str:
        """The words of the page, without menu and footer."""
        return self.page.inner_text("main")

    def heading(self) -> str:
        return self.page.inner_text("h1")

    def resize(self, width: int) -> None:
        """Makes the window wider or narrower."""
        self.page.set_viewport_size({"width": width, "height": 900})

    def faults(self, name: str = "") -> list[str]:
        """Everything that is wrong with this page for somebody who cannot see or use a mouse.

        With a name, a picture of it is kept when somebody wants to look.
        """
        if name:
            self.keep_picture(f"{name}-{self.page.viewport_size['width']}")
        # axe is a script: where none runs it would never come to an end.
        axe = Axe().run(self.page, options=AXE_RULES).response if self.script else {}
        results = axe.get("violations", [])
        found = [
            f"{result['id']}: {node['html'][:160]}"
            for result in results for node in result["nodes"]
        ]
        width = self.page.evaluate("[document.documentElement.scrollWidth, innerWidth]")
        if width[0] > width[1]:
            found.append(f"the page is {width[0]} px wide in a window of {width[1]}")
        messages = [told for told in self.messages if not _is_about_a_status(told)]
        return found + messages + self.foreign

    def form_faults(self) -> list[str]:
        """What is wrong with the forms of this page, and with the messages about them."""
        return self.page.evaluate(FORM_CHECK)

    def weight(self) -> tuple[int, int]:
        """Bytes on the wire and requests of the page that was opened last."""
        self.page.wait_for_load_state("networkidle")
        sizes = [len(answer.body()) for answer in self.answers if answer.status == 200]
        return sum(sizes), len(self.answers)

    def keep_picture(self, name: str) -> None:
        """Keeps a picture of the whole page when somebody wants to look at them."""
        folder = os.environ.get("SCREENSHOTS")
        if folder:
            Path(folder).mkdir(parents=True, exist_ok=True)
            plain = re.sub(r"[^a-z0-9-]+", "-", name.lower()).strip("-")
            self.page.screenshot(path=f"{folder}/{plain}.png", full_page=True)

    def _named(self, words: str) -> Locator:
        button = self.page.get_by_role("button", name=words)
        return button.first if button.count() else self.page.get_by_role("link", name=words).first

    def _note_request(self, request) -> None:
        if not request.url.startswith(self.origin):
            self.foreign.append(f"asks {urlsplit(request.url).netloc}")


def _is_about_a_status(message: str) -> bool:
    """The browser itself writes a line about a page that came with 400 or 404; we did not."""
    return message.startswith("Failed to load resource: the server responded with a status of 4")
