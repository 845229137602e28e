"""Refusals: who may not, what is not there, what cannot be read, and that nothing is stored."""

import pytest

from caller import Caller
from moments import local, thursday

POLICY = {"visitor_fee_cents": 0, "resident_fee_cents": 0}

CHECKS = "/v1/kentekencontroles"
NOBODY = "0c3a1f0e-6f0b-4d55-9d5e-2b1f8f2c7a11"
GOOD_CHECK = {"kenteken": "FX000X", "zone": "VBN"}


def test_every_fault_of_a_body_is_in_one_answer(town):
    problem = town.officer.post(CHECKS, {
        "kenteken": 5, "zone": "NERGENS", "leesbetrouwbaarheid": 400, "plaats": "dak",
        "tijdstip": "gisteren", "land": "XX", "wat": 1,
    }).problem(400)

    assert problem["code"] == "ongeldigeInvoer"
    assert {fault["name"]: fault["code"] for fault in problem["invalidParams"]} == {
        "kenteken": "verkeerdType", "zone": "zoneOnbekend", "plaats": "onbekendeWaarde",
        "leesbetrouwbaarheid": "buitenBereik", "tijdstip": "onleesbareTijd",
        "land": "landOnbekend", "wat": "onbekendVeld",
    }
    assert all(fault["reason"] for fault in problem["invalidParams"])


def test_every_fault_of_an_application_is_in_one_answer(town):
    person = town.person()

    problem = person.caller.post(
        "/v1/aanvragen", {"soort": "fiets", "kenteken": "###", "van": "ooit", "kleur": "rood"}
    ).problem(400)

    assert {fault["name"] for fault in problem["invalidParams"]} == {
        "soort", "kenteken", "van", "kleur"}
    assert person.caller.get("/v1/aanvragen").expect(200)["aanvragen"] == []


@pytest.mark.parametrize(
    "authorization",
    [None, "Bearer bestaat-niet", "Bearer ", "Bearer demo-burger-123", "Basic ZGVtbzpkZW1v",
     "demo-handhaver", "Bearer demo-handhaver demo-beheerder"],
)
@pytest.mark.parametrize(("method", "path"), [("POST", CHECKS), ("GET", "/v1/aanvragen")])
def test_without_a_known_identity_the_answer_is_401(town, method, path, authorization):
    body = {"body": GOOD_CHECK} if method == "POST" else {}

    answer = town.anonymous.send(method, path, headers={"Authorization": authorization}, **body)

    assert answer.problem(401)["code"] == "nietIngelogd"
    assert answer.headers["WWW-Authenticate"].startswith("Bearer")


@pytest.mark.parametrize(
    ("who", "method", "path"),
    [
        ("citizen", "POST", CHECKS),
        ("company", "POST", CHECKS),
        ("citizen", "POST", f"{CHECKS}/_batch"),
        ("citizen", "GET", "/v1/werkvoorraad"),
        ("officer", "GET", "/v1/werkvoorraad"),
        ("citizen", "POST", "/v1/ontheffingen"),
        ("officer", "POST", "/v1/ontheffingen"),
        ("officer", "POST", "/v1/aanvragen"),
        ("officer", "GET", "/v1/aanvragen"),
        ("officer", "GET", "/v1/ontheffingen"),
        ("officer", "GET", "/v1/bezoekersregelingen"),
    ],
)
def test_a_wrong_role_is_403(town, who, method, path):
    callers = {"citizen": town.person().caller, "company": town.company(5).caller,
               "officer": town.officer}

    answer = callers[who].send(method, path, **({"body": {}} if method == "POST" else {}))

    assert answer.problem(403)["code"] == "geenToegang"


def test_a_citizen_cannot_decide_on_their_own_case(town):
    person = town.person()
    application = town.apply(person, "bewoner", kenteken=town.vehicle(person))

    answer = person.caller.post(
        f"/v1/aanvragen/{application['id']}/besluiten",
        {"uitkomst": "verleend", "motivering": "Omdat ik het wil."})

    assert answer.problem(403)["code"] == "geenToegang"


@pytest.mark.parametrize("role", ["clerk", "second_clerk", "manager"])
def test_those_who_may_check_plates_can(town, role):
    getattr(town, role).post(CHECKS, GOOD_CHECK).expect(200)


def test_what_is_somebody_elses_is_not_there(town):
    stranger = town.person().caller
    scheme = town.scheme()
    session = scheme.start(town.plate(), end=thursday("12:00"))
    application = town.apply(scheme.host, "bewoner", kenteken=town.vehicle(scheme.host))
    exemption = f"/v1/ontheffingen/{application['ontheffingId']}"
    visit = f"{scheme.path}/sessies/{session['id']}"
    change = {"kenteken": town.plate()}

    for method, path, body in [
        ("GET", f"/v1/aanvragen/{application['id']}", None),
        ("POST", f"/v1/aanvragen/{application['id']}/intrekkingen", None),
        ("GET", exemption, None),
        ("GET", f"{exemption}/tijdlijn", None),
        ("POST", f"{exemption}/kentekenwijzigingen", change),
        ("GET", scheme.path, None),
        ("GET", f"{scheme.path}/sessies", None),
        ("POST", f"{scheme.path}/sessies", {"kenteken": town.plate()}),
        ("PATCH", visit, {"tot": thursday("13:00")}),
        ("POST", f"{visit}/beeindigingen", None),
    ]:
        answer = stranger.send(method, path, **({"body": body} if body else {}))
        assert answer.problem(404)["code"] == "nietGevonden", answer.asked

    assert len(scheme.show()["sessies"]) == 1
    assert stranger.get("/v1/aanvragen").expect(200)["aanvragen"] == []
    assert stranger.get("/v1/bezoekersregelingen").expect(200)["bezoekersregelingen"] == []


