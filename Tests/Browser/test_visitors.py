"""Visitors: the journeys of a household, a delegate and a guest, counted."""

import re

import pytest

from moments import thursday
from pages_visitors import household, invite

ANY = [(True, 360), (False, 360), (True, 1280), (False, 1280)]


def saved(scheme) -> list[dict]:
    """The plates at hand of a household."""
    return scheme.host.caller.get(f"{scheme.path}/favorieten").expect(200)["favorieten"]


def visits(scheme) -> list[dict]:
    """What runs or is planned."""
    return scheme.show()["sessies"]


def main_button(visitor, words: str):
    """A button of the page itself, by its words."""
    return visitor.page.locator("main").get_by_role("button", name=words).first


@pytest.mark.parametrize("script, width", ANY)
def test_a_known_visitor_is_signed_on_in_at_most_three_taps(visit, town, script, width):
    scheme = household(town)
    plate = saved(scheme)[0]["kenteken"]
    visitor = visit(scheme.host.caller.token, script=script, width=width)

    visitor.click("Bezoek")
    visitor.click(main_button(visitor, "Start Oma Jansen"))

    assert visitor.heading() == "Oma Jansen is aangemeld tot 18:00"
    assert visitor.effort.clicks <= 3 and visitor.effort.fields == 0
    assert town.outcome(plate) == "ontheven"


def test_a_known_visitor_is_signed_on_by_keyboard_alone(visit, town):
    scheme = household(town)
    visitor = visit(scheme.host.caller.token, script=False)
    visitor.go("/bezoek")

    for _ in range(40):
        visitor.page.keyboard.press("Tab")
        focused = visitor.page.evaluate("document.activeElement.innerText")
        if focused.startswith("Start Oma"):
            break
    visitor.page.keyboard.press("Enter")

    visitor.page.wait_for_url("**/bezoeken/**")
    assert "is aangemeld tot 18:00" in visitor.heading()
    assert len(visits(scheme)) == 1


def test_a_double_tap_makes_one_visit(visit, town):
    scheme = household(town)
    visitor = visit(scheme.host.caller.token)
    visitor.go("/bezoek")

    main_button(visitor, "Start Oma Jansen").dblclick(no_wait_after=True)
    visitor.page.wait_for_url("**/bezoeken/**")

    assert len(visits(scheme)) == 1


@pytest.mark.parametrize("script", [True, False])
def test_a_visitor_is_stopped_and_the_balance_comes_back(visit, town, script):
    scheme = household(town)
    scheme.start(town.plate(), naam="Tante Bep")
    visitor = visit(scheme.host.caller.token, script=script, width=360)
    visitor.go("/bezoek")
    assert "tot 18:00" in visitor.text()

    visitor.click(main_button(visitor, "Stop Tante Bep"))

    assert visitor.heading() == "Tante Bep is afgemeld"
    assert visits(scheme) == []
    visitor.click("Terug naar bezoek")
    assert "Er is nu niemand aangemeld." in visitor.text()
    assert "Tegoed: 600 uur" in visitor.text(), "time in words"


def test_a_visit_is_given_an_hour_more_and_another_end(visit, town):
    scheme = household(town)
    scheme.start(town.plate(), end=thursday("12:00"), naam="Tante Bep")
    visitor = visit(scheme.host.caller.token, width=360)
    visitor.go("/bezoek")

    visitor.click(main_button(visitor, "1 uur langer Tante Bep"))
    assert visitor.heading() == "Tante Bep is aangemeld tot 13:00"
    visitor.page.fill("#eindtijd", "15u30")
    visitor.click("Einde wijzigen")

    assert visitor.heading() == "Tante Bep is aangemeld tot 15:30"


def test_UX_08_a_new_plate_is_read_leniently_and_kept_at_hand(visit, town):
    scheme = town.scheme()
    plate = town.plate()
    visitor = visit(scheme.host.caller.token, script=False, width=360)
    visitor.go("/bezoek")
    assert visitor.page.input_value("#eindtijd") == "18:00", "the suggested end is filled in"

    visitor.fill("Kenteken", f" {plate[:2].lower()}-{plate[2:5]} {plate[5:]} ")
    visitor.fill("Naam van uw bezoek", "Neef Kees")
    visitor.fill("Tot hoe laat", "14")
    visitor.choose("Bewaar dit kenteken")
    visitor.click("Aanmelden")

    assert visitor.heading() == "Neef Kees is aangemeld tot 14:00"
    assert [one["kenteken"] for one in saved(scheme)] == [plate]


