"""The main job: a resident applies, is decided upon, pays; an officer sees it at once."""

import re

import pytest

from moments import local, parsed, shifted, utc
from service import run

APPLIED = local("2026-03-02 10:00")
PAID = local("2026-03-02 10:15:07")


@pytest.fixture
def march(town):
    """The town on Monday 2 March 2026 at ten."""
    town.clock(APPLIED)
    return town


def applied(town, zone="VBN"):
    """A resident with a car of their own who has just applied."""
    person = town.person(zone)
    plate = town.vehicle(person)
    return person, plate, town.apply(person, "bewoner", kenteken=plate)


def granted(town, zone="VBN"):
    """The same, paid for at 10:15:07."""
    person, plate, application = applied(town, zone)
    town.clock(PAID)
    town.pay(application["betaling"]["kenmerk"]).expect(204)
    return person, plate, application


def test_E01_an_own_car_at_an_address_in_the_zone_is_granted_and_waits_for_payment(march):
    _, _, application = applied(march)

    assert application["status"] == "wachtOpBetaling"
    assert application["soort"] == "bewoner"
    assert application["ontvangenOp"] == utc(APPLIED)
    assert application["beslistermijn"] == "2026-04-28"
    assert application["besluit"]["uitkomst"] == "verleend"
    assert application["besluit"]["automatisch"] is True
    assert application["besluit"]["genomenOp"] == utc(APPLIED)
    assert application["besluit"]["bezwaarTot"] == "2026-04-13"
    assert application["betaling"]["bedragCent"] == 3900
    assert application["betaling"]["kenmerk"]
    assert application["betaling"]["betaalUrl"]
    assert application["ontheffingId"] is None


def test_E01_before_payment_no_right_is_published(march):
    person, plate, _ = applied(march)

    verdict = march.check(plate)
    held = person.caller.get("/v1/ontheffingen").expect(200)["ontheffingen"]

    assert (verdict["uitkomst"], verdict["reden"]) == ("terPlaatseControleren", "geenRecht")
    assert verdict["recht"] is None
    assert held == []


def test_E01_the_payment_is_due_within_fourteen_days(march):
    _, _, application = applied(march)

    due = parsed(application["betaling"]["vervaltOp"])

    assert parsed(local("2026-03-16 00:00")) <= due <= parsed(local("2026-03-17 00:00"))


def test_E02_a_check_that_starts_after_the_payment_finds_the_right(march):
    _, plate, _ = granted(march)

    verdict = march.check(plate)

    assert verdict["uitkomst"] == "ontheven"
    assert verdict["reden"] is None
    assert verdict["zone"] == "VBN"
    assert verdict["tijdstip"] == utc(PAID)
    assert verdict["recht"]["soort"] == "bewoner"


def test_E02_the_right_begins_at_the_payment_and_ends_four_years_after_that_day_began(march):
    person, plate, application = granted(march)

    right = march.check(plate)["recht"]
    application = person.caller.get(f"/v1/aanvragen/{application['id']}").expect(200)
    own = person.caller.get(f"/v1/ontheffingen/{application['ontheffingId']}").expect(200)

    assert right["geldigVan"] == "2026-03-02T09:15:07Z"
    assert right["geldigTot"] == "2030-03-01T23:00:00Z"
    assert application["status"] == "verleend"
    assert own["id"] == application["ontheffingId"]


@pytest.mark.parametrize(
    ("moment", "outcome"),
    [
        (local("2026-03-02 10:15:06"), "terPlaatseControleren"),
        (local("2026-03-02 10:15:07"), "ontheven"),
        (local("2030-03-01 17:59:59"), "ontheven"),
        (local("2030-03-02 09:00:00"), "terPlaatseControleren"),
    ],
)
def test_E02_the_right_holds_from_its_first_second_up_to_its_last(march, moment, outcome):
    _, plate, _ = granted(march)

    assert march.outcome(plate, at=moment) == outcome


def test_E02_the_command_line_says_the_same_as_the_web(march):
    _, plate, _ = granted(march)
    database = march.service.database

    inside = run("check", plate, "--zone", "VBN", "--at", PAID, "--database", database)
    elsewhere = run("check", plate, "--zone", "LDC", "--at", PAID, "--database", database)

    assert (inside.returncode, inside.stderr) == (0, "")
    assert "ontheven" in inside.stdout
    assert elsewhere.returncode == 0
    assert "terPlaatseControleren" in elsewhere.stdout


