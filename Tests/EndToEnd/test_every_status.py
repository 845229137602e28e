"""Every status that an application can have: how it comes there, and what each side sees of it."""

from dataclasses import dataclass

import pytest

from moments import local
from municipality import NO_RESIDENTS

POLICY = {"resident_fee_cents": 3900}
APPLIED = local("2026-03-02 09:00")


@dataclass(frozen=True)
class Sight:
    """What the applicant and the case worker see."""

    status: str
    reasons: list[str]
    """The grounds that are told to the applicant."""
    next: list[str]
    """What the applicant can go on with: betaling, antwoordUiterlijk, bezwaarTot, ontheffingId."""
    work: list[str]
    """What is on the list of the case workers about it."""
    letters: list[str]
    """How the subjects of the letters begin, in order."""
    steps: list[str]


RECEIVED = "Ontvangstbevestiging"
PAY = "Uw ontheffing is verleend: betaal nog"

SIGHTS = {
    "ontvangen": Sight(
        "wachtOpBetaling", [], ["betaling", "bezwaarTot"], [], [RECEIVED, PAY],
        ["ontvangen", "wachtOpBetaling"]),
    "inBehandeling": Sight(
        "inBehandeling", ["houderOnbekend"], [], ["besluit"], [RECEIVED],
        ["ontvangen", "inBehandeling"]),
    "wachtOpAanvulling": Sight(
        "wachtOpAanvulling", ["bewijsOntbreekt"], ["antwoordUiterlijk"], [],
        [RECEIVED, "Vul uw aanvraag aan"], ["ontvangen", "wachtOpAanvulling"]),
    "wachtOpZienswijze": Sight(
        "wachtOpZienswijze", ["adresWijktAf"], ["antwoordUiterlijk"], [],
        [RECEIVED, "Geef uw mening over uw aanvraag"], ["ontvangen", "wachtOpZienswijze"]),
    "wachtOpBetaling": Sight(
        "wachtOpBetaling", [], ["betaling", "bezwaarTot"], [], [RECEIVED, PAY],
        ["ontvangen", "wachtOpBetaling"]),
    "verleend": Sight(
        "verleend", [], ["bezwaarTot", "ontheffingId"], [],
        [RECEIVED, PAY, "Uw ontheffing is geldig"], ["ontvangen", "wachtOpBetaling", "verleend"]),
    "geweigerd": Sight(
        "geweigerd", ["adresUitgesloten"], ["bezwaarTot"], [],
        [RECEIVED, "Besluit op uw aanvraag"], ["ontvangen", "geweigerd"]),
    "afgebroken": Sight(
        "afgebroken", [], ["bezwaarTot"], [],
        [RECEIVED, PAY, "Herinnering: betaal uw ontheffing", "Uw aanvraag is gesloten"],
        ["ontvangen", "wachtOpBetaling", "afgebroken"]),
    "buitenBehandeling": Sight(
        "buitenBehandeling", ["bewijsOntbreekt"], ["bezwaarTot"], [],
        [RECEIVED, "Vul uw aanvraag aan", "Besluit op uw aanvraag"],
        ["ontvangen", "wachtOpAanvulling", "buitenBehandeling"]),
    "nietNodig": Sight(
        "nietNodig", ["ontheffingNietNodig"], [], [], [RECEIVED], ["ontvangen", "nietNodig"]),
}


def foreign(town):
    person = town.person()
    return person, town.apply(person, "bewoner", kenteken=town.plate())


def leased(town):
    person = town.person()
    owner = town.person()
    return person, town.apply(person, "bewoner", kenteken=town.vehicle(owner))


def left(town):
    person, application = leased(town)
    town.clerk.post(f"/v1/aanvragen/{application['id']}/besluiten", {
        "uitkomst": "buitenBehandeling", "motivering": "Er kwam geen verklaring."}).expect(201)
    return person, application


def elsewhere(town):
    person = town.person("VBN")
    return person, town.apply(
        person, "bewoner", kenteken=town.vehicle(person), adres=town.address("VBW"))


def plain(town):
    person = town.person()
    return person, town.apply(person, "bewoner", kenteken=town.vehicle(person))


def paid(town):
    person, application = plain(town)
    town.pay(application["betaling"]["kenmerk"]).expect(204)
    return person, application


def shut(town):
    street, code, place = NO_RESIDENTS
    person = town.person(address={
        "straat": street, "huisnummer": 3, "postcode": code, "woonplaats": place})
    return person, town.apply(person, "bewoner", kenteken=town.vehicle(person))


def unpaid(town):
    person, application = plain(town)
    town.clock(local("2026-03-13 09:00"))
    town.clock(local("2026-03-17 09:00"))
    return person, application


def motorcycle(town):
    person = town.person()
    plate = town.vehicle(person, kind="Motorfiets", wheels=2)
    return person, town.apply(person, "bewoner", kenteken=plate)


WAYS = {
    "ontvangen": plain, "inBehandeling": foreign, "wachtOpAanvulling": leased,
    "wachtOpZienswijze": elsewhere, "wachtOpBetaling": plain, "verleend": paid,
    "geweigerd": shut, "afgebroken": unpaid, "buitenBehandeling": left, "nietNodig": motorcycle,
}


def seen(town, person, application):
    """What both sides see of an application now."""
    now = person.caller.get(f"/v1/aanvragen/{application['id']}").expect(200)
    decision = now.get("besluit") or {}
    grounds = now["redenen"] or decision.get("redenen") or []
    payable = (now.get("betaling") or {}).get("betaalUrl") is not None
    steps = {
        "betaling": payable and now["status"] == "wachtOpBetaling",
        "antwoordUiterlijk": now.get("antwoordUiterlijk") is not None,
        "bezwaarTot": decision.get("bezwaarTot") is not None,
        "ontheffingId": now.get("ontheffingId") is not None,
    }
    work = town.clerk.get("/v1/werkvoorraad?grootte=100").expect(200)["werkvoorraad"]
    return Sight(
        now["status"], [ground["code"] for ground in grounds],
        [name for name, is_there in steps.items() if is_there],
        [item["soort"] for item in work if item.get("aanvraagId") == application["id"]],
        [message["onderwerp"] for message in town.messages() if message["aan"] == person.name],
        [step["status"] for step in now["voortgang"]])


@pytest.mark.parametrize("status", SIGHTS)
def test_what_each_side_sees_of_an_application_in(town, status):
    town.clock(APPLIED)

    sight = seen(town, *WAYS[status](town))

    expected = SIGHTS[status]
    assert (sight.status, sight.reasons) == (expected.status, expected.reasons)
    assert (sight.next, sight.work, sight.steps) == (expected.next, expected.work, expected.steps)
    assert len(sight.letters) == len(expected.letters), sight.letters
    for subject, start in zip(sight.letters, expected.letters):
        assert subject.startswith(start), sight.letters


def test_every_status_of_the_interface_is_walked_through(town):
    description = town.anonymous.get("/v1/openapi.json").expect(200)
    schemas = description["components"]["schemas"].values()
    listed = [set(schema.get("enum", [])) for schema in schemas]
    known = [statuses for statuses in listed if "wachtOpBetaling" in statuses]

    assert set(SIGHTS) == set(WAYS)
    assert known and all(statuses == set(SIGHTS) for statuses in known)
    assert set(SIGHTS) == {step for sight in SIGHTS.values() for step in sight.steps}
