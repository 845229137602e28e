"""An officer in the street: the pad, the verdicts, the findings, by the pages alone."""

import re

import pytest

from moments import local, thursday
from pages_officer import END, OFFICER, START, look
from town import Town

SUNDAY = local("2026-06-21 12:00")
WHIT_MONDAY = local("2026-05-25 11:00")


@pytest.fixture(scope="module")
def rights(demo):
    """The rights that the cases speak of."""
    town = Town(demo).back_to_thursday()
    for plate, zone, start, end in [
        ("NX000P", "VBN", START, END), ("00HK00", "VBN", START, END), ("LX000L", "LDC", START, END),
        ("GB000B", "VOM24", local("2022-07-01 00:00"), local("2026-07-01 00:00")),
    ]:
        town.exemption(plate, zone, start=start, end=end)
    return town


@pytest.fixture
def officer(visit):
    """An officer at the pad, with a zone that is remembered."""

    def open_pad(spot="VBN", **looks):
        visitor = visit(OFFICER, **({"width": 360} | looks))
        visitor.go("/controle")
        visitor.page.select_option("#plek", spot)
        visitor.click("Onthoud dit")
        visitor.effort.clicks = 0
        return visitor

    return open_pad


def verdict(visitor) -> str:
    visitor.page.wait_for_selector("[data-verdict]")
    return visitor.page.get_attribute("[data-verdict]", "data-verdict")


def tap(visitor, plate: str) -> None:
    """Taps a plate on the pad, sign by sign, and the check."""
    for sign in plate:
        visitor.click(visitor.page.locator(f".pad__key[value='{sign}']"))
    visitor.click(visitor.page.locator(".officer__bar button[value=controleer]"))


def keys(visitor) -> str:
    """The keys that are offered, as one text."""
    return "".join(visitor.page.locator(".pad__key:not([hidden])").all_inner_texts())


@pytest.mark.parametrize("script", [True, False], ids=["with script", "without script"])
def test_a_typed_plate_takes_at_most_eight_taps(officer, rights, script):
    visitor = officer(script=script)

    tap(visitor, "NX000P")

    assert verdict(visitor) == "ontheven"
    assert visitor.effort.clicks == 7
    assert "Ontheffing" in visitor.heading()
    assert "5 januari 2030" in visitor.text() or "5 jan" in visitor.text()


@pytest.mark.parametrize("script", [True, False], ids=["with script", "without script"])
def test_the_pad_offers_only_what_can_follow(officer, town, script):
    visitor = officer(script=script)
    assert keys(visitor) == "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"

    for sign in "HK00":
        visitor.click(visitor.page.locator(f".pad__key[value='{sign}']"))
    assert keys(visitor) == "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"
    for sign in "00":
        visitor.click(visitor.page.locator(f".pad__key[value='{sign}']"))
    assert keys(visitor) == ""
    visitor.click("Wis het laatste teken")

    assert visitor.page.input_value("#kenteken") == "HK000"
    assert keys(visitor) == "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"


def test_the_pad_says_the_same_with_and_without_script(officer, town):
    with_script, without = officer(script=True), officer(script=False)

    for start in ["", "H", "HJK", "HJKL", "0", "00", "000", "0000", "CDJ12", "CDJ123", "AA12"]:
        said = []
        for visitor in (with_script, without):
            visitor.page.fill("#kenteken", start)
            if visitor is without:
                visitor.page.locator("summary").click()
                visitor.page.click("button[value=onthoud]")
            said.append(keys(visitor))
        assert said[0] == said[1], start


def test_UX_11_every_key_is_large_enough_for_a_glove(officer, town):
    visitor = officer(width=360)

    small = visitor.page.evaluate("""() => [...document.querySelectorAll('.officer button:not([aria-hidden])')]
        .map(key => [key.value, key.getBoundingClientRect()])
        .filter(([, box]) => box.width > 1 && (box.width < 48 || box.height < 48))
        .map(([value]) => value)""")

    assert small == []


def test_UX_16_a_check_by_keyboard_alone(officer, rights):
    visitor = officer()
    visitor.page.focus("#kenteken")

    visitor.page.keyboard.type("nx-000-p")
    visitor.page.keyboard.press("Enter")

    assert verdict(visitor) == "ontheven"


def test_a_slip_of_the_finger_is_told_before_a_verdict(officer, town):
    visitor = officer()
    visitor.page.fill("#kenteken", "NX000")
    visitor.click(visitor.page.locator(".officer__bar button[value=controleer]"))
    visitor.page.wait_for_selector("#fouten")

    assert visitor.page.input_value("#kenteken") == "NX000", "what was typed is kept"
    assert visitor.page.get_attribute("#kenteken", "aria-invalid") == "true"


