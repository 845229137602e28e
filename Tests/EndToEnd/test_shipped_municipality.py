"""The municipality file that ships with the program: its real zones do the main job too."""

import json
from collections.abc import Iterator
from typing import Any

import pytest

from moments import local, thursday
from service import REPOSITORY, Service
from town import Town


@pytest.fixture(scope="module")
def shipped() -> dict[str, Any]:
    """The newest version in the file under Sources."""
    found = sorted((REPOSITORY / "Sources").rglob("leidschendam-voorburg.json"))
    assert len(found) == 1, found
    file = json.loads(found[0].read_text(encoding="utf-8"))
    assert file["gemeente"] == file["gemeente"] | {
        "naam": "Leidschendam-Voorburg", "cbsCode": "1916"}
    return max(file["versies"], key=lambda version: version["vanaf"])


@pytest.fixture(scope="module")
def demo(tmp_path_factory) -> Iterator[Service]:
    """A demo that is given no municipality file, and so takes the shipped one."""
    service = Service.demo(tmp_path_factory.mktemp("shipped")).start()
    yield service
    service.stop()


def numbers(entry: dict[str, Any]) -> list[int]:
    """The house numbers of an address range."""
    step = 1 if entry.get("kant", "beide") == "beide" else 2
    first = entry["huisnummerVan"]
    if step == 2 and first % 2 != (entry["kant"] == "oneven"):
        first += 1
    return list(range(first, entry["huisnummerTot"] + 1, step))


def test_the_shipped_zones_are_the_six_real_ones_and_the_two_for_tests(shipped):
    codes = {zone["code"] for zone in shipped["zones"]}
    sub_areas = {
        (zone["code"], area["code"])
        for zone in shipped["zones"] for area in zone.get("deelgebieden", [])
    }

    assert len(codes) == 8
    assert codes >= {"LDC", "VBN", "VBW", "VOM", "VOM24", "TKA", "TNX"}
    assert sub_areas >= {("LDC", "LDC-K"), ("VBW", "VBW-S")}


def test_each_shipped_zone_has_at_least_forty_addresses(shipped):
    counts = {zone["code"]: 0 for zone in shipped["zones"]}
    for entry in shipped["adressen"]:
        counts[entry["zone"]] += len(numbers(entry))

    assert min(counts.values()) >= 40, counts


def test_the_shipped_policy_is_the_one_the_cases_are_told_with(shipped):
    products = {product["soort"]: product for product in shipped["producten"]}

    assert products["bewoner"]["maximaalPerAdres"] == 2
    assert products["bewoner"]["geldigJaren"] == 4
    scheme = products["bezoekersregeling"]
    assert (scheme["maximaalPerAdres"], scheme["geldigJaren"]) == (1, 1)
    assert (scheme["maximaalGelijktijdig"], scheme["budgetMinuten"]) == (3, 36_000)
    assert (scheme["vooruitDagen"], scheme["automatischBeeindigen"]) == (7, True)


@pytest.mark.parametrize(
    ("zone", "moment", "outcome"),
    [
        ("LDC", thursday("10:00"), "ontheven"),
        ("VBN", thursday("10:00"), "ontheven"),
        ("VBW", thursday("10:00"), "ontheven"),
        ("VOM", thursday("10:00"), "ontheven"),
        ("VOM24", thursday("23:30"), "ontheven"),
        ("TKA", thursday("20:30"), "ontheven"),
        ("TNX", local("2026-06-20 01:30"), "ontheven"),
    ],
)
def test_a_resident_of_each_shipped_zone_gets_a_right_there(
    town: Town, shipped, zone, moment, outcome
):
    special = shipped.get("adresuitzonderingen", []) + shipped.get("eigenParkeerplaatsen", [])
    codes = {entry["postcode"] for entry in special}
    entry = next(
        a for a in shipped["adressen"] if a["zone"] == zone and a["postcode"] not in codes)
    person = town.person(address={
        "straat": entry["straat"], "huisnummer": numbers(entry)[-1],
        "postcode": entry["postcode"], "woonplaats": "Voorburg"})
    plate = town.vehicle(person)

    application = town.apply(person, "bewoner", kenteken=plate)
    if application["status"] == "wachtOpBetaling":
        town.pay(application["betaling"]["kenmerk"]).expect(204)

    assert town.outcome(plate, zone, moment) == outcome
