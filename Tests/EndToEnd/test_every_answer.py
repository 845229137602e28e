"""What every answer carries, whatever it says: version, security headers, nothing too much."""

import re

import pytest

POLICY = {"visitor_fee_cents": 0}

CHECKS = "/v1/kentekencontroles"
NOBODY = "0c3a1f0e-6f0b-4d55-9d5e-2b1f8f2c7a11"
GOOD_CHECK = b'{"kenteken":"FX000X","zone":"VBN"}'
TOO_LARGE = b'"' + b"A" * (1 << 20) + b'"'

ANSWERS = [
    ("GET", "/v1/openapi.json", None, None, 200),
    ("GET", "/v1/aanvragen", "demo-behandelaar", None, 200),
    ("GET", "/v1/ontheffingen", "demo-behandelaar", None, 200),
    ("GET", "/v1/werkvoorraad", "demo-behandelaar", None, 200),
    ("GET", "/v1/brieven", "demo-behandelaar", None, 200),
    ("GET", "/v1/zaakgebeurtenissen", "demo-beheerder", None, 200),
    ("GET", "/v1/contactgegevens", "demo-burger-999990019", None, 200),
    ("POST", CHECKS, "demo-handhaver", GOOD_CHECK, 200),
    ("POST", f"{CHECKS}/_batch", "demo-handhaver", b'{"controles":[%s]}' % GOOD_CHECK, 200),
    ("GET", "/v1/rechten/momentopname/sleutel", "demo-handhaver", None, 200),
    ("GET", "/v1/rechtenwijzigingen?na=1000000", "demo-handhaver", None, 409),
    ("POST", "/v1/bevindingen", "demo-handhaver", GOOD_CHECK, 201),
    ("POST", "/v1/bevindingen", "demo-handhaver", GOOD_CHECK, 200),
    ("GET", "/v1/bevindingen?zone=VBN", "demo-handhaver", None, 200),
    ("GET", "/v1/controletellingen?dag=2026-06-18", "demo-behandelaar", None, 200),
    ("POST", CHECKS, "demo-handhaver", b"{", 400),
    ("POST", CHECKS, None, GOOD_CHECK, 401),
    ("POST", CHECKS, "bestaat-niet", GOOD_CHECK, 401),
    ("GET", "/v1/werkvoorraad", "demo-handhaver", None, 403),
    ("GET", f"/v1/aanvragen/{NOBODY}", "demo-behandelaar", None, 404),
    ("GET", "/v1/aanvragen/", "demo-behandelaar", None, 404),
    ("GET", "/bestaat-niet", None, None, 404),
    ("DELETE", "/v1/aanvragen", "demo-behandelaar", None, 405),
    ("TRACE", "/v1/aanvragen", "demo-behandelaar", None, 405),
    ("POST", CHECKS, "demo-handhaver", TOO_LARGE, 413),
    ("GET", "/health/live", None, None, 200),
    ("GET", "/health/ready", None, None, 200),
    ("GET", "/demo/berichten", None, None, 200),
]


def ask(town, method, path, token, body):
    """One of the calls above."""
    said = {"Authorization": f"Bearer {token}" if token else None}
    more = {} if body is None else {"body": body}
    return town.anonymous.send(method, path, headers=said, **more)


@pytest.mark.parametrize(
    ("method", "path", "token", "body", "status"), ANSWERS,
    ids=[f"{status} {method} {path}" for method, path, _, _, status in ANSWERS],
)
def test_every_answer_carries_its_version_and_the_security_headers(
    town, method, path, token, body, status
):
    answer = ask(town, method, path, token, body)

    headers = answer.headers
    assert answer.status == status, answer.body[:500]
    assert headers["API-Version"] == "1.0.0"
    assert headers["Cache-Control"] == "no-store"
    assert "frame-ancestors 'none'" in headers["Content-Security-Policy"]
    assert "unsafe" not in headers["Content-Security-Policy"]
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["X-Frame-Options"] == "DENY"
    assert int(re.search(r"max-age=(\d+)", headers["Strict-Transport-Security"])[1]) >= 31_536_000
    assert "includeSubDomains" in headers["Strict-Transport-Security"]
    assert not headers["Server"]
    assert not headers["Set-Cookie"]


