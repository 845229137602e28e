"""Logging in with a broker: residents, companies and staff, and everybody who must stay outside."""

import json
import re
from collections.abc import Iterator
from urllib.parse import parse_qs, urlencode, urlsplit

import pytest

from broker import Broker
from reader import SESSION, Reader, location
from real_office import RealOffice
from service import Service

BACK = "https://parkeren.example.nl/inloggen/terug"
LEVELS = {"basis": "laag", "sub": "substantieel", "hoog": "hoog"}
RESIDENT = {"acr": "sub", "bsn": "999990019"}
LOGIN = "__Host-inlog"


@pytest.fixture(scope="module")
def broker() -> Iterator[Broker]:
    broker = Broker()
    yield broker
    broker.close()


@pytest.fixture(scope="module")
def service(broker, tmp_path_factory) -> Iterator[Service]:
    """A service outside demo mode whose three means are at this broker."""
    folder = tmp_path_factory.mktemp("loket")
    office = RealOffice(folder).prepare()
    shared = {"issuer": broker.issuer, "clientId": "loket", "niveau": "substantieel",
              "sleutelBestand": str(broker.client_key(folder)), "niveaus": LEVELS}
    means = {"digid": shared | {"claim": "bsn"},
             "eherkenning": shared | {"claim": ["urn:company", "kvk"]},
             "medewerker": shared | {"naam": "upn", "rol": "groups", "niveaus": {"x": "laag"},
                                     "factoren": {"mfa": "substantieel"},
                                     "rollen": {"P-Cases": "behandelaar"}}}
    file = folder / "instellingen.json"
    file.write_text(json.dumps({"inloggen": {
        "terugkeerUrl": BACK, "afmeldUrl": "https://parkeren.example.nl/", "middelen": means}}))
    office.service.arguments = ("--config", file)
    office.service.popen = {"env": office.environment}
    yield office.service.start()
    office.service.stop()


def come_back(reader: Reader, query: str):
    """The visitor returns from the broker with this query."""
    return reader.open(f"/inloggen/terug?{query}")


def log_in(service: Service, broker: Broker, means: str = "digid", **claims) -> Reader:
    reader = Reader(service)
    query = broker.log_in(location(reader.open(f"/inloggen/{means}")), **claims)
    location(come_back(reader, query))
    return reader


def is_inside(reader: Reader) -> bool:
    return SESSION in reader.cookies


PEOPLE = {
    "a resident": ("digid", RESIDENT),
    "a resident with a chip and a sector": (
        "digid", {"acr": "hoog", "bsn": "s00000000:999990019"}),
    "a company": ("eherkenning", {"acr": "sub", "urn:company": {"kvk": "90004749"}}),
    "staff": ("medewerker", {"amr": ["pwd", "mfa"], "upn": "j.jansen", "groups": ["P-Cases"]}),
}


@pytest.mark.parametrize("path", ["/inloggen", "/en/inloggen"])
def test_iam_16_the_login_names_the_municipality_and_leads_to_digid_nl_alone(service, path):
    page = Reader(service).open(path).body.decode()

    assert "Leidschendam-Voorburg" in page
    abroad = set(re.findall(r'href="(https?://[^"]+)"', page))
    assert abroad == {"https://digid.nl"}
    assert "proefopstelling" not in page


@pytest.mark.parametrize("who", PEOPLE.values(), ids=PEOPLE.keys())
def test_iam_01_iam_03_who_logs_in_with_the_broker_has_a_session(service, broker, who):
    means, claims = who

    reader = log_in(service, broker, means, **claims)

    assert is_inside(reader) and len(reader.cookies[SESSION]) >= 22
    assert LOGIN not in reader.cookies or reader.cookies[LOGIN] != reader.cookies[SESSION]


OUTSIDE = {
    "too low a level": ("digid", {"acr": "basis", "bsn": "999990019"}),
    "no level": ("digid", {"bsn": "999990019"}),
    "for somebody else": ("digid", RESIDENT | {"represents": {"sub": "999991929"}}),
    "another sector": ("digid", RESIDENT | {"bsn": "s00000001:999990019"}),
    "no number": ("digid", RESIDENT | {"bsn": "999990018"}),
    "another service": ("digid", RESIDENT | {"aud": "another"}),
    "another login": ("digid", RESIDENT | {"nonce": "x" * 43}),
    "over": ("digid", RESIDENT | {"exp": 1_700_000_300, "iat": 1_700_000_000}),
    "staff without a second factor": (
        "medewerker", {"amr": ["pwd"], "upn": "j.jansen", "groups": ["P-Cases"]}),
    "staff without a role": (
        "medewerker", {"amr": ["mfa"], "upn": "j.jansen", "groups": ["Other"]}),
}


