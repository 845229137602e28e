"""Outages: noted by hand or by themselves, seen by officers, and never a reason to backdate."""

import sqlite3

from moments import local, parsed, thursday, utc

POLICY = {"visitor_fee_cents": 0}

OUTAGES = "/v1/storingen"


def outages(town, start, end):
    """What an officer sees of a stretch of time."""
    path = f"{OUTAGES}?van={utc(start)}&tot={utc(end)}"
    return town.officer.get(path).expect(200)["storingen"]


def test_V29_after_an_outage_a_visitor_is_signed_on_from_now_and_officers_see_it(town):
    scheme, plate = town.scheme(), town.plate()
    town.clock(thursday("10:21"))
    noted = town.clerk.post(OUTAGES, {
        "van": thursday("10:00"), "tot": thursday("10:20"), "omschrijving": "De site was weg."})

    visit = scheme.start(plate, thursday("10:00"), thursday("12:00"))

    assert visit["van"] == utc(thursday("10:21"))
    assert town.outcome(plate, at=thursday("10:10")) == "terPlaatseControleren"
    assert noted.expect(201) in outages(town, thursday("10:10"), thursday("10:11"))
    assert noted.json() not in outages(town, thursday("10:20"), thursday("10:25"))


def test_V29_while_the_record_is_lost_the_minutes_become_an_outage(own_town):
    town = own_town(**POLICY)
    town.fault("opslag", "uit")
    town.anonymous.put("/demo/klok", {"nu": thursday("10:20")})

    town.fault("opslag", "goed")

    seen = outages(town, thursday("09:00"), thursday("12:00"))
    assert [(one["oorzaak"], one["van"], one["tot"]) for one in seen] == [
        ("registerOnbereikbaar", utc(thursday("10:00")), utc(thursday("10:20")))]


def test_a_crash_of_ten_minutes_is_an_outage_and_an_orderly_stop_is_none(own_town):
    town = own_town(**POLICY)
    town.service.stop()
    town.service.start()
    stopped = town.officer.get(OUTAGES).expect(200)["storingen"]

    town.service.kill()
    with sqlite3.connect(town.service.database) as record:
        record.execute("UPDATE heartbeat SET at = at - 600")
    record.close()
    town.service.start()

    crashed = town.officer.get(OUTAGES).expect(200)["storingen"]
    assert stopped == []
    assert [one["oorzaak"] for one in crashed] == ["dienstUit"]
    away = parsed(crashed[0]["tot"]) - parsed(crashed[0]["van"])
    assert 600 <= away.total_seconds() < 700


def test_an_outage_lasts_until_it_is_closed_and_then_no_longer(town):
    start = local("2025-01-06 09:00")
    made = town.clerk.post(OUTAGES, {"van": start, "omschrijving": "De lijn was dood."}).expect(201)
    path = f"{OUTAGES}/{made['id']}/beeindigingen"

    early = town.clerk.post(path, {"tot": start})
    closed = town.clerk.post(path, {"tot": local("2025-01-06 10:00")}).expect(200)

    assert made["tot"] is None
    assert early.codes(409) == {"eindeVoorBegin"}
    assert closed["tot"] == utc(local("2025-01-06 10:00"))
    assert town.clerk.post(path).codes(409) == {"statusLaatDitNietToe"}
    assert town.officer.post(path).codes(403) == {"geenToegang"}
    assert town.person().caller.get(OUTAGES).codes(403) == {"geenToegang"}


def test_outages_are_paged_within_their_bounds(town):
    for hour in range(10, 15):
        town.clerk.post(OUTAGES, {
            "van": local(f"2024-05-06 {hour}:00"), "tot": local(f"2024-05-06 {hour}:30"),
            "omschrijving": "Kort."}).expect(201)
    bounds = f"van={utc(local('2024-05-06 00:00'))}&tot={utc(local('2024-05-07 00:00'))}"

    first = town.officer.get(f"{OUTAGES}?{bounds}&grootte=2")
    second = town.officer.get(f"{OUTAGES}?{bounds}&grootte=2&pagina=3")

    assert len(first.expect(200)["storingen"]) == 2
    assert bounds in first.headers["Link"] and 'rel="next"' in first.headers["Link"]
    assert len(second.expect(200)["storingen"]) == 1
    assert 'rel="next"' not in second.headers["Link"]
