"""Plate checks: the verdicts of the cases over HTTP, on rights handed out at the counter."""

import pytest

from moments import local, thursday
from town import Town

POLICY = {"visitor_fee_cents": 0}

SUNDAY = local("2026-06-21 12:00")
WHIT_MONDAY = local("2026-05-25 11:00")
DISC = ["R400ab", "R400ae", "R400at"]
NO_RIGHT = ("terPlaatseControleren", "geenRecht")
EXEMPT = ("ontheven", None)
OUTSIDE_HOURS = ("nietGereguleerd", "buitenVenstertijd")
HOLIDAY = ("nietGereguleerd", "feestdag")


@pytest.fixture(scope="module")
def rights(demo):
    """R1, R2 and the two more rights the cases speak of, once for the module."""
    town = Town(demo).back_to_thursday()
    for plate, zone, start, end in [
        ("NX000P", "VBN", "2026-01-05", "2030-01-05"),
        ("GB000B", "VOM24", "2022-07-01", "2026-07-01"),
        ("00HK00", "VBN", "2026-01-05", "2030-01-05"),
        ("LX000L", "LDC", "2026-01-05", "2030-01-05"),
    ]:
        town.exemption(plate, zone, start=local(f"{start} 00:00"), end=local(f"{end} 00:00"))


@pytest.mark.parametrize(
    ("plate", "zone", "at", "more", "expected"),
    [
        pytest.param("NX000P", "VBN", thursday("10:00"), {}, EXEMPT, id="H01"),
        pytest.param("NX000P", "LDC", thursday("10:00"), {}, NO_RIGHT, id="H02"),
        pytest.param("FX000X", "VBN", thursday("08:59:59"), {}, OUTSIDE_HOURS, id="H03"),
        pytest.param("FX000X", "VBN", thursday("09:00:00"), {}, NO_RIGHT, id="H04"),
        pytest.param("FX000X", "VBN", thursday("17:59:59"), {}, NO_RIGHT, id="H05"),
        pytest.param("FX000X", "VBN", thursday("18:00:00"), {}, OUTSIDE_HOURS, id="H06"),
        pytest.param("FX000X", "VBN", SUNDAY, {}, OUTSIDE_HOURS, id="H07"),
        pytest.param("FX000X", "VOM24", local("2026-06-21 03:00"), {}, NO_RIGHT, id="H08"),
        pytest.param("FX000X", "VBN", WHIT_MONDAY, {}, NO_RIGHT, id="H09"),
        pytest.param("FX000X", "TKA", WHIT_MONDAY, {}, HOLIDAY, id="H10"),
        pytest.param("FX000X", "TKA", local("2026-04-03 10:00"), {}, NO_RIGHT, id="H11"),
        pytest.param("FX000X", "TKA", local("2026-04-27 10:00"), {}, HOLIDAY, id="H12"),
        pytest.param("FX000X", "TKA", thursday("20:59:59"), {}, NO_RIGHT, id="H13 Thursday"),
        pytest.param("FX000X", "TKA", local("2026-06-19 18:00"), {}, OUTSIDE_HOURS,
                     id="H13 Friday"),
        pytest.param("FX000X", "TNX", local("2026-06-20 01:59:59"), {}, NO_RIGHT,
                     id="H14 before two"),
        pytest.param("FX000X", "TNX", local("2026-06-20 02:00"), {}, OUTSIDE_HOURS,
                     id="H14 at two"),
        pytest.param("GB000B", "VOM24", "2026-06-30T21:59:59Z", {}, EXEMPT,
                     id="H15 last second"),
        pytest.param("GB000B", "VOM24", "2026-06-30T22:00:00Z", {}, NO_RIGHT, id="H15 after"),
        pytest.param("LX000L", "LDC", thursday("10:00"), {"deelgebied": "LDC-K"}, NO_RIGHT,
                     id="H19"),
        pytest.param("LX000L", "LDC", thursday("10:00"), {}, EXEMPT, id="H19 outside the core"),
        pytest.param("FX000X", "VBN", thursday("10:00"), {"voertuigsoort": "motorfiets"},
                     ("nietVerplicht", "tweewieler"), id="H20"),
        pytest.param("NX000P", "VBN", SUNDAY, {"plaats": "onbestemd"}, NO_RIGHT, id="H23"),
        pytest.param("FX000X", "VBN", thursday("10:00"), {"plaats": "gemarkeerd"},
                     ("nietGereguleerd", "geenSchijfplaats"), id="H24"),
        pytest.param("NX000P", "VBN", thursday("10:00"), {"plaats": "gehandicapten"},
                     ("anderRegime", "gehandicaptenplaats"), id="H25"),
        pytest.param("NX000P", "VBN", thursday("10:00"), {"plaats": "vergunninghouders"},
                     ("anderRegime", "vergunninghoudersplaats"), id="H25 permit holders"),
        pytest.param("NXOOOP", "VBN", thursday("10:00"), {"leesbetrouwbaarheid": 92},
                     ("mogelijkRecht", "leesfout"), id="H26"),
        pytest.param("NX000P", "VBN", thursday("10:00"), {"leesbetrouwbaarheid": 55},
                     ("handmatigLezen", "lageBetrouwbaarheid"), id="H27"),
        pytest.param("00HK00", "VBN", thursday("10:00"),
                     {"land": "P", "leesbetrouwbaarheid": 95},
                     ("mogelijkRecht", "landOnzeker"), id="H28"),
        pytest.param("00HK00", "VBN", thursday("10:00"), {}, EXEMPT, id="H28 no country said"),
        pytest.param("nx-000-p", "VBN", thursday("10:00"), {}, EXEMPT, id="H01 as it is typed"),
    ],
)
def test_a_verdict_follows_from_zone_time_place_vehicle_and_right(
    town, rights, plate, zone, at, more, expected
):
    verdict = town.check(plate, zone, at, **more)

    assert (verdict["uitkomst"], verdict["reden"]) == expected


