"""Visitors: what a household may sign on, what it costs, and what stands in its way."""

from concurrent.futures import ThreadPoolExecutor

import pytest

from moments import local, parsed, thursday, utc

POLICY = {"visitor_fee_cents": 0}


def test_V01_two_hours_on_a_thursday_cost_120_minutes(town):
    scheme = town.scheme()
    plate = town.plate()

    session = scheme.start(plate, thursday("10:00"), thursday("12:00"))

    assert (session["kenteken"], session["status"]) == (plate, "actief")
    assert (session["van"], session["tot"]) == (utc(thursday("10:00")), utc(thursday("12:00")))
    assert (session["kostenMinuten"], session["saldoMinuten"]) == (120, 35_880)
    assert scheme.show()["saldoMinuten"] == 35_880


def test_V01_a_check_that_starts_after_the_answer_finds_the_visitor(town):
    scheme = town.scheme()
    plate = town.plate()
    before = town.outcome(plate)

    scheme.start(plate, end=thursday("12:00"))
    verdict = town.check(plate)

    assert before == "terPlaatseControleren"
    assert (verdict["uitkomst"], verdict["recht"]["soort"]) == ("ontheven", "bezoek")
    assert verdict["recht"]["geldigTot"] == utc(thursday("12:00"))


def test_V02_a_fourth_visitor_is_refused_with_the_first_free_moment(town):
    scheme = town.scheme()
    for _ in range(3):
        scheme.start(town.plate(), thursday("10:00"), thursday("13:00"))
    fourth = town.plate()

    problem = scheme.ask(fourth, thursday("11:00"), thursday("12:00")).problem(409)

    assert problem["code"] == "maximumGelijktijdig"
    assert problem["eersteVrijeMoment"] == utc(thursday("13:00"))
    assert town.outcome(fourth, at=thursday("11:30")) == "terPlaatseControleren"
    assert len(scheme.show()["sessies"]) == 3


def test_V02_of_eight_who_ask_at_once_exactly_three_are_accepted(town):
    scheme = town.scheme()
    plates = [town.plate() for _ in range(8)]

    with ThreadPoolExecutor(8) as pool:
        answers = list(pool.map(lambda plate: scheme.ask(plate, end=thursday("12:00")), plates))

    assert sorted(answer.status for answer in answers) == [201] * 3 + [409] * 5
    assert scheme.show()["saldoMinuten"] == 36_000 - 3 * 120


def test_V03_a_visitor_may_begin_the_moment_another_ends(town):
    scheme = town.scheme()
    for end in ("12:00", "13:00", "13:00"):
        scheme.start(town.plate(), thursday("10:00"), thursday(end))

    session = scheme.start(town.plate(), thursday("12:00"), thursday("12:30"))

    assert (session["status"], session["kostenMinuten"]) == ("gepland", 30)


def test_V04_the_same_plate_again_is_one_longer_session(town):
    scheme = town.scheme()
    plate = town.plate()
    scheme.start(plate, thursday("10:00"), thursday("12:00"))

    session = scheme.ask(plate, thursday("11:00"), thursday("12:30")).expect(200, 201)

    assert (session["van"], session["tot"]) == (utc(thursday("10:00")), utc(thursday("12:30")))
    assert session["kostenMinuten"] == 150
    assert len(scheme.show()["sessies"]) == 1
    assert scheme.show()["saldoMinuten"] == 36_000 - 150


def test_V05_a_start_in_the_past_is_refused(town):
    answer = town.scheme().ask(town.plate(), thursday("09:30"), thursday("12:00"))

    assert answer.problem(409)["code"] == "terugwerkend"


def test_V06_only_minutes_inside_the_window_are_counted(town):
    town.clock(thursday("08:20"))

    session = town.scheme().start(town.plate(), thursday("08:30"), thursday("09:30"))

    assert session["kostenMinuten"] == 30


def test_V07_a_session_ends_where_the_window_closes(town):
    town.clock(local("2026-06-20 10:00"))

    session = town.scheme().start(
        town.plate(), local("2026-06-20 17:00"), local("2026-06-20 20:00"))

    assert session["tot"] == utc(local("2026-06-20 18:00"))
    assert session["kostenMinuten"] == 60


def test_V08_on_a_sunday_nothing_is_needed_and_nothing_is_stored(town):
    scheme = town.scheme()

    answer = scheme.ask(
        town.plate(), local("2026-06-21 14:00"), local("2026-06-21 16:00")).expect(200)

    assert (answer["status"], answer["reden"]) == ("nietNodig", "buitenVenstertijd")
    assert answer["kostenMinuten"] == 0
    assert scheme.show()["sessies"] == []
    assert scheme.show()["saldoMinuten"] == 36_000


