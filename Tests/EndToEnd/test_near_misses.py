"""What an officer is told beside a verdict: the nearest right, batches, unusable input."""

import pytest

from moments import local, thursday

CHECKS = "/v1/kentekencontroles"


def why(verdict):
    """The kinds of near miss in a verdict."""
    return {near["waarom"] for near in verdict["bijna"]}


@pytest.mark.parametrize(
    ("zone", "start", "end", "expected"),
    [
        ("LDC", "2026-01-05 00:00", "2030-01-05 00:00", "andereZone"),
        ("VBN", "2026-06-18 10:00:01", "2030-01-05 00:00", "nogNietIngegaan"),
        ("VBN", "2026-06-19 09:59:59", "2030-01-05 00:00", "nogNietIngegaan"),
        ("VBN", "2026-01-05 00:00", "2026-06-18 10:00:00", "netVerlopen"),
        ("VBN", "2026-01-05 00:00", "2026-06-17 10:00:01", "netVerlopen"),
    ],
)
def test_a_right_that_almost_covers_is_always_mentioned(town, zone, start, end, expected):
    plate = town.plate()
    town.exemption(plate, zone, start=local(start), end=local(end))

    verdict = town.check(plate, "VBN", thursday("10:00"))

    assert verdict["uitkomst"] == "terPlaatseControleren"
    assert expected in why(verdict)


def test_a_right_in_an_excluded_sub_area_is_mentioned(town):
    plate = town.plate()
    town.exemption(plate, "LDC", start=local("2026-01-05 00:00"), end=local("2030-01-05 00:00"))

    verdict = town.check(plate, "LDC", thursday("10:00"), deelgebied="LDC-K")

    assert "deelgebiedUitgesloten" in why(verdict)


def test_a_right_of_the_same_letters_from_another_country_is_mentioned(town):
    town.exemption("11HK11", start=local("2026-01-05 00:00"), end=local("2030-01-05 00:00"),
                   land="NL")

    verdict = town.check("11HK11", "VBN", thursday("10:00"), land="P")

    assert verdict["uitkomst"] == "mogelijkRecht"
    assert "landVerschilt" in why(verdict)


def test_a_plate_that_is_nowhere_has_no_near_miss(town):
    assert town.check(town.plate(), "VBN", thursday("10:00"))["bijna"] == []


def test_two_rights_that_follow_each_other_are_one_cover(town):
    plate = town.plate()
    holder = town.person()
    for start, end in [("2026-01-05", "2026-07-01"), ("2026-07-01", "2030-01-05")]:
        town.exemption(plate, holder=holder, start=local(f"{start} 00:00"),
                       end=local(f"{end} 00:00"))

    right = town.check(plate, at=thursday("10:00"))["recht"]

    assert right["geldigTot"] == "2030-01-04T23:00:00Z"


def test_the_counter_reports_a_limit_and_does_not_enforce_it(town):
    holder = town.person()
    answers = [
        town.exemption(town.plate(), holder=holder, start=local("2026-01-05 00:00"),
                       end=local("2030-01-05 00:00"))
        for _ in range(3)
    ]

    assert not answers[0].get("waarschuwingen")
    assert answers[2]["waarschuwingen"]


def test_the_counter_takes_a_plain_date_as_the_midnight_it_begins_with(town):
    plate = town.plate()
    town.exemption(plate, start="2026-06-18", end="2026-07-01")

    right = town.check(plate, at=thursday("10:00"))["recht"]

    assert right["geldigVan"] == "2026-06-17T22:00:00Z"
    assert right["geldigTot"] == "2026-06-30T22:00:00Z"


def test_every_change_of_the_register_gives_it_a_higher_version(town):
    plate = town.plate()
    before = town.check(plate)["registerversie"]
    again = town.check(plate)["registerversie"]

    town.exemption(plate, start=local("2026-01-05 00:00"), end=local("2030-01-05 00:00"))

    assert again == before
    assert town.check(plate)["registerversie"] > before


def test_a_batch_is_answered_in_order_with_a_fault_in_its_place(town):
    plate = town.plate()
    town.exemption(plate, start=local("2026-01-05 00:00"), end=local("2030-01-05 00:00"))
    good = {"kenteken": plate, "zone": "VBN", "tijdstip": thursday("10:00")}

    answers = town.officer.post(f"{CHECKS}/_batch", {"controles": [
        good, good | {"zone": "NERGENS"}, good | {"kenteken": town.plate()},
        good | {"kenteken": "###"}, 7, good | {"zone": "LDC"}, good,
    ]}).expect(200)["uitkomsten"]

    assert [answer.get("uitkomst") for answer in answers] == [
        "ontheven", None, "terPlaatseControleren", None, None, "terPlaatseControleren",
        "ontheven"]
    for place in (1, 3, 4):
        assert answers[place]["fout"]["status"] == 400
        assert answers[place]["fout"]["status"] == 400


def test_a_batch_says_what_single_checks_say(town):
    plate = town.plate()
    town.exemption(plate, start=local("2026-01-05 00:00"), end=local("2030-01-05 00:00"))
    checks = [{"kenteken": kenteken, "zone": zone, "tijdstip": thursday("10:00")}
              for kenteken in (plate, town.plate()) for zone in ("VBN", "LDC", "VOM24", "TNX")]

    together = town.officer.post(f"{CHECKS}/_batch", {"controles": checks}).expect(200)
    apart = [town.officer.post(CHECKS, check).expect(200) for check in checks]

    assert together["uitkomsten"] == apart


@pytest.mark.parametrize(("count", "status"), [(1, 200), (10_000, 200), (10_001, 400)])
def test_a_batch_holds_up_to_ten_thousand_checks(town, count, status):
    checks = [{"kenteken": "FX000X", "zone": "VBN"}] * count

    answer = town.officer.post(f"{CHECKS}/_batch", {"controles": checks})

    body = answer.expect(status)
    assert status != 200 or len(body["uitkomsten"]) == count


@pytest.mark.parametrize(
    ("more", "code"),
    [
        ({"zone": "NERGENS"}, "zoneOnbekend"),
        ({"zone": None}, "ontbreekt"),
        ({"deelgebied": "LDC-K"}, "deelgebiedOnbekend"),
        ({"land": "XX"}, "landOnbekend"),
        ({"land": "DE"}, "landOnbekend"),
        ({"plaats": "dak"}, "onbekendeWaarde"),
        ({"leesbetrouwbaarheid": 101}, "buitenBereik"),
        ({"tijdstip": "gisteren"}, "onleesbareTijd"),
        ({"kenteken": "X99XX/"}, "kentekenOngeldig"),
    ],
)
def test_a_check_nobody_can_answer_is_refused_with_its_reason(town, more, code):
    body = {"kenteken": "FX000X", "zone": "VBN"} | more
    body = {name: value for name, value in body.items() if value is not None}

    answer = town.officer.post(CHECKS, body)

    assert code in answer.codes(400)
    assert "uitkomst" not in answer.json()


def test_a_check_needs_no_more_than_a_plate_and_a_zone(town):
    verdict = town.officer.post(CHECKS, {"kenteken": "FX000X", "zone": "VBN"}).expect(200)

    assert verdict["uitkomst"] == "terPlaatseControleren"
    assert verdict["tijdstip"] == "2026-06-18T08:00:00Z"
