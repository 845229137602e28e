"""Letters: written with the decision, sent afterwards, read again in every form."""

import os
import re
import time

import pytest

WEASYPRINT = os.access("/usr/bin/weasyprint", os.X_OK)
CONTACT = "/v1/contactgegevens"
EVENTS = "/v1/zaakgebeurtenissen"


def applied(town, person=None):
    """Somebody who applied for a car of their own."""
    person = person or town.person()
    plate = town.vehicle(person)
    return person, plate, town.apply(person, "bewoner", kenteken=plate)


def about(caller, application):
    """The letters about an application, newest first."""
    return caller.get(f"/v1/aanvragen/{application['id']}/brieven").expect(200)["brieven"]


def duration(town):
    """How long an application takes, in seconds."""
    person = town.person()
    plate = town.vehicle(person)
    begin = time.monotonic()
    town.apply(person, "bewoner", kenteken=plate)
    return time.monotonic() - begin


def test_a_slow_mail_service_slows_no_request_down(own_town):
    town = own_town()
    duration(town)
    well = sorted(duration(town) for _ in range(7))[3]
    town.fault("mail", "traag")
    slow = sorted(duration(town) for _ in range(7))[3]

    assert slow < 5 * well + 0.05, f"{slow:.3f} s against {well:.3f} s"
    assert slow < 1, "a letter takes two seconds to hand over: the request waited for it"


def test_T14_the_receipt_comes_at_once_with_case_number_and_last_day(town):
    town.clock("2026-03-02T03:12:00+01:00")
    person, _, application = applied(town)

    receipt = next(m for m in town.messages() if application["zaaknummer"] in m["onderwerp"])

    assert receipt["aan"] == person.name
    assert receipt["op"] == "2026-03-02T02:12:00Z"
    assert "28 april 2026" in receipt["tekst"]
    assert receipt["kanaal"] == "post"


def test_T12_a_refusal_carries_its_basis_reasons_date_and_remedy(town):
    person = town.person(address={
        "straat": "Nergenslaan", "huisnummer": 1, "postcode": "2262ZZ", "woonplaats": "Voorburg"})
    _, _, application = applied(town, person)
    assert application["status"] == "geweigerd"

    letter = about(person.caller, application)[0]
    text = person.caller.get(f"/v1/brieven/{letter['id']}").expect(200)["tekst"]

    assert letter["soort"] == "weigering"
    for part in ["RVV 1990, art. 87", "bezwaar", "30 juli 2026", "Datum: 18 juni 2026",
                 application["zaaknummer"], application["besluit"]["redenen"][0]["tekst"]]:
        assert part in text, part


@pytest.mark.parametrize(("accept", "media_type", "begin"), [
    ("application/json", "application/json", b"{"),
    ("*/*", "application/json", b"{"),
    ("text/html", "text/html", b"<!doctype html>"),
    ("text/plain", "text/plain", b"Gemeente "),
    ("text/html;q=0.5, text/plain", "text/plain", b"Gemeente "),
    pytest.param("application/pdf", "application/pdf", b"%PDF-",
                 marks=[] if WEASYPRINT else pytest.mark.xfail(strict=True)),
])
def test_a_letter_is_read_in_the_form_that_is_asked_for(town, accept, media_type, begin):
    person, _, application = applied(town)
    letter = about(person.caller, application)[0]

    answer = person.caller.get(f"/v1/brieven/{letter['id']}", {"Accept": accept})

    assert answer.status == 200, answer.body[:300]
    assert answer.headers.get_content_type() == media_type
    assert answer.body.startswith(begin)


def test_the_page_of_a_letter_asks_nothing_of_anyone_and_shows_a_name_as_it_is(town):
    person = town.person(name="<script>alert(1)</script>")
    _, _, application = applied(town, person)
    letter = about(person.caller, application)[0]

    answer = person.caller.get(f"/v1/brieven/{letter['id']}", {"Accept": "text/html"})
    page = answer.body.decode()

    assert "&lt;script&gt;" in page and "<script" not in page
    assert not re.search(r"(src|href|url\(|@import)", page)
    nonce = re.search(r'<style nonce="([^"]+)">', page)[1]
    policy = answer.headers["Content-Security-Policy"]
    assert f"style-src 'nonce-{nonce}'" in policy and "unsafe" not in policy


