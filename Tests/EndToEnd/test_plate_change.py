"""A change of plate: one instant, no gap, no overlap; and what else ends or moves a right."""

import itertools

import pytest

from moments import local, parsed, thursday, utc
from service import run

POLICY = {"resident_fee_cents": 0}


@pytest.fixture
def held(town):
    """A resident with an exemption in VBN since January, and the plate of their next car."""
    holder = town.person()
    old = town.vehicle(holder)
    new = town.vehicle(holder)
    exemption = town.exemption(
        old, holder=holder, start=local("2026-01-05 00:00"), end=local("2030-01-05 00:00"))
    return Held(town, holder, old, new, exemption["id"])


class Held:
    """An exemption in somebody's hands, and the calls about it."""

    def __init__(self, town, holder, old, new, identifier):
        self.town, self.holder, self.old, self.new = town, holder, old, new
        self.path = f"/v1/ontheffingen/{identifier}"

    def change(self, caller, plate=None, headers=None, **more):
        """Asks for another plate."""
        body = {"kenteken": plate or self.new} | more
        return caller.post(f"{self.path}/kentekenwijzigingen", body, headers)

    def outcomes(self, moment):
        """What a check says of the old plate and of the new one."""
        return [self.town.outcome(plate, at=moment) for plate in (self.old, self.new)]

    def timeline(self):
        """Which plate is covered when."""
        return self.holder.caller.get(f"{self.path}/tijdlijn").expect(200)["tijdlijn"]


OLD_ONLY = ["ontheven", "terPlaatseControleren"]
NEW_ONLY = ["terPlaatseControleren", "ontheven"]


@pytest.mark.parametrize(
    ("moment", "expected"),
    [(thursday("09:59:59"), OLD_ONLY), (thursday("10:00:00"), NEW_ONLY),
     (thursday("10:00:01"), NEW_ONLY)],
)
def test_H30_a_change_at_ten_moves_the_right_in_that_instant(held, moment, expected):
    held.change(held.holder.caller, ingangOp=thursday("10:00:00")).expect(201)

    assert held.outcomes(moment) == expected


def test_H30_a_change_without_a_moment_is_a_change_now(held):
    held.town.clock(thursday("11:00"))

    held.change(held.holder.caller).expect(201)

    assert held.outcomes(thursday("10:59:59")) == OLD_ONLY
    assert held.outcomes(thursday("11:00:00")) == NEW_ONLY


def test_H30_a_change_can_be_planned(held):
    held.change(held.holder.caller, ingangOp=local("2026-06-22 12:00")).expect(201)

    assert held.outcomes(thursday("10:00")) == OLD_ONLY
    assert held.outcomes(local("2026-06-22 11:59:59")) == OLD_ONLY
    assert held.outcomes(local("2026-06-22 12:00")) == NEW_ONLY


def test_a_temporary_change_returns_by_itself(held):
    held.change(held.holder.caller, ingangOp=thursday("10:00"),
                eindigtOp=thursday("15:00")).expect(201)

    assert held.outcomes(thursday("14:59:59")) == NEW_ONLY
    assert held.outcomes(thursday("15:00:00")) == OLD_ONLY
    held.town.clock(local("2026-06-19 10:00"))
    assert held.outcomes(local("2026-06-19 10:00")) == OLD_ONLY


def test_the_timeline_shows_which_plate_is_covered_when_without_gap_or_overlap(held):
    held.change(held.holder.caller, ingangOp=thursday("10:00"),
                eindigtOp=thursday("15:00")).expect(201)

    timeline = held.timeline()

    assert [part["kenteken"] for part in timeline] == [held.old, held.new, held.old]
    assert parsed(timeline[0]["van"]) == parsed(local("2026-01-05 00:00"))
    assert parsed(timeline[-1]["tot"]) == parsed(local("2030-01-05 00:00"))
    assert timeline[1]["van"] == utc(thursday("10:00"))
    assert timeline[1]["tot"] == utc(thursday("15:00"))
    assert all(a["tot"] == b["van"] for a, b in itertools.pairwise(timeline))


