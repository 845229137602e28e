"""Work without a connection: snapshots, keys, the feed of changes, and checks from a file alone."""

import base64
import hashlib
import hmac
import subprocess
from pathlib import Path

import pytest

from caller import Caller
import snapshot
from moments import local, parsed, thursday, utc
from real_office import RealOffice
from service import run
from town import Town

POLICY = {"visitor_fee_cents": 0}

SNAPSHOT = "/v1/rechten/momentopname"
KEY = f"{SNAPSHOT}/sleutel"
FEED = "/v1/rechtenwijzigingen"
TYPE = "application/vnd.kentekenloket.momentopname"


class Device:
    """A scan car that keeps what it fetched in a folder."""

    def __init__(self, caller: Caller, folder: Path) -> None:
        self.caller = caller
        self.file = folder / "momentopname"
        self.fetch()

    def fetch(self, query: str = "") -> None:
        """Takes a snapshot and the key of today."""
        answer = self.caller.get(SNAPSHOT + query, {"Accept": TYPE})
        assert answer.status == 200, answer.body[:500]
        assert answer.headers.get_content_type() == TYPE
        self.file.write_bytes(answer.body)
        self.day = self.caller.get(KEY).expect(200)

    def hash(self, plate: str) -> str:
        """What stands for a plate, worked out by another program."""
        key = base64.b64decode(self.day["sleutel"])
        return hmac.new(key, plate.encode(), hashlib.sha256).hexdigest()[:16]

    def check(self, plate: str, *words, zone="VBN", key: str, at: str, own: str | None = None):
        """The command over the file; `own` stands in for the key of the device."""
        return run("offline-check", self.file, plate, "--zone", zone, "--key", key, "--at", at,
                   "--device-key", own or self.day["sleutel"], *words)


@pytest.fixture(scope="module")
def public_key(demo, tmp_path_factory) -> str:
    """The public key of the demo, as its operator reads it from the command line."""
    town = Town(demo)
    file = tmp_path_factory.mktemp("sleutel") / "momentopname"
    told = run("snapshot", file, "--device", "proef", "--database", demo.database,
               "--key-file", f"{demo.database}.key")
    assert told.returncode == 0, told.stderr
    assert town.anonymous.get("/health/ready").status == 200
    return told.stdout.splitlines()[2].removeprefix("public key").strip()


@pytest.fixture
def device(town, tmp_path) -> Device:
    """A scan car of the town, with a fresh snapshot."""
    return Device(town.officer, tmp_path)


def first(result: subprocess.CompletedProcess[str]) -> str:
    """The first line of what a command printed."""
    assert result.returncode == 0, result.stderr
    return result.stdout.splitlines()[0]


def test_a_visitor_who_signed_on_is_exempt_in_a_garage_without_a_connection(
    town, device, public_key
):
    plate = town.plate()
    town.scheme().start(plate, thursday("10:00"), thursday("12:00"))
    device.fetch()

    answer = device.check(plate, key=public_key, at=thursday("10:10"))

    assert first(answer) == "ontheven"
    lines = dict(line.split(maxsplit=1) for line in answer.stdout.splitlines()[1:])
    assert lines["zone"] == "VBN"
    assert lines["recht"] == f"bezoek tot {utc(thursday('12:00'))}"
    assert lines["bijgewerkt"] == utc(thursday("10:00"))
    assert lines["leeftijd"] == "600 seconden, hoogstens 900"
    version = town.check(plate, at=thursday("10:10"))["registerversie"]
    assert lines["versie"] == str(version)


def test_the_lines_are_those_of_the_check_over_the_database(town, device, public_key):
    plate, stranger = town.plate(), town.plate()
    town.scheme().start(plate, thursday("10:00"), thursday("12:00"))
    device.fetch()

    for seen in (plate, stranger):
        offline = device.check(seen, key=public_key, at=thursday("10:05"))
        online = run("check", seen, "--zone", "VBN", "--at", thursday("10:05"), "--database",
                     town.service.database, "--key-file", f"{town.service.database}.key")

        assert first(online) == first(offline)
        assert offline.stdout.splitlines()[:-2] == online.stdout.splitlines()


