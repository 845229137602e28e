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


def test_IAM_12_a_warning_comes_before_the_end_and_a_press_of_a_key_takes_it_away(visit, town):
    visitor = visit(town.person().caller.token)
    visitor.page.clock.install()
    visitor.go("/mijn")
    bar = visitor.page.locator(".session-bar")
    assert bar.get_attribute("role") is None

    visitor.page.clock.fast_forward("13:31")
    assert bar.get_attribute("role") == "alert", "a minute and a half before the end"
    bar.get_by_role("button").focus()
    visitor.page.keyboard.press("Enter")

    visitor.page.wait_for_function("!document.querySelector('.session-bar--soon')")


def test_IAM_12_without_script_the_end_is_told_and_can_be_put_off(visit, town):
    visitor = visit(town.person().caller.token, script=False)
    visitor.go("/mijn")
    assert "10:15" in visitor.page.inner_text(".session-bar")

    town.clock("2026-06-18T10:10:00+02:00")
    visitor.click("Blijf ingelogd")

    assert "10:25" in visitor.page.inner_text(".session-bar")


def test_UX_16_login_by_keyboard_alone(visit, town):
    visitor = visit()
    visitor.go("/inloggen")
    keyboard = visitor.page.keyboard

    keyboard.press("Tab")
    keyboard.press("Enter")
    assert visitor.page.evaluate("document.activeElement.id") == "inhoud", "the skip link works"
    keyboard.press("Tab")
    keyboard.press("Space")
    keyboard.press("Enter")

    visitor.page.wait_for_url("**/mijn")


@pytest.mark.parametrize("path", ["/", "/zones", "/inloggen", "/status"])
def test_UX_17_the_language_switch_keeps_the_page(visit, town, path):
    visitor = visit()
    visitor.go(path)

    visitor.click("English")
    assert visitor.page.url.endswith("/en" + path.rstrip("/"))
    assert visitor.page.get_attribute("html", "lang") == "en"
    visitor.click("Nederlands")

    assert visitor.page.url.endswith(path)
    assert visitor.page.get_attribute("html", "lang") == "nl"


@pytest.mark.parametrize("path", ["/", "/zones", "/zones/VBN", "/inloggen", "/status", "/privacy"])
def test_UX_19_UX_20_help_and_the_statement_stand_at_the_end_of_every_page(visit, town, path):
    visitor = visit()
    visitor.go(path)

    footer = visitor.page.locator("footer")
    assert "Wij helpen u" in footer.inner_text()
    assert footer.get_by_role("link", name="Toegankelijkheid").count() == 1


def test_UX_22_a_visit_asks_nobody_else_for_anything(visit, town):
    visitor = visit(town.person().caller.token)
    for path in ["/", "/zones", "/mijn", "/privacy"]:
        visitor.go(path)
        visitor.page.wait_for_load_state("networkidle")

    assert visitor.foreign == []


def test_SEC_08_looking_at_pages_changes_nothing(visit, town):
    person = town.person()
    visitor = visit(person.caller.token)
    before = town.messages(), person.caller.get("/v1/aanvragen").json()

    for path in ["/mijn", "/aanvragen", "/bezoek", "/brieven", "/gegevens", "/uitloggen"]:
        visitor.go(path)

    assert (town.messages(), person.caller.get("/v1/aanvragen").json()) == before
    visitor.go("/mijn")
    assert "/inloggen" not in visitor.page.url, "a look at /uitloggen logs nobody out"
