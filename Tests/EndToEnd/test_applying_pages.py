"""Applying by the pages, from outside: steps, double sending, files, and typed text that stays."""

import concurrent.futures
import html
import re

import pytest

from moments import thursday
from reader import Reader, location
from town import Town

PDF = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\n"
PNG = b"\x89PNG\r\n\x1a\n" + bytes(40)
NEW = "/aanvragen/nieuw"


@pytest.fixture
def person(town: Town):
    town.clock(thursday("10:00"))
    return town.person()


@pytest.fixture
def resident(town: Town, person) -> Reader:
    return Reader(town.service).log_in(person.caller.token)


def applications(person) -> list[dict]:
    return person.caller.get("/v1/aanvragen").expect(200)["aanvragen"]


def begin(reader: Reader, kind: str = "resident") -> str:
    return location(reader.submit(NEW, soort=kind))


def draft_of(reader: Reader) -> str:
    page = reader.open(f"{NEW}/controle").body.decode()
    return re.search(r'name="concept" value="([^"]+)"', page).group(1)


def text(answer) -> str:
    return html.unescape(answer.body.decode())


def ready(town: Town, person, reader: Reader) -> str:
    """An ordinary application, filled in up to the last button; answers the draft's name."""
    begin(reader)
    reader.submit(f"{NEW}/kenteken", kenteken=town.vehicle(person))
    return draft_of(reader)


@pytest.mark.parametrize("step", ["kenteken", "voertuig", "bewijs", "controle", "adres"])
def test_SEC_16_no_step_can_be_opened_before_something_was_chosen(resident, step):
    assert location(resident.open(f"{NEW}/{step}")) == NEW


def test_SEC_16_a_later_step_leads_back_to_the_first_open_one(person, resident):
    assert begin(resident) == f"{NEW}/kenteken"

    shown = resident.open(f"{NEW}/controle")
    sent = resident.submit(f"{NEW}/voertuig", voertuigKlopt="ABC123")
    files = resident.submit_files(f"{NEW}/bewijs", [("bewijs.pdf", PDF)])

    assert {location(shown), location(sent), location(files)} == {f"{NEW}/kenteken"}
    page = resident.open(f"{NEW}/kenteken").body.decode()
    assert "ABC123" not in page
    assert applications(person) == []


def test_SEC_16_nothing_is_sent_before_every_question_is_answered(town, person, resident):
    draft = ready(town, person, resident)
    resident.submit(f"{NEW}/kenteken", kenteken="??")

    answer = resident.submit(f"{NEW}/verzending", concept=draft)

    assert location(answer) == f"{NEW}/kenteken"
    assert applications(person) == []


def test_SEC_15_sending_twice_makes_one_application(town, person, resident):
    draft = ready(town, person, resident)

    first = location(resident.submit(f"{NEW}/verzending", concept=draft))
    second = location(resident.submit(f"{NEW}/verzending", concept=draft))

    assert first == second
    assert first.endswith("/verzonden")
    assert len(applications(person)) == 1


def test_SEC_15_sending_eight_times_at_once_makes_one_application(town, person, resident):
    draft = ready(town, person, resident)
    key = resident.key()
    fields = {"concept": draft, "sleutel": key}

    def send(_):
        reader = Reader(town.service)
        reader.cookies = dict(resident.cookies)
        return location(reader.send_form(f"{NEW}/verzending", fields))

    with concurrent.futures.ThreadPoolExecutor(8) as pool:
        places = set(pool.map(send, range(8)))

    assert len(places) == 1
    assert len(applications(person)) == 1


def test_UX_21_what_was_typed_stays_after_a_fault_and_on_coming_back(town, resident):
    begin(resident, "temporary")
    resident.submit(f"{NEW}/reden", grond="camper", toelichting="Vakantie <b>& \"thuis\"")

    wrong = resident.submit(f"{NEW}/periode", van="31-6-2026", tot="20-6-2026")
    again = resident.open(f"{NEW}/periode")

    assert wrong.status == 400
    assert 'value="31-6-2026"' in text(wrong)
    assert 'value="31-6-2026"' in text(again)
    assert 'Vakantie <b>& "thuis"' in text(resident.open(f"{NEW}/reden"))


