"""Findings: a plate met without a right is kept until somebody looked, and told about once."""

from moments import local, thursday, utc

POLICY = {"visitor_fee_cents": 0, "resident_fee_cents": 0, "grace_minutes": 5}

FINDINGS = "/v1/bevindingen"


def meet(town, plate, zone="VBN", **more):
    """Files a plate as a scan car does."""
    return town.officer.post(FINDINGS, {"kenteken": plate, "zone": zone} | more)


def close(town, finding, reason, **more):
    """Tells how a look on the spot ended."""
    return town.officer.post(f"{FINDINGS}/{finding['id']}/sluitingen", {"reden": reason} | more)


def seen(town, finding):
    """The finding as it is now."""
    return town.officer.get(f"{FINDINGS}/{finding['id']}").expect(200)


def counts(town, day):
    """What enforcement came to on a day, by outcome."""
    told = town.officer.get(f"/v1/controletellingen?dag={day}").expect(200)["controletellingen"]
    total = {}
    for one in told:
        total[one["uitkomst"]] = total.get(one["uitkomst"], 0) + one["aantal"]
    return total


def letters(town, start):
    """The subjects of the letters so far that begin like this."""
    sent = town.anonymous.get("/demo/berichten").expect(200)["berichten"]
    return [letter for letter in sent if letter["onderwerp"].startswith(start)]


def test_H33_a_second_negative_joins_the_first_and_tells_what_to_do_next(town):
    plate = town.plate()
    town.clock(thursday("10:00"))
    first = meet(town, plate).expect(201)
    town.clock(thursday("11:30"))
    second = meet(town, plate).expect(200)

    one, other = first["bevinding"], second["bevinding"]
    assert first["controle"]["uitkomst"] == "terPlaatseControleren"
    assert (first["opgeslagen"], second["opgeslagen"]) == (True, True)
    assert one["id"] == other["id"]
    assert (one["aantal"], other["aantal"]) == (1, 2)
    assert other["eersteOp"] == utc(thursday("10:00"))
    assert other["laatsteOp"] == utc(thursday("11:30"))
    assert other["sanctie"]["mogelijk"] is False
    assert other["sanctie"]["reden"] == "schijfNietGecontroleerd"
    assert any("parkeerschijf" in step for step in other["volgendeStappen"])
    assert any("gehandicaptenparkeerkaart" in step for step in other["volgendeStappen"])
    listed = town.officer.get(f"{FINDINGS}?zone=VBN&grootte=100").expect(200)["bevindingen"]
    assert [found["aantal"] for found in listed if found["kenteken"] == plate] == [2]


def test_H34_of_a_plate_with_a_right_only_a_count_is_kept(own_town):
    town = own_town(**POLICY)
    town.clock(thursday("09:50"))
    scheme, plate = town.scheme(), town.plate()
    scheme.start(plate, end=thursday("12:00"))
    town.clock(thursday("10:00"))

    filed = meet(town, plate).expect(200)

    assert filed["controle"]["uitkomst"] == "ontheven"
    assert (filed["opgeslagen"], filed["bevinding"]) == (False, None)
    assert counts(town, "2026-06-18") == {"ontheven": 1}
    assert town.officer.get(f"{FINDINGS}?zone=VBN").expect(200)["bevindingen"] == []


def test_H22_a_card_closes_a_finding_and_erases_the_plate(town):
    town.clock(thursday("10:00"))
    finding = meet(town, town.plate()).expect(201)["bevinding"]

    closed = close(town, finding, "gehandicaptenkaartZichtbaar").expect(201)

    assert (closed["status"], closed["kenteken"]) == ("geenOvertreding", None)
    assert closed["sluiting"] == {
        "reden": "gehandicaptenkaartZichtbaar", "op": utc(thursday("10:00"))}
    assert seen(town, finding) == closed
    assert close(town, finding, "ladenOfLossen").codes(409) == {"statusLaatDitNietToe"}


def test_H36_loading_closes_a_finding_and_erases_the_plate(town):
    town.clock(thursday("10:00"))
    finding = meet(town, town.plate()).expect(201)["bevinding"]

    closed = close(town, finding, "ladenOfLossen").expect(201)

    assert (closed["status"], closed["kenteken"]) == ("geenOvertreding", None)


def test_handing_over_needs_a_look_on_the_spot(town):
    town.clock(thursday("10:00"))
    finding = meet(town, town.plate()).expect(201)["bevinding"]

    for body in ({}, {"schijfGecontroleerd": False}):
        assert close(town, finding, "overgedragen", **body).codes(409) == {
            "schijfNietGecontroleerd"}
    assert seen(town, finding)["kenteken"]
    done = close(town, finding, "overgedragen", schijfGecontroleerd=True).expect(201)

    assert (done["status"], done["kenteken"], done["sanctie"]["reden"]) == (
        "overgedragen", None, "overgedragen")


def test_H29_who_signs_on_within_the_grace_is_not_blamed_for_the_scan_before(own_town):
    town = own_town(**POLICY)
    town.clock(thursday("09:30"))
    scheme, plate = town.scheme(), town.plate()
    town.clock(thursday("10:00"))
    first = meet(town, plate).expect(201)["bevinding"]
    town.clock(thursday("10:04:10"))
    scheme.start(plate, end=thursday("12:00"))
    town.clock(thursday("10:06"))

    second = meet(town, plate).expect(200)

    assert second["controle"]["uitkomst"] == "ontheven"
    assert second["bevinding"]["id"] == first["id"]
    assert second["bevinding"]["status"] == "alsnogOntheven"
    assert seen(town, first)["kenteken"] is None


