"""The pages that everyone may see."""

from pages import Page, public
from visitor import Visitor


def _lost_postcode(visitor: Visitor) -> None:
    visitor.fill("Postcode", "onzin")
    visitor.page.click("main form button[type=submit]")


def _found_postcode(visitor: Visitor) -> None:
    visitor.fill("Postcode", " 2271 aa ")
    visitor.page.fill("#huisnummer", "3")
    visitor.page.click("main form button[type=submit]")


def _nobody(visitor: Visitor) -> None:
    visitor.page.click("main button[type=submit]")


PAGES = [
    public("home", "/"),
    public("login", "/inloggen"),
    public("login-nobody", "/inloggen").after(_nobody),
    public("logged-out", "/uitgelogd"),
    public("zones", "/zones"),
    public("zones-fault", "/zones").after(_lost_postcode),
    public("zones-found", "/zones").after(_found_postcode),
    public("zone", "/zones/VBW"),
    public("status", "/status"),
    public("accessibility", "/toegankelijkheid"),
    public("privacy", "/privacy"),
]
