"""Visitors on odd days: late shopping, holidays, both clock changes, the ends of a scheme."""

import pytest

from moments import local, thursday, utc

POLICY = {"visitor_fee_cents": 0}


@pytest.mark.parametrize(
    ("zone", "clock", "start", "end", "ends", "cost"),
    [
        pytest.param("TKA", thursday("17:00"), thursday("17:00"), thursday("22:00"),
                     "2026-06-18T19:00:00Z", 240, id="V15 late shopping until nine"),
        pytest.param("VBN", local("2026-05-25 09:30"), local("2026-05-25 10:00"),
                     local("2026-05-25 12:00"), "2026-05-25T10:00:00Z", 120,
                     id="V17 Whit Monday counts where the sign does not except it"),
        pytest.param("VOM24", local("2026-03-28 12:00"), "2026-03-29T01:30:00+01:00",
                     "2026-03-29T03:30:00+02:00", "2026-03-29T01:30:00Z", 60,
                     id="V18 the night an hour is skipped"),
        pytest.param("VOM24", local("2026-10-24 12:00"), "2026-10-25T01:30:00+02:00",
                     "2026-10-25T03:30:00+01:00", "2026-10-25T02:30:00Z", 180,
                     id="V19 the night an hour is lived twice"),
    ],
)
def test_V15_V17_V18_V19_minutes_are_elapsed_minutes_inside_wall_clock_windows(
    town, zone, clock, start, end, ends, cost
):
    town.clock(clock)

    session = town.scheme(zone).start(town.plate(), start, end)

    assert (session["tot"], session["kostenMinuten"]) == (ends, cost)


def test_V16_on_a_holiday_the_sign_excepts_nothing_is_needed(town):
    town.clock(local("2026-05-25 09:30"))
    scheme = town.scheme("TKA")

    answer = scheme.ask(
        town.plate(), local("2026-05-25 10:00"), local("2026-05-25 12:00")).expect(200)

    assert (answer["status"], answer["reden"]) == ("nietNodig", "feestdag")
    assert answer["kostenMinuten"] == 0
    assert scheme.show()["sessies"] == []


def test_V20_a_local_time_that_does_not_exist_is_refused(town):
    town.clock(local("2026-03-28 12:00"))

    answer = town.scheme("VOM24").ask(
        town.plate(), "2026-03-29T02:30", "2026-03-29T05:00:00+02:00")

    assert "nietBestaandeTijd" in answer.codes(400)


def test_V21_a_local_time_that_exists_twice_is_the_first_of_the_two(town):
    town.clock(local("2026-10-24 12:00"))

    session = town.scheme("VOM24").start(
        town.plate(), "2026-10-25T02:30", "2026-10-25T04:00:00+01:00")

    assert session["van"] == "2026-10-25T00:30:00Z"


def test_a_local_time_without_offset_is_amsterdam_time(town):
    session = town.scheme().start(town.plate(), "2026-06-18T10:30", "2026-06-18T11:30:00")

    assert session["van"] == utc(thursday("10:30"))
    assert session["tot"] == utc(thursday("11:30"))


@pytest.mark.parametrize(
    ("start", "expected"),
    [
        ("2026-06-18T08:30:00Z", "2026-06-18T08:30:00Z"),
        ("2026-06-18T10:30:00+02:00", "2026-06-18T08:30:00Z"),
        ("2026-06-18T04:30:00-04:00", "2026-06-18T08:30:00Z"),
    ],
)
def test_any_offset_is_accepted_and_answered_in_utc(town, start, expected):
    session = town.scheme().start(town.plate(), start, thursday("11:30"))

    assert session["van"] == expected


def test_V22_a_session_is_cut_where_the_scheme_ends(town):
    town.clock(local("2026-03-01 00:00"))
    scheme = town.scheme("VOM24")
    town.clock(local("2027-02-28 20:00"))

    session = scheme.start(
        town.plate(), local("2027-02-28 23:00"), local("2027-03-01 01:00"))

    assert session["tot"] == "2027-02-28T23:00:00Z"
    assert session["kostenMinuten"] == 60


def test_V22_after_its_last_day_a_scheme_signs_nobody_on(town):
    town.clock(local("2026-03-01 00:00"))
    scheme = town.scheme("VOM24")
    town.clock(local("2027-03-01 00:00"))

    problem = scheme.ask(town.plate(), end=local("2027-03-01 02:00")).problem(409)

    assert problem["code"] == "regelingNietGeldig"


def test_V27_a_withdrawn_scheme_lets_its_visitors_stay_and_takes_no_new_ones(town):
    scheme = town.scheme()
    plate = town.plate()
    scheme.start(plate, thursday("10:00"), thursday("12:00"))
    town.clerk.post(
        f"/v1/ontheffingen/{scheme.application['ontheffingId']}/intrekkingen",
        {"ingangOp": thursday("11:00"), "reden": "Het huishouden is verhuisd."},
    ).expect(200, 201)
    town.clock(thursday("11:30"))

    problem = scheme.ask(town.plate(), end=thursday("12:00")).problem(409)

    assert problem["code"] == "regelingNietGeldig"
    assert town.outcome(plate) == "ontheven"
    assert town.outcome(plate, at=thursday("12:00")) == "terPlaatseControleren"


@pytest.mark.parametrize(
    ("start", "end", "status"),
    [
        pytest.param(local("2026-06-25 09:30"), local("2026-06-25 10:00"), 201,
                     id="V28 just under seven days ahead"),
        pytest.param(local("2026-06-26 09:30"), local("2026-06-26 10:00"), 409,
                     id="V28 more than seven days ahead"),
    ],
)
def test_V28_a_visit_is_planned_at_most_seven_days_ahead(town, start, end, status):
    answer = town.scheme().ask(town.plate(), start, end)

    answer.expect(status)
    assert status == 201 or answer.problem(409)["code"] == "teVerVooruit"
