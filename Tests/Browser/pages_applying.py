"""The pages to apply on, and to follow an application."""

from collections.abc import Callable

from pages import Page
from reader import Reader
from town import Town
from visitor import Visitor

NEW = "/aanvragen/nieuw"
PDF = b"%PDF-1.7\n"


def _resident(path: str) -> Callable[[Town], tuple[str, str]]:
    return lambda town: (town.person().caller.token, path)


def _begun(step: str, kind: str, *answers: tuple[str, dict[str, str]], owner: bool = True):
    """Somebody who began an application and gave these answers, now at this step."""

    def prepare(town: Town) -> tuple[str, str]:
        person = town.person()
        reader = Reader(town.service).log_in(person.caller.token)
        reader.submit(NEW, soort=kind)
        plate = town.vehicle(person if owner else town.person())
        for at, fields in answers:
            said = {name: value.replace("PLAAT", plate) for name, value in fields.items()}
            reader.submit(f"{NEW}/{at}", **said)
        return person.caller.token, f"{NEW}/{step}"

    return prepare


PLATE = ("kenteken", {"kenteken": "PLAAT"})
WORK = ("reden", {"grond": "aannemer", "toelichting": "De badkamer wordt verbouwd."})
CAMPER = ("reden", {"grond": "camper", "toelichting": ""})
OWN_ADDRESS = ("adres", {"waar": "ingeschreven"})
DAYS = ("periode", {"van": "20-06-2026", "tot": "27-06-2026"})
CONFIRMED = ("voertuig", {"klopt": "ja"})


def _applied(kind: str, path: str, *, pay: bool = False, owner: bool = True, **more):
    """Somebody who applied, now at a page of that application."""

    def prepare(town: Town) -> tuple[str, str]:
        person = town.person(address=more.pop("address", None))
        if kind != "bezoekersregeling":
            more["kenteken"] = town.vehicle(person if owner else town.person())
        application = town.apply(person, kind, **more)
        if pay:
            town.pay(application["betaling"]["kenmerk"]).expect(204)
        return person.caller.token, path.format(id=application["id"])

    return prepare


def _refused(path: str):
    def prepare(town: Town) -> tuple[str, str]:
        home = {"straat": "Nergenslaan", "huisnummer": 3, "postcode": "9999XX",
                "woonplaats": "Elders"}
        person = town.person(address=home)
        application = town.apply(person, "bewoner", kenteken=town.vehicle(person))
        return person.caller.token, path.format(id=application["id"])

    return prepare


def _outside(town: Town) -> tuple[str, str]:
    token, _ = _refused("")(town)
    return token, NEW


def _objected(town: Town) -> tuple[str, str]:
    token, path = _refused("/aanvragen/{id}")(town)
    Reader(town.service).log_in(token).submit(f"{path}/bezwaar", tekst="Ik woon er wel.")
    return token, path


def _send(button: str, other: str) -> Callable[[Visitor], None]:
    """Sends the form as it is, in either language."""
    return lambda visitor: visitor.click(button if not visitor.base else other)


_next = _send("Verder", "Continue")
ONE = "/aanvragen/{id}"
STATED = {"straat": "Proefweg", "huisnummer": 4, "postcode": "2275AA", "woonplaats": "Voorburg"}

PAGES = [
    Page("apply-list", _applied("bewoner", "/aanvragen")),
    Page("apply-list-empty", _resident("/aanvragen")),
    Page("apply-list-draft", _begun("kenteken", "resident")).after(
        lambda visitor: visitor.go("/aanvragen")),
    Page("apply-choice", _resident(NEW)),
    Page("apply-choice-fault", _resident(NEW)).after(_next),
    Page("apply-choice-outside", _outside),
    Page("apply-plate", _begun("kenteken", "resident")),
    Page("apply-plate-fault", _begun("kenteken", "resident")).after(_next),
    Page("apply-vehicle", _begun("voertuig", "resident", PLATE, owner=False)),
    Page("apply-evidence", _begun("bewijs", "resident", PLATE, CONFIRMED, owner=False)),
    Page("apply-evidence-fault", _begun("bewijs", "resident", PLATE, CONFIRMED, owner=False))
        .after(_next),
    Page("apply-check", _begun("controle", "resident", PLATE)),
    Page("apply-check-temporary",
         _begun("controle", "temporary", CAMPER, DAYS, PLATE)),
    Page("apply-check-scheme", _begun("controle", "visitorScheme")),
    Page("apply-reason", _begun("reden", "temporary")),
    Page("apply-reason-fault", _begun("reden", "temporary")).after(_next),
    Page("apply-address", _begun("adres", "temporary", WORK)),
    Page("apply-address-fault", _begun("adres", "temporary", WORK)).after(_next),
    Page("apply-period", _begun("periode", "temporary", WORK, OWN_ADDRESS)),
    Page("apply-period-fault", _begun("periode", "temporary", WORK, OWN_ADDRESS)).after(_next),
    Page("apply-sent-payable", _applied("bewoner", f"{ONE}/verzonden")),
    Page("apply-sent-refused", _refused(f"{ONE}/verzonden")),
    Page("application-payable", _applied("bewoner", ONE)),
    Page("application-granted", _applied("bewoner", ONE, pay=True)),
    Page("application-refused", _refused(ONE)),
    Page("application-objected", _objected),
    Page("application-incomplete", _applied("bewoner", ONE, owner=False)),
    Page("application-complete", _applied("bewoner", f"{ONE}/aanvulling", owner=False)),
    Page("application-complete-fault", _applied("bewoner", f"{ONE}/aanvulling", owner=False))
        .after(_send("Aanvulling versturen", "Send")),
    Page("application-heard", _applied("bewoner", f"{ONE}/zienswijze", adres=STATED)),
    Page("application-heard-fault", _applied("bewoner", f"{ONE}/zienswijze", adres=STATED))
        .after(_send("Mening versturen", "Send view")),
    Page("application-object", _refused(f"{ONE}/bezwaar")),
    Page("application-object-fault", _refused(f"{ONE}/bezwaar"))
        .after(_send("Bezwaar versturen", "Send objection")),
    Page("application-withdraw", _applied("bewoner", f"{ONE}/intrekking")),
    Page("demo-payment", _applied("bewoner", "/demo-betalen/{id}")),
]
