"""Hostile bodies: whatever is sent, the answer is a plain refusal and nothing is stored."""

import pytest

from moments import local, thursday
from town import Town

POLICY = {"visitor_fee_cents": 0, "resident_fee_cents": 0}

CHECKS = "/v1/kentekencontroles"

UNREADABLE = {
    "no body": b"",
    "only white space": b" \n\t",
    "a brace": b"{",
    "nothing but null": b"null",
    "a list": b"[]",
    "a string": b'"HK000J"',
    "a number": b"42",
    "a truth": b"true",
    "an object without members": b"{}",
    "single quotes": b"{'kenteken':'HK000J'}",
    "a comment": b'{"kenteken":"HK000J" /* hier */}',
    "a comma too many": b'{"kenteken":"HK000J",}',
    "something after the end": b'{"kenteken":"HK000J"} {"kenteken":"HK000J"}',
    "invalid UTF-8": b'{"kenteken":"HK\xff\xfe000J"}',
    "overlong UTF-8": b'{"kenteken":"HK\xc0\x80000J"}',
    "half a character": b'{"kenteken":"HK000J\xe2\x82"}',
    "UTF-16": '{"kenteken":"HK000J"}'.encode("utf-16"),
    "a NUL byte": b'{"kenteken":"HK\x00000J"}',
    "an escaped NUL": b'{"kenteken":"HK\\u0000000J"}',
    "a lone high surrogate": b'{"kenteken":"HK\\ud800000J"}',
    "a lone low surrogate": b'{"kenteken":"HK\\udc00000J"}',
    "a bare control character": b'{"kenteken":"HK\x01000J"}',
    "deep lists": b"[" * 200_000,
    "deep objects": b'{"a":' * 100_000,
    "deep and closed": b'{"kenteken":' + b"[" * 100_000 + b"]" * 100_000 + b"}",
    "a number beyond any size": b'{"kenteken":1e999999}',
    "a number of many digits": b'{"kenteken":' + b"9" * 100_000 + b"}",
    "not a number": b'{"kenteken":NaN}',
    "infinity": b'{"kenteken":-Infinity}',
    "a very long plate": b'{"kenteken":"' + b"A" * 500_000 + b'"}',
    "a plate of one emoji": '{"kenteken":"🚗"}'.encode(),
    "a sharp s": '{"kenteken":"ß9XXXX","land":"NL"}'.encode(),
    "text turned round": '{"kenteken":"\u202eJ000KH"}'.encode(),
    "an injection": b'{"kenteken":"X\'; DROP TABLE right; --"}',
    "a member of many letters": b'{"' + b"k" * 100_000 + b'":1}',
    "ten thousand unknown members": b"{" + b",".join(b'"m%d":1' % i for i in range(10_000)) + b"}",
}
"""Bodies no call can accept, by what is wrong with them."""


@pytest.fixture(scope="module")
def targets(demo):
    """Every call that reads a body: who calls it, the method and the path."""
    town = Town(demo).back_to_thursday()
    scheme = town.scheme()
    session = scheme.start(town.plate(), end=thursday("12:00"))
    exemption = town.exemption(
        town.plate(), holder=scheme.host, start=local("2026-01-05 00:00"),
        end=local("2030-01-05 00:00"))
    company = town.company(20)
    town.apply(company, "bedrijf", kenteken=town.vehicle(company))
    waiting = town.apply(company, "bedrijf", kenteken=town.vehicle(company))
    host, clerk, officer = scheme.host.caller, town.clerk, town.officer
    return scheme, [
        (officer, "POST", CHECKS),
        (officer, "POST", f"{CHECKS}/_batch"),
        (host, "POST", "/v1/aanvragen"),
        (clerk, "POST", f"/v1/aanvragen/{waiting['id']}/besluiten"),
        (clerk, "POST", "/v1/ontheffingen"),
        (host, "POST", f"/v1/ontheffingen/{exemption['id']}/kentekenwijzigingen"),
        (clerk, "POST", f"/v1/ontheffingen/{exemption['id']}/intrekkingen"),
        (host, "POST", f"{scheme.path}/sessies"),
        (host, "PATCH", f"{scheme.path}/sessies/{session['id']}"),
    ]


