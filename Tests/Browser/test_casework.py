"""Case workers clear their list, and administrators look after the office, by the pages alone."""

import json

import pytest
from playwright.sync_api import expect

from municipality import municipality
from pages_casework import (
    CLERK, MANAGER, exemption, objection, refused_case, repair, waiting_case, work_item,
)

SECOND = "demo-behandelaar-2"
OWN_BSN = "999990998"


def on_list(visitor, town, case):
    """The line of a case on the list of work, on whichever page of it."""
    number = town.clerk.get(f"/v1/aanvragen/{case}").expect(200)["zaaknummer"]
    line = visitor.page.locator("li.work", has_text=number)
    while not line.count():
        visitor.page.locator("a[rel=next]").click()
    return line


@pytest.mark.parametrize("script", [True, False])
@pytest.mark.parametrize("language, motivation", [("nl", "Motivering"), ("en", "Reasons")])
def test_a_case_is_decided_in_at_most_four_clicks_from_the_list(
    visit, town, script, language, motivation,
):
    case = waiting_case(town)
    visitor = visit(CLERK, script=script, language=language, width=360)
    visitor.go("/werk")
    line = on_list(visitor, town, case)
    visitor.effort.clicks = 0

    visitor.click(line.get_by_role("link").first)
    visitor.click(visitor.page.locator("#uitkomst-verlenen"))
    visitor.fill(motivation, "De auto is van zijn werkgever.")
    visitor.click(visitor.page.locator("button[value=besluit]"))

    assert visitor.effort.clicks <= 4
    decided = town.clerk.get(f"/v1/aanvragen/{case}").expect(200)["besluit"]
    assert decided["uitkomst"] == "verleend"
    assert decided["motivering"] == "De auto is van zijn werkgever."
    assert not visitor.page.locator("button[value=besluit]").count()


def test_a_case_is_decided_by_keyboard_alone(visit, town):
    case = waiting_case(town)
    visitor = visit(CLERK)
    visitor.go(f"/zaken/{case}")
    keys = visitor.page.keyboard

    def tab_to(selector):
        for _ in range(80):
            keys.press("Tab")
            if visitor.page.evaluate("s => document.activeElement.matches(s)", selector):
                return
        raise AssertionError(f"the keyboard does not reach {selector}")

    tab_to("input[name=uitkomst]")
    keys.press("Space")
    keys.press("ArrowDown")
    tab_to("#motivering")
    keys.type("De auto is van een ander.")
    tab_to("button[value=besluit]")
    with visitor.page.expect_navigation():
        keys.press("Enter")

    decided = town.clerk.get(f"/v1/aanvragen/{case}").expect(200)["besluit"]
    assert decided["uitkomst"] == "geweigerd"


def test_the_page_of_a_case_tells_facts_with_source_and_moment_rules_and_term(visit, town):
    visitor = visit(CLERK)
    visitor.go(f"/zaken/{waiting_case(town)}")
    text = visitor.text()

    for told in [
        "Kentekenregister (RDW), donderdag 18 juni 2026, 10:00", "op een andere naam",
        "Basisregistratie Personen (BRP)", "De kentekenhouder is de aanvrager", "mens beslist",
        "RVV 1990 art. 87", "8 weken (Awb 4:13)", "13 augustus 2026", "huurcontract.pdf",
        "Brieven", "in behandeling",
    ]:
        assert told in text, told


def test_an_enclosure_is_saved_and_never_shown(visit, town):
    visitor = visit(CLERK)
    visitor.go(f"/zaken/{waiting_case(town)}")

    with visitor.page.expect_download() as saved:
        visitor.page.get_by_role("link", name="huurcontract.pdf").click()

    assert saved.value.suggested_filename == "bijlage-1.pdf"


def test_faults_keep_what_was_typed_and_a_case_that_changed_is_not_decided(visit, town):
    case = waiting_case(town)
    visitor = visit(CLERK, script=False)
    visitor.go(f"/zaken/{case}")
    visitor.fill("Motivering", "Omdat het kan.")
    visitor.click(visitor.page.locator("button[value=besluit]"))
    assert "Kies wat u besluit." in visitor.text()
    assert visitor.page.input_value("#motivering") == "Omdat het kan."

    question = {"tekst": "Stuur het contract.", "uiterlijk": "2026-07-10"}
    town.second_clerk.post(f"/v1/aanvragen/{case}/aanvullingsverzoeken", question).expect(201)
    visitor.page.check("#uitkomst-weigeren")
    visitor.click(visitor.page.locator("button[value=besluit]"))

    assert "Er is intussen iets gewijzigd" in visitor.text()
    assert visitor.page.input_value("#motivering") == "Omdat het kan."