def test_a_visit_is_planned_with_day_and_time_as_text(visit, town):
    scheme = town.scheme()
    visitor = visit(scheme.host.caller.token, script=False, width=360)
    visitor.go(f"/bezoek/{scheme.id}/aanmelden")

    visitor.fill("Kenteken", town.plate())
    for field, typed in [("begindag", "20-6-2026"), ("begintijd", "9.30"),
                         ("einddag", ""), ("eindtijd", "24:00")]:
        visitor.page.fill(f"#{field}", typed)
    visitor.click("Aanmelden")

    assert "zaterdag 9:30 tot 18:00" in visitor.heading(), "cut off where the window closes"
    assert "Maandag vanaf 9:00 opnieuw aanmelden." in visitor.text()
    assert visits(scheme)[0]["status"] == "gepland"


def test_a_plate_that_looks_mistyped_is_asked_about_and_then_taken(visit, town):
    scheme = household(town)
    known = saved(scheme)[0]["kenteken"]
    typed = known[:2] + str((int(known[2]) + 1) % 10) + known[3:] if known[2].isdigit() else None
    typed = typed or known[:-1] + ("1" if known[-1] != "1" else "2")
    visitor = visit(scheme.host.caller.token)
    visitor.go("/bezoek")

    visitor.fill("Kenteken", typed)
    visitor.click(main_button(visitor, "Aanmelden"))

    assert "Klopt dit kenteken?" in visitor.text()
    assert visits(scheme) == [], "nothing is signed on before the answer"
    visitor.click("Het klopt, toch aanmelden")
    assert "is aangemeld tot 18:00" in visitor.heading()
    assert [one["kenteken"] for one in visits(scheme)] == [typed]


def test_the_end_of_the_window_is_told_beforehand(visit, town):
    scheme = household(town)
    town.clock("2026-06-19T17:00:00+02:00")
    visitor = visit(scheme.host.caller.token)

    visitor.go("/bezoek")

    assert "Eén tik meldt uw bezoek aan tot 18:00." in visitor.text()
    assert "Morgen vanaf 9:00 opnieuw aanmelden." in visitor.text()
    town.clock("2026-06-18T17:00:00+02:00")


def test_outside_the_hours_nothing_is_needed_and_a_plan_is_one_tap_away(visit, town):
    scheme = household(town)
    town.clock(thursday("20:00"))
    visitor = visit(scheme.host.caller.token, script=False)
    visitor.go("/bezoek")
    assert "Nu hoeft u bezoek niet aan te melden." in visitor.text()
    assert "morgen 9:00" in visitor.text()

    visitor.click("Plan Oma Jansen")
    assert visitor.page.input_value("#begindag") == "19-06-2026"
    visitor.click("Aanmelden")

    assert "is gepland: morgen 9:00 tot 18:00" in visitor.heading()


def test_a_refusal_says_when_there_is_room_and_fills_it_in(visit, town):
    scheme = town.scheme()
    for _ in range(3):
        scheme.start(town.plate(), end=thursday("16:00"))
    visitor = visit(scheme.host.caller.token, script=False)
    visitor.go(f"/bezoek/{scheme.id}/aanmelden")

    visitor.fill("Kenteken", town.plate())
    visitor.click("Aanmelden")

    assert "Er is weer plek vanaf vandaag 16:00." in visitor.text()
    assert visitor.page.title().startswith("Fout:"), "UX-03"
    visitor.click("Aanmelden")
    assert "is gepland: vandaag 16:00 tot 18:00" in visitor.heading()