CASES = [
    pytest.param("NX000P", "VBN", thursday("10:00"), {}, "ontheven", id="H01"),
    pytest.param("NX000P", "LDC", thursday("10:00"), {}, "terPlaatseControleren.geenRecht",
                 id="H02"),
    pytest.param("FX000X", "VBN", thursday("08:59:59"), {}, "nietGereguleerd.buitenVenstertijd",
                 id="H03"),
    pytest.param("FX000X", "VBN", thursday("09:00"), {}, "terPlaatseControleren.geenRecht",
                 id="H04"),
    pytest.param("FX000X", "VBN", thursday("17:59:59"), {}, "terPlaatseControleren.geenRecht",
                 id="H05"),
    pytest.param("FX000X", "VBN", thursday("18:00"), {}, "nietGereguleerd.buitenVenstertijd",
                 id="H06"),
    pytest.param("FX000X", "VBN", SUNDAY, {}, "nietGereguleerd.buitenVenstertijd", id="H07"),
    pytest.param("FX000X", "VOM24", local("2026-06-21 03:00"), {},
                 "terPlaatseControleren.geenRecht", id="H08"),
    pytest.param("FX000X", "VBN", WHIT_MONDAY, {}, "terPlaatseControleren.geenRecht", id="H09"),
    pytest.param("FX000X", "TKA", WHIT_MONDAY, {}, "nietGereguleerd.feestdag", id="H10"),
    pytest.param("FX000X", "TKA", local("2026-04-03 10:00"), {},
                 "terPlaatseControleren.geenRecht", id="H11"),
    pytest.param("FX000X", "TKA", local("2026-04-27 10:00"), {}, "nietGereguleerd.feestdag",
                 id="H12"),
    pytest.param("FX000X", "TKA", thursday("20:59:59"), {}, "terPlaatseControleren.geenRecht",
                 id="H13"),
    pytest.param("FX000X", "TNX", local("2026-06-20 01:59:59"), {},
                 "terPlaatseControleren.geenRecht", id="H14 before two"),
    pytest.param("FX000X", "TNX", local("2026-06-20 02:00"), {},
                 "nietGereguleerd.buitenVenstertijd", id="H14 at two"),
    pytest.param("GB000B", "VOM24", "2026-06-30T21:59:59Z", {}, "ontheven", id="H15 last second"),
    pytest.param("GB000B", "VOM24", "2026-06-30T22:00:00Z", {}, "terPlaatseControleren.geenRecht",
                 id="H15 after"),
    pytest.param("LX000L", "LDC/LDC-K", thursday("10:00"), {}, "terPlaatseControleren.geenRecht",
                 id="H19"),
    pytest.param("FX000X", "VBN", thursday("10:00"), {"voertuig": "motorfiets"},
                 "nietVerplicht.tweewieler", id="H20"),
    pytest.param("NX000P", "VBN", SUNDAY, {"plaats": "onbestemd"},
                 "terPlaatseControleren.onbestemd", id="H23"),
    pytest.param("FX000X", "VBN", thursday("10:00"), {"plaats": "gemarkeerd"},
                 "nietGereguleerd.geenSchijfplaats", id="H24"),
    pytest.param("NX000P", "VBN", thursday("10:00"), {"plaats": "gehandicapten"},
                 "anderRegime.gehandicaptenplaats", id="H25"),
    pytest.param("NXOOOP", "VBN", thursday("10:00"), {"land": "?"}, "mogelijkRecht.leesfout",
                 id="H26"),
    pytest.param("00HK00", "VBN", thursday("10:00"), {"land": "P"}, "mogelijkRecht.landOnzeker",
                 id="H28"),
]


@pytest.mark.parametrize(("plate", "spot", "at", "more", "expected"), CASES)
def test_the_verdict_on_the_page_is_the_one_of_the_interface(
    visit, town, rights, plate, spot, at, more, expected
):
    town.clock(at)
    visitor = visit(OFFICER, script=False)
    visitor.go("/controle")

    look(visitor, plate, spot, **more)

    assert verdict(visitor) == expected
    zone, _, part = spot.partition("/")
    asked = {"deelgebied": part or None, "voertuigsoort": more.get("voertuig"),
             "land": None if more.get("land") == "?" else more.get("land", "NL"),
             "plaats": more.get("plaats", "blauweStreep")}
    answer = town.check(plate, zone, at, **{key: value for key, value in asked.items() if value})
    assert expected.split(".")[0] == answer["uitkomst"]
    assert visitor.page.locator(".officer__misses li").count() == len(answer["bijna"])


def test_no_right_is_never_called_an_offence(officer, town):
    visitor = officer()
    tap(visitor, "FX000X")
    verdict(visitor)

    said = visitor.text().lower()

    assert "zelf kijken" in said
    assert "dit is geen overtreding" in said
    assert not re.search(r"boete|bekeuring|in overtreding|illegaal", said)
    assert said.count("overtreding") == 1


def test_UX_08_the_colour_has_a_sign_and_a_word_beside_it(officer, town):
    visitor = officer()
    tap(visitor, "FX000X")
    verdict(visitor)

    assert visitor.page.locator(".verdict h1 svg path").get_attribute("d")
    assert visitor.heading().strip() == "Zelf kijken"


