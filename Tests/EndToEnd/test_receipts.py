"""Receipts: what a scan is told, for the holder, signed, and checked without our own program."""

import base64
import hashlib
import hmac
import json

import pytest
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from moments import local, thursday
from municipality import municipality
from real_office import RealOffice
from service import run

POLICY = {"visitor_fee_cents": 0, "resident_fee_cents": 0}
START, END = local("2026-01-05 00:00"), local("2030-01-05 00:00")
KEYS = "/v1/ondertekensleutels"
CHECKS = "/v1/kentekencontroles"


def opened(text):
    """Bytes of base64url."""
    return base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))


def closed(data):
    """Bytes as base64url."""
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode()


def digest(data):
    """SHA-256 of bytes."""
    return hashlib.sha256(data).digest()


def verified(receipt, keys):
    """What a receipt says, checked by another library against the served keys."""
    header, payload, signature = receipt.split(".")
    said = json.loads(opened(header))
    assert set(said) == {"alg", "kid", "typ"} and said["alg"] == "EdDSA"
    key = next(key for key in keys["keys"] if key["kid"] == said["kid"])
    public = Ed25519PublicKey.from_public_bytes(opened(key["x"]))
    public.verify(opened(signature), f"{header}.{payload}".encode())
    return json.loads(opened(payload))


@pytest.fixture
def keys(town):
    """The served keys."""
    return town.anonymous.get(KEYS).expect(200)


@pytest.fixture
def held(town):
    """A resident with an exemption in VBN since January."""
    holder = town.person()
    plate = town.vehicle(holder)
    exemption = town.exemption(plate, holder=holder, start=START, end=END)
    return holder, plate, f"/v1/ontheffingen/{exemption['id']}"


def scanned(answer):
    """The part of an answer that a check gives too."""
    more = {"kenteken", "land", "weergave", "ondertekendOp", "ontvangstbewijs"}
    return {name: value for name, value in answer.items() if name not in more}


def test_the_keys_are_for_everyone_and_may_be_kept(town, keys):
    answer = town.anonymous.get(KEYS, {"Origin": "https://elders.example"})
    key, = keys["keys"]
    jwk = json.dumps({name: key[name] for name in ("crv", "kty", "x")},
                     separators=(",", ":"), sort_keys=True)

    assert (key["kty"], key["crv"], key["use"], key["alg"]) == ("OKP", "Ed25519", "sig", "EdDSA")
    assert key["kid"] == closed(digest(jwk.encode()))
    assert "d" not in key
    assert answer.headers["Access-Control-Allow-Origin"] == "*"
    assert "max-age" in answer.headers["Cache-Control"]


@pytest.mark.parametrize(("question", "outcome"), [
    pytest.param({}, "ontheven", id="covered now"),
    pytest.param({"tijdstip": thursday("11:59:59")}, "ontheven", id="before a planned change"),
    pytest.param({"tijdstip": thursday("12:00")}, "ontheven", id="after it, the new plate"),
    pytest.param({"tijdstip": thursday("12:00"), "kenteken": "OLD"}, "terPlaatseControleren",
                 id="after it, the old plate"),
    pytest.param({"tijdstip": thursday("11:59:59"), "kenteken": "NEW"}, "terPlaatseControleren",
                 id="the new plate too early"),
    pytest.param({"zone": "VOM"}, "terPlaatseControleren", id="another zone"),
    pytest.param({"zone": "LDC", "deelgebied": "LDC-K"}, "terPlaatseControleren", id="a sub-area"),
    pytest.param({"tijdstip": thursday("18:00")}, "nietGereguleerd", id="outside hours"),
    pytest.param({"tijdstip": local("2026-01-03 12:00")}, "terPlaatseControleren",
                 id="not yet begun"),
    pytest.param({"tijdstip": local("2030-01-07 12:00")}, "terPlaatseControleren", id="ended"),
])
def test_a_holder_is_told_what_the_scan_is_told(town, held, keys, question, outcome):
    holder, plate, path = held
    new = town.vehicle(holder)
    holder.caller.post(f"{path}/kentekenwijzigingen",
                       {"kenteken": new, "ingangOp": thursday("12:00")}).expect(201)
    names = {"OLD": plate, "NEW": new}
    asked = {name: names.get(value, value) for name, value in question.items()}

    answer = holder.caller.post(f"{path}/ontvangstbewijzen", asked).expect(201)
    claims = verified(answer["ontvangstbewijs"], keys)
    scan = town.officer.post(CHECKS, claims["vraag"]).expect(200)
    now = {name: value for name, value in claims["vraag"].items() if name != "registerversie"}

    assert answer["uitkomst"] == outcome
    assert scanned(answer) == scan == claims["antwoord"]
    assert town.officer.post(CHECKS, now).expect(200) == scan
    assert (claims["iss"], claims["iat"]) == ("kentekenloket", 1781769600)
    assert claims["gemeente"]["cbsCode"] == "1916"