def test_what_was_typed_survives_every_fault(visit, town):
    scheme = household(town)
    visitor = visit(scheme.host.caller.token, script=False)
    visitor.go(f"/bezoek/{scheme.id}/aanmelden")

    visitor.fill("Kenteken", "X")
    visitor.fill("Naam van uw bezoek", "Neef Kees")
    visitor.page.fill("#begindag", "ooit")
    visitor.click("Aanmelden")

    assert visitor.page.input_value("#naam") == "Neef Kees"
    assert visitor.page.input_value("#begindag") == "ooit"
    assert visitor.page.locator("#begindag[aria-invalid=true]").count() == 1, "UX-05"


def test_a_delegate_signs_on_and_sees_no_history(visit, town):
    scheme = household(town)
    friend = town.person()
    visitor = visit(friend.caller.token, width=360)
    visitor.go("/bezoek/machtiging")

    visitor.fill("Code", invite(scheme).lower().replace("-", " "))
    visitor.click("Code gebruiken")
    visitor.click(main_button(visitor, "Start Oma Jansen"))

    assert "is aangemeld tot 18:00" in visitor.heading()
    visitor.go("/bezoek")
    assert "Eerder bezoek" not in visitor.text()
    visitor.go(f"/bezoek/{scheme.id}/geschiedenis")
    assert visitor.heading() == "U mag hier niet komen", "IAM-21"


def test_IAM_21_the_scheme_of_a_stranger_does_not_exist(visit, town):
    scheme = household(town)
    visitor = visit(town.person().caller.token)

    for place in ["", "/aanmelden", "/kentekens", "/gasten", "/telefoon", "/agenda"]:
        visitor.go(f"/bezoek/{scheme.id}{place}")
        assert visitor.heading() == "Deze bladzijde is er niet", place


def guest_link(visitor, scheme, approval: str = "ja") -> str:
    """Makes a guest link as the host; the address it is told once."""
    visitor.go(f"/bezoek/{scheme.id}/gasten")
    visitor.page.check(f"#goedkeuring-{approval}")
    visitor.click("Maak de link")
    assert visitor.page.locator("svg.qr path").count() == 1
    return visitor.page.locator(".secret").inner_text()


@pytest.mark.parametrize("script", [True, False])
def test_a_guest_asks_by_a_link_and_the_host_says_yes(visit, town, script):
    scheme = household(town)
    host = visit(scheme.host.caller.token, script=script)
    address = guest_link(host, scheme)
    guest = visit(script=script, width=360)

    guest.page.goto(address)
    assert guest.page.url.endswith("/gast"), "the secret has left the address bar"
    guest.fill("Kenteken", town.plate())
    guest.fill("Uw naam", "Neef Kees")
    guest.click("Auto aanmelden")
    assert "U bent nog niet aangemeld." in guest.text()

    host.go("/bezoek")
    host.click(main_button(host, "Goedkeuren Neef Kees"))
    assert host.heading() == "Neef Kees is aangemeld tot 18:00"
    guest.click("Kijk opnieuw")
    assert "U bent aangemeld tot 18:00." in guest.text()
    assert guest.faults() == []


def test_a_guest_who_is_declined_is_told_about_the_disc(visit, town):
    scheme = household(town)
    host = visit(scheme.host.caller.token)
    guest = visit()
    guest.page.goto(guest_link(host, scheme))
    guest.fill("Kenteken", town.plate())
    guest.click("Auto aanmelden")

    host.go("/bezoek")
    host.click(main_button(host, "Afwijzen"))
    guest.click("Kijk opnieuw")

    assert "Uw bezoek is niet goedgekeurd." in guest.text()
    assert "hoogstens 2 uur" in guest.text()
    assert visits(scheme) == []


def test_a_link_that_ended_says_what_to_do(visit, town):
    scheme = household(town)
    host = visit(scheme.host.caller.token)
    address = guest_link(host, scheme)
    host.go(f"/bezoek/{scheme.id}/gasten")
    host.click("Link stoppen")
    guest = visit()

    guest.page.goto(address)

    assert "Deze code of link werkt niet." in guest.text()


