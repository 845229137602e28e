"""The commands on a real office: migrate, import, export, check, verify, clients and keys."""

import csv
import io
import json
import stat
import time

import pytest

from expectations import fingerprint, refused
from moments import real_now
from real_office import RealOffice
from service import REPOSITORY, Service, run

QUESTION = {"zone": "VOM24"}


@pytest.fixture(scope="module")
def office(tmp_path_factory):
    """An office that runs outside demo mode, with a clerk and an officer."""
    office = RealOffice(tmp_path_factory.mktemp("kantoor")).prepare()
    office.clerk_token = office.add_client("balie", "behandelaar")
    office.officer_token = office.add_client("scanauto", "handhaver")
    office.service.start()
    office.clerk = office.caller(office.clerk_token)
    office.officer = office.caller(office.officer_token)
    yield office
    office.service.stop()


def outcome(caller, plate):
    """What a caller is told about a plate."""
    answer = caller.post("/v1/kentekencontroles", {"kenteken": plate} | QUESTION)
    return answer.expect(200)["uitkomst"]


def test_a_counter_and_a_scan_car_work_outside_demo_mode(office):
    office.hand_out(office.clerk, "FF000F")

    assert outcome(office.officer, "FF000F") == "ontheven"
    assert outcome(office.clerk, "FF000F") == "ontheven"
    assert outcome(office.officer, "HJ000H") == "terPlaatseControleren"


@pytest.mark.parametrize(
    "token", ["demo-handhaver", "demo-behandelaar", "demo-behandelaar-2", "demo-beheerder",
              "demo-burger-999900006", "demo-bedrijf-90000001"])
def test_demo_identities_are_unknown_outside_demo_mode(office, token):
    office.caller(token).get("/v1/aanvragen").problem(401)
    office.caller(token).post(
        "/v1/kentekencontroles", {"kenteken": "FF000F"} | QUESTION).problem(401)


@pytest.mark.parametrize(
    ("method", "path"),
    [("PUT", "/demo/klok"), ("POST", "/demo/personen"), ("PUT", "/demo/storing"),
     ("GET", "/demo/berichten"), ("POST", "/demo/betaalmeldingen")])
def test_demo_calls_do_not_exist_outside_demo_mode(office, method, path):
    more = {} if method == "GET" else {"body": {}}

    office.clerk.send(method, path, **more).problem(404)


def test_a_key_has_its_role_and_no_more(office):
    office.officer.get("/v1/werkvoorraad").problem(403)
    office.officer.post("/v1/ontheffingen", {}).problem(403)
    office.clerk.get("/v1/werkvoorraad").expect(200)


def test_check_on_the_command_line_says_what_the_web_says(office):
    office.hand_out(office.clerk, "FF000H")

    inside = office.done("check", "ff-000-h", "--zone", "VOM24")
    outside = office.done("check", "FF000H", "--zone", "VOM24", "--at", real_now(hours=-2))
    unknown = office.done("check", "HJ000K", "--zone", "VOM24")

    assert "ontheven" in inside
    assert "terPlaatseControleren" in outside
    assert "terPlaatseControleren" in unknown


def test_check_can_answer_as_json(office):
    office.hand_out(office.clerk, "FF000J")

    verdict = json.loads(office.done("check", "FF000J", "--zone", "VOM24", "--json"))

    assert (verdict["uitkomst"], verdict["recht"]["soort"]) == ("ontheven", "bewoner")


def test_check_can_answer_as_known_then(office):
    moment = real_now(seconds=-1)
    time.sleep(1.1)
    office.hand_out(office.clerk, "FF000K")
    question = ["check", "FF000K", "--zone", "VOM24", "--at", real_now()]

    assert "terPlaatseControleren" in office.done(*question, "--known", moment)
    assert "ontheven" in office.done(*question, "--known", real_now(seconds=2))


@pytest.mark.parametrize(
    "words", [["HK000J", "--zone", "NERGENS"], ["###", "--zone", "VBN"],
              ["HK000J", "--zone", "VBN", "--at", "straks"]])
def test_a_check_that_cannot_be_answered_is_said_in_one_line(office, words):
    result = office.run("check", *words)

    assert result.returncode in (1, 64)
    assert result.stdout == ""
    assert "HK000J" not in result.stderr


def test_verify_passes_while_the_service_runs(office):
    office.done("verify")


def test_clients_are_listed_without_their_tokens(office):
    listed = office.done("client", "list")

    assert "scanauto" in listed and "handhaver" in listed
    assert "balie" in listed and "behandelaar" in listed
    assert office.officer_token not in listed and office.clerk_token not in listed


def test_a_token_is_stored_as_a_hash_alone(office):
    for file in office.database.parent.glob(office.database.name + "*"):
        assert office.officer_token.encode() not in file.read_bytes(), file.name


