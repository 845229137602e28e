"""Outside demo mode: facts from registers over HTTP, and fees over a payment service."""

import json
import time

import pytest

from moments import real_now
from outside import Outside
from real_office import RealOffice
from service import run

BSN = "999900006"
FORM = {"Content-Type": "application/x-www-form-urlencoded"}


@pytest.fixture
def outside():
    world = Outside()
    yield world
    world.close()


@pytest.fixture
def open_office(tmp_path, outside):
    """Opens an office at the world outside; answers it and a case worker."""
    offices = []

    def open_it(**settings):
        office = RealOffice(tmp_path / "loket").prepare()
        office.service.arguments = ("--config", outside.settings(tmp_path, **settings))
        clerk = office.caller(office.add_client("balie", "behandelaar"))
        office.service.start()
        offices.append(office)
        return office, clerk

    yield open_it
    for office in offices:
        office.service.stop()


def notify(caller, payment):
    """The message of the payment service about one payment."""
    return caller.send("POST", "/v1/betaalmeldingen", f"id={payment}".encode(), FORM)


def apply(clerk, **more):
    body = {"soort": "bezoekersregeling", "namens": {"bsn": BSN}} | more
    return clerk.post("/v1/aanvragen", body).expect(201)


def read(clerk, application):
    return clerk.get(f"/v1/aanvragen/{application['id']}").expect(200)


def eventually(look, *, seconds=15):
    """What `look` finds, as soon as it finds something."""
    deadline = time.monotonic() + seconds
    while not (found := look()):
        assert time.monotonic() < deadline, "it did not happen in time"
        time.sleep(0.1)
    return found


def test_an_application_is_granted_on_the_registers_and_in_effect_once_it_is_paid(
    open_office, outside
):
    outside.people[BSN] = 5
    office, clerk = open_office()

    application = apply(clerk)
    assert application["status"] == "wachtOpBetaling"
    assert application["besluit"]["uitkomst"] == "verleend"
    assert application["besluit"]["automatisch"] is True
    assert application["betaling"]["betaalUrl"] == "https://betalen.example/tr_1"
    assert outside.payments["%s-1" % application["zaaknummer"]]["amount"]["value"] == "15.00"

    payment = list(outside.payments.values())[0]["id"]
    stranger = office.caller(None)
    for message in (payment, payment, "tr_999"):
        assert notify(stranger, message).status == 200
    assert read(clerk, application)["status"] == "wachtOpBetaling"
    outside.pay()
    for _ in range(3):
        assert notify(stranger, payment).body == b""

    paid = read(clerk, application)
    assert (paid["status"], paid["betaling"]["status"]) == ("verleend", "betaald")
    assert paid["betaling"]["terugbetalingen"] == []
    assert paid["ontheffingId"]
    keys = {name: headers for name, _, headers in outside.asked}
    assert keys["brp"]["x-api-key"] == "sleutel-van-brp"
    assert keys["bag"]["x-api-key"] == "sleutel-van-bag"
    assert keys["betaling"]["authorization"] == "Bearer sleutel-van-betaling"
    office.service.stop()
    assert "fault" not in office.done("verify").lower()
    assert BSN.encode() not in office.service.output()


def test_the_open_data_know_no_keeper_so_a_person_looks(open_office, outside):
    outside.people[BSN] = 5
    _, clerk = open_office()
    lease = {"naam": "lease.pdf", "type": "application/pdf", "inhoudBase64": "JVBERi0="}

    application = apply(clerk, soort="bewoner", kenteken="HK000J", bijlagen=[lease])

    assert application["status"] == "inBehandeling"
    assert [reason["code"] for reason in application["redenen"]] == ["houderOnbekend"]
    assert any("kenteken=HK000J" in path for name, path, _ in outside.asked if name == "rdw")


@pytest.mark.parametrize("register", ["brp", "bag", "rdw"])
def test_a_silent_register_grants_nothing_and_says_so(open_office, outside, register):
    outside.people[BSN] = 5
    outside.silent.add(register)
    office, clerk = open_office(time_limit=0.4)
    proof = {"naam": "huur.pdf", "type": "application/pdf", "inhoudBase64": "JVBERi0="}

    application = apply(clerk, soort="tijdelijk", kenteken="HK000J", bijlagen=[proof],
                        grond="vervangendVervoer", tot=real_now(days=9)[:10])

    assert application["status"] == "inBehandeling"
    assert application["besluit"] is None
    assert [reason["code"] for reason in application["redenen"]] == ["registerOnbereikbaar"]
    work = clerk.get("/v1/werkvoorraad").expect(200)["werkvoorraad"]
    assert [item["aanvraagId"] for item in work] == [application["id"]]
    check = clerk.post("/v1/kentekencontroles", {"kenteken": "HK000J", "zone": "VBN"}).expect(200)
    assert check["uitkomst"] != "ontheven"
    log = office.service.output()
    assert f"register={register}".encode() in log and b"no answer in time" in log
    assert BSN.encode() not in log and b"HK000J" not in log