def test_a_case_worker_asks_for_completion_and_extends_the_term(visit, town):
    case = waiting_case(town)
    visitor = visit(CLERK)
    visitor.go(f"/zaken/{case}")

    visitor.page.get_by_text("Termijn verlengen").first.click()
    visitor.page.fill("#nieuweTermijn", "2026-09-10")
    visitor.page.fill("#verdaagReden", "Wij wachten op het leasebedrijf.")
    visitor.page.click("button[value=termijn]")
    visitor.page.get_by_text("Aanvulling vragen").first.click()
    visitor.page.fill("#vraag", "Stuur het contract van uw werk.")
    visitor.page.fill("#vraagTot", "2026-07-02")
    visitor.page.click("button[value=aanvulling]")

    assert "wacht op aanvulling" in visitor.text()
    assert "naar 10 september 2026" in visitor.text()
    asked = town.clerk.get(f"/v1/aanvragen/{case}").expect(200)
    assert asked["status"] == "wachtOpAanvulling"


def test_nobody_handles_a_case_of_their_own_and_is_told_so_in_words(visit, town):
    town.anonymous.post("/demo/personen", {
        "bsn": OWN_BSN, "naam": "Tweede Behandelaar", "geboortedatum": "1980-05-17",
        "adres": town.address()}).expect(204)
    case = town.clerk.post("/v1/aanvragen", {
        "soort": "bewoner", "kenteken": "1-ABC-234", "land": "B", "namens": {"bsn": OWN_BSN},
        "bijlagen": [{"naam": "b.pdf", "type": "application/pdf",
                      "inhoudBase64": "JVBERi0xLjQK"}]}).expect(201)["id"]
    visitor = visit(SECOND)

    visitor.go(f"/zaken/{case}")

    assert "U behandelt geen zaak van uzelf of van uw eigen adres" in visitor.text()
    assert not visitor.page.locator("button[value=besluit]").count()
    visitor.go(f"/werk/{work_item(town, case)}")
    visitor.page.click("button[value=neem]")
    assert "U behandelt geen zaak van uzelf" in visitor.text()


def test_work_is_taken_handed_over_and_let_go(visit, town):
    case = waiting_case(town)
    visitor = visit(CLERK, script=False)
    visitor.go("/werk")

    on_list(visitor, town, case).get_by_role("button").click()
    assert "U hebt dit." in visitor.text()
    visitor.fill("Naam van de collega", SECOND)
    visitor.click("Geef aan collega")
    assert SECOND in on_list(visitor, town, case).inner_text()
    visitor.go(f"/werk/{work_item(town, case)}")
    visitor.click("Laat los")
    assert "Een collega heeft deze zaak" in visitor.text()
    visitor.go(f"/zaken/{case}")
    assert "Een collega heeft deze zaak" in visitor.text()


def test_T15_an_objection_is_decided_by_somebody_else(visit, town):
    against = objection(town)
    own = visit(CLERK)
    own.go(f"/bezwaren/{against}")
    own.page.click("button[value=neem]")
    assert "Wie het besluit nam, beslist niet op het bezwaar" in own.text()

    other = visit(SECOND)
    other.go("/bezwaren")
    other.page.get_by_role("row", name="nog niet beslist").get_by_role("link").first.click()
    other.go(f"/bezwaren/{against}")
    other.page.click("button[value=neem]")
    other.page.check("#uitkomst-gegrond")
    other.page.fill("#motivering", "De papieren kloppen.")
    other.page.click("button[value=besluit]")

    assert "gegrond" in other.text()
    assert town.clerk.get(f"/v1/bezwaren/{against}").expect(200)["uitkomst"] == "gegrond"


def test_T11_a_withdrawal_by_the_municipality_takes_a_hearing_and_two_people(visit, town):
    held = exemption(town)
    path = f"/zaken/ontheffing/{held}"
    visitor = visit(CLERK, script=False)
    visitor.go(path)

    def withdraw(who):
        who.go(path)
        who.page.locator("summary", has_text="Intrekken").last.click()
        who.page.check("#grond-ambtshalve")
        who.page.fill("#eindePer", "2026-08-01")
        who.page.fill("#intrekReden", "Verhuur.")
        who.page.click("button[value=intrekken]")

    withdraw(visitor)
    assert "Stuur eerst een voornemen" in visitor.text()
    visitor.go(path)
    visitor.page.get_by_text("Intrekken aankondigen").click()
    visitor.page.fill("#intrekkenPer", "2026-08-01")
    visitor.page.fill("#voornemenReden", "Verhuur.")
    visitor.page.check("#misbruik")
    visitor.page.click("button[value=voornemen]")
    assert "Voornemen tot intrekken" in visitor.text()
    visitor.page.get_by_text("Zienswijze invoeren").click()
    visitor.page.fill("#zienswijze", "Ik verhuur niets.")
    visitor.page.click("button[value=zienswijze]")
    withdraw(visitor)
    assert "Laat een collega tekenen" in visitor.text()
    second = visit(SECOND, script=False)
    withdraw(second)

    assert "Ingetrokken per" in second.text()
    assert "1 augustus 2026" in second.text()