def test_V08_a_car_with_an_exemption_of_its_own_needs_nothing(town):
    scheme = town.scheme()
    plate = town.plate()
    town.exemption(plate, holder=scheme.host, start=local("2026-01-05 00:00"),
                   end=local("2030-01-05 00:00"))

    answer = scheme.ask(plate, thursday("10:00"), thursday("12:00")).expect(200)

    assert (answer["status"], answer["reden"]) == ("nietNodig", "eigenOntheffing")
    assert scheme.show()["sessies"] == []


def test_V09_a_weekend_visit_ends_on_friday_when_the_window_closes(town):
    town.clock(local("2026-06-19 17:30"))

    session = town.scheme().start(
        town.plate(), local("2026-06-19 17:30"), local("2026-06-22 09:30"))

    assert session["tot"] == utc(local("2026-06-19 18:00"))
    assert session["kostenMinuten"] == 30


def test_V10_without_automatic_ends_the_weekend_counts_its_window_minutes(own_town):
    town = own_town(visitor_fee_cents=0, auto_end=False)
    town.clock(local("2026-06-19 17:30"))

    session = town.scheme().start(
        town.plate(), local("2026-06-19 17:30"), local("2026-06-22 09:30"))

    assert session["tot"] == utc(local("2026-06-22 09:30"))
    assert session["kostenMinuten"] == 600


@pytest.mark.parametrize(
    ("stopped", "cost"),
    [
        pytest.param("11:15:00", 75, id="V11 on the minute"),
        pytest.param("11:15:20", 76, id="V12 a started minute counts"),
    ],
)
def test_V11_V12_signing_off_gives_back_what_was_not_used(town, stopped, cost):
    scheme = town.scheme()
    plate = town.plate()
    session = scheme.start(plate, thursday("10:00"), thursday("12:00"))
    town.clock(thursday(stopped))

    ended = scheme.stop(session).expect(200, 201)

    assert ended["tot"] == utc(thursday(stopped))
    assert (ended["kostenMinuten"], ended["saldoMinuten"]) == (cost, 36_000 - cost)
    assert town.outcome(plate) == "terPlaatseControleren"
    assert scheme.show()["sessies"] == []


def test_V11_signing_off_twice_is_signing_off_once(town):
    scheme = town.scheme()
    session = scheme.start(town.plate(), thursday("10:00"), thursday("12:00"))
    town.clock(thursday("11:15"))
    first = scheme.stop(session).expect(200, 201)
    town.clock(thursday("11:40"))

    second = scheme.stop(session).expect(200, 201)

    assert second == first
    assert scheme.show()["saldoMinuten"] == 36_000 - 75


def test_V13_too_little_budget_is_refused_with_the_end_it_would_reach(own_town):
    town = own_town(visitor_fee_cents=0, budget_minutes=50)
    scheme = town.scheme()

    problem = scheme.ask(town.plate(), thursday("10:00"), thursday("12:00")).problem(409)

    assert problem["code"] == "saldoOntoereikend"
    assert problem["mogelijkTot"] == utc(thursday("10:50"))
    assert scheme.show()["saldoMinuten"] == 50
    assert scheme.show()["sessies"] == []


def test_V14_two_plates_cost_twice(town):
    scheme = town.scheme()

    sessions = [scheme.start(town.plate(), end=thursday("11:00")) for _ in range(2)]

    assert [session["kostenMinuten"] for session in sessions] == [60, 60]
    assert scheme.show()["saldoMinuten"] == 36_000 - 120


def test_three_visitors_at_once_are_accepted_and_each_is_found(town):
    scheme = town.scheme()
    plates = [town.plate() for _ in range(3)]

    for plate in plates:
        scheme.start(plate, end=thursday("13:00"))

    assert [town.outcome(plate) for plate in plates] == ["ontheven"] * 3
    shown = {session["kenteken"] for session in scheme.show()["sessies"]}
    assert shown == set(plates)


def test_a_session_without_an_end_gets_the_suggested_one(town):
    session = town.scheme().start(town.plate())

    assert parsed(thursday("10:00")) < parsed(session["tot"]) <= parsed(thursday("18:00"))


def test_what_has_ended_leaves_the_scheme_and_stands_in_its_history(town):
    scheme = town.scheme()
    session = scheme.start(town.plate(), end=thursday("11:00"))
    town.clock(thursday("11:00"))

    shown = scheme.show()
    history = scheme.host.caller.get(f"{scheme.path}/sessies").expect(200)["sessies"]

    assert shown["sessies"] == []
    assert shown["saldoMinuten"] == 36_000 - 60
    assert [past["id"] for past in history] == [session["id"]]
