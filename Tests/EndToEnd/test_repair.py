"""A mistake that touched many exemptions: seen beforehand, put right as one thing, undone as one."""

import pytest

from moments import local, thursday, utc

POLICY = {"resident_fee_cents": 0, "visitor_fee_cents": 0}

START, END = local("2026-01-05 00:00"), local("2030-01-05 00:00")
WHY = {"omschrijving": "Zone en straat waren verkeerd gekoppeld."}


def three(town):
    """Three exemptions in VBN, by plate."""
    plates = [town.plate() for _ in range(3)]
    return {plate: town.exemption(plate, start=START, end=END)["id"] for plate in plates}


def order(ids, measure, **more):
    """A repair of named exemptions."""
    return WHY | {"selectie": {"ids": list(ids)}, "maatregel": measure} | more


def test_a_repair_is_tried_carried_out_and_undone(town):
    held = three(town)
    past = thursday("09:00")
    measure = {"soort": "andereZone", "zone": "LDC", "ingangOp": local("2026-06-01 00:00")}
    body = order(held.values(), measure)

    tried = town.manager.post("/v1/herstelacties", body | {"proef": True}).expect(200)

    assert (tried["proef"], tried["aantal"]) == (True, 3)
    assert {town.outcome(plate) for plate in held} == {"ontheven"}
    answer = town.manager.post("/v1/herstelacties", body)
    done = answer.expect(201)
    path = answer.headers["Location"]
    assert done["wijzigingen"] == tried["wijzigingen"]
    assert done["ontheffingen"] == list(held.values())
    change = done["wijzigingen"][0]
    assert (change["voor"]["zone"], change["na"]["zone"]) == ("VBN", "LDC")
    for plate in held:
        assert town.outcome(plate, "LDC") == "ontheven"
        assert town.outcome(plate, "VBN") == "terPlaatseControleren"
        assert town.outcome(plate, "LDC", past) == "ontheven"
        assert town.outcome(plate, "VBN", past) == "ontheven"
    assert town.manager.get(path).expect(200)["ongedaanGemaaktOp"] is None

    undone = town.manager.post(f"{path}/ongedaanmakingen").expect(201)

    assert undone["nietTeruggezet"] == []
    assert undone["ongedaanGemaaktOp"] == utc(thursday("10:00"))
    for plate in held:
        assert town.outcome(plate, "VBN") == "ontheven"
        assert town.outcome(plate, "LDC", past) == "terPlaatseControleren"
    again = town.manager.post(f"{path}/ongedaanmakingen")
    assert again.problem(409)["code"] == "statusLaatDitNietToe"
    listed = town.manager.get("/v1/herstelacties").expect(200)["herstelacties"]
    assert listed[0]["id"] == done["id"]


def test_what_changed_since_is_told_and_left_alone(town):
    held = three(town)
    changed = list(held.values())[0]
    measure = {"soort": "verlengTot", "datum": "2031-01-05"}
    done = town.manager.post("/v1/herstelacties", order(held.values(), measure)).expect(201)
    town.clerk.post(f"/v1/ontheffingen/{changed}/kentekenwijzigingen",
                    {"kenteken": town.plate()}).expect(201)

    undone = town.manager.post(f"/v1/herstelacties/{done['id']}/ongedaanmakingen", {}).expect(201)

    assert undone["nietTeruggezet"] == [changed]
    ends = [town.clerk.get(f"/v1/ontheffingen/{one}").json()["geldigTot"] for one in held.values()]
    assert ends == [utc(local("2031-01-05 00:00"))] + 2 * [utc(END)]


def test_a_mistyped_plate_and_a_mistaken_withdrawal_are_put_right(town):
    plate, wrong = town.plate(), town.plate()
    one = town.exemption(wrong, start=START, end=END)["id"]
    measure = {"soort": "anderKenteken", "kenteken": plate, "ingangOp": "2026-02-01"}
    town.manager.post("/v1/herstelacties", order([one], measure)).expect(201)
    assert town.outcome(plate, at=thursday("09:00")) == "ontheven"
    assert town.outcome(wrong, at=thursday("09:00")) == "ontheven"
    assert town.outcome(wrong) == "terPlaatseControleren"

    town.clerk.post(f"/v1/ontheffingen/{one}/intrekkingen",
                    {"ingangOp": thursday("10:00"), "reden": "Vergissing."}).expect(201)
    assert town.outcome(plate) == "terPlaatseControleren"
    town.manager.post(
        "/v1/herstelacties", order([one], {"soort": "herstelIntrekking"})).expect(201)

    assert town.outcome(plate) == "ontheven"


@pytest.mark.parametrize(("measure", "code"), [
    ({"soort": "verlengTot", "datum": "2027-01-01"}, "nietsTeHerstellen"),
    ({"soort": "andereZone", "zone": "LDC", "ingangOp": "2027-01-01"}, "herstelInToekomst"),
    ({"soort": "anderKenteken", "kenteken": "FX-000-X"}, "kentekenVoorEen")])
def test_a_repair_that_cannot_be_is_refused(town, measure, code):
    held = three(town)

    answer = town.manager.post("/v1/herstelacties", order(held.values(), measure))

    assert answer.problem(409)["code"] == code


@pytest.mark.parametrize("change", [
    {"selectie": {}}, {"selectie": {"ids": []}}, {"selectie": {"ids": ["x"]}},
    {"selectie": {"zone": "VBN", "ids": ["x"]}}, {"maatregel": {"soort": "weg"}},
    {"maatregel": {"soort": "andereZone"}}, {"maatregel": {"soort": "verlengTot"}},
    {"maatregel": {"soort": "herstelIntrekking", "zone": "VBN"}}, {"omschrijving": " "}])
def test_a_repair_that_is_not_clear_is_bad_input(town, change):
    good = WHY | {"selectie": {"zone": "TNX"}, "maatregel": {"soort": "herstelIntrekking"}}
    town.manager.post("/v1/herstelacties", good | {"proef": True}).expect(200)

    town.manager.post("/v1/herstelacties", good | change).problem(400)
    assert town.clerk.post("/v1/herstelacties", good).status == 403