def test_a_plate_is_changed_on_behalf_after_a_look_and_the_look_is_noted(visit, town):
    person = town.person()
    plate, new = town.vehicle(person), town.vehicle(person)
    case = town.apply(person, "bewoner", kenteken=plate)
    town.pay(case["betaling"]["kenmerk"]) if case.get("betaling") else None
    held = town.clerk.get(f"/v1/aanvragen/{case['id']}").expect(200)["ontheffingId"]
    visitor = visit(CLERK)
    visitor.go(f"/zaken/ontheffing/{held}")
    visitor.go(f"/zaken/ontheffing/{held}")

    visitor.page.fill("#kenteken", new)
    visitor.page.click("button[value=voorbeeld]")
    assert "Zo wordt het" in visitor.text()
    assert town.outcome(new) != "ontheven"
    visitor.page.click("button[value=kenteken]")

    assert town.outcome(new) == "ontheven"
    reads = person.caller.get("/v1/inzagen").expect(200)["inzagen"]
    assert [read["zaakId"] for read in reads] == [held], "once a day"


@pytest.mark.parametrize("by", ["zaaknummer", "bsn", "kenteken"])
def test_a_search_finds_by_one_thing_and_keeps_it_out_of_the_address(visit, town, by):
    person = town.person()
    plate = town.vehicle(person)
    case = town.apply(person, "bewoner", kenteken=plate)
    typed = {"zaaknummer": case["zaaknummer"], "bsn": person.bsn, "kenteken": plate}
    visitor = visit(CLERK, script=False)
    visitor.go("/zoeken")

    visitor.page.fill(f"#{by}", typed[by])
    visitor.page.fill("#reden", "Vraag aan de telefoon.")
    visitor.click(visitor.page.locator("main button[type=submit]"))

    assert case["zaaknummer"] in visitor.text()
    assert visitor.page.url.endswith("/zoeken"), "SEC: nothing typed is in the address"
    assert person.caller.get("/v1/inzagen").expect(200)["inzagen"][0]["reden"] == (
        "Vraag aan de telefoon.")


def test_an_exemption_is_issued_at_the_counter_and_counts_at_once(visit, town):
    person = town.person()
    plate = town.vehicle(person)
    visitor = visit(CLERK, script=False, width=360)
    visitor.go("/balie")

    visitor.page.fill("#bsn", person.bsn)
    visitor.page.check("#soort-resident")
    visitor.page.select_option("#zone", "VBN")
    visitor.page.fill("#kenteken", plate)
    visitor.page.fill("#geldigVan", "2026-06-18")
    visitor.page.fill("#geldigTot", "2026-12-31")
    visitor.click(visitor.page.locator("main button[type=submit]"))

    assert visitor.heading() == "De ontheffing is gegeven"
    assert town.outcome(plate) == "ontheven"


def test_a_case_worker_applies_on_behalf_of_somebody(visit, town):
    person = town.person()
    plate = town.vehicle(person)
    visitor = visit(CLERK)
    visitor.go("/balie/aanvraag")

    visitor.page.fill("#bsn", person.bsn)
    visitor.page.check("#soort-resident")
    visitor.page.fill("#kenteken", plate)
    visitor.click(visitor.page.locator("main button[type=submit]"))

    assert visitor.heading().startswith("Zaak 2026-")
    assert len(person.caller.get("/v1/aanvragen").expect(200)["aanvragen"]) == 1


def test_a_repair_is_seen_beforehand_carried_out_and_undone(visit, town):
    plate = town.vehicle()
    held = town.exemption(plate, start="2026-01-01", end="2026-06-01")["id"]
    visitor = visit(MANAGER, script=False)
    visitor.go("/herstel")

    visitor.page.fill("#ids", held)
    visitor.page.check("#maatregel-verlengen")
    visitor.page.fill("#verlengTot", "2026-12-31")
    visitor.page.fill("#omschrijving", "Verkeerde einddatum in de brief.")
    visitor.page.click("button[value=voorbeeld]")
    assert "1 januari 2027, 00:00" in visitor.text()
    assert town.outcome(plate) != "ontheven", "only looked at"
    visitor.page.click("button[value=uitvoeren]")
    assert town.outcome(plate) == "ontheven"
    visitor.click("Draai terug")

    assert "Het herstel is teruggedraaid" in visitor.text()
    assert town.outcome(plate) != "ontheven"