@pytest.mark.parametrize("who", OUTSIDE.values(), ids=OUTSIDE.keys())
def test_iam_02_iam_04_iam_06_iam_07_iam_20_who_is_not_sure_enough_stays_outside(
        service, broker, who):
    means, claims = who
    reader = Reader(service)
    query = broker.log_in(location(reader.open(f"/inloggen/{means}")), **claims)

    answer = come_back(reader, query)

    assert answer.status == 403 and not is_inside(reader)
    assert b"99999" not in answer.body


def test_iam_05_another_state_is_refused_and_uses_the_login_up(service, broker):
    reader = Reader(service)
    query = parse_qs(broker.log_in(location(reader.open("/inloggen/digid")), **RESIDENT))
    good = urlencode({name: all[0] for name, all in query.items()})

    assert come_back(reader, good.replace("state=", "state=x")).status == 403
    assert come_back(reader, good).status == 403
    assert not is_inside(reader)


def test_iam_05_a_code_works_once(service, broker):
    reader = Reader(service)
    query = broker.log_in(location(reader.open("/inloggen/digid")), **RESIDENT)
    cookie = reader.cookies[LOGIN]
    assert come_back(reader, query).status == 303

    reader.cookies = {LOGIN: cookie}

    assert come_back(reader, query).status == 403 and not is_inside(reader)


def test_iam_05_who_did_not_begin_here_is_refused(service, broker):
    victim, attacker = Reader(service), Reader(service)
    query = broker.log_in(location(attacker.open("/inloggen/digid")), **RESIDENT)

    assert come_back(victim, query).status == 403 and not is_inside(victim)
    victim.open("/inloggen/digid")
    assert come_back(victim, query).status == 403 and not is_inside(victim)


def test_iam_15_who_turns_back_is_told_that_they_did(service, broker):
    reader = Reader(service)
    asked = parse_qs(urlsplit(location(reader.open("/inloggen/digid"))).query)

    answer = come_back(reader, urlencode({"error": "access_denied", "state": asked["state"][0]}))

    assert answer.status == 200 and not is_inside(reader)
    assert "geannuleerd" in answer.body.decode()


def test_iam_15_a_broker_that_fails_is_said_to_fail(service, broker):
    reader = Reader(service)
    query = broker.log_in(location(reader.open("/inloggen/digid")), **RESIDENT)
    broker.is_down = True
    try:
        answer = come_back(reader, query)
    finally:
        broker.is_down = False

    assert answer.status == 502 and not is_inside(reader)


def test_iam_13_who_logs_out_is_out_here_and_at_the_broker(service, broker):
    reader = log_in(service, broker, **RESIDENT)
    old = dict(reader.cookies)

    address = location(reader.submit("/uitloggen"))

    asked = parse_qs(urlsplit(address).query)
    assert address.startswith(f"{broker.issuer}/logout?")
    assert asked["client_id"] == ["loket"] and asked["id_token_hint"][0].count(".") == 2
    assert asked["post_logout_redirect_uri"] == ["https://parkeren.example.nl/"]
    reader.cookies = old
    assert b'name="sleutel"' not in reader.open("/").body


def test_iam_14_each_login_has_a_session_of_its_own(service, broker):
    reader = log_in(service, broker, **RESIDENT)
    first = reader.cookies[SESSION]
    query = broker.log_in(location(reader.open("/inloggen/digid")), **RESIDENT)

    location(come_back(reader, query))

    assert reader.cookies[SESSION] != first


def test_iam_22_nothing_that_the_service_writes_holds_a_number(service, broker):
    log_in(service, broker, **RESIDENT)

    assert b"999990019" not in service.output()
    folder = service.database.parent
    for file in folder.glob("loket.sqlite*"):
        assert b"999990019" not in file.read_bytes(), file