def test_a_receipt_without_a_body_is_about_now(held, keys):
    holder, plate, path = held

    answer = holder.caller.post(f"{path}/ontvangstbewijzen").expect(201)

    assert (answer["kenteken"], answer["zone"]) == (plate, "VBN")
    assert answer["tijdstip"] == answer["ondertekendOp"] == "2026-06-18T08:00:00Z"
    assert answer["recht"]["soort"] == "bewoner"


def test_a_receipt_is_repeated_by_its_version_after_all_that_came_later(town, held, keys):
    holder, plate, path = held
    moment = {"tijdstip": thursday("11:00")}
    first = holder.caller.post(f"{path}/ontvangstbewijzen", moment).expect(201)
    later = town.vehicle(holder)
    holder.caller.post(f"{path}/kentekenwijzigingen", {"kenteken": later}).expect(201)
    town.clerk.post(f"{path}/intrekkingen",
                    {"ingangOp": thursday("10:30"), "reden": "Verhuisd."}).expect(201)
    town.clock(thursday("12:00"))
    question = verified(first["ontvangstbewijs"], keys)["vraag"]

    again = town.officer.post(CHECKS, question).expect(200)
    batch = town.officer.post(f"{CHECKS}/_batch", {"controles": [question]}).expect(200)
    today = town.officer.post(CHECKS, question | {"registerversie": None}).expect(200)

    assert again == scanned(first) == batch["uitkomsten"][0]
    assert (again["uitkomst"], today["uitkomst"]) == ("ontheven", "terPlaatseControleren")


def test_what_was_recorded_later_was_not_known_then(town):
    town.clock(thursday("10:04:10"))
    plate = town.plate()
    town.scheme().start(plate, end=thursday("12:00"))
    town.clock(thursday("10:30"))

    def outcome(known, at=thursday("10:10")):
        return town.outcome(plate, at=at, **known)

    assert outcome({}) == "ontheven"
    assert outcome({}, at=thursday("10:00")) == "terPlaatseControleren"
    assert outcome({"zoalsBekendOp": thursday("10:04:09")}) == "terPlaatseControleren"
    assert outcome({"zoalsBekendOp": thursday("10:04:10")}) == "ontheven"
    assert outcome({"zoalsBekendOp": local("2030-01-01 00:00")}) == "ontheven"