def test_a_draft_tells_who_loses_as_a_table_and_as_csv(visit, town):
    exemption(town)
    draft = municipality(resident_fee_cents=5000)
    draft["versies"][0]["producten"] = draft["versies"][0]["producten"][1:]
    visitor = visit(MANAGER, script=False)
    visitor.go("/beheer/beleid")

    visitor.page.fill("#concept", json.dumps(draft))
    visitor.page.click("button[value=tabel]")
    assert "verliest" in visitor.text()
    with visitor.page.expect_download() as saved:
        visitor.page.click("button[value=csv]")

    assert saved.value.suggested_filename == "simulatie.csv"
    text = saved.value.path().read_text(encoding="utf-8")
    assert text.startswith("betreft,gevolg,soort,zone,gronden,verwijzing\n")
    assert "ontheffing,verliest,bewoner,VBN" in text
    visitor.go("/beheer/beleid")
    visitor.page.fill("#concept", '{"gemeente": {}}')
    visitor.page.click("button[value=tabel]")
    assert visitor.page.locator("#fouten li").count() >= 1


def test_a_key_is_shown_once_rotated_and_revoked(visit, town):
    visitor = visit(MANAGER, script=False)
    visitor.go("/beheer/sleutels")

    visitor.fill("Naam", "scanbedrijf")
    visitor.page.check("#rol-handhaver")
    visitor.click("Toevoegen")
    first = visitor.page.inner_text("code.token")
    visitor.go("/beheer/sleutels")
    assert first not in visitor.page.content(), "it is shown once"
    visitor.page.click("button[value=vernieuwen]")
    second = visitor.page.inner_text("code.token")
    assert first != second
    visitor.page.click("button[value=intrekken]")

    assert "ingetrokken" in visitor.text()
    visitor.fill("Naam", "scanbedrijf")
    visitor.page.check("#rol-handhaver")
    visitor.click("Toevoegen")
    assert "Deze naam is er al" in visitor.text()


def test_an_outage_is_reported_and_ended(visit, town):
    visitor = visit(CLERK, script=False)
    visitor.go("/beheer/storingen")

    visitor.fill("Wat ging er niet?", "Aanmelden lukte niet.")
    visitor.page.fill("#van", "2026-06-18T09:00")
    visitor.click("Melden")
    assert "het duurt nog" in visitor.text()
    visitor.click("Dit is voorbij")

    assert "het duurt nog" not in visitor.text()
    found = town.clerk.get("/v1/storingen").expect(200)["storingen"][0]
    assert found["omschrijving"] == "Aanmelden lukte niet."


def test_the_figures_have_a_table_and_leave_small_groups_out(visit, town):
    refused_case(town)
    for _ in range(12):
        town.check(town.plate())
    visitor = visit(MANAGER)

    visitor.go("/beheer")

    assert "minder dan 10" in visitor.page.content()
    checks = visitor.page.locator("section", has_text="Controles per zone en uitkomst")
    assert checks.locator("svg rect").count() >= 1
    checks.locator("summary").click()
    row = checks.get_by_role("row", name="VBN, ter plaatse controleren")
    assert int(row.locator("td").inner_text()) >= 12
    hidden = visitor.page.locator("td.number", has_text="minder dan 10")
    assert hidden.count() > 0
    assert not [
        text for text in visitor.page.locator("section td.number").all_inner_texts()
        if text.isdigit() and int(text) < 10
    ]


@pytest.mark.parametrize("path", ["/werk", "/zoeken", "/balie", "/bezwaren", "/beheer", "/herstel"])
def test_a_resident_does_not_come_here(visit, town, path):
    visitor = visit(town.person().caller.token)
    visitor.go(path)
    assert visitor.heading() == "U mag hier niet komen"


@pytest.mark.parametrize("path", ["/beheer", "/herstel", "/beheer/sleutels", "/beheer/beleid"])
def test_what_is_for_administrators_is_not_for_case_workers(visit, town, path):
    visitor = visit(CLERK)
    visitor.go(path)
    assert visitor.heading() == "U mag hier niet komen"


def test_a_repair_of_before_is_found_again(visit, town):
    repair(town)
    visitor = visit(MANAGER)
    visitor.go("/herstel")
    visitor.page.get_by_role("link", name="Verkeerde einddatum").first.click()
    expect(visitor.page.locator("h1")).to_have_text("Herstel")