@pytest.mark.parametrize(("accept", "header"), [("text/html", "406"), (None, "415")])
def test_even_a_refused_media_type_is_answered_with_all_headers(town, accept, header):
    more = {"Accept": accept} if header == "406" else {"Content-Type": "text/plain"}

    answer = town.officer.post(CHECKS, GOOD_CHECK, more)

    assert str(answer.status) == header
    assert answer.headers["API-Version"] == "1.0.0"
    assert answer.headers["Cache-Control"] == "no-store"
    assert answer.headers["X-Content-Type-Options"] == "nosniff"


@pytest.mark.parametrize("path", ["/v1/openapi.json", "/health/live", "/health/ready", "/"])
def test_head_answers_as_get_without_a_body(town, path):
    accept = {"Accept": "*/*"}
    full = town.anonymous.get(path, accept)
    head = town.anonymous.send("HEAD", path, headers=accept)

    assert (full.status, head.status, head.body) == (200, 200, b"")
    assert head.headers["Content-Type"] == full.headers["Content-Type"]


@pytest.mark.parametrize(("path", "language", "word"), [
    ("/", "nl", "ontheffing"), ("/en", "en", "exemption")])
def test_the_first_page_explains_itself_in_two_languages_and_links_the_api(
    town, path, language, word
):
    page = town.anonymous.get(path, {"Accept": "text/html"})
    text = page.body.decode()

    assert (page.status, page.headers.get_content_type()) == (200, "text/html")
    assert page.headers["API-Version"] == "1.0.0"
    assert page.headers["X-Frame-Options"] == "DENY"
    assert "unsafe" not in page.headers["Content-Security-Policy"]
    assert "/v1/openapi.json" in text
    assert f'<html lang="{language}">' in text
    assert word in text.lower()
    assert not re.search(r"<script(?![^>]*\bsrc=)|\sstyle=|\son\w+=", text)


@pytest.mark.parametrize(("path", "open_to_all"), [
    ("/v1/openapi.json", True), ("/v1/aanvragen", False), ("/health/live", False), ("/", False)])
def test_only_the_api_text_may_be_read_from_any_other_site(town, path, open_to_all):
    answer = town.manager.get(path, {"Origin": "https://elders.example", "Accept": "*/*"})

    assert answer.status == 200
    assert (answer.headers["Access-Control-Allow-Origin"] == "*") is open_to_all
    assert not answer.headers["Access-Control-Allow-Credentials"]


def test_a_preflight_for_a_closed_path_opens_nothing(town):
    answer = town.anonymous.send("OPTIONS", CHECKS, headers={
        "Origin": "https://elders.example", "Access-Control-Request-Method": "POST",
        "Access-Control-Request-Headers": "authorization,content-type"})

    assert answer.status < 500
    assert not answer.headers["Access-Control-Allow-Origin"]


def test_no_log_line_holds_a_plate_or_a_number_of_a_citizen_even_when_it_is_sent_astray(town):
    person = town.person()
    plate = town.vehicle(person)
    town.apply(person, "bewoner", kenteken=plate)
    town.check(plate)
    town.officer.post("/v1/bevindingen", {"kenteken": plate, "zone": "LDC"}).expect(201)
    town.officer.get(f"{CHECKS}/{plate}")
    town.officer.get(f"/v1/ontheffingen?kenteken={plate}&bsn={person.bsn}")
    town.anonymous.get(f"/{person.bsn}/{plate}")
    town.officer.post(CHECKS, {plate: 1, person.bsn: 2, "kenteken": f"{plate}!", "zone": plate})
    town.anonymous.post(f"/demo/betaalmeldingen?bsn={person.bsn}", {"kenmerk": person.bsn})
    town.anonymous.get("/v1/aanvragen", {"Authorization": f"Bearer onbekend-{person.bsn}"})
    town.anonymous.get("/v1/aanvragen", {"User-Agent": f"scan {plate}", "Referer": f"/{plate}"})

    output = town.service.output()

    assert plate.encode() not in output
    assert person.bsn.encode() not in output
    assert person.name.encode() not in output
