"""The pages for visitors: those of a household, of a delegate and of a guest."""

from moments import thursday
from pages import Page
from scheme import Scheme
from town import Town


def household(town: Town, *, plates: int = 2) -> Scheme:
    """A household with a scheme and some plates at hand."""
    scheme = town.scheme()
    for number in range(plates):
        body = {"kenteken": town.plate(), "naam": ["Oma Jansen", "Loodgieter"][number % 2]}
        scheme.host.caller.post(f"{scheme.path}/favorieten", body).expect(201)
    return scheme


def busy(town: Town) -> Scheme:
    """A household where something of everything happens."""
    scheme = household(town)
    scheme.start(town.plate(), end=thursday("12:00"), naam="Tante Bep")
    scheme.start(town.plate(), end=thursday("18:00"))
    scheme.start(town.plate(), thursday("14:00"), thursday("15:00"), naam="Schilder")
    caller = scheme.host.caller
    link = caller.post(
        f"{scheme.path}/gastlinks",
        {"geldigTot": thursday("23:00"), "aantalKeer": 3, "naam": "Feest"},
    ).expect(201)
    town.anonymous.post(
        "/v1/gastaanmeldingen",
        {"sleutel": link["sleutel"], "kenteken": town.plate(), "naam": "Neef Kees"},
    ).expect(201)
    caller.post(f"{scheme.path}/gemachtigden", {"naam": "Buurvrouw"}).expect(201)
    caller.put(f"{scheme.path}/telefoontoegang").expect(200)
    return scheme


def invite(scheme: Scheme) -> str:
    """The code with which somebody becomes a delegate."""
    body = {"naam": "Buurvrouw"}
    return scheme.host.caller.post(f"{scheme.path}/gemachtigden", body).expect(201)["code"]


def lend(town: Town, scheme: Scheme):
    """Somebody who may sign visitors on for the household."""
    friend = town.person()
    friend.caller.post("/v1/machtigingen", {"code": invite(scheme)}).expect(201)
    return friend


def _under(place: str, make=busy):
    def prepare(town: Town) -> tuple[str, str]:
        scheme = make(town)
        return scheme.host.caller.token, f"/bezoek/{scheme.id}{place}"
    return prepare


def _screen(make):
    def prepare(town: Town) -> tuple[str, str]:
        return make(town).host.caller.token, "/bezoek"
    return prepare


def _nobody(town: Town) -> tuple[str, str]:
    return town.person().caller.token, "/bezoek"


def _outside_hours(town: Town) -> tuple[str, str]:
    scheme = household(town)
    town.clock(thursday("20:00"))
    return scheme.host.caller.token, "/bezoek"


def _full(town: Town) -> tuple[str, str]:
    scheme = household(town)
    for _ in range(3):
        scheme.start(town.plate(), end=thursday("17:00"))
    return scheme.host.caller.token, "/bezoek"


def _visit(town: Town) -> tuple[str, str]:
    scheme = household(town)
    visit = scheme.start(town.plate(), naam="Tante Bep")
    return scheme.host.caller.token, f"/bezoek/{scheme.id}/bezoeken/{visit['id']}"


def _lent(town: Town) -> tuple[str, str]:
    scheme = busy(town)
    return lend(town, scheme).caller.token, f"/bezoek/{scheme.id}"


def _delegations(town: Town) -> tuple[str, str]:
    return lend(town, household(town)).caller.token, "/bezoek/machtiging"




PAGES = [
    Page("visitors-none", _nobody),
    Page("visitors", _screen(busy)),
    Page("visitors-empty", _screen(lambda town: town.scheme())),
    Page("visitors-outside-hours", _outside_hours),
    Page("visitors-full", _full),
    Page("visitors-lent", _lent),
    Page("sign-on", _under("/aanmelden")),
    Page("sign-on-fault", _under("/aanmelden"),
         lambda visitor: visitor.page.locator("main button.button--large").click()),
    Page("visit", _visit),
    Page("saved-plates", _under("/kentekens")),
    Page("saved-plates-fault", _under("/kentekens"),
         lambda visitor: visitor.page.locator("main form").last.locator("button").click()),
    Page("delegates", _under("/machtigingen")),
    Page("delegates-code", _under("/machtigingen", household),
         lambda visitor: (visitor.page.fill("#naam", "Buurman"),
                          visitor.page.locator("main form").last.locator("button").click())),
    Page("delegations", _delegations),
    Page("guest-links", _under("/gasten")),
    Page("guest-link-made", _under("/gasten"),
         lambda visitor: visitor.page.locator("main form").last.locator("button").click()),
    Page("guest-links-fault", _under("/gasten"),
         lambda visitor: (visitor.page.fill("#einddag", "ooit"),
                          visitor.page.locator("main form").last.locator("button").click())),
    Page("telephone-none", _under("/telefoon", household)),
    Page("telephone-card", _under("/telefoon"),
         lambda visitor: visitor.page.locator("main form button").first.click()),
    Page("visit-calendar", _under("/agenda"),
         lambda visitor: visitor.page.locator("main form button").first.click()),
    Page("visit-history", _under("/geschiedenis")),
    Page("guest-without-link", lambda town: (None, "/gast")),
    Page("guest-link-fault", lambda town: (None, "/gast"),
         lambda visitor: visitor.page.locator("main form button").first.click()),
]
