"""Case work over the interface: terms, objections, hearings, searches, who may take what."""

import base64

import pytest

from moments import local, real_now, thursday
from real_office import RealOffice

POLICY = {"resident_fee_cents": 0, "visitor_fee_cents": 0}

PHOTO = b"\x89PNG\r\n\x1a\n foto"
OWN_BSN = "999990998"
"""Who demo-behandelaar-2 is at home."""


def enclosure(name="foto.png"):
    """Evidence as it is sent along."""
    return {"naam": name, "type": "image/png", "inhoudBase64": base64.b64encode(PHOTO).decode()}


def undecided(town, person=None, **more):
    """An application that a person must decide on: the plate is of another country."""
    person = person or town.person()
    body = {"kenteken": "1-ABC-234", "land": "B", "bijlagen": [enclosure()]} | more
    application = town.apply(person, "bewoner", **body)
    assert application["status"] == "inBehandeling", application
    return person, application


def decide(caller, application, outcome="geweigerd"):
    """A case worker's decision."""
    return caller.post(
        f"/v1/aanvragen/{application['id']}/besluiten",
        {"uitkomst": outcome, "motivering": "Zo is het."})


def work_on(town, application):
    """What waits for a person about one application."""
    work = town.clerk.get("/v1/werkvoorraad?grootte=100").expect(200)["werkvoorraad"]
    return [item for item in work if item["aanvraagId"] == application["id"]]


def test_T01_the_term_is_told_with_its_counting(town):
    town.clock(local("2026-03-02 10:00"))
    _, application = undecided(town)

    assert application["beslistermijn"] == "2026-04-28"
    assert application["beslistermijnBerekening"] == {
        "ontvangenOp": "2026-03-02", "weken": 8, "opschortingen": [], "opgeschortSinds": None,
        "verdaging": None, "einde": "2026-04-27",
        "verschoven": [{"dag": "2026-04-27", "waarom": "koningsdag"}], "uitkomst": "2026-04-28"}


def test_T07_a_term_is_made_longer_in_time_and_once(town):
    town.clock(local("2026-03-02 10:00"))
    person, application = undecided(town)
    path = f"/v1/aanvragen/{application['id']}"
    longer = {"nieuweTermijn": "2026-05-26", "reden": "Wij wachten op advies."}
    town.clock(local("2026-04-20 10:00"))

    told = town.clerk.post(f"{path}/verdagingen", longer).expect(201)

    assert told["beslistermijn"] == "2026-05-26"
    assert told["beslistermijnBerekening"]["verdaging"] == {
        "oorspronkelijk": "2026-04-28", "nieuweTermijn": "2026-05-26",
        "medegedeeldOp": "2026-04-20", "reden": "Wij wachten op advies."}
    assert person.caller.get(path).expect(200)["beslistermijn"] == "2026-05-26"
    again = town.clerk.post(f"{path}/verdagingen", longer | {"nieuweTermijn": "2026-06-26"})
    assert again.problem(409)["code"] == "reedsVerdaagd"
    _, late = undecided(town)
    town.clock(local("2026-09-01 10:00"))
    refused = town.clerk.post(
        f"/v1/aanvragen/{late['id']}/verdagingen", longer | {"nieuweTermijn": "2026-10-01"})
    assert refused.problem(409)["code"] == "termijnVerstreken"