@pytest.mark.parametrize(
    "path",
    [
        f"/v1/aanvragen/{NOBODY}",
        f"/v1/ontheffingen/{NOBODY}",
        f"/v1/bezoekersregelingen/{NOBODY}",
        f"/v1/aanvragen/{NOBODY.upper()}",
        "/v1/aanvragen/1",
        "/v1/aanvragen/%00",
        "/v1/aanvragen/..%2Fontheffingen",
        "/v1/aanvragen/",
        "/v1//aanvragen",
        "//v1/aanvragen",
        "/v1/openapi.json/",
        "/v1",
        "/v2/aanvragen",
        "/v1/bestaatniet",
        "/health",
        "/health/live/",
        "/demo/klok/",
        "/.git/config",
    ],
)
def test_what_is_not_there_is_404(town, path):
    assert town.manager.get(path).problem(404)["code"] == "nietGevonden"


@pytest.mark.parametrize(
    ("method", "path", "allowed"),
    [
        ("PUT", "/v1/aanvragen", {"GET", "POST"}),
        ("DELETE", "/v1/ontheffingen", {"GET", "POST"}),
        ("GET", CHECKS, {"POST"}),
        ("GET", f"{CHECKS}/_batch", {"POST"}),
        ("POST", "/v1/werkvoorraad", {"GET"}),
        ("POST", "/v1/openapi.json", {"GET"}),
        ("DELETE", f"/v1/aanvragen/{NOBODY}", {"GET"}),
        ("GET", f"/v1/aanvragen/{NOBODY}/besluiten", {"POST"}),
        ("PATCH", "/v1/bezoekersregelingen", {"GET"}),
        ("GET", f"/v1/bezoekersregelingen/{NOBODY}/sessies/{NOBODY}", {"PATCH"}),
        ("POST", "/health/live", {"GET"}),
    ],
)
def test_a_method_that_is_not_offered_is_405_and_says_which_are(town, method, path, allowed):
    answer = town.manager.send(method, path)

    assert answer.problem(405)["code"] == "methodeNietToegestaan"
    offered = {name.strip() for name in answer.headers["Allow"].split(",")}
    assert offered - {"HEAD", "OPTIONS"} == allowed


@pytest.mark.parametrize(
    ("accept", "status"),
    [("text/html", 406), ("application/xml", 406), ("image/*", 406),
     ("application/json;q=0", 406), ("application/json", 200), ("application/*", 200),
     ("*/*", 200), ("text/html, application/json;q=0.1", 200), (None, 200)],
)
def test_only_json_is_answered_and_only_when_it_is_welcome(town, accept, status):
    answer = town.officer.post(CHECKS, GOOD_CHECK, {"Accept": accept})

    answer.expect(status)
    assert status == 200 or answer.problem(406)["code"] == "nietAanvaardbaar"


@pytest.mark.parametrize(
    ("kind", "status"),
    [("text/plain", 415), ("application/x-www-form-urlencoded", 415), ("application/jso", 415),
     (None, 415), ("application/json", 200), ("application/json; charset=utf-8", 200),
     ("Application/JSON", 200)],
)
def test_only_json_is_read(town, kind, status):
    answer = town.officer.post(CHECKS, GOOD_CHECK, {"Content-Type": kind})

    answer.expect(status)
    assert status == 200 or answer.problem(415)["code"] == "verkeerdMediatype"


def test_a_body_over_one_mebibyte_is_413(town):
    body = b'{"kenteken":"' + b"A" * (1 << 20) + b'"}'

    assert town.officer.post(CHECKS, body).problem(413)["code"] == "teGroot"


@pytest.mark.parametrize(
    "query", ["pagina=0", "pagina=een", "grootte=0", "grootte=101", "grootte=-1",
              "pagina=99999999999999999999999", "pagina=1.5"],
)
def test_a_page_that_cannot_be_is_400(town, query):
    town.clerk.get(f"/v1/ontheffingen?{query}").problem(400)


def test_the_demo_calls_refuse_what_they_cannot_read(town):
    for path, body in [("/demo/klok", {"nu": "straks"}),
                       ("/demo/storing", {"register": "maan", "toestand": "uit"})]:
        assert town.anonymous.put(path, body).status == 400
    assert town.anonymous.post("/demo/personen", {"bsn": "123"}).status == 400


def test_a_token_of_the_demo_is_bound_to_its_own_person(town):
    bsn = town.person().bsn
    application = town.apply(town.person(), "bezoekersregeling")

    other = Caller(town.service, f"demo-burger-{bsn}")

    other.get(f"/v1/aanvragen/{application['id']}").problem(404)


def test_a_decision_on_a_decided_case_is_refused_by_a_rule(town):
    person = town.person()
    application = town.apply(person, "bewoner", kenteken=town.vehicle(person))

    answer = town.clerk.post(
        f"/v1/aanvragen/{application['id']}/besluiten",
        {"uitkomst": "geweigerd", "motivering": "Bij nader inzien."})

    answer.problem(409)
    own = person.caller.get(f"/v1/aanvragen/{application['id']}").expect(200)
    assert own["status"] == "verleend"


def test_an_exemption_that_ends_before_it_begins_is_refused(town):
    plate = town.plate()

    town.clerk.post("/v1/ontheffingen", {
        "soort": "bewoner", "zone": "VBN", "kenteken": plate,
        "geldigVan": local("2026-07-01 00:00"), "geldigTot": local("2026-06-01 00:00"),
        "houder": {"bsn": town.person().bsn}}).problem(409)

    assert town.check(plate, at=local("2026-06-15 10:00"))["bijna"] == []
