"""Personal data at rest: nobody who steals the database file or the log learns who it is about."""

import base64
import hashlib
import sqlite3

import pytest

from moments import local, thursday
from people import dashed
from town import Town

POLICY = {"visitor_fee_cents": 0}

NAME = "Zilverschoon-Quispelaar"
STREET = "Merelvlinderdreef"
ADDITION = "QZXV"
VISITOR_NAME = "Oudtante Walburgis"
FOREIGN = "QXWVZ977"


@pytest.fixture(scope="module")
def stolen(demo):
    """A full run with marked people; what must not be found, and every byte that was written."""
    town = Town(demo).back_to_thursday()
    home = town.address() | {"huisletter": "B", "toevoeging": ADDITION}
    person = town.person(address=home, name=NAME)
    elsewhere = {"straat": STREET, "huisnummer": 8, "postcode": "9999XZ", "woonplaats": "Elders"}
    outsider = town.person(address=elsewhere, name=NAME + "-Outsider")
    plates = [town.vehicle(person), town.vehicle(person), town.vehicle(outsider), town.plate(),
              town.plate(), FOREIGN]
    application = town.apply(person, "bewoner", kenteken=plates[0])
    town.pay(application["betaling"]["kenmerk"]).expect(204)
    exemption = person.caller.get("/v1/ontheffingen").expect(200)["ontheffingen"][0]
    person.caller.post(f"/v1/ontheffingen/{exemption['id']}/kentekenwijzigingen",
                       {"kenteken": plates[1], "ingangOp": thursday("11:00")}).expect(201)
    town.apply(outsider, "bewoner", kenteken=plates[2])
    scheme = town.scheme(host=person)
    session = scheme.start(plates[3], end=thursday("12:00"), naam=VISITOR_NAME)
    scheme.move_end(session, thursday("13:00")).expect(200)
    scheme.start(FOREIGN, end=thursday("12:00"), land="D")
    scheme.stop(session).expect(200, 201)
    town.exemption(plates[4], holder=person, start=local("2026-01-05 00:00"),
                   end=local("2030-01-05 00:00"))
    for plate in plates[:-1]:
        town.check(plate)
    town.check(FOREIGN, land="D")
    scheme.ask("###", naam=VISITOR_NAME)
    running = written_bytes(demo)
    demo.stop()
    return [person.bsn, outsider.bsn], plates, running | written_bytes(demo, "stopped: ")


def written_bytes(demo, when="running: "):
    """Every file the service keeps, the key aside, by name."""
    return {
        when + file.name: file.read_bytes()
        for file in demo.database.parent.iterdir()
        if file.name.startswith(demo.database.name) and not file.name.endswith(".key")
    }


def found(needles, files):
    """Which of the needles stand in which of the files, in letters narrow or wide."""
    return [
        (name, needle)
        for name, content in files.items() for needle in needles
        for coded in (needle.encode(), needle.encode("utf-16-le"), needle.lower().encode(),
                      base64.b64encode(needle.encode()).rstrip(b"=")[:-1])
        if coded in content
    ]


def test_the_run_wrote_a_database_and_a_log_ahead(stolen):
    _, _, files = stolen

    assert any(name == "running: loket.sqlite" for name in files)
    assert sum(map(len, files.values())) > 50_000


def test_no_citizen_number_stands_in_any_file(stolen):
    bsns, _, files = stolen

    assert found(bsns, files) == []


def test_no_plate_stands_in_any_file_as_typed_or_as_shown(stolen):
    _, plates, files = stolen

    assert found(plates + [dashed(plate) for plate in plates[:-1]], files) == []


def test_no_name_and_no_address_stands_in_any_file(stolen):
    _, _, files = stolen

    assert found([NAME, STREET, ADDITION, VISITOR_NAME, "9999XZ"], files) == []


def test_no_plain_hash_or_number_of_a_citizen_stands_in_any_file(stolen):
    bsns, _, files = stolen
    coded = []
    for bsn in bsns:
        coded.append(int(bsn).to_bytes(4, "big"))
        for name in ("md5", "sha1", "sha256", "sha512", "blake2b"):
            digest = hashlib.new(name, bsn.encode())
            coded += [digest.digest(), digest.hexdigest().encode()]

    assert [name for name, content in files.items() for code in coded if code in content] == []


def packed(plate):
    """A plate as one number in base 37, with the letters first or the digits first."""
    orders = ("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789", "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ")
    for order in orders:
        for filled in (plate, plate.ljust(12)):
            number = 0
            for character in filled:
                number = number * 37 + order.find(character) + 1
            yield number


def test_no_plate_stands_in_any_column_as_a_bare_number(demo, stolen):
    _, plates, _ = stolen
    numbers = {number for plate in plates for number in packed(plate)}
    connection = sqlite3.connect(f"file:{demo.database}?mode=ro", uri=True)
    tables = [name for (name,) in connection.execute(
        "SELECT name FROM sqlite_schema WHERE type = 'table'")]
    values = {
        value for table in tables for row in connection.execute(f'SELECT * FROM "{table}"')
        for value in row if isinstance(value, int)
    }
    connection.close()

    assert tables
    assert values & numbers == set()


def test_the_log_speaks_and_says_nothing_about_anybody(demo, stolen):
    bsns, plates, _ = stolen
    output = demo.output()

    assert output, "a service that logs nothing proves nothing"
    assert found([*bsns, *plates, NAME, STREET, VISITOR_NAME], {"log": output}) == []
