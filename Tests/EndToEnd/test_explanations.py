"""Decisions of the past are repeated and drafts of policy are tried out, by the command line."""

import json

import pytest

from municipality import municipality
from service import Service, run
from town import Town


@pytest.fixture(scope="module")
def decided(tmp_path_factory):
    """A record with two households granted and a third at the same door refused; and who."""
    folder = tmp_path_factory.mktemp("explanations")
    service = Service.demo(folder, municipality()).start()
    try:
        town = Town(service)
        home = town.address("VBN")
        people = [town.person(address=home) for _ in range(3)]
        made = []
        for person in people:
            application = town.apply(person, "bewoner", kenteken=town.vehicle(person))
            if application["status"] == "wachtOpBetaling":
                town.pay(application["betaling"]["kenmerk"]).expect(204)
            made.append(application)
    finally:
        service.stop()
    return service.database, folder, people, made


def test_a_decision_is_explained_and_repeated_without_a_name(decided):
    database, _, people, made = decided
    refused = made[2]

    by_number = run("decide", "--replay", refused["zaaknummer"], "--database", database)
    by_id = run("decide", "--replay", refused["id"], "--database", database)
    more = run("decide", "--replay", refused["id"], "--facts", "--database", database)

    assert by_number.returncode == 0 and by_number.stdout == by_id.stdout
    assert "toen         geweigerd maximumPerAdres" in by_number.stdout
    assert "nu           geweigerd maximumPerAdres" in by_number.stdout
    assert by_number.stdout.rstrip().endswith("gelijk")
    for person in people:
        for secret in (person.bsn, person.name, person.address["straat"]):
            assert secret not in more.stdout
    assert people[0].address["postcode"] not in by_number.stdout
    assert people[0].address["postcode"] in more.stdout


def test_all_decisions_are_repeated_at_once(decided):
    database = decided[0]

    result = run("decide", "--replay", "all", "--database", database)

    assert result.returncode == 0
    assert result.stdout == "3 beoordelingen, alle gelijk\n"
    assert result.stderr == "", "no progress where nobody looks"


def test_a_case_that_is_not_there_is_refused_in_one_line(decided):
    result = run("decide", "--replay", "2099-000001", "--database", decided[0])

    assert (result.returncode, result.stdout) == (1, "")
    assert len(result.stderr.splitlines()) == 1


def test_a_draft_tells_who_would_lose_and_changes_nothing(decided):
    database, folder, _, made = decided
    draft = folder / "concept.json"
    draft.write_text(json.dumps(municipality(resident_max=1)), encoding="utf-8")
    before = database.read_bytes()

    table = run("simulate", "--gemeente", draft, "--database", database)
    values = run("simulate", "--gemeente", draft, "--csv", "--database", database)

    assert table.returncode == 0 and "verliest  bewoner  VBN   maximumPerAdres" in table.stdout
    rows = [text.split(",") for text in values.stdout.splitlines()]
    assert rows[0] == ["betreft", "gevolg", "soort", "zone", "gronden", "verwijzing"]
    assert [row[:5] for row in rows[1:]] == [
        ["ontheffing", "verliest", "bewoner", "VBN", "maximumPerAdres"],
        ["aanvraag", "verliest", "bewoner", "VBN", "maximumPerAdres"],
    ]
    assert rows[2][5] == made[1]["id"]
    assert database.read_bytes() == before


def test_a_draft_with_another_fee_takes_nothing_from_anybody(decided):
    database, folder, _, _ = decided
    draft = folder / "leges.json"
    draft.write_text(json.dumps(municipality(resident_fee_cents=9900)), encoding="utf-8")

    result = run("simulate", "--gemeente", draft, "--database", database)

    assert "Niemand wint of verliest een aanspraak." in result.stdout
    assert "Leges bewoner: van 3900 naar 9900 cent; 3 aanvragen" in result.stdout


def test_a_draft_that_is_wrong_is_told_so(decided):
    database, folder, _, _ = decided
    draft = folder / "kapot.json"
    draft.write_text('{"gemeente":{}}', encoding="utf-8")

    result = run("simulate", "--gemeente", draft, "--database", database)

    assert (result.returncode, result.stdout) == (1, "")
