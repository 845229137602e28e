"""The pages of case workers and administrators, each with somebody's case on it."""

from collections.abc import Callable

from town import Town

from pages import Page
from visitor import Visitor

CLERK = "demo-behandelaar"
MANAGER = "demo-beheerder"


def waiting_case(town: Town) -> str:
    """An application that a person must decide on: the keeper of the car is somebody else."""
    person = town.person()
    car = town.vehicle(town.person())
    application = town.apply(person, "bewoner", kenteken=car, bijlagen=[proof()])
    assert application["status"] == "inBehandeling", application
    return application["id"]


def proof() -> dict[str, str]:
    """The smallest enclosure that is a PDF."""
    return {"naam": "huurcontract.pdf", "type": "application/pdf", "inhoudBase64": "JVBERi0xLjQK"}


def refused_case(town: Town) -> str:
    """An application that a case worker refused."""
    case = waiting_case(town)
    body = {"uitkomst": "geweigerd", "motivering": "De auto is van een ander."}
    town.clerk.post(f"/v1/aanvragen/{case}/besluiten", body).expect(201)
    return case


def objection(town: Town) -> str:
    """An objection to a refusal."""
    case = refused_case(town)
    body = {"tekst": "De auto is van mijn werk."}
    return town.clerk.post(f"/v1/aanvragen/{case}/bezwaren", body).expect(201)["id"]


def exemption(town: Town) -> str:
    """An exemption that holds."""
    plate = town.vehicle()
    held = town.exemption(plate, start="2026-01-01", end="2027-01-01")
    return held["id"]


def work_item(town: Town, case: str) -> str:
    """What waits for a person about a case."""
    page = 1
    while True:
        answer = town.clerk.get(f"/v1/werkvoorraad?grootte=100&pagina={page}").expect(200)
        for item in answer["werkvoorraad"]:
            if item["aanvraagId"] == case:
                return item["id"]
        assert answer["werkvoorraad"], "the case is on the list"
        page += 1


def repair(town: Town) -> str:
    """A repair that was carried out."""
    body = {
        "omschrijving": "Verkeerde einddatum", "selectie": {"ids": [exemption(town)]},
        "maatregel": {"soort": "verlengTot", "datum": "2027-06-01"},
    }
    return town.manager.post("/v1/herstelacties", body).expect(201)["id"]


def press(value: str = ""):
    """Sends a form as it is: the button with this value, or the only one."""
    chosen = f"[value={value}]" if value else ""

    def send(visitor: Visitor) -> None:
        closed = visitor.page.locator("main details:not([open]) > summary")
        while closed.count():
            closed.first.click()
        visitor.page.click(f"main button[type=submit]{chosen}")

    return send


def clerk(name: str, path: str | Callable[[Town], str]) -> Page:
    """A page of a case worker."""
    return Page(name, lambda town: (CLERK, path if isinstance(path, str) else path(town)))


def manager(name: str, path: str | Callable[[Town], str]) -> Page:
    """A page of an administrator."""
    return Page(name, lambda town: (MANAGER, path if isinstance(path, str) else path(town)))


def an_item(town: Town) -> str:
    return f"/werk/{work_item(town, waiting_case(town))}"


def a_case(town: Town) -> str:
    return f"/zaken/{waiting_case(town)}"


def an_exemption(town: Town) -> str:
    return f"/zaken/ontheffing/{exemption(town)}"


PAGES = [
    Page("work-list", lambda town: (waiting_case(town) and CLERK, "/werk")),
    clerk("work-item", an_item),
    clerk("work-item-fault", an_item).after(press("geef")),
    clerk("case", a_case),
    clerk("case-fault", a_case).after(press("besluit")),
    clerk("case-question-fault", a_case).after(press("aanvulling")),
    clerk("case-term-fault", a_case).after(press("termijn")),
    clerk("case-decided", lambda town: f"/zaken/{refused_case(town)}"),
    clerk("exemption-file", an_exemption),
    clerk("exemption-plate-fault", an_exemption).after(press("kenteken")),
    clerk("exemption-withdrawal-fault", an_exemption).after(press("intrekken")),
    clerk("exemption-intention-fault", an_exemption).after(press("voornemen")),
    clerk("search", "/zoeken"),
    clerk("search-fault", "/zoeken").after(press()),
    clerk("counter", "/balie"),
    clerk("counter-fault", "/balie").after(press()),
    clerk("counter-apply", "/balie/aanvraag"),
    clerk("counter-apply-fault", "/balie/aanvraag").after(press()),
    Page("objection-list", lambda town: (objection(town) and CLERK, "/bezwaren")),
    clerk("objection", lambda town: f"/bezwaren/{objection(town)}"),
    clerk("objection-fault", lambda town: f"/bezwaren/{objection(town)}").after(press("besluit")),
    clerk("outages", "/beheer/storingen"),
    clerk("outages-fault", "/beheer/storingen").after(press("melden")),
    manager("repair", "/herstel"),
    manager("repair-fault", "/herstel").after(press("voorbeeld")),
    manager("repair-file", lambda town: f"/herstel/{repair(town)}"),
    manager("dashboard", "/beheer"),
    manager("policy", "/beheer/beleid"),
    manager("policy-fault", "/beheer/beleid").after(press("tabel")),
    manager("clients", "/beheer/sleutels"),
    manager("clients-fault", "/beheer/sleutels").after(press("toevoegen")),
]