def test_another_form_is_not_acceptable_and_another_person_finds_nothing(town):
    person, _, application = applied(town)
    letter = about(person.caller, application)[0]
    path = f"/v1/brieven/{letter['id']}"

    person.caller.get(path, {"Accept": "image/png"}).problem(406)
    town.person().caller.get(path).problem(404)
    town.person().caller.get(f"/v1/aanvragen/{application['id']}/brieven").problem(404)
    town.officer.get(path).problem(403)
    assert town.clerk.get(path).expect(200)["id"] == letter["id"]
    own = person.caller.get("/v1/brieven").expect(200)["brieven"]
    assert letter["id"] in {found["id"] for found in own}
    assert all(found["aanvraagId"] == application["id"] for found in own)


def test_who_chooses_mail_and_english_gets_that(town):
    person = town.person()
    choice = {"email": "proef.persoon@example.nl", "taal": "en", "digitaal": True}
    first = person.caller.get(CONTACT)
    assert first.expect(200) == {"email": None, "taal": "nl", "digitaal": False}
    assert person.caller.put(CONTACT, choice).expect(200) == choice
    person.caller.put(CONTACT, choice, {"If-Match": first.headers["ETag"]}).problem(412)

    _, _, application = applied(town, person)
    told = [m for m in town.messages() if application["zaaknummer"] in m["onderwerp"]]

    assert {message["kanaal"] for message in told} == {"email"}
    assert told[0]["onderwerp"].startswith("We have received")
    assert b"proef.persoon" not in town.service.output()


@pytest.mark.parametrize(("choice", "codes"), [
    ({"taal": "nl", "digitaal": True}, {"ontbreekt"}),
    ({"email": "geen adres", "taal": "nl", "digitaal": False}, {"onbekendeWaarde"}),
    ({"email": "a@example.nl\r\nBcc: b@example.nl", "taal": "nl", "digitaal": True},
     {"onbekendeWaarde"}),
    ({"email": "a@example.nl", "taal": "fr", "digitaal": True}, {"onbekendeWaarde"}),
    ({"taal": "nl"}, {"ontbreekt"}),
])
def test_a_choice_that_cannot_be_is_refused(town, choice, codes):
    person = town.person()

    assert person.caller.put(CONTACT, choice).codes(400) & codes
    assert person.caller.get(CONTACT).expect(200) == {
        "email": None, "taal": "nl", "digitaal": False}


def test_a_case_system_follows_every_case_in_order_without_a_person_or_plate(town):
    last = 0
    while (page := town.manager.get(f"{EVENTS}?na={last}&grootte=100").expect(200)
           )["zaakgebeurtenissen"]:
        last = page["laatste"]
    person, plate, application = applied(town)
    town.pay(application["betaling"]["kenmerk"]).expect(204)

    answer = town.manager.get(f"{EVENTS}?na={last}")
    events = answer.expect(200)["zaakgebeurtenissen"]

    assert [event["status"] for event in events] == [
        "ontvangen", "wachtOpBetaling", "besluit", "afgehandeld"]
    assert [event["betalingsindicatie"] for event in events] == [
        "nvt", "nog_niet", "geheel", "geheel"]
    assert {event["zaaknummer"] for event in events} == {application["zaaknummer"]}
    assert [event["nummer"] for event in events] == list(range(last + 1, last + 5))
    assert person.bsn.encode() not in answer.body and plate.encode() not in answer.body
    assert person.name.encode() not in answer.body
    town.clerk.get(EVENTS).problem(403)


def test_letters_that_wait_are_told_to_whoever_operates_the_service(own_town):
    town = own_town()
    town.fault("mail", "uit")
    applied(town)

    ready = town.anonymous.get("/health/ready").expect(200)
    town.fault("mail", "goed")
    again = town.anonymous.get("/health/ready").expect(200)

    assert ready["brievenWachten"] == 2
    assert (again["brievenWachten"], again["brievenVastgelopen"]) == (0, 0)
