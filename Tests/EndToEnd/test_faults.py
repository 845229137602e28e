"""A bad start: one clear line on stderr, exit code 1, and the file as it was."""

import random
import sqlite3
from itertools import islice
from pathlib import Path

import pytest

from expectations import fingerprint, refused
from limits import full_disk, limit_file_size, without_privileges
from municipality import municipality
from people import ALL_LETTERS, plates
from service import Service, environment, free_port, run
from town import Town


def serve(database, *arguments, **more):
    """A demo that is expected to end by itself."""
    return run("serve", "--demo", "--database", database, "--port", free_port(), *arguments,
               limit=30, **more)


@pytest.fixture(scope="module")
def filled(tmp_path_factory):
    """A database in which a demo has recorded something, closed and whole."""
    service = Service.demo(
        tmp_path_factory.mktemp("filled"), municipality(visitor_fee_cents=0)).start()
    town = Town(service).back_to_thursday()
    scheme = town.scheme()
    for _ in range(3):
        scheme.start(town.plate())
    service.stop()
    with sqlite3.connect(service.database) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    connection.close()
    return service.database


@pytest.fixture
def copy(filled, tmp_path):
    """That database and its key, in a folder of the test's own."""
    for file in filled.parent.glob(filled.name + "*"):
        if not file.name.endswith((".log", "-wal", "-shm")):
            target = tmp_path / file.name
            target.write_bytes(file.read_bytes())
            target.chmod(0o600)
    return tmp_path / filled.name


def test_a_whole_database_passes_verify_and_is_served_again(copy):
    verified = run("verify", "--database", copy)
    service = Service(copy, "--demo").start()
    service.stop()

    assert verified.returncode == 0, verified.stderr
    assert service.process.returncode == 0


def test_a_database_in_a_folder_that_is_not_there_is_refused(tmp_path):
    missing = tmp_path / "nergens" / "loket.sqlite"

    refused(serve(missing))

    assert not missing.parent.exists()


@pytest.mark.parametrize("command", ["check", "verify"])
def test_a_command_about_a_database_that_is_not_there_does_not_make_one(tmp_path, command):
    missing = tmp_path / "loket.sqlite"
    words = {"check": ["check", "HK000J", "--zone", "VBN"], "verify": ["verify"]}[command]

    refused(run(*words, "--database", missing))

    assert not missing.exists()


def test_a_read_only_database_is_refused_and_untouched(copy):
    before = fingerprint(copy)
    copy.chmod(0o444)
    copy.parent.chmod(0o555)
    try:
        refused(serve(copy, preexec_fn=without_privileges))
    finally:
        copy.parent.chmod(0o755)

    assert fingerprint(copy) == before


@pytest.mark.parametrize("kind", ["random bytes", "text", "nothing but a header", "half",
                                  "overwritten from the second page"])