def test_the_timeline_of_a_right_nobody_changed_is_one_line(held):
    assert [part["kenteken"] for part in held.timeline()] == [held.old]


def test_a_clerk_changes_a_plate_too(held):
    held.change(held.town.clerk, ingangOp=thursday("10:00")).expect(201)

    assert held.outcomes(thursday("10:00")) == NEW_ONLY


def test_a_foreign_plate_can_follow_a_dutch_one(held):
    held.change(held.town.clerk, "BNO 1234", land="D", ingangOp=thursday("10:00")).expect(201)

    assert held.town.outcome("BNO1234", at=thursday("10:00"), land="D") == "ontheven"
    assert (held.timeline()[-1]["kenteken"], held.timeline()[-1]["land"]) == ("BNO1234", "D")


@pytest.mark.parametrize(
    ("body", "code"),
    [
        ({"kenteken": "###"}, "kentekenOngeldig"),
        ({}, "ontbreekt"),
        ({"kenteken": "HK000J", "ingangOp": "morgen"}, "onleesbareTijd"),
        ({"kenteken": "HK000J", "land": "DE"}, "landOnbekend"),
        ({"kenteken": "HK000J", "kleur": "rood"}, "onbekendVeld"),
    ],
)
def test_a_change_that_cannot_be_read_changes_nothing(held, body, code):
    answer = held.holder.caller.post(f"{held.path}/kentekenwijzigingen", body)

    assert code in answer.codes(400)
    assert [part["kenteken"] for part in held.timeline()] == [held.old]
    assert held.outcomes(thursday("10:00")) == OLD_ONLY


def test_a_change_made_on_an_outdated_page_is_refused(held):
    answer = held.change(held.holder.caller, headers={"If-Match": '"van-gisteren"'})

    answer.problem(412)
    assert held.outcomes(thursday("10:00")) == OLD_ONLY


def test_a_change_made_on_the_page_as_it_is_goes_through(held):
    tag = held.holder.caller.get(held.path).headers["ETag"]

    held.change(held.holder.caller, headers={"If-Match": tag}).expect(201)

    assert held.holder.caller.get(held.path).headers["ETag"] != tag


def test_H35_a_withdrawal_decided_now_and_effective_later_leaves_the_right_until_then(own_town):
    town = own_town()
    town.clock(local("2026-06-01 10:00"))
    plate = town.plate()
    exemption = town.exemption(
        plate, start=local("2026-01-05 00:00"), end=local("2030-01-05 00:00"))

    town.clerk.post(
        f"/v1/ontheffingen/{exemption['id']}/intrekkingen",
        {"ingangOp": local("2026-06-08 00:00"), "reden": "De houder is verhuisd."},
    ).expect(200, 201)

    assert town.outcome(plate, at=local("2026-06-05 10:00")) == "ontheven"
    assert town.outcome(plate, at=local("2026-06-08 10:00")) == "terPlaatseControleren"
    town.clock(local("2026-06-08 09:00"))
    assert town.outcome(plate) == "terPlaatseControleren"


def test_what_the_register_said_stays_known_after_it_changed(own_town):
    town = own_town()
    plate = town.plate()
    town.clock(local("2026-03-03 09:00"))
    town.exemption(plate, start=local("2026-03-01 00:00"), end=local("2027-03-01 00:00"))
    question = ["check", plate, "--zone", "VBN", "--at", local("2026-03-02 14:02"),
                "--database", town.service.database]

    then = run(*question, "--known", local("2026-03-02 15:00"))
    now = run(*question, "--known", local("2026-03-03 09:01"))

    assert (then.returncode, now.returncode) == (0, 0), then.stderr + now.stderr
    assert "terPlaatseControleren" in then.stdout
    assert "ontheven" in now.stdout
