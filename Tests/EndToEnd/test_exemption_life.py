"""An exemption after it was granted: planning a plate, renewing, moving, room for another one."""

import pytest

from moments import local, thursday, utc



@pytest.fixture
def granted(own_town):
    """Makes a town and in it a resident with an exemption that was applied for without a fee."""

    def make(**policy):
        town = own_town(resident_fee_cents=0, **policy)
        person = town.person()
        plate = town.vehicle(person)
        application = town.apply(person, "bewoner", kenteken=plate)
        return town, person, plate, f"/v1/ontheffingen/{application['ontheffingId']}"

    return make


def test_a_preview_tells_what_then_happens_and_stores_nothing(granted):
    town, person, plate, path = granted()
    other = town.vehicle(person)
    body = {"kenteken": other, "ingangOp": thursday("12:00"), "eindigtOp": thursday("14:00")}
    tag = person.caller.get(path).headers["ETag"]

    preview = person.caller.post(f"{path}/kentekenwijzigingen/_voorbeeld", body).expect(200)

    assert person.caller.get(path).headers["ETag"] == tag
    change = person.caller.post(f"{path}/kentekenwijzigingen", body).expect(201)
    assert preview == {"tijdlijn": change["tijdlijn"], "weigering": None}
    assert [part["kenteken"] for part in preview["tijdlijn"]] == [plate, other, plate]


def test_a_preview_of_what_is_refused_tells_the_refusal_of_the_change(granted):
    town, person, plate, path = granted()
    motorcycle = town.vehicle(person, kind="Motorfiets", wheels=2)

    preview = person.caller.post(
        f"{path}/kentekenwijzigingen/_voorbeeld", {"kenteken": motorcycle}).expect(200)
    refusal = person.caller.post(f"{path}/kentekenwijzigingen", {"kenteken": motorcycle})

    assert preview["weigering"]["code"] == refusal.problem(409)["code"] == "ontheffingNietNodig"
    assert [part["kenteken"] for part in preview["tijdlijn"]] == [plate]


def test_a_planned_change_is_listed_and_called_off_as_if_it_had_never_been(granted):
    town, person, plate, path = granted()
    before = person.caller.get(f"{path}/tijdlijn").expect(200)
    other = town.vehicle(person)
    change = person.caller.post(
        f"{path}/kentekenwijzigingen",
        {"kenteken": other, "ingangOp": thursday("12:00")}).expect(201)

    listed = person.caller.get(f"{path}/kentekenwijzigingen").expect(200)["kentekenwijzigingen"]
    cancel = f"{path}/kentekenwijzigingen/{change['id']}/intrekkingen"
    town.person().caller.post(cancel).problem(404)
    called_off = person.caller.post(cancel).expect(201)

    assert [(one["id"], one["status"], one["soort"], one["gemaaktDoor"]) for one in listed] == [
        (change["id"], "gepland", "voorgoed", "houder")]
    assert called_off["tijdlijn"] == before["tijdlijn"]
    assert town.outcome(plate, at=thursday("12:00")) == "ontheven"
    assert town.outcome(other, at=thursday("12:00")) == "terPlaatseControleren"
    assert person.caller.post(cancel).problem(409)["code"] == "statusLaatDitNietToe"
    listed = person.caller.get(f"{path}/kentekenwijzigingen").expect(200)["kentekenwijzigingen"]
    assert listed[0]["status"] == "ingetrokken"


def test_a_change_that_began_is_not_called_off(granted):
    town, person, _, path = granted()
    other = town.vehicle(person)
    change = person.caller.post(f"{path}/kentekenwijzigingen", {"kenteken": other}).expect(201)

    answer = person.caller.post(f"{path}/kentekenwijzigingen/{change['id']}/intrekkingen", {})

    assert answer.problem(409)["code"] == "wijzigingIngegaan"