def test_H29_without_grace_the_first_stays_and_asks_for_a_look(own_town):
    town = own_town(**(POLICY | {"grace_minutes": 0}))
    town.clock(thursday("09:30"))
    scheme, plate = town.scheme(), town.plate()
    town.clock(thursday("10:00"))
    first = meet(town, plate).expect(201)["bevinding"]
    town.clock(thursday("10:04:10"))
    scheme.start(plate, end=thursday("12:00"))
    town.clock(thursday("10:06"))

    second = meet(town, plate).expect(200)

    assert second["controle"]["uitkomst"] == "ontheven"
    assert seen(town, first)["status"] == "terPlaatseControleren"
    assert close(town, first, "overgedragen").codes(409) == {"schijfNietGecontroleerd"}


def test_V29_what_was_met_in_an_outage_is_no_candidate(own_town):
    town = own_town(**POLICY)
    town.clock(thursday("10:20"))
    plate = town.plate()
    town.clerk.post("/v1/storingen", {
        "van": thursday("10:00"), "tot": thursday("10:20"),
        "omschrijving": "De site was weg."}).expect(201)

    finding = meet(town, plate, tijdstip=thursday("10:10")).expect(201)["bevinding"]

    assert finding["status"] == "storing"
    assert finding["storing"] == {"van": utc(thursday("10:00")), "tot": utc(thursday("10:20"))}
    assert finding["sanctie"]["reden"] == "storing"
    refused = close(town, finding, "overgedragen", schijfGecontroleerd=True)
    assert refused.codes(409) == {"storing"}


def test_a_mistyped_plate_opens_one_case_and_sends_one_letter_however_often_it_is_met(own_town):
    town = own_town(**POLICY)
    town.clock(thursday("09:00"))
    person = town.person()
    car = town.vehicle(person)
    exemption = town.apply(person, "bewoner", kenteken=car)["ontheffingId"]
    slipped = car[:-1] + ("P" if car[-1] != "P" else "T")
    for day in (18, 19, 20, 22):
        town.clock(local(f"2026-06-{day} 10:00"))
        meet(town, slipped).expect(201)
        meet(town, slipped).expect(200)

    work = town.clerk.get("/v1/werkvoorraad").expect(200)["werkvoorraad"]
    assert [(one["soort"], one["reden"], one["ontheffingId"]) for one in work] == [
        ("kentekenNagaan", "kentekenScheeltEenTeken", exemption)]
    told = letters(town, "Kijk na of het kenteken klopt")
    assert len(told) == 1
    assert slipped not in told[0]["tekst"]
    closed = town.clerk.post(f"/v1/werkvoorraad/{work[0]['id']}/afhandelingen", {
        "tekst": "De houder heeft het kenteken verbeterd."})
    assert closed.expect(201)["werkitemId"] == work[0]["id"]


def test_the_plate_is_gone_at_the_end_of_the_next_day(own_town):
    town = own_town(**POLICY)
    town.clock(thursday("10:00"))
    finding = meet(town, town.plate()).expect(201)["bevinding"]
    town.clock(local("2026-06-19 23:59"))
    assert seen(town, finding)["kenteken"]

    town.clock(local("2026-06-20 00:00"))

    town.officer.get(f"{FINDINGS}/{finding['id']}").problem(404)
    assert counts(town, "2026-06-18") == {"terPlaatseControleren": 1, "verlopen": 1}


def test_only_officers_see_findings_and_every_fault_is_named(town):
    town.clock(thursday("10:00"))
    finding = meet(town, town.plate()).expect(201)["bevinding"]
    path = f"{FINDINGS}/{finding['id']}"

    for caller in (town.clerk, town.manager, town.person().caller):
        assert caller.get(path).codes(403) == {"geenToegang"}
        assert caller.post(FINDINGS, {"kenteken": "FX000X", "zone": "VBN"}).codes(403) == {
            "geenToegang"}
    assert town.anonymous.get(path).status == 401
    assert "ontbreekt" in town.officer.get(FINDINGS).codes(400)
    assert "zoneOnbekend" in town.officer.get(f"{FINDINGS}?zone=XXX").codes(400)
    assert "ontbreekt" in town.officer.get("/v1/controletellingen").codes(400)
    assert "kentekenOngeldig" in meet(town, "?!").codes(400)
    assert "onbekendeWaarde" in close(town, finding, "zomaar").codes(400)
    ahead = meet(town, town.plate(), tijdstip=thursday("10:02"))
    assert ahead.codes(409) == {"tijdstipInToekomst"}
    early = meet(town, town.plate(), tijdstip=local("2026-06-16 10:00"))
    assert early.codes(409) == {"teLangGeleden"}
    town.officer.get(f"{FINDINGS}/0c3a1f0e-6f0b-4d55-9d5e-2b1f8f2c7a11").problem(404)


def test_no_plate_of_a_finding_stands_in_the_files_or_the_log(own_town):
    town = own_town(**POLICY)
    town.clock(thursday("10:00"))
    plate = town.plate()
    finding = meet(town, plate).expect(201)["bevinding"]
    seen(town, finding)
    close(town, finding, "schijfInOrde").expect(201)

    folder = town.service.database.parent
    written = b"".join(file.read_bytes() for file in folder.iterdir() if file.is_file())

    assert finding["id"].encode() in written or b"fileFinding" in written
    assert plate.encode() not in written
    assert f"{plate[:2]}-{plate[2:5]}-{plate[5:]}".encode() not in written