@pytest.mark.parametrize("script", [True, False], ids=["with script", "without script"])
def test_H31_without_a_register_there_is_no_verdict(officer, town, script):
    visitor = officer(script=script)
    town.fault("opslag", "uit")
    try:
        tap(visitor, "FX000X")
        said = verdict(visitor)
    finally:
        town.fault("opslag", "goed")

    assert said == "geenOordeel"
    assert "Leg geen sanctie op" in visitor.text()
    assert visitor.page.locator("form[action$=bevindingen]").count() == 0


def test_H33_a_second_look_joins_the_first_finding(officer, town):
    visitor, plate = officer("VBW", script=False), town.plate()
    for times in ["1 keer", "2 keer"]:
        visitor.go("/controle")
        look(visitor, plate, "VBW")
        visitor.page.click("text=leg vast")
        assert f"{times} gezien" in visitor.text()

    visitor.go("/controle/bevindingen")
    assert visitor.page.locator(".card").count() == 1


@pytest.mark.parametrize(("step", "told"), [
    pytest.param("Gehandicaptenkaart gezien", "Gehandicaptenkaart gezien", id="H22"),
    pytest.param("Laden of lossen", "Laden of lossen", id="H36"),
    pytest.param("Schijf in orde", "Schijf in orde", id="disc"),
])
def test_H22_H36_a_card_or_loading_closes_in_one_tap_and_erases_the_plate(
    officer, town, step, told
):
    visitor, plate = officer(), town.plate()
    tap(visitor, plate)
    verdict(visitor)
    visitor.effort.clicks = 0

    visitor.click(step)

    visitor.page.wait_for_url(re.compile("/bevindingen/"))
    assert visitor.effort.clicks == 1
    assert f"Gesloten: {told}" in visitor.text()
    assert "gewist" in visitor.text()
    assert plate not in visitor.page.content().replace("-", "")


def test_handing_over_asks_for_a_look_first(officer, town):
    visitor, plate = officer(script=False), town.plate()
    look(visitor, plate)
    visitor.page.click("text=leg vast")

    visitor.click("Draag over")
    assert "Zoek eerst de schijf" in visitor.page.inner_text("#fouten")
    visitor.choose("Ik heb zelf")
    visitor.click("Draag over")

    assert "Gesloten: Overdragen" in visitor.text()


def test_H34_an_exempt_plate_leaves_nothing_to_file(officer, rights):
    visitor = officer()
    tap(visitor, "NX000P")
    verdict(visitor)

    assert visitor.page.locator("form[action$=bevindingen]").count() == 0


def test_UX_no_plate_stands_in_an_address(officer, town):
    visitor, plate = officer(), town.plate()
    tap(visitor, plate)
    verdict(visitor)
    visitor.page.click("text=leg vast")
    visitor.page.wait_for_url(re.compile("/bevindingen/"))

    assert not [page for page in visitor.effort.pages if plate.lower() in page.lower()]


def test_the_position_of_the_device_finds_the_zone(visit, rights):
    visitor = visit(OFFICER, width=360)
    visitor.context.grant_permissions(["geolocation"])
    visitor.context.set_geolocation({"latitude": 52.0675, "longitude": 4.3275, "accuracy": 5})
    visitor.go("/controle")
    visitor.click("Gebruik mijn plek")
    visitor.page.wait_for_function("document.querySelector('#plek').value === 'gps'")

    tap(visitor, "NX000P")

    assert verdict(visitor) == "ontheven"
    assert "VBN Voorburg Noord" in visitor.text()
    assert "52.06" not in visitor.page.url


def test_near_a_border_the_officer_is_asked_to_choose(visit, rights):
    visitor = visit(OFFICER, width=360)
    visitor.context.grant_permissions(["geolocation"])
    visitor.context.set_geolocation({"latitude": 52.0675, "longitude": 4.32001, "accuracy": 30})
    visitor.go("/controle")
    visitor.click("Gebruik mijn plek")
    visitor.page.wait_for_function("document.querySelector('#plek').value === 'gps'")

    tap(visitor, "NX000P")

    assert verdict(visitor) == "grensOnzeker"


@pytest.mark.parametrize("theme", ["zon", "nacht"])
def test_the_screen_of_sun_or_night_is_remembered_and_readable(officer, rights, theme):
    visitor = officer()
    visitor.page.locator("summary").click()
    visitor.page.select_option("#beeld", theme)
    tap(visitor, "FX000X")
    verdict(visitor)
    assert visitor.faults(f"officer-verdict-{theme}") == []

    visitor.go("/controle")

    assert visitor.page.get_attribute(".officer", "data-theme") == theme
    assert visitor.faults(f"officer-pad-{theme}") == []


def test_a_resident_may_not_come_here(visit, town):
    visitor = visit(town.person().caller.token)

    assert visitor.go("/controle").status == 403