def test_the_limits_of_the_municipality_say_when_it_may_again(granted):
    town, person, _, path = granted(
        resident_more={"kentekenwijzigingenPerJaar": 1, "tijdelijkKentekenMaximaalDagen": 14})
    person.caller.post(
        f"{path}/kentekenwijzigingen", {"kenteken": town.vehicle(person)}).expect(201)

    second = person.caller.post(
        f"{path}/kentekenwijzigingen", {"kenteken": town.vehicle(person)}).problem(409)
    long = person.caller.post(f"{path}/kentekenwijzigingen", {
        "kenteken": town.vehicle(person), "ingangOp": thursday("12:00"),
        "eindigtOp": local("2026-07-03 12:00")}).problem(409)

    assert (second["code"], second["mogelijkVanaf"]) == (
        "maximumWijzigingen", utc(local("2027-06-18 10:00")))
    assert (long["code"], long["mogelijkTot"]) == (
        "tijdelijkTeLang", utc(local("2026-07-02 12:00")))


def test_a_plate_of_another_household_goes_through_and_tells_nothing_of_it(granted):
    town, person, _, path = granted()
    neighbour = town.person()
    theirs = town.vehicle(neighbour)
    town.apply(neighbour, "bewoner", kenteken=theirs)

    change = person.caller.post(f"{path}/kentekenwijzigingen", {"kenteken": theirs}).expect(201)

    assert neighbour.bsn not in str(change) and neighbour.name not in str(change)
    work = town.clerk.get("/v1/werkvoorraad").expect(200)["werkvoorraad"]
    mine = [one for one in work if one["ontheffingId"] == path.split("/")[-1]]
    assert [(one["soort"], "kentekenElders" in one["reden"]) for one in mine] == [
        ("nacontrole", True)]


def test_a_renewal_paid_in_time_goes_on_without_a_gap(own_town):
    town = own_town()
    person = town.person()
    plate = town.vehicle(person)
    application = town.apply(person, "bewoner", kenteken=plate)
    town.pay(application["betaling"]["kenmerk"]).expect(204)
    granted = person.caller.get(f"/v1/aanvragen/{application['id']}").expect(200)
    path = f"/v1/ontheffingen/{granted['ontheffingId']}"
    early = person.caller.post(f"{path}/verlengingen").problem(409)
    town.clock(local("2030-05-01 12:00"))

    renewal = person.caller.post(f"{path}/verlengingen", {}).expect(201)
    second = person.caller.post(f"{path}/verlengingen").problem(409)
    town.pay(renewal["betaling"]["kenmerk"]).expect(204)

    assert (early["code"], early["mogelijkVanaf"]) == (
        "verlengingTeVroeg", utc(local("2030-04-23 00:00")))
    assert second["code"] == "verlengingLoopt"
    assert (renewal["status"], renewal["verlengingVan"]) == (
        "wachtOpBetaling", granted["ontheffingId"])
    after = person.caller.get(path).expect(200)
    assert after["geldigTot"] == utc(local("2034-06-18 00:00"))
    timeline = person.caller.get(f"{path}/tijdlijn").expect(200)["tijdlijn"]
    assert [part["tot"] for part in timeline] == [utc(local("2034-06-18 00:00"))]
    assert town.outcome(plate, at=local("2030-06-18 10:00")) == "ontheven"
    done = person.caller.get(f"/v1/aanvragen/{renewal['id']}").expect(200)
    assert (done["status"], done["ontheffingId"]) == ("verleend", granted["ontheffingId"])


def test_in_grace_the_cover_has_ended_and_a_renewal_begins_when_it_is_granted(granted):
    town, person, plate, path = granted()
    town.clock(local("2030-06-20 10:00"))

    lapsed = person.caller.get(path).expect(200)
    missed = town.check(plate)
    town.clock(local("2030-06-20 11:00"))
    person.caller.post(f"{path}/verlengingen").expect(201)

    assert (lapsed["status"], lapsed["respijtTot"]) == ("respijt", utc(local("2030-07-02 00:00")))
    assert missed["uitkomst"] == "terPlaatseControleren"
    assert town.outcome(plate, at=local("2030-06-20 10:59:59")) == "terPlaatseControleren"
    assert town.outcome(plate, at=local("2030-06-20 11:00")) == "ontheven"
    assert person.caller.get(path).expect(200)["status"] == "actief"
    town.clock(local("2034-07-04 10:00"))
    assert person.caller.get(path).expect(200)["status"] == "verlopen"
    assert person.caller.post(f"{path}/verlengingen").problem(409)["code"] == "verlengingTeLaat"