def test_T15_an_objection_goes_to_somebody_else_and_grants_when_it_is_right(town):
    person, application = undecided(town)
    decided = decide(town.clerk, application).expect(201)
    assert decided["bezwaartermijnBerekening"]["uitkomst"] == decided["bezwaarTot"]
    made = person.caller.post(
        f"/v1/aanvragen/{application['id']}/bezwaren", {"tekst": "Het is mijn auto."})
    objection = made.expect(201)
    path = f"/v1/bezwaren/{objection['id']}"
    assert made.headers["Location"] == path
    assert objection["teLaat"] is False

    own = town.clerk.post(f"{path}/toewijzingen", {})
    taken = town.second_clerk.post(f"{path}/toewijzingen", {}).expect(201)
    outcome = {"uitkomst": "gegrond", "motivering": "De papieren kloppen."}
    refused = town.clerk.post(f"{path}/besluiten", outcome)
    upheld = town.second_clerk.post(f"{path}/besluiten", outcome).expect(201)

    assert own.problem(409)["code"] == "namBesluit"
    assert refused.problem(409)["code"] == "namBesluit"
    assert taken["behandelaar"] == "demo-behandelaar-2"
    assert upheld["uitkomst"] == "gegrond"
    after = person.caller.get(f"/v1/aanvragen/{application['id']}").expect(200)
    assert after["status"] == "verleend"
    assert person.caller.get(path).expect(200)["behandelaar"] is None
    assert town.outcome("1ABC234", land="B") == "ontheven"
    assert [item["id"] for item in person.caller.get("/v1/bezwaren").json()["bezwaren"]] == [
        objection["id"]]
    stranger = town.person().caller
    assert stranger.get(path).status == 404
    assert stranger.get("/v1/bezwaren").expect(200) == {"bezwaren": []}


def test_an_objection_can_be_withdrawn_by_who_made_it(town):
    person, application = undecided(town)
    decide(town.clerk, application).expect(201)
    path = f"/v1/aanvragen/{application['id']}/bezwaren"
    objection = person.caller.post(path, {"tekst": "Nee."}).expect(201)
    assert person.caller.post(path, {"tekst": "Nog eens."}).problem(409)["code"] == "bezwaarLoopt"

    ended = person.caller.post(f"/v1/bezwaren/{objection['id']}/intrekkingen").expect(201)

    assert ended["uitkomst"] == "ingetrokken"
    assert work_on(town, application) == []


def exemption(town):
    """A holder and an exemption of theirs."""
    person = town.person()
    plate = town.vehicle(person)
    application = town.apply(person, "bewoner", kenteken=plate)
    return person, plate, f"/v1/ontheffingen/{application['ontheffingId']}"


def test_T11_H35_a_withdrawal_by_the_municipality_takes_a_hearing_and_two_people(town):
    town.clock(local("2026-06-01 09:00"))
    person, plate, path = exemption(town)
    own = {"ingangOp": local("2026-06-08 00:00"), "reden": "Verhuur.", "ambtshalve": True}

    assert town.clerk.post(f"{path}/intrekkingen", own).problem(409)["code"] == (
        "voornemenOntbreekt")
    meant = town.clerk.post(f"{path}/voornemens", {
        "ingangOp": local("2026-06-08 00:00"), "reden": "Wij denken aan verhuur.",
        "misbruik": True}).expect(201)
    waiting = town.second_clerk.post(f"{path}/intrekkingen", own).problem(409)
    assert (waiting["code"], waiting["zienswijzeTot"]) == ("zienswijzeNogMogelijk", "2026-06-15")
    assert meant["zienswijzeTot"] == "2026-06-15"
    assert any("geef uw mening" in sent["onderwerp"] for sent in town.messages()
               if sent["aan"] == person.name)
    person.caller.post(f"{path}/zienswijzen", {"tekst": "Dat klopt niet."}).expect(201)
    alone = town.clerk.post(f"{path}/intrekkingen", own)
    assert alone.problem(409)["code"] == "tweedePersoonNodig"

    done = town.second_clerk.post(f"{path}/intrekkingen", own).expect(201)

    assert done["opVerzoek"] is False
    shown = person.caller.get(f"{path}/voornemens").expect(200)["voornemens"]
    assert [(one["zienswijze"], one["afloop"]) for one in shown] == [
        ("Dat klopt niet.", "ingetrokken")]
    assert town.outcome(plate, at=local("2026-06-05 12:00")) == "ontheven"
    assert town.outcome(plate, at=local("2026-06-08 12:00")) == "terPlaatseControleren"


