"""Cases are destroyed when their term ends: listed first, in small steps, whole after a crash."""

import json
import random
import signal
import subprocess
import time
import uuid
from itertools import islice

import pytest

from people import ALL_LETTERS, plates
from real_office import RealOffice
from service import binary

CASES = 3000
"""Exemptions that ended long ago: enough for the destruction to be cut off in between."""

KEPT = 40


def line(plate, *, start, end, number):
    """An exemption with one plate, as it is carried over from another record."""
    return json.dumps({
        "ontheffing": str(uuid.uuid4()), "soort": "bewoner", "houder": "burger",
        "nummer": str(990_000_000 + number), "zone": "VOM24",
        "straat": "Proefsteeg", "huisnummer": str(number + 1), "postcode": "2271CC",
        "woonplaats": "Voorburg", "geldigVan": start, "geldigTot": end,
        "kenteken": plate, "land": "NL", "van": start, "tot": end,
    })


@pytest.fixture
def office(tmp_path):
    """An office with thousands of cases that are due and a few that are not."""
    office = RealOffice(tmp_path / "kantoor").prepare()
    supply = islice(plates(ALL_LETTERS), CASES + KEPT)
    lines = [
        line(plate, number=number, start="2016-01-05T00:00:00+01:00",
             end="2020-01-05T00:00:00+01:00")
        if number < CASES else
        line(plate, number=number, start="2024-01-05T00:00:00+01:00",
             end="2034-01-05T00:00:00+01:00")
        for number, plate in enumerate(supply)
    ]
    file = tmp_path / "rechten.ndjson"
    file.write_text("\n".join(lines) + "\n", encoding="utf-8")
    office.done("import", file)
    return office


def exported(office):
    """The names of the exemptions that are left."""
    return {json.loads(text)["ontheffing"] for text in office.done("export").splitlines()}


def due(office):
    """The names of the exemptions that a look beforehand lists."""
    listed = [text.split() for text in office.done("purge", "--dry-run").splitlines()]
    return {words[2] for words in listed if len(words) == 3}


def counted(text, word):
    """The number behind a word."""
    pairs = [words for words in map(str.split, text.splitlines()) if len(words) == 2]
    return int(dict(pairs)[word])


def test_a_destruction_that_is_killed_goes_on_where_it_was(office):
    before, listed = exported(office), due(office)
    assert (len(before), len(listed)) == (CASES + KEPT, CASES)
    assert exported(office) == before, "a look beforehand changed something"

    kills = 0
    for attempt in range(12):
        process = subprocess.Popen(
            [str(binary()), "purge", "--database", str(office.database)],
            env=office.environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        time.sleep(random.uniform(0.15, 0.5))
        process.send_signal(signal.SIGKILL)
        process.communicate()
        kills += process.returncode == -signal.SIGKILL
        left = due(office)
        assert left <= listed and exported(office) == (before - listed) | left
        office.done("verify")
        if len(left) < CASES:
            break
    assert kills, "the destruction was never cut off"

    left = len(due(office))
    answer = office.done("purge")

    assert counted(answer, "verleend") == left
    assert exported(office) == before - listed
    assert due(office) == set()
    assert counted(office.done("purge"), "verleend") == 0
    assert "sound" in office.done("verify")


def test_a_case_that_is_held_stays_until_it_is_let_go(office):
    held = sorted(due(office))[0]
    office.done("hold", held, "--reason", "Beroep bij de rechtbank")

    office.done("purge")

    assert held in exported(office)
    assert held in office.done("hold")
    office.done("hold", held, "--lift")
    assert due(office) == {held}
    office.done("purge")
    assert held not in exported(office)


def test_only_a_look_may_go_ahead_of_the_calendar(office):
    looked = office.done("purge", "--dry-run", "--at", "2040-01-01")
    refused = office.run("purge", "--at", "2040-01-01")

    assert counted(looked, "verleend") == CASES + KEPT
    assert refused.returncode == 64
    assert len(exported(office)) == CASES + KEPT


def test_a_case_that_nobody_knows_cannot_be_held(office):
    answer = office.run("hold", "2026-000001", "--reason", "Beroep")

    assert (answer.returncode, answer.stdout) == (1, "")
    assert "there is no such case" in answer.stderr
