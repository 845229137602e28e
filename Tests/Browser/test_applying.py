"""Applying: the whole way, with and without script, by mouse and by keyboard, wide and narrow."""

import re

import pytest

from pages_applying import PDF

MANNERS = [
    pytest.param({"script": True}, id="script"), pytest.param({"script": False}, id="plain"),
    pytest.param({"width": 360, "script": False}, id="narrow"),
    pytest.param({"language": "en"}, id="english"),
]


def own_pages(visitor) -> list[str]:
    """The pages of the application that somebody went through."""
    paths = [re.sub(r"https?://[^/]+(/en)?", "", url) for url in visitor.effort.pages]
    return [path for path in paths if path.startswith("/aanvragen/")]


def told(visitor, dutch: str, english: str) -> str:
    return english if visitor.base else dutch


@pytest.mark.parametrize("looks", MANNERS)
def test_UX_10_UX_12_a_resident_applies_and_pays_in_few_fields_and_pages(visit, town, looks):
    person = town.person()
    plate = town.vehicle(person)
    visitor = visit(person.caller.token, **looks)
    visitor.go("/aanvragen/nieuw")

    visitor.choose(told(visitor, "Bewonersontheffing", "Resident's exemption"))
    visitor.click(told(visitor, "Verder", "Continue"))
    visitor.fill(told(visitor, "Kenteken", "Licence plate"), plate)
    visitor.click(told(visitor, "Verder", "Continue"))
    shown = visitor.text()
    visitor.click(told(visitor, "Aanvraag versturen", "Send application"))
    confirmed = visitor.text()
    effort = (visitor.effort.fields, len(own_pages(visitor)))
    visitor.click(told(visitor, "Betalen", "Pay"))
    visitor.click(told(visitor, "Betalen", "Pay"))

    assert person.name in shown, "UX-10: what is known is shown"
    assert told(visitor, "Personenauto", "Passenger car") in shown
    assert re.search(r"2026-\d{6}", confirmed), "UX-12: the case number"
    assert effort[0] <= 8
    assert effort[1] <= 5, own_pages(visitor)
    assert told(visitor, "Toegekend", "Granted") in visitor.text()
    assert town.outcome(plate) == "ontheven", "what the resident reads is what the officer sees"


def test_UX_16_a_resident_applies_by_keyboard_alone(visit, town):
    person = town.person()
    plate = town.vehicle(person)
    visitor = visit(person.caller.token)
    visitor.go("/aanvragen/nieuw")
    keys = visitor.page.keyboard

    visitor.page.locator("#soort-resident").focus()
    keys.press("Space")
    _enter(visitor)
    _tab_to(visitor, "#kenteken")
    keys.type(plate.lower())
    _enter(visitor)
    _tab_to(visitor, "main form button")
    _enter(visitor)

    assert visitor.heading() == "Uw aanvraag is verstuurd"


def _enter(visitor) -> None:
    with visitor.page.expect_navigation():
        visitor.page.keyboard.press("Enter")


def _tab_to(visitor, selector: str) -> None:
    for _ in range(60):
        visitor.page.keyboard.press("Tab")
        if visitor.page.evaluate("s => document.activeElement.matches(s)", selector):
            return
    raise AssertionError(f"{selector} cannot be reached by keyboard")


def test_a_company_applies(visit, town):
    company = town.company(25)
    plate = town.vehicle(company)
    visitor = visit(company.caller.token)
    visitor.go("/aanvragen/nieuw")

    visitor.choose("Bedrijfsontheffing")
    visitor.click("Verder")
    visitor.fill("Kenteken", plate)
    visitor.click("Verder")
    visitor.click("Aanvraag versturen")

    assert "Toegekend" in visitor.text()
    assert town.outcome(plate, "LDC") == "ontheven"


def test_a_household_applies_for_a_visitor_scheme_without_typing_anything(visit, town):
    visitor = visit(town.person().caller.token)
    visitor.go("/aanvragen/nieuw")

    visitor.choose("Bezoekersregeling")
    visitor.click("Verder")
    visitor.click("Aanvraag versturen")

    assert visitor.effort.fields == 1
    assert "Betalen" in visitor.text()


@pytest.mark.parametrize("script", [True, False])
def test_a_temporary_exemption_for_work_elsewhere_with_a_proof(visit, town, script):
    visitor = visit(town.person("VBN").caller.token, script=script)
    plate = town.vehicle()
    visitor.go("/aanvragen/nieuw")

    visitor.choose("Tijdelijke ontheffing")
    visitor.click("Verder")
    visitor.choose("Iemand werkt aan een huis")
    visitor.fill("Wat moeten wij nog weten", "Een nieuwe keuken.")
    visitor.click("Verder")
    visitor.choose("Een ander adres")
    visitor.fill("Postcode", " 2275 aa ")
    visitor.fill("Huisnummer", "12 a")
    visitor.click("Verder")
    visitor.fill("Eerste dag", "18-6-2026")
    visitor.fill("Laatste dag", "25/06/2026")
    visitor.click("Verder")
    visitor.fill("Kenteken", plate)
    visitor.click("Verder")
    visitor.page.set_input_files("#bestand", files=[
        {"name": "opdracht.pdf", "mimeType": "application/pdf", "buffer": PDF}])
    visitor.click("Verder")
    checked = visitor.text()
    visitor.click("Aanvraag versturen")

    assert "Proefweg 12A" in checked
    assert "VBW" in checked, "the zone follows from the address"
    assert "opdracht.pdf" in checked
    assert "25 juni 2026" in checked
    assert "Toegekend" in visitor.text()
    assert town.outcome(plate, "VBW") == "ontheven"


