"""The pages of an officer in the street."""

from moments import local
from pages import Page
from town import Town
from visitor import Visitor

OFFICER = "demo-handhaver"
START, END = local("2026-01-05 00:00"), local("2030-01-05 00:00")


def look(visitor: Visitor, plate: str, spot: str = "VBN", **more: str) -> None:
    """Checks a plate that is typed in the field, at a place that is chosen."""
    page = visitor.page
    if not page.locator("details.officer__place[open]").count():
        page.locator("details.officer__place summary").click()
    page.select_option("#plek", spot)
    for field, value in more.items():
        page.select_option(f"#{field}", value)
    page.fill("#kenteken", plate)
    page.locator(".officer__bar button[value=controleer]").click()
    page.wait_for_selector("[data-verdict], #fouten")


def _at(path: str):
    return lambda town: (OFFICER, path)


def _exempt(town: Town) -> tuple[str, str]:
    if town.outcome("LX000L", "LDC") != "ontheven":
        town.exemption("LX000L", "LDC", start=START, end=END)
    return OFFICER, "/controle"


def _finding(town: Town) -> tuple[str, str]:
    body = {"kenteken": town.plate(), "zone": "VBN", "plaats": "blauweStreep"}
    filed = town.officer.post("/v1/bevindingen", body).expect(201)["bevinding"]
    return OFFICER, f"/controle/bevindingen/{filed['id']}"


def _open_findings(town: Town) -> tuple[str, str]:
    _finding(town)
    return OFFICER, "/controle/bevindingen"


def _hand_over_unseen(visitor: Visitor) -> None:
    visitor.page.click("button[value=overgedragen]")


def _gone(visitor: Visitor) -> None:
    visitor.page.click("button[value=vertrokken]")


PAGES = [
    Page("officer-pad", _at("/controle")),
    Page("officer-pad-fault", _at("/controle")).after(lambda visitor: look(visitor, "0")),
    Page("officer-exempt", _exempt).after(lambda visitor: look(visitor, "LX000L", "LDC")),
    Page("officer-near", _exempt).after(lambda visitor: look(visitor, "LX000L", "VBN")),
    Page("officer-look", _at("/controle")).after(lambda visitor: look(visitor, "FX000X")),
    Page("officer-free", _at("/controle")).after(
        lambda visitor: look(visitor, "FX000X", plaats="gemarkeerd")),
    Page("officer-alike", _exempt).after(lambda visitor: look(visitor, "LXO00L", "LDC", land="?")),
    Page("officer-findings", _open_findings),
    Page("officer-no-findings", _at("/controle/bevindingen?zone=TNX")),
    Page("officer-finding", _finding),
    Page("officer-finding-fault", _finding).after(_hand_over_unseen),
    Page("officer-finding-closed", _finding).after(_gone),
]