def until_status(caller, status, seconds=10):
    """Waits until a caller is answered with a status; answers whether that came."""
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        answer = caller.post("/v1/kentekencontroles", {"kenteken": "FF000F"} | QUESTION)
        if answer.status == status:
            return True
        time.sleep(0.2)
    return False


def test_a_client_added_rotated_and_revoked_meets_that_in_the_running_service(office):
    first = office.add_client("handterminal", "handhaver")
    assert until_status(office.caller(first), 200)

    rotated = office.done("client", "rotate", "handterminal").strip().splitlines()[-1].strip()
    assert rotated != first
    assert until_status(office.caller(rotated), 200)
    assert until_status(office.caller(first), 401)

    office.done("client", "revoke", "handterminal")
    assert until_status(office.caller(rotated), 401)


def test_a_name_is_given_to_one_client_only(office):
    refused(office.run("client", "add", "balie", "--role", "handhaver"))
    refused(office.run("client", "revoke", "niemand"))


def test_a_key_file_is_made_once_and_for_its_owner_alone(tmp_path):
    key = tmp_path / "sleutel"
    first = run("key", "create", key)
    before = fingerprint(key)

    again = run("key", "create", key)

    assert first.returncode == 0
    assert stat.S_IMODE(key.stat().st_mode) == 0o600
    refused(again)
    assert fingerprint(key) == before


def test_names_of_one_letter_in_the_folder_at_hand_are_names_too(tmp_path):
    made = run("key", "create", "k", cwd=tmp_path)
    migrated = run("migrate", "--database", "d", "--key-file", "k", cwd=tmp_path)
    again = run("migrate", "--database", "d", "--key-file", "k", cwd=tmp_path)

    assert [made.returncode, migrated.returncode, again.returncode] == [0, 0, 0]
    assert (tmp_path / "k").exists() and (tmp_path / "d").exists()


def test_migrate_twice_is_migrate_once(tmp_path):
    office = RealOffice(tmp_path / "kantoor").prepare()

    office.done("migrate")

    office.done("verify")


def test_the_key_may_be_named_on_the_command_line(tmp_path):
    office = RealOffice(tmp_path / "kantoor").prepare()
    token = office.add_client("scanauto", "handhaver")

    service = Service(office.database, "--key-file", office.key).start()
    try:
        office.service = service
        assert outcome(office.caller(token), "FF000F") == "terPlaatseControleren"
    finally:
        service.stop()


def test_rights_go_out_and_come_in_again_without_loss(office, tmp_path):
    office.hand_out(office.clerk, "FF000L")
    office.hand_out(office.clerk, "BNO1234", land="D", bsn="999900018")
    exported = office.done("export")
    file = tmp_path / "rechten.ndjson"
    file.write_text(exported, encoding="utf-8")
    other = RealOffice(tmp_path / "ander-kantoor").prepare()

    other.done("import", file)

    lines = [json.loads(line) for line in exported.splitlines()]
    assert len(lines) >= 2
    assert sorted(other.done("export").splitlines()) == sorted(exported.splitlines())
    assert "ontheven" in other.done("check", "FF000L", "--zone", "VOM24")
    other.done("verify")


def test_rights_go_out_and_come_in_again_as_csv_too(office, tmp_path):
    office.hand_out(office.clerk, "FF000N")
    exported = office.done("export", "--format", "csv")
    file = tmp_path / "rechten.csv"
    file.write_text(exported, encoding="utf-8", newline="")
    other = RealOffice(tmp_path / "ander-kantoor").prepare()

    other.done("import", file)

    rows = list(csv.DictReader(io.StringIO(exported)))
    assert rows and all(None not in row and None not in row.values() for row in rows)
    assert sorted(other.done("export", "--format", "csv").splitlines()) == sorted(
        exported.splitlines())


def test_an_import_that_stumbles_halfway_brings_nothing_in(office, tmp_path):
    file = tmp_path / "rechten.ndjson"
    file.write_text(office.done("export") + "{ dit is geen regel\n", encoding="utf-8")
    other = RealOffice(tmp_path / "ander-kantoor").prepare()

    refused(other.run("import", file))

    assert other.done("export").strip() == ""


def test_the_form_of_a_municipality_file_is_published():
    result = run("export", "--schema")

    schema = json.loads(result.stdout)
    assert result.returncode == 0
    assert "$schema" in schema
    assert {"gemeente", "versies"} <= schema["properties"].keys()


def test_the_shipped_municipality_can_be_imported(tmp_path):
    office = RealOffice(tmp_path / "kantoor").prepare()
    shipped = next((REPOSITORY / "Sources").rglob("leidschendam-voorburg.json"))

    office.done("import", shipped)

    assert "terPlaatseControleren" in office.done(
        "check", "HJ000L", "--zone", "LDC", "--at", "2026-06-18T10:00:00+02:00")