def recorded(town, scheme):
    """Everything the callers of the targets can see: what a refusal must leave as it was."""
    return [
        town.clerk.get("/v1/ontheffingen?grootte=100").expect(200)["ontheffingen"],
        town.clerk.get("/v1/aanvragen?grootte=100").expect(200)["aanvragen"],
        town.clerk.get("/v1/werkvoorraad?grootte=100").expect(200)["werkvoorraad"],
        scheme.show(),
        town.check("FX000X")["registerversie"],
    ]


@pytest.mark.parametrize("body", UNREADABLE.values(), ids=UNREADABLE)
def test_SEC_11_an_unusable_body_is_refused_everywhere_and_nothing_is_stored(town, targets, body):
    scheme, calls = targets
    before = recorded(town, scheme)

    for caller, method, path in calls:
        answer = caller.send(method, path, body)
        problem = answer.problem(400)
        faults = {fault["code"] for fault in problem["invalidParams"]}
        wanted = faults.pop() if len(faults) == 1 else "ongeldigeInvoer"
        assert problem["code"] == wanted, answer.asked
        for leak in (b"Swift", b"GRDB", b"SQL", b"Sources/", b"Decoding", b"Optional("):
            assert leak not in answer.body, answer.asked

    assert recorded(town, scheme) == before


ODD_VALUES = [
    None, True, 0, -1, 1.5, 1e308, 10**400, "", " ", "\x00", "\x7f", "🚗" * 50, "A" * 70_000,
    "'; DROP TABLE right; --", "<script>alert(1)</script>", "../../etc/passwd", "%s%n%d", "{{.}}",
    [], {}, [[]], {"a": {}}, "9999-12-31T23:59:59Z", "0000-00-00", "-0001-01-01T00:00:00Z",
    "2026-06-18T25:61:61+99:99", "999999999-01-01T00:00:00Z", "2026-06-18T10:00:00-00:00",
]


@pytest.mark.parametrize("value", ODD_VALUES, ids=lambda value: repr(value)[:30])
def test_an_odd_value_in_any_member_never_breaks_the_service(town, targets, value):
    scheme, _ = targets
    host, clerk, officer = scheme.host.caller, town.clerk, town.officer
    check = {"kenteken": "FX000X", "zone": "VBN", "land": "NL", "deelgebied": "X",
             "plaats": "blauweStreep", "tijdstip": thursday("10:00"), "leesbetrouwbaarheid": 99,
             "voertuigsoort": "personenauto", "locatie": {}}
    visit = {"kenteken": "HK000J", "land": "NL", "van": "2026-06-18T10:30", "tot": "2026-06-19",
             "naam": "Oma"}
    application = {"soort": "tijdelijk", "zone": "VBN", "kenteken": "HK000J", "land": "NL",
                   "adres": {}, "motivering": "", "van": "", "tot": "", "bijlagen": []}
    counter = {"soort": "bewoner", "zone": "VBN", "kenteken": "HK000J", "land": "NL",
               "geldigVan": "", "geldigTot": "", "houder": {}}

    for caller, path, body in [
        (officer, CHECKS, check), (host, f"{scheme.path}/sessies", visit),
        (host, "/v1/aanvragen", application), (clerk, "/v1/ontheffingen", counter),
    ]:
        for member in body:
            answer = caller.post(path, body | {member: value})
            assert answer.status < 500, (answer.asked, member, answer.body)
            assert answer.status < 300 or answer.problem(answer.status)["detail"]


@pytest.mark.parametrize(
    ("header", "value"),
    [("If-Match", "\u00ff" * 10), ("If-Match", '"' * 3), ("Accept", ";;;"), ("Accept", "q=1"),
     ("Content-Type", "application/json;" + "a" * 5000), ("Accept-Language", "x" * 5000),
     ("traceparent", "00-zz-zz-zz"), ("X-Forwarded-For", "127.0.0.1"), ("Range", "bytes=0-0")],
    ids=lambda text: ascii(text)[:40],
)
def test_an_odd_header_never_breaks_the_service(town, targets, header, value):
    scheme, calls = targets
    before = recorded(town, scheme)

    for caller, method, path in calls:
        assert 400 <= caller.send(method, path, b"{}", {header: value}).status < 500

    assert recorded(town, scheme) == before


def test_a_very_long_path_is_refused(town):
    for path in ("/v1/aanvragen/" + "a" * 6000, "/v1/aanvragen?" + "a" * 6000 + "=1",
                 "/" + "/".join("a" * 1000)):
        assert 200 <= town.manager.get(path).status < 500