def test_E02_the_progress_of_an_application_is_told_in_order(march):
    person, _, application = granted(march)

    application = person.caller.get(f"/v1/aanvragen/{application['id']}").expect(200)
    steps = application["voortgang"]
    moments = [parsed(step["op"]) for step in steps]

    assert steps[-1]["status"] == "verleend"
    assert "wachtOpBetaling" in [step["status"] for step in steps]
    assert moments == sorted(moments)


def test_E02_the_same_payment_message_twice_makes_one_right(march):
    person, plate, application = granted(march)
    first = march.check(plate)["recht"]
    march.clock(local("2026-03-05 12:00"))

    march.pay(application["betaling"]["kenmerk"]).expect(204)

    held = person.caller.get("/v1/ontheffingen").expect(200)["ontheffingen"]
    assert len(held) == 1
    assert march.check(plate)["recht"] == first


def test_a_failed_payment_changes_nothing_and_a_later_one_still_counts(march):
    person, plate, application = applied(march)
    reference = application["betaling"]["kenmerk"]

    march.pay(reference, "mislukt").expect(204)
    status = person.caller.get(f"/v1/aanvragen/{application['id']}").expect(200)["status"]
    before = march.outcome(plate)
    march.pay(reference).expect(204)

    assert (status, before) == ("wachtOpBetaling", "terPlaatseControleren")
    assert march.outcome(plate) == "ontheven"


def test_a_payment_nobody_asked_for_is_refused(march):
    answer = march.pay("bestaat-niet")

    assert 400 <= answer.status < 500, answer.body


def test_E03_unpaid_after_fourteen_days_is_aborted_after_a_warning(own_town):
    town = own_town()
    town.clock(APPLIED)
    person, plate, application = applied(town)
    path = f"/v1/aanvragen/{application['id']}"

    town.clock(local("2026-03-15 12:00"))
    status_before = person.caller.get(path).expect(200)["status"]
    later = [m for m in town.messages() if parsed(m["op"]) > parsed(shifted(APPLIED, hours=1))]
    town.clock(local("2026-03-30 10:00"))
    closed = person.caller.get(path).expect(200)

    assert status_before == "wachtOpBetaling"
    assert [m for m in later if re.search("beta+l", (m["onderwerp"] + m["tekst"]).lower())], later
    assert closed["status"] == "afgebroken"
    assert closed["voortgang"][-1]["status"] == "afgebroken"
    assert (closed["besluit"] or {}).get("uitkomst") != "geweigerd"
    assert town.outcome(plate) == "terPlaatseControleren"


def test_E03_a_payment_that_comes_too_late_opens_no_right(own_town):
    town = own_town()
    town.clock(APPLIED)
    _, plate, application = applied(town)
    town.clock(local("2026-03-30 10:00"))

    town.pay(application["betaling"]["kenmerk"])

    assert town.outcome(plate) == "terPlaatseControleren"


def test_an_applicant_can_withdraw_an_unpaid_application(march):
    person, plate, application = applied(march)
    path = f"/v1/aanvragen/{application['id']}"

    person.caller.post(f"{path}/intrekkingen").expect(200, 201)
    march.pay(application["betaling"]["kenmerk"])

    assert person.caller.get(path).expect(200)["status"] == "afgebroken"
    assert march.outcome(plate) == "terPlaatseControleren"


def test_a_clerk_applies_on_behalf_of_a_resident_who_then_sees_it(march):
    person = march.person()
    plate = march.vehicle(person)

    application = march.clerk.post(
        "/v1/aanvragen", {"soort": "bewoner", "kenteken": plate, "namens": {"bsn": person.bsn}}
    ).expect(201)
    own = person.caller.get("/v1/aanvragen").expect(200)["aanvragen"]

    assert application["status"] == "wachtOpBetaling"
    assert [item["id"] for item in own] == [application["id"]]


def test_without_a_fee_the_right_is_there_when_the_answer_is(own_town):
    town = own_town(resident_fee_cents=0)
    person = town.person()
    plate = town.vehicle(person)

    application = town.apply(person, "bewoner", kenteken=plate)

    assert application["status"] == "verleend"
    assert application["ontheffingId"] is not None
    assert town.outcome(plate) == "ontheven"


def test_an_application_that_changed_meanwhile_is_not_withdrawn_unseen(march):
    person, _, application = applied(march)
    path = f"/v1/aanvragen/{application['id']}"
    tag = person.caller.get(path).headers["ETag"]

    person.caller.post(f"{path}/intrekkingen", headers={"If-Match": '"0"'}).problem(412)
    assert person.caller.get(path).expect(200)["status"] == "wachtOpBetaling"
    person.caller.post(f"{path}/intrekkingen", headers={"If-Match": tag}).expect(201)
