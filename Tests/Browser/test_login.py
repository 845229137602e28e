"""Logging in and out, by the pages alone."""

import pytest


@pytest.mark.parametrize("language, told", [("nl", "U bent uitgelogd"), ("en", "You are logged out")])
def test_a_resident_logs_in_and_out(visit, town, language, told):
    person = town.person()
    visitor = visit(language=language)

    visitor.log_in(person.caller.token)
    old = visitor.context.cookies()[0]
    visitor.click("Uitloggen" if language == "nl" else "Log out")

    assert visitor.heading() == told
    visitor.context.add_cookies([old])
    visitor.go("/mijn")
    assert "/inloggen" in visitor.page.url, "IAM-13: the old cookie opens nothing"


def test_IAM_14_the_cookie_is_bound_to_host_and_hidden_from_script(visit, town):
    visitor = visit(town.person().caller.token)

    cookie = visitor.context.cookies()[0]

    assert cookie["name"].startswith("__Host-")
    assert (cookie["secure"], cookie["httpOnly"], cookie["sameSite"]) == (True, True, "Lax")
    assert cookie["expires"] == -1, "it ends with the browser"
    assert len(cookie["value"]) >= 22, "128 bits at least"


def test_IAM_10_a_resident_who_does_nothing_for_fifteen_minutes_is_logged_out(visit, town):
    town.clock("2026-06-18T10:00:00+02:00")
    visitor = visit(town.person().caller.token)

    town.clock("2026-06-18T10:15:00+02:00")
    visitor.go("/mijn")

    assert "/inloggen" in visitor.page.url