def test_somebody_elses_car_is_shown_confirmed_and_proved(visit, town):
    visitor = visit(town.person().caller.token)
    visitor.go("/aanvragen/nieuw")
    visitor.choose("Bewonersontheffing")
    visitor.click("Verder")
    visitor.fill("Kenteken", town.vehicle(town.person()))
    visitor.click("Verder")

    seen = visitor.text()
    visitor.click("Ja, dit klopt")
    visitor.choose("Ik stuur het bewijs later")
    visitor.click("Verder")
    visitor.click("Aanvraag versturen")

    assert "Iemand anders" in seen
    assert "Wacht op u" in visitor.text()
    visitor.click("Stuur wat ontbreekt")
    visitor.page.set_input_files("#bestand", files=[
        {"name": "lease.pdf", "mimeType": "application/pdf", "buffer": PDF}])
    visitor.click("Aanvulling versturen")
    assert "Wij kijken ernaar" in visitor.text()


def test_a_refusal_gives_every_reason_and_the_way_forward(visit, town):
    person = town.person(address={"straat": "Nergenslaan", "huisnummer": 1,
                                  "postcode": "9999XX", "woonplaats": "Elders"})
    visitor = visit(person.caller.token)
    visitor.go("/aanvragen/nieuw")
    before = visitor.text()
    visitor.choose("Bewonersontheffing")
    visitor.click("Verder")
    visitor.fill("Kenteken", town.vehicle(person))
    visitor.click("Verder")
    expected = visitor.text()
    visitor.click("Aanvraag versturen")
    visitor.click("Volg uw aanvraag")

    reason = "Uw adres ligt niet in deze blauwe zone."
    assert reason in before
    assert reason in expected
    assert reason in visitor.text()
    assert "U kunt bezwaar maken tot en met 30 juli 2026." in visitor.text()
    visitor.click("Bezwaar maken")
    visitor.fill("Waarom bent u het er niet mee eens?", "Ik woon er wel.")
    visitor.click("Bezwaar versturen")
    assert "Wij beslissen daarover uiterlijk op" in visitor.text()


def test_UX_11_back_and_change_lose_nothing(visit, town):
    person = town.person()
    visitor = visit(person.caller.token)
    visitor.go("/aanvragen/nieuw")
    visitor.choose("Bewonersontheffing")
    visitor.click("Verder")
    visitor.fill("Kenteken", town.vehicle(person))
    visitor.click("Verder")

    visitor.page.go_back()
    kept = visitor.page.input_value("#kenteken")
    other = town.vehicle(person)
    visitor.fill("Kenteken", other)
    visitor.click("Verder")

    assert kept
    assert visitor.heading() == "Kloppen uw gegevens?"
    assert other[:2] in visitor.text()


def test_IAM_12_a_login_that_ends_half_way_costs_nothing_that_was_typed(visit, town):
    person = town.person()
    visitor = visit(person.caller.token, script=False)
    visitor.go("/aanvragen/nieuw")
    visitor.choose("Tijdelijke ontheffing")
    visitor.click("Verder")
    visitor.choose("Iemand werkt aan een huis")
    visitor.fill("Wat moeten wij nog weten", "Een nieuwe keuken.")

    town.clock("2026-06-18T10:20:00+02:00")
    visitor.click("Verder")
    asked = visitor.page.url
    visitor.page.fill("#anders", person.caller.token)
    visitor.page.click("main button[type=submit]")

    assert "/inloggen" in asked
    assert visitor.page.input_value("#toelichting") == "Een nieuwe keuken."


def test_an_application_is_withdrawn(visit, town):
    person = town.person()
    application = town.apply(person, "bewoner", kenteken=town.vehicle(person))
    visitor = visit(person.caller.token)
    visitor.go(f"/aanvragen/{application['id']}")

    visitor.click("Trek de aanvraag in")
    visitor.click("Ja, trek in")

    assert "Gestopt" in visitor.text()


def test_why_a_decision_takes_longer_is_told(visit, town):
    person = town.person()
    application = town.apply(person, "bewoner", kenteken=town.vehicle(town.person()))
    one = f"/v1/aanvragen/{application['id']}"
    town.clock("2026-06-24T10:00:00+02:00")
    person.caller.post(f"{one}/aanvullingen", {"bijlagen": [
        {"naam": "a.pdf", "type": "application/pdf", "inhoudBase64": "JVBERi0="}]}).expect(201)
    town.clerk.post(f"{one}/verdagingen", {
        "nieuweTermijn": "2026-09-30", "reden": "Wij wachten op de RDW."}).expect(201)
    visitor = visit(person.caller.token)

    visitor.go(f"/aanvragen/{application['id']}")

    assert "Wij wachtten op u van 19 juni 2026 tot en met 23 juni 2026" in visitor.text()
    assert "is nu 30 september 2026. De reden: Wij wachten op de RDW." in visitor.text()


@pytest.mark.parametrize("looks", [
    {"scheme": "dark"}, {"forced": "active"}, {"width": 360},
], ids=["dark", "forced", "narrow"])
def test_pages_of_an_application_can_be_looked_at(visit, town, looks):
    person = town.person()
    application = town.apply(person, "bewoner", kenteken=town.vehicle(person))
    visitor = visit(person.caller.token, **looks)
    name = "-".join(str(value) for value in looks.values())

    visitor.go(f"/aanvragen/{application['id']}")
    assert visitor.faults(f"application-{name}") == []
    visitor.go("/aanvragen/nieuw")
    assert visitor.faults(f"apply-choice-{name}") == []