def test_a_visit_has_receipts_for_its_household_a_delegate_and_the_guest(town, keys):
    scheme = town.scheme()
    host = scheme.host.caller
    link = host.post(f"{scheme.path}/gastlinks", {
        "geldigTot": thursday("23:00"), "goedkeuring": False})
    if link.status != 201:
        pytest.fail(link.body.decode())
    secret = link.json()["sleutel"]
    plate = town.plate()
    guest = town.anonymous.post("/v1/gastaanmeldingen", {
        "sleutel": secret, "kenteken": plate, "tot": thursday("12:00")}).expect(201)
    visit, = scheme.show()["sessies"]
    path = f"{scheme.path}/sessies/{visit['id']}/ontvangstbewijzen"

    own = host.post(path, {"tijdstip": thursday("11:00")}).expect(201)
    guests = town.anonymous.post("/v1/gastaanmeldingen/_ontvangstbewijs", {
        "sleutel": secret, "id": guest["id"], "tijdstip": thursday("11:00")}).expect(201)

    assert verified(own["ontvangstbewijs"], keys)["vraag"]["kenteken"] == plate
    assert scanned(own) == scanned(guests) == town.check(plate, at=thursday("11:00"))
    assert own["recht"]["soort"] == "bezoek"
    town.person().caller.post(path).problem(404)
    wrong = town.anonymous.post("/v1/gastaanmeldingen/_ontvangstbewijs", {
        "sleutel": "gl_verkeerd", "id": guest["id"]})
    assert wrong.problem(404)["code"] == "codeOngeldig"


def test_a_delegate_gets_receipts_of_a_visit_until_it_is_over(town):
    scheme = town.scheme()
    invited = scheme.host.caller.post(f"{scheme.path}/gemachtigden", {"naam": "Buurvrouw"})
    delegate = town.person().caller
    delegate.post("/v1/machtigingen", {"code": invited.expect(201)["code"]}).expect(201)
    plate = town.plate()
    visit = scheme.start(plate, end=thursday("12:00"))
    path = f"{scheme.path}/sessies/{visit['id']}/ontvangstbewijzen"

    during = delegate.post(path).expect(201)
    town.clock(thursday("12:00"))

    assert during["uitkomst"] == "ontheven"
    delegate.post(path).problem(403)
    assert scheme.host.caller.post(path).expect(201)["bijna"][0]["waarom"] == "netVerlopen"


def test_nobody_gets_a_receipt_of_what_is_not_theirs(town, held):
    holder, _, path = held
    calls = f"{path}/ontvangstbewijzen"
    stranger = town.plate()
    town.exemption(stranger, start=START, end=END)

    town.person().caller.post(calls).problem(404)
    town.officer.post(calls).problem(403)
    town.anonymous.post(calls).problem(401)
    other = holder.caller.post(calls, {"kenteken": stranger})
    assert other.problem(409)["code"] == "kentekenNietVanOntheffing"
    assert town.clerk.post(calls).status == 201
    assert holder.caller.post(calls, {"deelgebied": "LDC-K"}).codes(400) >= {"deelgebiedOnbekend"}


def test_a_receipt_is_read_on_the_command_line_and_every_change_to_it_is_refused(
    town, held, keys, tmp_path
):
    holder, plate, path = held
    receipt = holder.caller.post(f"{path}/ontvangstbewijzen").expect(201)["ontvangstbewijs"]
    file, jwks = tmp_path / "bewijs.txt", tmp_path / "sleutels.json"
    file.write_text(receipt + "\n", encoding="utf-8")
    jwks.write_text(json.dumps(keys), encoding="utf-8")

    for key in (jwks, keys["keys"][0]["x"]):
        read = run("receipt", "verify", file, "--key", key)
        assert (read.returncode, read.stderr) == (0, "")
        assert read.stdout.splitlines()[0] == "echt"
        for word in (plate, "VBN", "ontheven", "2026-06-18T08:00:00Z", "Leidschendam"):
            assert word in read.stdout, word

    header, payload, signature = receipt.split(".")
    claims = opened(payload).replace(b"VBN", b"LDC")
    none = closed(json.dumps({**json.loads(opened(header)), "alg": "none"}).encode())
    keyed = closed(json.dumps({**json.loads(opened(header)), "alg": "HS256"}).encode())
    other = ("B" if signature[0] == "A" else "A") + signature[1:]
    for wrong in (
        f"{header}.{closed(claims)}.{signature}", f"{none}.{payload}.",
        f"{none}.{payload}.{signature}", f"{keyed}.{payload}.{hmac_of(keyed, payload, keys)}",
        f"{header}.{payload}.{other}", f"{header}.{payload}=.{signature}",
        f"{header}.{payload}", "", "x" * 70_000,
    ):
        file.write_text(wrong, encoding="utf-8")
        refused = run("receipt", "verify", file, "--key", jwks)
        assert (refused.returncode, refused.stdout) == (1, ""), wrong[:80]
        assert len(refused.stderr.strip().splitlines()) == 1
        assert plate not in refused.stderr