def test_a_corrupt_database_is_refused_and_untouched(copy, kind):
    whole = copy.read_bytes()
    noise = random.Random(7).randbytes(len(whole))
    copy.write_bytes({
        "random bytes": noise,
        "text": b"Dit is geen database.\n" * 500,
        "nothing but a header": whole[:100],
        "half": whole[:len(whole) // 2 // 4096 * 4096 + 100],
        "overwritten from the second page": whole[:4096] + noise[4096:],
    }[kind])
    before = fingerprint(copy)

    refused(serve(copy))

    assert fingerprint(copy) == before


def test_a_database_of_another_program_is_refused_and_untouched(tmp_path):
    other = tmp_path / "ander.sqlite"
    with sqlite3.connect(other) as connection:
        connection.execute("CREATE TABLE recept (naam TEXT, bereiding TEXT)")
        connection.execute("INSERT INTO recept VALUES ('soep', 'koken')")
    connection.close()
    before = fingerprint(other)

    refused(serve(other))

    assert fingerprint(other) == before


def test_a_database_of_a_newer_version_is_refused_and_untouched(copy):
    with sqlite3.connect(copy) as connection:
        version = connection.execute("PRAGMA user_version").fetchone()[0]
        connection.execute(f"PRAGMA user_version = {version + 1000}")
        tables = {name for (name,) in connection.execute("SELECT name FROM sqlite_schema")}
        if "grdb_migrations" in tables:
            connection.execute("INSERT INTO grdb_migrations VALUES ('V9999__from_the_future')")
        connection.commit()
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    connection.close()
    before = fingerprint(copy)

    for result in (serve(copy), run("migrate", "--database", copy)):
        refused(result)

    assert fingerprint(copy) == before


def test_verify_sees_a_damaged_page(copy):
    whole = bytearray(copy.read_bytes())
    for page in range(4096, len(whole) - 4096, 4096):
        whole[page + 3000:page + 3400] = b"\xa5" * 400
    copy.write_bytes(whole)
    before = fingerprint(copy)

    result = run("verify", "--database", copy)

    assert result.returncode == 1, result.stdout + result.stderr
    assert fingerprint(copy) == before


def test_another_key_opens_nothing(copy):
    key = Path(f"{copy}.key")
    assert key.is_file(), "the demo keeps its key beside its database"
    before = fingerprint(copy)
    key.unlink()
    made = run("key", "create", key)

    assert made.returncode == 0, made.stderr
    refused(serve(copy))
    assert fingerprint(copy) == before


def test_without_time_zones_it_does_not_start(tmp_path):
    database = tmp_path / "loket.sqlite"

    refused(serve(database, env=environment(TZDIR="/nonexistent")), "Amsterdam")


def test_H31_while_the_store_is_lost_nothing_is_said_and_nothing_is_promised(own_town):
    town = own_town(visitor_fee_cents=0)
    scheme = town.scheme()
    plate = town.plate()
    check = {"kenteken": plate, "zone": "VBN"}

    town.fault("opslag", "fout")
    answers = [
        town.officer.post("/v1/kentekencontroles", check),
        town.officer.post("/v1/kentekencontroles/_batch", {"controles": [check]}),
        scheme.ask(plate),
        scheme.host.caller.get(scheme.path),
    ]
    town.fault("opslag", "goed")

    for answer in answers:
        assert answer.problem(503)["detail"], answer.asked
        assert b"uitkomst" not in answer.body
    assert town.outcome(plate) == "terPlaatseControleren"
    assert scheme.show()["sessies"] == []


def test_a_full_disk_at_the_start_is_refused_and_the_file_untouched(copy, tmp_path):
    before = fingerprint(copy)

    with full_disk(tmp_path / "vol", [copy, Path(f"{copy}.key")]) as disk:
        database = disk.folder / copy.name
        refused(serve(database, **disk.popen))
        assert fingerprint(database) == before


def test_a_disk_that_fills_up_stops_registrations_and_nothing_else(tmp_path):
    service = Service.demo(
        tmp_path / "loopt-vol", municipality(visitor_fee_cents=0, max_concurrent=100_000),
        restore_signals=False).start()
    try:
        town = Town(service).back_to_thursday()
        scheme = town.scheme()
        kept = town.plate()
        scheme.start(kept)
        room = service.database.stat().st_size + 64 * 1024
        limit_file_size(service.process, room)
        refused_plate, answer = _register_until_refused(town, scheme)
        verdicts = town.outcome(kept), town.outcome(refused_plate)
        limit_file_size(service.process, None)
        after = town.plate()
        scheme.start(after)

        assert answer.problem(503)["detail"]
        assert verdicts == ("ontheven", "terPlaatseControleren")
        assert town.outcome(after) == "ontheven"
        assert refused_plate not in {s["kenteken"] for s in scheme.show()["sessies"]}
    finally:
        service.stop()


def _register_until_refused(town, scheme):
    for plate in islice(plates(ALL_LETTERS), 5_000, 9_000):
        answer = scheme.ask(plate)
        if answer.status != 201:
            return plate, answer
    raise AssertionError("four thousand registrations fitted on a full disk")