def test_IAM_12_typed_text_outlives_a_login_for_its_writer_alone(town, person, resident):
    begin(resident, "temporary")
    key = resident.key()
    town.clock(thursday("10:16"))

    late = resident.send_form(
        f"{NEW}/reden", {"grond": "aannemer", "toelichting": "Nieuwe keuken", "sleutel": key})
    other = Reader(town.service).log_in(town.person().caller.token)
    back = Reader(town.service).log_in(person.caller.token)

    assert location(late) == f"/inloggen?verder={NEW}/reden"
    assert location(other.open(f"{NEW}/reden")) == NEW
    assert "Nieuwe keuken" in text(back.open(f"{NEW}/reden"))


def test_IAM_12_nothing_is_kept_for_a_late_form_without_the_key_of_its_session(
    town, person, resident
):
    begin(resident, "temporary")
    town.clock(thursday("10:16"))

    late = resident.send_form(
        f"{NEW}/reden", {"grond": "aannemer", "toelichting": "Vreemd", "sleutel": "x" * 43})
    back = Reader(town.service).log_in(person.caller.token)

    assert location(late) == "/inloggen"
    assert "Vreemd" not in text(back.open(f"{NEW}/reden"))


def test_IAM_12_what_was_typed_is_gone_after_two_hours(town, person, resident):
    begin(resident, "temporary")
    resident.submit(f"{NEW}/reden", grond="aannemer", toelichting="Nieuwe keuken")

    town.clock(thursday("12:00"))
    back = Reader(town.service).log_in(person.caller.token)

    assert location(back.open(f"{NEW}/reden")) == NEW


def test_logging_out_wipes_what_was_typed(person, resident, town):
    begin(resident, "temporary")
    resident.submit(f"{NEW}/reden", grond="aannemer", toelichting="Nieuwe keuken")

    resident.submit("/uitloggen")
    back = Reader(town.service).log_in(person.caller.token)

    assert location(back.open(f"{NEW}/reden")) == NEW


@pytest.fixture
def at_evidence(town, person, resident) -> Reader:
    begin(resident)
    resident.submit(f"{NEW}/kenteken", kenteken=town.vehicle(town.person()))
    assert location(resident.submit(f"{NEW}/voertuig")) == f"{NEW}/bewijs"
    return resident


@pytest.mark.parametrize("name, content", [
    ("bewijs.pdf", b"MZ\x90\x00"), ("bewijs.pdf", b"<html><script>alert(1)</script>"),
    ("foto.png", b"<svg xmlns='http://www.w3.org/2000/svg'/>"), ("leeg.pdf", b""),
    ("zip.jpg", b"PK\x03\x04"), ("pdf.pdf", b" %PDF-1.7"),
])
def test_SEC_12_a_file_is_known_by_its_content(at_evidence, name, content):
    answer = at_evidence.submit_files(f"{NEW}/bewijs", [(name, content)], actie="verder")

    assert answer.status == 400
    assert "Kies een pdf, jpg of png" in text(answer)


def test_SEC_12_a_file_has_a_size_and_a_form_too(at_evidence):
    large = PDF + bytes(2 << 20)

    answer = at_evidence.submit_files(f"{NEW}/bewijs", [("groot.pdf", large)], actie="verder")
    huge = at_evidence.submit_files(f"{NEW}/bewijs", [("reus.pdf", PDF + bytes(7 << 20))])

    assert answer.status == 400
    assert "hoogstens 2 MB" in text(answer)
    assert huge.status == 413