def test_a_payment_service_that_is_away_holds_up_no_decision(open_office, outside):
    outside.people[BSN] = 5
    outside.silent.add("betaling")
    _, clerk = open_office(time_limit=0.4)

    application = apply(clerk)

    assert application["status"] == "wachtOpBetaling"
    assert application["betaling"]["betaalUrl"] is None
    assert application["betaling"]["status"] == "open"


def test_another_amount_than_asked_goes_back_by_itself(open_office, outside):
    outside.people[BSN] = 5
    office, clerk = open_office()
    application = apply(clerk)
    outside.pay()
    payment = list(outside.payments.values())[0]
    payment["amount"] = {"currency": "EUR", "value": "14.00"}

    notify(office.caller(None), payment["id"])

    eventually(lambda: outside.refunds)
    told = eventually(lambda: [back for back in read(clerk, application)["betaling"][
        "terugbetalingen"] if back["status"] == "terugbetaald"])
    assert [(back["bedragCent"], back["reden"]) for back in told] == [(1400, "anderBedrag")]
    assert outside.refunds[0]["amount"]["value"] == "14.00"
    assert read(clerk, application)["status"] == "wachtOpBetaling"
    assert len(outside.refunds) == 1


WRONG = {
    "a name that no register has": ({"registers": {"bpr": {}}}, "registers.bpr"),
    "plain http": ({"registers": {"brp": {"url": "http://brp.example.nl"}}}, "registers.brp.url"),
    "no address": ({"registers": {"rdw": {}}}, "registers.rdw.url"),
    "no object": ({"registers": []}, "registers"),
    "a key file that is not there": (
        {"registers": {"brp": {"url": "https://brp.example.nl", "sleutelBestand": "/nee"}}},
        "registers.brp.sleutelBestand"),
    "a time limit of nothing": (
        {"registers": {"brp": {"url": "https://brp.example.nl", "tijdslimiet": 0}}},
        "registers.brp.tijdslimiet"),
    "two registers of addresses": (
        {"registers": {"bag": {"url": "https://a.nl"}, "pdok": {"url": "https://b.nl"}}}, "pdok"),
    "a payment service without a key": (
        {"betaling": {"url": "https://a.nl"}}, "betaling.sleutelBestand"),
    "a member too many": (
        {"registers": {"brp": {"url": "https://a.nl", "wachtwoord": "x"}}},
        "registers.brp.wachtwoord"),
}


@pytest.mark.parametrize("wrong", WRONG.values(), ids=WRONG.keys())
def test_a_wrong_setting_stops_the_start_in_one_line(tmp_path, wrong):
    settings, member = wrong
    office = RealOffice(tmp_path / "loket").prepare()
    file = tmp_path / "instellingen.json"
    file.write_text(json.dumps(settings))

    result = run("serve", "--config", file, "--database", office.database,
                 env=office.environment)

    assert result.returncode == 1
    assert result.stderr.count("\n") == 1, result.stderr
    assert member in result.stderr and str(file) in result.stderr


BAD_MESSAGES = [b"", b"id=", b"id=1", b"id=tr_", b"id=tr_1&id=tr_2", b"id=tr_%00", b"id=%ff",
                b"kenmerk=tr_1", b"id=tr_" + b"a" * 61]


@pytest.mark.parametrize("body", BAD_MESSAGES)
def test_a_message_that_names_no_payment_is_refused(town, body):
    answer = town.anonymous.send("POST", "/v1/betaalmeldingen", body, FORM)

    assert answer.codes(400) and answer.problem(400)["invalidParams"][0]["name"] == "id"


def test_a_message_may_hold_more_and_must_be_a_form(town):
    call = town.anonymous.send

    assert call("POST", "/v1/betaalmeldingen", b"id=tr_1&extra=1", FORM).status == 200
    assert call("POST", "/v1/betaalmeldingen", b'{"id":"tr_1"}').status == 415
    assert call("POST", "/v1/betaalmeldingen", b"id=tr_1&a=" + b"x" * 5000, FORM).status == 413


def test_a_late_payment_in_the_demonstration_goes_back(own_town):
    town = own_town(resident_fee_cents=3900)
    person = town.person()
    application = town.apply(person, "bewoner", kenteken=town.vehicle(person))
    town.clock("2026-07-03T10:00:00+02:00")

    town.pay(application["betaling"]["kenmerk"]).expect(204)
    town.clock("2026-07-03T10:01:00+02:00")

    told = person.caller.get(f"/v1/aanvragen/{application['id']}").expect(200)
    assert told["status"] == "afgebroken"
    backs = told["betaling"]["terugbetalingen"]
    assert [(back["bedragCent"], back["reden"], back["status"]) for back in backs] == [
        (3900, "teLaat", "terugbetaald")]
