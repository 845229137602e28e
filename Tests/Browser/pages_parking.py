"""The pages of somebody's own parking, letters and data."""

from moments import local
from pages import Page
from town import Town
from visitor import Visitor


def resident_with_exemption(town: Town):
    """A resident with an exemption, and its page."""
    person = town.person()
    exemption = town.exemption(
        town.plate(), holder=person, start=local("2026-01-05 00:00"), end=local("2028-01-05 00:00")
    )
    return person, exemption


def _at(path: str):
    """A page of a resident with an exemption."""

    def prepare(town: Town) -> tuple[str, str]:
        person, exemption = resident_with_exemption(town)
        return person.caller.token, path.replace("{id}", exemption["id"])

    return prepare


def _newcomer(town: Town) -> tuple[str, str]:
    return town.person().caller.token, "/mijn"


def _letter(town: Town) -> tuple[str, str]:
    person = town.person()
    town.apply(person, "bewoner", kenteken=town.vehicle(person))
    letters = person.caller.get("/v1/brieven").expect(200)["brieven"]
    return person.caller.token, f"/brieven/{letters[0]['id']}"


def _preview(visitor: Visitor) -> None:
    visitor.page.fill("#kenteken", "HK-000-J")
    visitor.page.fill("#ingang", "1-7-2026")
    visitor.page.click("button[value=voorbeeld]")


def _preview_nothing(visitor: Visitor) -> None:
    visitor.page.fill("#ingang", "31 juni")
    visitor.page.click("button[value=voorbeeld]")


def _save_nothing(visitor: Visitor) -> None:
    visitor.page.check("#hoe-mail")
    visitor.page.fill("#email", "geen adres")
    visitor.page.click("main form[action$=gegevens] button")


PAGES = [
    Page("mine-new", _newcomer),
    Page("mine", _at("/mijn")),
    Page("own-exemption", _at("/ontheffingen/{id}")),
    Page("own-exemption-preview", _at("/ontheffingen/{id}")).after(_preview),
    Page("own-exemption-fault", _at("/ontheffingen/{id}")).after(_preview_nothing),
    Page("letters", _at("/brieven")),
    Page("letter", _letter),
    Page("personal-data", _at("/gegevens")),
    Page("personal-data-fault", _at("/gegevens")).after(_save_nothing),
]