@pytest.mark.parametrize(
    ("more", "codes"),
    [
        pytest.param({"tijdstip": thursday("10:00")}, DISC, id="H04"),
        pytest.param({"tijdstip": SUNDAY, "plaats": "onbestemd"}, ["R401"], id="H23"),
        pytest.param({"tijdstip": SUNDAY}, [], id="H07"),
    ],
)
def test_H04_H23_the_offence_codes_belong_to_the_place_and_the_hour(town, rights, more, codes):
    assert sorted(town.check("FX000X", **more)["feitcodes"]) == codes


def test_H01_an_exempt_verdict_says_by_which_right_and_until_when(town, rights):
    verdict = town.check("NX000P", at=thursday("10:00"))

    assert verdict["recht"]["soort"] == "bewoner"
    assert verdict["recht"]["geldigVan"] == "2026-01-04T23:00:00Z"
    assert verdict["recht"]["geldigTot"] == "2030-01-04T23:00:00Z"
    assert (verdict["zone"], verdict["deelgebied"]) == ("VBN", None)
    assert verdict["tijdstip"] == "2026-06-18T08:00:00Z"
    assert verdict["feitcodes"] == []
    assert isinstance(verdict["registerversie"], int)


@pytest.mark.parametrize(
    ("zone", "more", "minutes", "until"),
    [
        ("VBN", {}, 120, "2026-06-18T16:00:00Z"),
        ("TKA", {}, 120, "2026-06-18T19:00:00Z"),
        ("LDC", {"deelgebied": "LDC-K"}, 60, "2026-06-18T16:00:00Z"),
    ],
)
def test_a_verdict_says_how_long_the_disc_lasts_and_until_when_it_counts(
    town, rights, zone, more, minutes, until
):
    disc = town.check("FX000X", zone, thursday("10:00"), **more)["schijf"]

    assert disc == {"maximaalMinuten": minutes, "gereguleerdTot": until}


@pytest.mark.parametrize(
    ("moment", "expected"),
    [
        pytest.param(thursday("11:59:59"), EXEMPT, id="H16 last second"),
        pytest.param(thursday("12:00:00"), NO_RIGHT, id="H16 after"),
    ],
)
def test_H16_a_visitor_is_exempt_up_to_the_end_and_not_at_it(town, moment, expected):
    plate = town.plate()
    town.scheme().start(plate, thursday("10:00"), thursday("12:00"))

    verdict = town.check(plate, at=moment)

    assert (verdict["uitkomst"], verdict["reden"]) == expected


def test_H17_a_visitor_is_not_exempt_in_a_sub_area_that_excludes_visitors(town):
    plate = town.plate()
    town.scheme("VBW").start(plate, thursday("10:00"), thursday("12:00"))

    inside = town.check(plate, "VBW", thursday("10:30"), deelgebied="VBW-S")
    outside = town.outcome(plate, "VBW", thursday("10:30"))

    assert inside["uitkomst"] == "terPlaatseControleren"
    assert inside["deelgebied"] == "VBW-S"
    assert "deelgebiedUitgesloten" in [near["waarom"] for near in inside["bijna"]]
    assert outside == "ontheven"


def test_H18_a_visitor_of_oud_midden_is_not_exempt_in_oud_midden_24(town):
    plate = town.plate()
    town.scheme("VOM").start(plate, thursday("10:00"), thursday("12:00"))

    verdict = town.check(plate, "VOM24", thursday("10:30"))

    assert verdict["uitkomst"] == "terPlaatseControleren"
    assert ("andereZone", "VOM") in [(b["waarom"], b.get("zone")) for b in verdict["bijna"]]


def test_H26_a_misread_plate_names_the_candidate(town, rights):
    verdict = town.check("NXOOOP", at=thursday("10:00"), leesbetrouwbaarheid=92)

    assert ("leesfout", "NX000P") in [(b["waarom"], b.get("kenteken")) for b in verdict["bijna"]]


def test_H31_while_the_store_is_lost_no_verdict_is_given(town, rights):
    town.fault("opslag", "fout")
    single = town.officer.post("/v1/kentekencontroles", {"kenteken": "NX000P", "zone": "VBN"})
    town.fault("opslag", "goed")

    assert "uitkomst" not in single.problem(503)
    assert town.outcome("NX000P", at=thursday("10:00")) == "ontheven"