@pytest.mark.parametrize("more", [{}, {"opVerzoek": True}, {"ambtshalve": False}])
def test_a_case_worker_withdraws_at_the_holders_request_at_once(town, more):
    _, plate, path = exemption(town)

    done = town.clerk.post(
        f"{path}/intrekkingen", {"ingangOp": thursday("10:00"), "reden": "Verhuisd."} | more)

    assert done.expect(201)["opVerzoek"] is True
    assert town.outcome(plate) == "terPlaatseControleren"


def test_a_withdrawal_has_one_ground_and_a_holder_only_their_own(town):
    person, _, path = exemption(town)
    body = {"ingangOp": thursday("12:00"), "reden": "Weg."}

    both = town.clerk.post(f"{path}/intrekkingen", body | {"ambtshalve": True, "opVerzoek": True})
    holder = person.caller.post(f"{path}/intrekkingen", body | {"ambtshalve": True})

    assert both.codes(400) == {"onbekendeWaarde"}
    assert holder.problem(403)["code"] == "geenToegang"
    assert person.caller.post(f"{path}/zienswijzen", {"tekst": "?"}).problem(409)["code"] == (
        "geenVoornemen")


def test_nobody_decides_about_themselves(town):
    home = town.address()
    town.anonymous.post("/demo/personen", {
        "bsn": OWN_BSN, "naam": "Tweede Behandelaar", "geboortedatum": "1980-05-17",
        "adres": home}).expect(204)
    application = town.clerk.post("/v1/aanvragen", {
        "soort": "bewoner", "kenteken": "1-ABC-234", "land": "B", "namens": {"bsn": OWN_BSN},
        "bijlagen": [enclosure()]}).expect(201)

    own = decide(town.second_clerk, application, "verleend")
    issued = town.second_clerk.post("/v1/ontheffingen", {
        "soort": "bewoner", "zone": "VBN", "kenteken": town.plate(),
        "geldigVan": "2026-06-01", "geldigTot": "2027-06-01", "houder": {"bsn": OWN_BSN}})

    assert own.problem(403)["code"] == "eigenZaak"
    assert issued.problem(403)["code"] == "eigenZaak"
    decide(town.clerk, application, "verleend").expect(201)


def test_work_is_taken_handed_over_and_let_go(town):
    _, application = undecided(town)
    item = work_on(town, application)[0]
    assert (item["behandelaar"], item["spoed"]) == (None, False)
    assert item["sinds"] == "2026-06-18T08:00:00Z"
    path = f"/v1/werkvoorraad/{item['id']}/toewijzingen"

    assert town.clerk.post(path).expect(201)["behandelaar"] == "demo-behandelaar"
    assert town.second_clerk.post(path, {}).problem(409)["code"] == "gereserveerd"
    assert decide(town.second_clerk, application).problem(409)["code"] == "gereserveerd"
    moved = town.manager.post(path, {"behandelaar": "demo-behandelaar-2"}).expect(201)
    assert moved["behandelaar"] == "demo-behandelaar-2"
    assert town.second_clerk.post(path, {"vrijgeven": True}).expect(201)["behandelaar"] is None
    both = town.clerk.post(path, {"vrijgeven": True, "behandelaar": "x"})
    assert both.codes(400) == {"onbekendeWaarde"}
    assert town.clerk.post(path.replace(item["id"], application["id"])).status == 404


def test_a_search_is_noted_for_the_person_it_is_about(town):
    person = town.person()
    plate = town.vehicle(person)
    made = town.apply(person, "bewoner", kenteken=plate)
    why = {"reden": "Vraag aan de telefoon."}

    for search in [{"bsn": person.bsn}, {"kenteken": plate}, {"zaaknummer": made["zaaknummer"]}]:
        found = town.clerk.post("/v1/aanvragen/_zoek", why | search).expect(200)["aanvragen"]
        assert [one["id"] for one in found] == [made["id"]], search
        held = town.clerk.post("/v1/ontheffingen/_zoek", why | search).expect(200)
        assert [one["id"] for one in held["ontheffingen"]] == [made["ontheffingId"]]

    reads = person.caller.get("/v1/inzagen").expect(200)["inzagen"]
    assert len(reads) == 6
    assert reads[0]["reden"] == "Vraag aan de telefoon."
    assert reads[0]["rol"] == "behandelaar"
    assert {read["zaakId"] for read in reads} == {made["id"], made["ontheffingId"]}
    assert town.person().caller.get("/v1/inzagen").expect(200) == {"inzagen": []}