@pytest.mark.parametrize(("at", "outcome"), [
    pytest.param("10:15:00", "terPlaatseControleren", id="H32 at the limit"),
    pytest.param("10:15:01", "nietBeschikbaar", id="H32 just over it"),
    pytest.param("10:16:00", "nietBeschikbaar", id="H32 sixteen minutes"),
])
def test_H32_a_miss_in_a_snapshot_that_is_too_old_is_no_verdict(
    town, device, public_key, at, outcome
):
    answer = device.check(town.plate(), key=public_key, at=thursday(at))

    assert first(answer) == outcome
    assert ("reden      verouderd" in answer.stdout) is (outcome == "nietBeschikbaar")
    assert "R400" not in answer.stdout


def test_H31_without_a_sound_snapshot_there_is_no_verdict_but_one_clear_line(
    town, device, public_key, tmp_path
):
    plate = town.plate()
    whole = device.file.read_bytes()
    day = device.day["sleutel"]
    other = base64.b64encode(bytes(32)).decode()
    broken = bytearray(whole)
    broken[len(broken) // 2] ^= 1
    cases = [
        (bytes(broken), public_key, day, "was not signed by this key, or was changed since"),
        (whole[:-1], public_key, day, "was not signed by this key, or was changed since"),
        (whole, other, day, "was not signed by this key, or was changed since"),
        (whole, public_key, other, "the key is not the one of demo-handhaver for 2026-06-18"),
        (b"", public_key, day, "is not a snapshot"),
        (b"PK\3\4" * 99, public_key, day, "is not a snapshot"),
        (whole[:8] + b"\0\2" + whole[10:], public_key, day, "has format 2"),
    ]
    for content, key, own, told in cases:
        device.file.write_bytes(content)

        answer = device.check(plate, key=key, at=thursday("10:05"), own=own)

        assert answer.returncode == 1, told
        assert answer.stdout == ""
        assert told in answer.stderr
        assert len(answer.stderr.splitlines()) == 1
    device.file.unlink()
    assert device.check(plate, key=public_key, at=thursday("10:05")).returncode == 1


def test_keys_may_come_from_files_and_bad_ones_are_wrong_usage(town, device, public_key, tmp_path):
    text, raw = tmp_path / "publiek", tmp_path / "apparaat"
    text.write_text(public_key + "\n", encoding="ascii")
    raw.write_bytes(base64.b64decode(device.day["sleutel"]))

    answer = device.check(town.plate(), key=str(text), at=thursday("10:05"), own=str(raw))
    wrong = device.check(town.plate(), key="geen sleutel", at=thursday("10:05"))
    short = device.check(town.plate(), key="AAAA", at=thursday("10:05"))

    assert first(answer) == "terPlaatseControleren"
    assert (wrong.returncode, short.returncode) == (64, 64)


def test_another_program_reads_a_snapshot_by_its_description(
    town, device, public_key, tmp_path
):
    plate = town.plate()
    town.scheme("VBW").start(plate, thursday("10:00"), thursday("12:00"), land="NL")
    device.fetch()
    file = device.file.read_bytes()

    found = snapshot.read(file)

    begin, end = (int(parsed(thursday(hour)).timestamp()) for hour in ("10:00", "12:00"))
    assert (device.hash(plate), begin, end, (1, "VBW", "NL")) in found.rights
    assert [right[0] for right in found.rights] == sorted(right[0] for right in found.rights)
    assert found.version == town.check(plate)["registerversie"]
    assert (found.moment, found.age, found.device) == (begin, 900, "demo-handhaver")
    assert f"{found.check:016x}" == device.hash("")
    assert found.zones["VBW"] == ["VBW-S"]
    assert len(file) < 24 * len(found.rights) + 2000
    key, content, signature = tmp_path / "sleutel.der", tmp_path / "inhoud", tmp_path / "merk"
    key.write_bytes(bytes.fromhex("302a300506032b6570032100") + base64.b64decode(public_key))
    content.write_bytes(file[:-snapshot.SIGNATURE])
    signature.write_bytes(file[-snapshot.SIGNATURE:])
    subprocess.run(
        ["openssl", "pkeyutl", "-verify", "-pubin", "-keyform", "DER", "-inkey", key, "-rawin",
         "-in", content, "-sigfile", signature], check=True, capture_output=True)


def test_a_snapshot_for_one_zone_says_nothing_about_another(town, device, public_key):
    plate = town.plate()
    town.exemption(plate, "VOM24", start=local("2026-01-05 00:00"), end=local("2030-01-05 00:00"))
    device.fetch()
    everywhere = device.file.stat().st_size
    inside = device.check(plate, zone="VOM24", key=public_key, at=thursday("10:05"))
    device.fetch("?zones=VBN,LDC")

    outside = device.check(plate, zone="VOM24", key=public_key, at=thursday("10:05"))

    assert first(inside) == "ontheven"
    assert outside.returncode == 64
    assert device.file.stat().st_size < everywhere
    town.officer.get(f"{SNAPSHOT}?zones=VBN,NIX", {"Accept": TYPE}).problem(400)


def test_no_plate_and_no_person_stands_in_a_snapshot_or_in_the_feed(town, device):
    version = town.check(town.plate())["registerversie"]
    person = town.person()
    plate = town.plate()
    town.exemption(plate, holder=person, start=local("2026-01-05 00:00"),
                   end=local("2030-01-05 00:00"))
    device.fetch()

    feed = town.officer.get(f"{FEED}?na={version}")

    for content in (device.file.read_bytes(), feed.body):
        assert plate.encode() not in content
        assert person.bsn.encode() not in content
        assert base64.b64decode(device.day["sleutel"]) not in content
        assert device.day["sleutel"].encode() not in content


def test_the_feed_tells_who_came_and_who_went_by_the_hash_of_the_device(town, device, public_key):
    scheme = town.scheme()
    early, late = town.plate(), town.plate()
    visit = scheme.start(early, thursday("10:00"), thursday("12:00"))
    version = town.check(early)["registerversie"]
    scheme.start(late, thursday("10:00"), thursday("12:00"))
    town.clock(thursday("10:30"))
    scheme.stop(visit)

    answer = town.officer.get(f"{FEED}?na={version}")
    feed = answer.expect(200)

    told = {(step["soort"], step["hash"], step["tot"]) for step in feed["rechtenwijzigingen"]}
    noon, half = utc(thursday("12:00")), utc(thursday("10:30"))
    assert told == {
        ("toegevoegd", device.hash(late), noon), ("toegevoegd", device.hash(early), half),
        ("vervallen", device.hash(early), noon),
    }
    assert {step["zone"] for step in feed["rechtenwijzigingen"]} == {"VBN"}
    assert feed["volledig"] is True
    assert (feed["apparaat"], feed["dag"], feed["na"]) == ("demo-handhaver", "2026-06-18", version)
    assert feed["registerversie"] > version
    assert len(base64.b64decode(answer.headers["Handtekening"])) == 64
    again = town.officer.get(f"{FEED}?na={feed['registerversie']}").expect(200)
    assert again["rechtenwijzigingen"] == []


def test_the_feed_comes_in_pages_that_add_up(town):
    version = town.check(town.plate())["registerversie"]
    for _ in range(5):
        town.exemption(town.plate(), start=local("2026-01-05 00:00"),
                       end=local("2030-01-05 00:00"))
    path, steps, pages = f"{FEED}?na={version}&grootte=2", [], 0
    while path:
        answer = town.officer.get(path)
        steps += answer.expect(200)["rechtenwijzigingen"]
        link = answer.headers["Link"]
        path = link[link.index("<") + 1:link.index(">")] if link else None
        pages += 1

    assert len({step["hash"] for step in steps}) == 5
    assert pages >= 3


def test_a_device_that_follows_the_feed_stays_fresh(town, device, public_key, tmp_path):
    scheme = town.scheme()
    early, late = town.plate(), town.plate()
    visit = scheme.start(early, thursday("10:00"), thursday("12:00"))
    device.fetch()
    version = town.check(early)["registerversie"]
    town.clock(thursday("10:30"))
    scheme.start(late, thursday("10:30"), thursday("12:00"))
    scheme.stop(visit)
    answer = town.officer.get(f"{FEED}?na={version}")
    page, forged = tmp_path / "wijzigingen", tmp_path / "vervalst"
    signature = answer.headers["Handtekening"].encode()
    page.write_bytes(signature + b"\n" + answer.body)
    forged.write_bytes(signature + b"\n" + answer.body.replace(b"vervallen", b"toegevoegd"))

    def outcome(plate, *pages):
        words = [word for file in pages for word in ("--changes", file)]
        return device.check(plate, *words, key=public_key, at=thursday("10:35"))

    assert first(outcome(early)) == first(outcome(late)) == "nietBeschikbaar"
    assert first(outcome(late, page)) == "ontheven"
    assert first(outcome(early, page)) == "terPlaatseControleren"
    assert "netVerlopen" in outcome(early, page).stdout
    refusals = [outcome(late, forged), outcome(late, page, page), outcome(late, tmp_path / "weg")]
    assert [refusal.returncode for refusal in refusals] == [1, 1, 1]
    assert "was not signed" in refusals[0].stderr
    assert "does not go on" in refusals[1].stderr


@pytest.mark.parametrize("query", ["", "?na=", "?na=-1", "?na=x", "?na=1&grootte=0", "?vanaf=1"])
def test_a_feed_that_is_asked_for_wrongly_is_refused(town, query):
    town.officer.get(FEED + query).problem(400)


def test_a_device_that_is_too_far_behind_takes_a_new_snapshot(town):
    version = town.check(town.plate())["registerversie"]

    ahead = town.officer.get(f"{FEED}?na={version + 1000}")
    town.person()
    town.exemption(town.plate(), start=local("2026-01-05 00:00"), end=local("2030-01-05 00:00"))
    town.clock(local("2026-06-19 10:00"))
    behind = town.officer.get(f"{FEED}?na={version}")

    assert ahead.problem(409)["code"] == "momentopnameNodig"
    assert behind.problem(409)["code"] == "momentopnameNodig"


@pytest.mark.parametrize("path", [SNAPSHOT, KEY, f"{FEED}?na=1"])
def test_only_a_device_of_enforcement_may_have_all_rights(town, path):
    accept = {"Accept": f"{TYPE}, application/json"}

    assert town.officer.get(path, accept).status == 200
    assert town.officer.send("HEAD", path, headers=accept).status == 200
    town.anonymous.get(path, accept).problem(401)
    for caller in (town.clerk, town.manager, town.person().caller):
        caller.get(path, accept).problem(403)
    assert town.officer.get(SNAPSHOT, {"Accept": "application/json"}).status == 406


def test_H31_while_the_store_is_lost_nothing_is_handed_out(town):
    town.fault("opslag", "fout")

    answers = [town.officer.get(path, {"Accept": f"{TYPE}, application/json"})
               for path in (SNAPSHOT, KEY, f"{FEED}?na=1")]
    town.fault("opslag", "goed")

    for answer in answers:
        answer.problem(503)


def test_an_operator_writes_a_snapshot_from_the_record(tmp_path):
    office = RealOffice(tmp_path / "kantoor").prepare()
    file = tmp_path / "momentopname"

    told = office.done("snapshot", file, "--device", "bus 1", "--zone", "VBN")
    again = office.run("snapshot", file, "--device", "bus 1")
    unknown = office.run("snapshot", tmp_path / "b", "--device", "bus 1", "--zone", "NIX")

    lines = told.splitlines()
    assert lines[0].startswith(f"{file}: 0 rights of version ")
    assert [line.split()[0:2] for line in lines[1:]] == [["device", "key"], ["public", "key"]]
    assert file.read_bytes()[:8] == b"KLMOMENT"
    assert (again.returncode, unknown.returncode) == (1, 64)
    assert "is there already" in again.stderr