def test_a_secret_of_a_guest_is_in_no_log(visit, town):
    scheme = household(town)
    host = visit(scheme.host.caller.token)
    secret = guest_link(host, scheme).rsplit("/", 1)[1]
    guest = visit()

    answer = guest.page.goto(f"{guest.origin}/gast/{secret}")

    assert answer.headers["referrer-policy"] == "no-referrer"
    log = town.service.output().decode()
    assert secret not in log and "/gast/{sleutel}" in log


def test_saved_plates_are_added_renamed_and_dropped(visit, town):
    scheme = town.scheme()
    visitor = visit(scheme.host.caller.token, script=False, width=360)
    visitor.go(f"/bezoek/{scheme.id}/kentekens")

    visitor.page.fill("#kenteken", town.plate())
    visitor.page.fill("#naam", "Oma")
    visitor.click("Kenteken bewaren")
    assert [one["naam"] for one in saved(scheme)] == ["Oma"]
    visitor.page.locator("main li .textbox").fill("Oma Jansen")
    visitor.click("Naam bewaren")
    assert [one["naam"] for one in saved(scheme)] == ["Oma Jansen"]
    visitor.click("Verwijderen")
    assert saved(scheme) == []


def test_the_card_for_the_telephone_has_the_pin_once(visit, town):
    scheme = household(town)
    visitor = visit(scheme.host.caller.token)
    visitor.go(f"/bezoek/{scheme.id}/telefoon")

    visitor.click("Maak een meldnummer en pincode")
    number, pin = visitor.page.locator(".paper-card .secret").all_inner_texts()[1:]

    plate = town.plate()
    body = {"meldnummer": number.replace(" ", ""), "pin": pin, "kenteken": plate}
    town.anonymous.post("/v1/telefoonregistraties", body).expect(201)
    visitor.go(f"/bezoek/{scheme.id}/telefoon")
    assert pin not in visitor.text() and number in visitor.text()


def test_a_calendar_reads_visits_without_plates_until_it_is_ended(visit, town):
    scheme = household(town)
    plate = town.plate()
    scheme.start(plate, naam="Tante Bep")
    visitor = visit(scheme.host.caller.token)
    visitor.go(f"/bezoek/{scheme.id}/agenda")
    visitor.click("Maak een adres")
    address = visitor.page.locator(".secret").inner_text()

    feed = visitor.context.request.get(address)
    assert feed.headers["content-type"].startswith("text/calendar")
    assert "SUMMARY:Bezoek: Tante Bep" in feed.text() and plate not in feed.text()
    assert "DTSTART:20260618T080000Z" in feed.text()

    visitor.click("Stop met de agenda")
    assert visitor.context.request.get(address).status == 404


def test_history_hides_plates_after_the_set_weeks(visit, town):
    scheme = household(town)
    plate = town.plate()
    scheme.start(plate, end=thursday("11:00"), naam="Tante Bep")
    town.clock("2026-09-10T10:00:00+02:00")
    visitor = visit(scheme.host.caller.token)
    visitor.go(f"/bezoek/{scheme.id}/geschiedenis")
    assert "Tante Bep" in visitor.text()

    town.clock("2026-09-17T12:00:00+02:00")
    visitor = visit(scheme.host.caller.token)
    visitor.go(f"/bezoek/{scheme.id}/geschiedenis")

    assert "Tante Bep" not in visitor.text() and "gewist" in visitor.text()
    assert "1 uur" in visitor.text(), "what it cost stays"


def test_the_screen_can_be_kept_as_an_app(visit, town):
    scheme = household(town)
    visitor = visit(scheme.host.caller.token)
    visitor.go("/bezoek")

    link = visitor.page.locator("link[rel=manifest]").get_attribute("href")
    manifest = visitor.context.request.get(visitor.origin + link)

    assert manifest.headers["content-type"] == "application/manifest+json"
    assert manifest.json()["start_url"] == "/bezoek"


def test_no_plate_or_secret_ever_stands_in_an_address(visit, town):
    scheme = household(town)
    plate = saved(scheme)[0]["kenteken"]
    visitor = visit(scheme.host.caller.token)
    visitor.go("/bezoek")
    visitor.click(main_button(visitor, "Start Oma Jansen"))
    visitor.click("Einde wijzigen")

    assert not [page for page in visitor.effort.pages if re.search(plate, page, re.I)]
