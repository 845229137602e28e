"""The pages from outside: sessions, forms and headers, by the ids of the checks they prove."""

import re

import pytest

from reader import SESSION, Reader, location
from town import Town

PUBLIC = ["/", "/en", "/zones", "/zones/VBN", "/status", "/toegankelijkheid", "/privacy",
          "/inloggen", "/uitgelogd", "/nergens"]

UNSAFE = ["unsafe-inline", "unsafe-eval", "unsafe-hashes", "http:", "data:", "*"]


@pytest.fixture
def resident(town: Town) -> Reader:
    return Reader(town.service).log_in(town.person().caller.token)


@pytest.mark.parametrize("path", PUBLIC)
def test_SEC_01_every_page_has_the_strict_policy(town, path):
    policy = Reader(town.service).open(path).headers["Content-Security-Policy"]

    rules = dict(rule.strip().split(" ", 1) for rule in policy.split(";"))
    assert rules["default-src"] == rules["base-uri"] == rules["frame-ancestors"] == "'none'"
    assert rules["form-action"] == rules["script-src"] == rules["style-src"] == "'self'"
    assert not [word for word in UNSAFE if word in policy]


@pytest.mark.parametrize("path", PUBLIC)
def test_SEC_03_SEC_04_SEC_05_every_page_has_the_headers_of_a_careful_site(town, path):
    headers = Reader(town.service).open(path).headers

    assert headers["Strict-Transport-Security"] == "max-age=31536000; includeSubDomains"
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["X-Frame-Options"] == "DENY"
    assert headers["Referrer-Policy"] == "no-referrer"
    assert headers["Cache-Control"] == "no-store"


def test_SEC_05_logging_out_clears_what_the_browser_kept(resident):
    answer = resident.submit("/uitloggen")

    assert location(answer) == "/uitgelogd"
    assert answer.headers["Clear-Site-Data"] == '"cache", "storage"'
    assert SESSION not in resident.cookies


def test_SEC_06_security_txt_says_where_to_report(town):
    answer = town.anonymous.get("/.well-known/security.txt", {"Accept": "text/plain"})

    text = answer.body.decode()
    assert answer.headers["Content-Type"] == "text/plain; charset=utf-8"
    assert re.search(r"^Contact: https://", text, re.M)
    assert re.search(r"^Preferred-Languages: nl, en$", text, re.M)
    assert re.search(r"^Policy: https://", text, re.M)
    assert re.search(r"^Expires: 2026-12-\d\dT", text, re.M), "half a year from June"


@pytest.mark.parametrize("key", ["", "onzin", None])
def test_SEC_07_a_form_without_the_key_of_its_session_is_refused(town, resident, key):
    before = dict(resident.cookies)

    answer = resident.send_form("/uitloggen", {} if key is None else {"sleutel": key})

    assert answer.status == 403
    assert resident.cookies == before
    assert resident.open("/mijn").status == 200


def test_SEC_07_the_key_of_another_session_is_refused(town, resident):
    other = Reader(town.service).log_in(town.person().caller.token)

    assert resident.send_form("/uitloggen", {"sleutel": other.key()}).status == 403


@pytest.mark.parametrize("headers", [
    {"Sec-Fetch-Site": "cross-site"}, {"Sec-Fetch-Site": "same-site"},
    {"Origin": "https://elders.example"}, {"Origin": "null"},
])
def test_SEC_07_a_form_from_another_site_is_refused(resident, headers):
    answer = resident.send_form("/uitloggen", {"sleutel": resident.key()}, headers)

    assert answer.status == 403


@pytest.mark.parametrize("path", ["/mijn", "/en/mijn"])
def test_IAM_21_a_page_of_somebody_asks_everyone_else_to_log_in(town, path):
    place = location(Reader(town.service).open(path))

    assert place.endswith("/inloggen?verder=/mijn")


@pytest.mark.parametrize("next_page", [
    "https://elders.example", "//elders.example", "/\\elders.example", "/mijn?x=1", "mijn", "",
    "/mijn\r\nX-Kop: 1", "javascript:alert(1)",
])
def test_SEC_22_a_login_leads_to_no_other_site(town, next_page):
    token = town.person().caller.token

    answer = Reader(town.service).send_form("/inloggen", {"anders": token, "verder": next_page})

    assert location(answer) == "/mijn"


def test_SEC_22_a_login_leads_back_to_the_page_that_asked_for_it(town):
    token = town.person().caller.token

    answer = Reader(town.service).send_form("/inloggen", {"anders": token, "verder": "/gegevens"})

    assert location(answer) == "/gegevens"


def test_IAM_14_a_login_gives_the_session_a_new_name(town):
    reader = Reader(town.service).log_in(town.person().caller.token)
    before = reader.cookies[SESSION]

    reader.log_in(town.person().caller.token)

    assert reader.cookies[SESSION] != before
    reader.cookies[SESSION] = before
    assert "/inloggen" in location(reader.open("/mijn")), "the old name opens nothing"


@pytest.mark.parametrize("minutes, is_open", [(14, True), (15, False), (16, False)])
def test_IAM_10_a_resident_may_be_away_for_less_than_fifteen_minutes(
    own_town, minutes, is_open
):
    town = own_town()
    reader = Reader(town.service).log_in(town.person().caller.token)

    town.clock(f"2026-06-18T10:{minutes}:00+02:00")

    assert (reader.open("/mijn").status == 200) == is_open


def test_IAM_11_a_session_ends_after_two_hours_however_busy(own_town):
    town = own_town()
    reader = Reader(town.service).log_in(town.person().caller.token)

    for minute in range(10, 120, 10):
        town.clock(f"2026-06-18T{10 + minute // 60}:{minute % 60:02}:00+02:00")
        assert reader.open("/mijn").status == 200, minute
    town.clock("2026-06-18T12:00:00+02:00")

    assert "/inloggen" in location(reader.open("/mijn"))


def test_IAM_17_ADR_26_a_cookie_opens_nothing_of_the_api(resident):
    answer = resident.open("/v1/aanvragen", {"Accept": "application/json"})

    assert answer.status == 401


def test_IAM_18_a_bearer_token_opens_no_page_of_somebody(town):
    token = town.person().caller.token

    answer = Reader(town.service).open("/mijn", {"Authorization": f"Bearer {token}"})

    assert "/inloggen" in location(answer)


@pytest.mark.parametrize("path, accept, kind", [
    ("/nergens", "text/html", "text/html"),
    ("/nergens", "application/json", "application/problem+json"),
    ("/nergens", "*/*", "application/problem+json"),
    ("/v1/nergens", "text/html", "application/problem+json"),
])
def test_SEC_18_a_refusal_is_a_page_for_people_and_a_document_for_programs(
    town, path, accept, kind
):
    answer = Reader(town.service).open(path, {"Accept": accept})

    assert answer.status == 404
    assert answer.headers.get_content_type() == kind


@pytest.mark.parametrize("path", ["/debug", "/.git/config", "/.env", "/Sources", "/metrics/", "/zones/"])
def test_SEC_21_there_is_nothing_beside_the_pages(town, path):
    assert Reader(town.service).open(path).status == 404


def test_SEC_21_trace_is_refused(town):
    assert town.anonymous.send("TRACE", "/").status in (405, 501)


@pytest.mark.parametrize("role, page", [
    ("demo-handhaver", "/mijn"), ("demo-behandelaar", "/controle"), ("demo-handhaver", "/werk"),
    ("demo-behandelaar", "/beheer"),
])
def test_IAM_21_a_role_sees_its_own_pages_alone(town, role, page):
    assert Reader(town.service).log_in(role).open(page).status == 403
