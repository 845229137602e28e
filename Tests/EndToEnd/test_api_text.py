"""The API text: it is valid, follows the design rules, and says what the service really answers."""

import json
import re
import subprocess
import sys
import uuid

import pytest

from moments import thursday
from service import REPOSITORY
from town import Town

POLICY = {"visitor_fee_cents": 0, "resident_fee_cents": 0}

METHODS = ("get", "put", "post", "patch", "delete")

ANSWERED = {
    "/openapi.json": "GET",
    "/aanvragen": "GET POST",
    "/aanvragen/{}": "GET",
    "/aanvragen/{}/intrekkingen": "POST",
    "/aanvragen/{}/besluiten": "POST",
    "/betaalmeldingen": "POST",
    "/werkvoorraad": "GET",
    "/ontheffingen": "GET POST",
    "/ontheffingen/{}": "GET",
    "/ontheffingen/{}/kentekenwijzigingen": "GET POST",
    "/ontheffingen/{}/kentekenwijzigingen/_voorbeeld": "POST",
    "/ontheffingen/{}/kentekenwijzigingen/{}/intrekkingen": "POST",
    "/ontheffingen/{}/verlengingen": "POST",
    "/ontheffingsruimte": "GET",
    "/werkvoorraad/{}/afhandelingen": "POST",
    "/ontheffingen/{}/intrekkingen": "POST",
    "/ontheffingen/{}/tijdlijn": "GET",
    "/bezoekersregelingen": "GET",
    "/bezoekersregelingen/{}": "GET",
    "/bezoekersregelingen/{}/sessies": "GET POST",
    "/bezoekersregelingen/{}/sessies/{}": "PATCH",
    "/bezoekersregelingen/{}/sessies/{}/beeindigingen": "POST",
    "/bezoekersregelingen/{}/favorieten": "GET POST",
    "/bezoekersregelingen/{}/favorieten/{}": "PATCH DELETE",
    "/bezoekersregelingen/{}/gemachtigden": "GET POST",
    "/bezoekersregelingen/{}/gemachtigden/{}": "DELETE",
    "/bezoekersregelingen/{}/gastlinks": "GET POST",
    "/bezoekersregelingen/{}/gastlinks/{}": "DELETE",
    "/bezoekersregelingen/{}/gastverzoeken": "GET",
    "/bezoekersregelingen/{}/gastverzoeken/{}/goedkeuringen": "POST",
    "/bezoekersregelingen/{}/gastverzoeken/{}/afwijzingen": "POST",
    "/bezoekersregelingen/{}/telefoontoegang": "GET PUT DELETE",
    "/machtigingen": "GET POST",
    "/machtigingen/{}": "DELETE",
    "/gastaanmeldingen": "POST",
    "/gastaanmeldingen/_status": "POST",
    "/gastaanmeldingen/_ontvangstbewijs": "POST",
    "/ontheffingen/{}/ontvangstbewijzen": "POST",
    "/bezoekersregelingen/{}/sessies/{}/ontvangstbewijzen": "POST",
    "/ondertekensleutels": "GET",
    "/telefoonregistraties": "POST",
    "/storingen": "GET POST",
    "/storingen/{}/beeindigingen": "POST",
    "/kentekencontroles": "POST",
    "/kentekencontroles/_batch": "POST",
    "/bevindingen": "GET POST",
    "/bevindingen/{}": "GET",
    "/bevindingen/{}/sluitingen": "POST",
    "/controletellingen": "GET",
}
"""What the service is asked for in this suite, without /v1."""

FOR_EVERYONE = ["/openapi.json", "/betaalmeldingen"]
"""What needs no token."""

PERHAPS = [
    "/aanvragen/{}/aanvullingen", "/aanvragen/{}/zienswijzen",
    "/aanvragen/{}/aanvullingsverzoeken", "/aanvragen/{}/bijlagen",
    "/rechten/momentopname", "/rechtenwijzigingen", "/zones", "/rechten", "/producten",
    "/bezwaren", "/gegevens", "/klok", "/personen", "/openapi.yaml",
]
"""What it might answer too: whatever of this does, has to stand in the text."""


@pytest.fixture(scope="module")
def text(demo):
    """The API text as it is served."""
    answer = Town(demo).anonymous.get("/v1/openapi.json")
    assert answer.headers.get_content_type() == "application/json"
    return answer.expect(200)


