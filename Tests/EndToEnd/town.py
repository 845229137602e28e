"""A town to act in: people who move in, cars they buy, officers who check."""

import itertools
from typing import Any

import people
from caller import Answer, Caller
from moments import thursday
from municipality import STREETS
from people import Company, Person
from scheme import Scheme
from service import Service

_bsns = people.bsns()
_plates = people.plates()
_companies = itertools.count(90_000_001)
_houses = itertools.count(10)


class Town:
    """One running demo and the people in it; each test brings its own households."""

    def __init__(self, service: Service) -> None:
        self.service = service
        self.anonymous = Caller(service)
        self.officer = Caller(service, "demo-handhaver")
        self.clerk = Caller(service, "demo-behandelaar")
        self.second_clerk = Caller(service, "demo-behandelaar-2")
        self.manager = Caller(service, "demo-beheerder")

    def clock(self, moment: str | None) -> None:
        """Sets the service's clock; it stands still until it is set again."""
        self.anonymous.put("/demo/klok", {"nu": moment}).expect(204)

    def fault(self, register: str, state: str) -> None:
        """Makes a register (or the store) fail, or mends it."""
        self.anonymous.put(
            "/demo/storing", {"register": register, "toestand": state}
        ).expect(204)

    def pay(self, reference: str, status: str = "betaald") -> Answer:
        """The payment provider's message about one payment."""
        return self.anonymous.post(
            "/demo/betaalmeldingen", {"kenmerk": reference, "status": status}
        )

    def messages(self) -> list[dict[str, Any]]:
        """The mails and letters sent so far, after all that waited was tried."""
        return self.anonymous.get("/demo/berichten").expect(200)["berichten"]

    def address(self, zone: str = "VBN") -> dict[str, Any]:
        """A house nobody in these tests has lived in yet."""
        street, code, place = STREETS[zone]
        return {"straat": street, "huisnummer": next(_houses), "postcode": code,
                "woonplaats": place}

    def person(self, zone: str = "VBN", *, address: dict | None = None, name: str | None = None):
        """Somebody who lives in a zone, or at the address given."""
        bsn = next(_bsns)
        home = address or self.address(zone)
        called = name or f"Proefpersoon {bsn[-4:]}"
        self.anonymous.post(
            "/demo/personen",
            {"bsn": bsn, "naam": called, "geboortedatum": "1980-05-17", "adres": home},
        ).expect(204)
        return Person(bsn, called, home, Caller(self.service, f"demo-burger-{bsn}"))

    def company(self, staff: int, zone: str = "LDC") -> Company:
        """A company with an address in a zone and so many people at work."""
        number = str(next(_companies))
        self.anonymous.post(
            "/demo/bedrijven",
            {"kvkNummer": number, "naam": f"Proefbedrijf {number}",
             "adres": self.address(zone), "werkzamePersonen": staff},
        ).expect(204)
        return Company(number, Caller(self.service, f"demo-bedrijf-{number}"))

    def plate(self) -> str:
        """A plate nobody in these tests has had yet."""
        return next(_plates)

    def vehicle(self, owner: Person | Company | None = None, *, plate: str | None = None,
                kind: str = "Personenauto", wheels: int = 4) -> str:
        """A vehicle on somebody's name; answers its plate."""
        chosen = plate or self.plate()
        body = {"kenteken": chosen, "voertuigsoort": kind, "wielen": wheels}
        if isinstance(owner, Person):
            body["houderBsn"] = owner.bsn
        if isinstance(owner, Company):
            body["houderKvk"] = owner.number
        self.anonymous.post("/demo/voertuigen", body).expect(204)
        return chosen

    def apply(self, applicant: Person | Company, kind: str, **more: Any) -> dict[str, Any]:
        """An application, as it stands when the answer comes."""
        answer = applicant.caller.post("/v1/aanvragen", {"soort": kind, **more})
        return answer.expect(201)

    def exemption(self, plate: str, zone: str = "VBN", kind: str = "bewoner", *,
                  holder: Person | None = None, start: str, end: str, **more: Any):
        """An exemption handed out at the counter."""
        body = {"soort": kind, "zone": zone, "kenteken": plate, "geldigVan": start,
                "geldigTot": end, "houder": {"bsn": (holder or self.person(zone)).bsn}}
        return self.clerk.post("/v1/ontheffingen", body | more).expect(201)

    def scheme(self, zone: str = "VBN", *, host: Person | None = None) -> Scheme:
        """A visitor scheme of a household, applied for and paid where there is a fee."""
        host = host or self.person(zone)
        application = self.apply(host, "bezoekersregeling")
        if application["status"] == "wachtOpBetaling":
            self.pay(application["betaling"]["kenmerk"]).expect(204)
        path = f"/v1/aanvragen/{application['id']}"
        application = host.caller.get(path).expect(200)
        assert application["status"] == "verleend", application
        schemes = host.caller.get("/v1/bezoekersregelingen").expect(200)["bezoekersregelingen"]
        return Scheme(schemes[0]["id"], host, application)

    def check(self, plate: str, zone: str = "VBN", at: str | None = None, **more: Any) -> dict:
        """What an officer is told about a plate on a blue stripe in a zone."""
        body = {"kenteken": plate, "zone": zone, "plaats": "blauweStreep",
                "leesbetrouwbaarheid": 99} | more
        if at is not None:
            body["tijdstip"] = at
        return self.officer.post("/v1/kentekencontroles", body).expect(200)

    def outcome(self, plate: str, zone: str = "VBN", at: str | None = None, **more: Any) -> str:
        """The outcome of a check alone."""
        return self.check(plate, zone, at, **more)["uitkomst"]

    def back_to_thursday(self) -> "Town":
        """Thursday 18 June 2026 at ten, every register well."""
        for register in ("brp", "bag", "rdw", "betaling", "mail", "opslag"):
            self.fault(register, "goed")
        self.clock(thursday("10:00"))
        return self