@pytest.mark.parametrize("body, kind", [
    (b"", "multipart/form-data; boundary=x"), (b"--x--", "multipart/form-data; boundary=x"),
    (b"--x\r\n", "multipart/form-data; boundary=x"), (b"rommel", "multipart/form-data"),
    (b"--x\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nb", "multipart/form-data; boundary=x"),
])
def test_SEC_12_a_form_that_cannot_be_read_changes_nothing(at_evidence, body, kind):
    answer = at_evidence.send("POST", f"{NEW}/bewijs", body, at_evidence._headers(
        {"Content-Type": kind}))

    assert answer.status in {400, 403}


def test_SEC_12_a_file_goes_along_under_a_harmless_name_and_comes_back_to_be_saved(
    town, person, at_evidence
):
    hostile = "../../etc/wacht <b>woord.exe"
    added = at_evidence.submit_files(f"{NEW}/bewijs", [(hostile, PDF), ("b.png", PNG)])
    assert location(added) == f"{NEW}/bewijs"
    removed = at_evidence.submit_files(f"{NEW}/bewijs", [], weg="2")
    assert location(removed) == f"{NEW}/bewijs"
    at_evidence.submit_files(f"{NEW}/bewijs", [("", b"")], actie="verder")
    sent = location(at_evidence.submit(f"{NEW}/verzending", concept=draft_of(at_evidence)))
    one = sent.removesuffix("/verzonden")

    page = text(at_evidence.open(one))
    file = at_evidence.open(f"{one}/bijlagen/1")
    other = Reader(town.service).log_in(town.person().caller.token)

    assert "wacht bwoord.pdf" in page
    assert file.body == PDF
    assert file.headers["Content-Disposition"] == 'attachment; filename="bijlage-1.pdf"'
    assert "sandbox" in file.headers["Content-Security-Policy"]
    assert at_evidence.open(f"{one}/bijlagen/2").status == 404
    assert other.open(f"{one}/bijlagen/1").status == 404
    assert other.open(one).status == 404


def test_IAM_21_nobody_pays_completes_objects_or_withdraws_for_another(town, person, resident):
    application = town.apply(person, "bewoner", kenteken=town.vehicle(person))
    other = Reader(town.service).log_in(town.person().caller.token)
    one = f"/aanvragen/{application['id']}"

    answers = [
        other.open(f"/demo-betalen/{application['id']}"),
        other.submit(f"/demo-betalen/{application['id']}", uitkomst="betaald"),
        other.submit(f"{one}/intrekking"), other.submit(f"{one}/bezwaar", tekst="x"),
        other.submit(f"{one}/zienswijze", tekst="x"),
        other.submit_files(f"{one}/aanvulling", [], tekst="x"),
    ]

    assert {answer.status for answer in answers} == {404}
    assert applications(person)[0]["status"] == "wachtOpBetaling"


def test_a_payment_goes_the_way_of_a_real_one(town, person, resident):
    plate = town.vehicle(person)
    application = town.apply(person, "bewoner", kenteken=plate)
    pay = f"/demo-betalen/{application['id']}"

    failed = resident.submit(pay, uitkomst="mislukt")
    still = applications(person)[0]["status"]
    paid = resident.submit(pay, uitkomst="betaald")

    assert location(failed) == location(paid) == f"/aanvragen/{application['id']}"
    assert still == "wachtOpBetaling"
    assert applications(person)[0]["status"] == "verleend"
    assert town.outcome(plate) == "ontheven", "the officer sees what the resident paid for"


def test_a_register_that_fails_leaves_what_was_typed(town, person, resident):
    draft = ready(town, person, resident)
    town.fault("opslag", "uit")
    try:
        answer = resident.submit(f"{NEW}/verzending", concept=draft)
    finally:
        town.fault("opslag", "goed")

    assert answer.status == 503
    assert location(resident.submit(f"{NEW}/verzending", concept=draft)).endswith("/verzonden")
    assert len(applications(person)) == 1