def test_reminders_come_once_each_and_name_the_day(granted):
    town, person, _, path = granted()
    for day in ["2030-05-19", "2030-05-20", "2030-06-04", "2030-06-17"]:
        town.clock(local(f"{day} 10:00"))
        town.clock(local(f"{day} 11:00"))

    reminders = [one for one in town.messages() if "loopt af op" in one["onderwerp"]]

    assert [one["aan"] for one in reminders] == [person.name] * 3
    assert {one["onderwerp"] for one in reminders} == {"Uw ontheffing loopt af op 17 juni 2030"}


def test_a_move_waits_for_a_person_who_closes_it_with_a_note(granted):
    town, person, plate, path = granted()
    identifier = path.split("/")[-1]

    def signals():
        work = town.clerk.get("/v1/werkvoorraad").expect(200)["werkvoorraad"]
        return [one for one in work if one["ontheffingId"] == identifier]

    moved = {"bsn": person.bsn, "naam": person.name, "geboortedatum": "1980-05-17",
             "adres": town.address()}
    for _ in range(2):
        town.anonymous.post("/demo/personen", moved).expect(204)

    (signal,) = signals()
    assert (signal["soort"], signal["reden"]) == ("mogelijkIntrekken", "houderVerhuisd")
    assert town.outcome(plate) == "ontheven"
    town.clock(thursday("10:01"))
    told = [one for one in town.messages() if "U bent verhuisd" in one["onderwerp"]]
    assert [one["aan"] for one in told] == [person.name]
    close = f"/v1/werkvoorraad/{signal['id']}/afhandelingen"
    person.caller.post(close, {"tekst": "Klaar"}).problem(403)
    closed = town.clerk.post(close, {"tekst": "De houder komt terug."}).expect(201)
    assert closed["werkitemId"] == signal["id"]
    assert signals() == []
    assert town.clerk.post(close, {"tekst": "Nog eens"}).problem(409)["code"] == (
        "statusLaatDitNietToe")
    town.anonymous.post("/demo/personen", moved).expect(204)
    assert signals() == []


def room(caller):
    """What the caller may apply for, by kind."""
    listed = caller.get("/v1/ontheffingsruimte").expect(200)["ontheffingsruimte"]
    return {one["soort"]: one for one in listed}


def test_E22_E23_E24_a_company_with_room_just_applies_for_the_next(own_town):
    town = own_town()
    company = town.company(20)

    def apply():
        return town.apply(company, "bedrijf", kenteken=town.vehicle(company))

    assert (room(company.caller)["bedrijf"]["uitkomst"],
            room(company.caller)["bedrijf"]["maximaal"]) == ("mogelijk", 2)
    first = apply()
    assert first["status"] == "verleend"
    told = room(company.caller)["bedrijf"]
    assert (told["inGebruik"], told["vrij"], told["uitkomst"]) == (1, 1, "medewerkerBeslist")
    second = apply()
    assert second["status"] == "inBehandeling"
    town.clerk.post(f"/v1/aanvragen/{second['id']}/besluiten",
                    {"uitkomst": "verleend", "motivering": "Er is ruimte."}).expect(201)
    told = room(company.caller)["bedrijf"]
    assert (told["vrij"], told["uitkomst"]) == (0, "nietMogelijk")
    assert [one["code"] for one in told["redenen"]] == ["maximumPerWerknemers"]
    third = apply()
    assert third["status"] == "geweigerd"
    assert [one["code"] for one in third["besluit"]["redenen"]] == ["maximumPerWerknemers"]
    assert len(company.caller.get("/v1/ontheffingen").expect(200)["ontheffingen"]) == 2


def test_a_resident_sees_room_and_nobody_else_does(granted):
    town, person, _, _ = granted()

    told = room(person.caller)

    assert (told["bewoner"]["maximaal"], told["bewoner"]["inGebruik"]) == (2, 1)
    assert told["tijdelijk"]["bewijsNodig"] is True
    town.clerk.get("/v1/ontheffingsruimte").problem(403)
    town.anonymous.get("/v1/ontheffingsruimte").problem(401)