def operations(text):
    """Every (path, method, operation) of the text, paths with bare braces."""
    return [
        (re.sub(r"{[^}]*}", "{}", path), method.upper(), operation)
        for path, item in text["paths"].items()
        for method, operation in item.items() if method in METHODS
    ]


def filled(path):
    """A path with made-up ids in its braces."""
    return "/v1" + re.sub(r"{[^}]*}", lambda _: str(uuid.uuid4()), path)


def offered(town, path):
    """The methods the service offers at a path; none where it knows no such path."""
    answer = town.manager.send("TRACE", filled(path))
    if answer.status == 404:
        return set()
    assert answer.status == 405, answer.asked
    names = {name.strip() for name in answer.headers["Allow"].split(",")}
    return names - {"HEAD", "OPTIONS"}


def test_the_text_passes_the_api_design_rules(text, tmp_path):
    file = tmp_path / "openapi.json"
    file.write_text(json.dumps(text), encoding="utf-8")

    result = subprocess.run(
        [sys.executable, str(REPOSITORY / "Scripts" / "adr_check.py"), str(file)],
        capture_output=True, text=True, timeout=120, check=False)

    assert result.returncode == 0, result.stdout + result.stderr
    assert "0 errors, 0 warnings" in result.stdout, result.stdout


def test_the_text_says_what_it_is(text):
    assert text["openapi"] == "3.0.3"
    assert text["info"]["version"] == "1.0.0"
    assert all(re.search(r"/v1$", server["url"]) for server in text["servers"])


def test_the_text_and_the_routes_are_the_same_list(town, text):
    described = {}
    for path, method, _ in operations(text):
        described.setdefault(path, set()).add(method)

    for path, methods in described.items():
        assert offered(town, path) == methods, path
    for path, methods in ANSWERED.items():
        assert described.get(path) == set(methods.split()), path
    for path in PERHAPS:
        assert path in described or offered(town, path) == set(), path


def test_each_operation_is_explained_and_lists_the_errors_it_can_give(text):
    for path, method, operation in operations(text):
        where = f"{method} {path}"
        told = operation["responses"].keys()
        assert operation["operationId"] and operation["summary"], where
        if operation.get("security") != []:
            assert {"401", "403"} <= told or {"401", "404"} <= told, (where, told)
        assert method in ("GET", "DELETE") or {"400", "413", "415"} <= told, (where, told)
        assert "{}" not in path or "404" in told, (where, told)


def test_no_path_or_query_asks_for_a_plate_or_a_citizen_number(text):
    for path, _, operation in operations(text):
        names = {parameter.get("name", "") for parameter in operation.get("parameters", [])}
        told = (path + " ".join(names)).lower()
        assert not re.search(r"bsn|kenteken(?!controles|wijzigingen)", told), (path, names)


def test_what_is_answered_has_the_members_the_text_requires(town, text):
    scheme = town.scheme()
    session = scheme.start(town.plate(), end=thursday("12:00"))
    person = town.person()
    application = town.apply(person, "bewoner", kenteken=town.vehicle(person))
    answers = {
        ("/aanvragen", "POST", "201"): application,
        ("/aanvragen", "GET", "200"): person.caller.get("/v1/aanvragen").json(),
        ("/ontheffingen", "GET", "200"): person.caller.get("/v1/ontheffingen").json(),
        ("/bezoekersregelingen/{}", "GET", "200"): scheme.show(),
        ("/bezoekersregelingen/{}/sessies", "POST", "201"): session,
        ("/kentekencontroles", "POST", "200"): town.check(session["kenteken"]),
    }
    by_route = {(path, method): operation for path, method, operation in operations(text)}

    for (path, method, status), body in answers.items():
        response = resolved(text, by_route[path, method]["responses"][status])
        schema = resolved(text, response["content"]["application/json"]["schema"])
        missing = set(schema.get("required", [])) - body.keys()
        unknown = body.keys() - schema["properties"].keys()
        assert (missing, unknown) == (set(), set()), (path, method)


def resolved(text, node):
    """A node of the text, with its reference followed."""
    while "$ref" in node:
        target = text
        for part in node["$ref"].removeprefix("#/").split("/"):
            target = target[part.replace("~1", "/").replace("~0", "~")]
        node = target
    return node