def hmac_of(header, payload, keys):
    """The old trick: a keyed hash with the public key as its secret."""
    secret = opened(keys["keys"][0]["x"])
    return closed(hmac.new(secret, f"{header}.{payload}".encode(), hashlib.sha256).digest())


def test_the_other_library_refuses_what_was_tampered_with_too(held, keys):
    holder, _, path = held
    receipt = holder.caller.post(f"{path}/ontvangstbewijzen").expect(201)["ontvangstbewijs"]
    header, payload, signature = receipt.split(".")
    other = closed(opened(payload).replace(b"ontheven", b"ONTHEVEN"))

    with pytest.raises(InvalidSignature):
        verified(f"{header}.{other}.{signature}", keys)


def test_a_real_office_signs_with_the_key_of_its_key_file_alone(tmp_path):
    office = RealOffice(tmp_path / "kantoor").prepare()
    elsewhere = RealOffice(tmp_path / "ander").prepare()
    office.clerk = office.caller(office.add_client("balie", "behandelaar"))
    jwks, other = tmp_path / "sleutels.json", tmp_path / "andere.json"
    jwks.write_text(office.done("key", "public", office.key, database=False), encoding="utf-8")
    other.write_text(office.done("key", "public", elsewhere.key, database=False), encoding="utf-8")
    office.service.start()
    try:
        exemption = office.hand_out(office.clerk, "FF000F")
        path = f"/v1/ontheffingen/{exemption['id']}/ontvangstbewijzen"
        receipt = office.clerk.post(path).expect(201)["ontvangstbewijs"]
        served = office.clerk.get(KEYS).expect(200)
    finally:
        office.service.stop()
    file = tmp_path / "bewijs.txt"
    file.write_text(receipt, encoding="utf-8")

    assert served == json.loads(jwks.read_text(encoding="utf-8"))
    assert "ontheven" in office.done("receipt", "verify", file, "--key", jwks, database=False)
    refused = run("receipt", "verify", file, "--key", other)
    assert (refused.returncode, refused.stdout) == (1, "")
    for wrong in (tmp_path / "er-niet", file):
        assert run("receipt", "verify", file, "--key", wrong).returncode == 1


def test_a_receipt_is_repeated_when_the_municipality_has_done_away_with_the_zone(tmp_path):
    office = RealOffice(tmp_path / "kantoor").prepare()
    clerk = office.caller(office.add_client("balie", "behandelaar"))
    office.service.start()
    try:
        exemption = office.hand_out(clerk, "FF000F")
        path = f"/v1/ontheffingen/{exemption['id']}/ontvangstbewijzen"
        receipt = clerk.post(path).expect(201)
        question = verified(receipt["ontvangstbewijs"], clerk.get(KEYS).json())["vraag"]
        office.service.stop()
        policy = municipality()
        for version in policy["versies"]:
            for name, key in (("zones", "code"), ("adressen", "zone")):
                version[name] = [one for one in version[name] if one[key] != "VOM24"]
        office.municipality.write_text(json.dumps(policy), encoding="utf-8")
        office.done("import", office.municipality)
        office.service.start()

        again = clerk.post(CHECKS, question).expect(200)
        today = clerk.post(CHECKS, question | {"registerversie": None})

        assert again == scanned(receipt)
        assert today.codes(400) >= {"zoneOnbekend"}
    finally:
        office.service.stop()
