"""Visitors whose plate is typed oddly, who stay longer, who stand at two addresses."""

from concurrent.futures import ThreadPoolExecutor

import pytest

from moments import thursday, utc

POLICY = {"visitor_fee_cents": 0}


def test_V23_a_plate_typed_carelessly_is_stored_normally_and_shown_with_dashes(town):
    session = town.scheme().start(" hk 000 j", end=thursday("12:00"))

    assert (session["kenteken"], session["weergave"]) == ("HK000J", "HK-000-J")
    assert town.outcome("hk-000-j") == "ontheven"


def test_V24_a_foreign_shape_is_refused_as_dutch_and_accepted_as_swedish(town):
    scheme = town.scheme()

    dutch = scheme.ask("ABC-123", end=thursday("12:00"), land="NL")
    swedish = scheme.ask("ABC-123", end=thursday("12:00"), land="S")

    assert "kentekenOngeldig" in dutch.codes(400)
    assert "buitenland" in dutch.body.decode().lower()
    assert swedish.expect(201)["kenteken"] == "ABC123"
    assert town.outcome("ABC123", land="S") == "ontheven"
    assert len(scheme.show()["sessies"]) == 1


def test_V25_a_plate_signed_on_elsewhere_is_accepted_and_charged_without_a_hint(town):
    plate = town.plate()
    alone = town.scheme().start(town.plate(), end=thursday("12:00"))
    town.scheme().start(plate, end=thursday("12:00"))

    session = town.scheme().start(plate, end=thursday("12:00"))

    differing = {"id", "kenteken", "weergave"}
    assert {k: v for k, v in session.items() if k not in differing} == {
        k: v for k, v in alone.items() if k not in differing}


def test_V26_where_one_may_stand_the_second_is_refused_and_told_of_the_disc(own_town):
    town = own_town(visitor_fee_cents=0, max_concurrent=1)
    scheme = town.scheme()
    scheme.start(town.plate(), thursday("10:00"), thursday("12:00"))

    problem = scheme.ask(town.plate(), thursday("11:00"), thursday("13:00")).problem(409)

    assert problem["code"] == "maximumGelijktijdig"
    assert problem["eersteVrijeMoment"] == utc(thursday("12:00"))
    assert "schijf" in problem["detail"].lower()


def test_a_visitor_can_stay_longer(town):
    scheme = town.scheme()
    plate = town.plate()
    session = scheme.start(plate, thursday("10:00"), thursday("12:00"))

    longer = scheme.move_end(session, thursday("13:30")).expect(200)

    assert (longer["id"], longer["tot"]) == (session["id"], utc(thursday("13:30")))
    assert (longer["kostenMinuten"], longer["saldoMinuten"]) == (210, 35_790)
    assert town.outcome(plate, at=thursday("13:29:59")) == "ontheven"


def test_a_visitor_can_leave_earlier_than_said(town):
    scheme = town.scheme()
    plate = town.plate()
    session = scheme.start(plate, thursday("10:00"), thursday("12:00"))

    shorter = scheme.move_end(session, thursday("11:00")).expect(200)

    assert (shorter["kostenMinuten"], shorter["saldoMinuten"]) == (60, 35_940)
    assert town.outcome(plate, at=thursday("11:00")) == "terPlaatseControleren"


def test_staying_longer_is_cut_where_the_window_closes(town):
    scheme = town.scheme()
    session = scheme.start(town.plate(), thursday("16:00"), thursday("17:00"))

    longer = scheme.move_end(session, thursday("19:00")).expect(200)

    assert (longer["tot"], longer["kostenMinuten"]) == (utc(thursday("18:00")), 120)


def test_staying_longer_counts_who_else_is_planned(town):
    scheme = town.scheme()
    first = scheme.start(town.plate(), thursday("10:00"), thursday("12:00"))
    for _ in range(2):
        scheme.start(town.plate(), thursday("10:00"), thursday("13:00"))
    scheme.start(town.plate(), thursday("12:00"), thursday("12:30"))

    problem = scheme.move_end(first, thursday("12:15")).problem(409)

    assert problem["code"] == "maximumGelijktijdig"
    ends = {session["id"]: session["tot"] for session in scheme.show()["sessies"]}
    assert ends[first["id"]] == utc(thursday("12:00"))


def test_staying_longer_than_the_budget_is_refused_with_the_end_it_would_reach(own_town):
    town = own_town(visitor_fee_cents=0, budget_minutes=90)
    scheme = town.scheme()
    session = scheme.start(town.plate(), thursday("10:00"), thursday("11:00"))

    problem = scheme.move_end(session, thursday("12:00")).problem(409)

    assert problem["code"] == "saldoOntoereikend"
    assert problem["mogelijkTot"] == utc(thursday("11:30"))
    assert scheme.show()["saldoMinuten"] == 30


def test_a_planned_visit_that_is_called_off_costs_nothing(town):
    scheme = town.scheme()
    plate = town.plate()
    session = scheme.start(plate, thursday("14:00"), thursday("16:00"))

    ended = scheme.stop(session).expect(200, 201)

    assert (ended["kostenMinuten"], ended["saldoMinuten"]) == (0, 36_000)
    assert scheme.show()["sessies"] == []
    assert town.outcome(plate, at=thursday("15:00")) == "terPlaatseControleren"


def test_the_same_plate_asked_for_twice_at_once_is_charged_once(town):
    scheme = town.scheme()
    plate = town.plate()

    with ThreadPoolExecutor(6) as pool:
        answers = list(pool.map(
            lambda _: scheme.ask(plate, end=thursday("12:00")), range(6)))

    assert {answer.status for answer in answers} <= {200, 201}
    assert len(scheme.show()["sessies"]) == 1
    assert scheme.show()["saldoMinuten"] == 36_000 - 120


@pytest.mark.parametrize(
    ("plate", "shown"),
    [("1-KBB00", "1-KBB-00"), ("cd1000", "CD-10-00"), ("DB--001-B", "DB-001-B"),
     ("54.JG.PV", "54-JG-PV"), ("AA 22 XX", "AA-22-XX")],
)
def test_every_dutch_series_is_accepted_and_shown_with_its_own_dashes(town, plate, shown):
    session = town.scheme().start(plate, end=thursday("12:00"))

    assert session["weergave"] == shown