@pytest.mark.parametrize("body", [
    {"reden": "x"}, {"bsn": "999990019"}, {"reden": "x", "bsn": "999990019", "kenteken": "HK000J"},
    {"reden": "x", "bsn": "1"}, {"reden": "x", "zaaknummer": "2026/1"}, {"reden": " ", "bsn": "1"},
    {"reden": "x", "bsn": "999990019", "land": "B"}])
def test_a_search_is_for_one_thing_with_a_reason(town, body):
    town.clerk.post("/v1/aanvragen/_zoek", body).problem(400)
    assert town.person().caller.post("/v1/aanvragen/_zoek", body).status == 403


def test_E18_the_case_worker_reads_what_the_rules_knew_and_the_applicant_does_not(town):
    first = town.person()
    plate = town.vehicle(first)
    town.apply(first, "bewoner", kenteken=plate)
    second = town.person()
    town.vehicle(second, plate=plate)
    application = town.apply(second, "bewoner", kenteken=plate)
    path = f"/v1/aanvragen/{application['id']}/beoordelingen"

    looks = town.clerk.get(path).expect(200)["beoordelingen"]

    assert looks[0]["uitkomst"] == "medewerker"
    assert looks[0]["feiten"]["kentekenElders"] is True
    assert [rule["regel"] for rule in looks[0]["regels"]] == ["kentekenNietElders"]
    assert {"bron": "rdw", "op": "2026-06-18T08:00:00Z", "antwoordde": True} in (
        looks[0]["herkomst"])
    assert second.caller.get(path).status == 403
    assert application["redenen"] == []


def test_an_enclosure_is_handed_out_to_be_saved_and_never_shown(town):
    person, application = undecided(town)
    path = f"/v1/aanvragen/{application['id']}/bijlagen"
    shown = person.caller.get(f"/v1/aanvragen/{application['id']}").expect(200)["bijlagen"]
    assert shown == [{"nummer": 1, "naam": "foto.png", "type": "image/png"}]
    anything = {"Accept": "*/*"}

    for caller in [person.caller, town.clerk]:
        file = caller.get(f"{path}/1", anything)
        assert (file.status, file.body) == (200, PHOTO)
        assert file.headers["Content-Type"] == "image/png"
        assert file.headers["Content-Disposition"] == 'attachment; filename="bijlage-1.png"'
        assert file.headers["X-Content-Type-Options"] == "nosniff"
    for other in ["0", "2", "-1", "x"]:
        assert town.clerk.get(f"{path}/{other}", anything).status == 404
    assert town.person().caller.get(f"{path}/1", anything).status == 404


def test_a_clerk_whose_home_is_known_hands_nothing_out_to_themselves(tmp_path):
    office = RealOffice(tmp_path).prepare()
    told = office.done("client", "add", "buur", "--role", "behandelaar", "--bsn", "999900018",
                       "--home", "2271AA,1")
    assert "999900018" not in told
    refused = office.run("client", "add", "fout", "--role", "behandelaar", "--bsn", "12")
    assert refused.returncode == 64
    clerk = office.caller(told.strip().splitlines()[-1].strip())
    office.service.start()
    try:
        own = clerk.post("/v1/ontheffingen", {
            "soort": "bewoner", "zone": "VOM24", "kenteken": "FF000F",
            "houder": {"bsn": "999900018"}, "geldigVan": real_now(hours=-1),
            "geldigTot": real_now(days=300)})
        assert own.problem(403)["code"] == "eigenZaak"
        office.hand_out(clerk, "FF000F")
    finally:
        office.service.stop()
