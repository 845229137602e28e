"""An officer whose connection drops: what the device knows, and when it says that it knows nothing."""

import random

import pytest

from municipality import municipality
from pages_officer import END, OFFICER, START
from service import Service
from test_officer import CASES, rights, tap, verdict  # noqa: F401 (a fixture)
from town import Town
from visitor import Visitor

ASK = """async (check) => {
    const masks = document.querySelector("#controle").dataset.patterns.split(" ")
        .filter((pattern) => /^[ld]{6}$/.test(pattern));
    const zak = await import("/zak.js");
    await zak.fill("");
    const { desk } = await zak.take(masks);
    const moment = desk.snapshot.moment;
    return await Promise.all(check.map((one) => desk.answer({ moment, ...one })));
}"""


def without_name(answer: dict) -> dict:
    """An answer of the interface, without what a device is not told."""
    told = {key: value for key, value in answer.items() if key != "registerversie"}
    if told["recht"]:
        told["recht"] = {key: value for key, value in told["recht"].items() if key != "id"}
    return told


def asked(plate: str, spot: str, more: dict) -> dict:
    """The question, as the script puts it."""
    zone, _, part = spot.partition("/")
    country = more.get("land", "NL")
    return {"plate": plate, "zone": zone, "subArea": part or None, "vehicle": more.get("voertuig"),
            "kind": more.get("plaats", "blauweStreep"), "country": None if country == "?" else country}


def online(town: Town, plate: str, spot: str, more: dict) -> dict:
    """What the interface says to the same question."""
    question = asked(plate, spot, more)
    body = {"kenteken": plate, "zone": question["zone"], "deelgebied": question["subArea"],
            "plaats": question["kind"], "voertuigsoort": question["vehicle"],
            "land": question["country"]}
    filled = {key: value for key, value in body.items() if value is not None}
    return without_name(town.officer.post("/v1/kentekencontroles", filled).expect(200))


@pytest.mark.parametrize(("plate", "spot", "at", "more", "expected"), CASES)
def test_the_script_answers_from_the_snapshot_as_the_service_does(
    visit, town, rights, plate, spot, at, more, expected  # noqa: F811
):
    town.clock(at)
    visitor = visit(OFFICER)
    visitor.go("/controle")

    [answer] = visitor.page.evaluate(ASK, [asked(plate, spot, more)])

    assert answer == online(town, plate, spot, more)


def test_the_script_knows_the_same_look_alikes_as_the_service(visit, town, rights):  # noqa: F811
    visitor = visit(OFFICER)
    visitor.go("/controle")
    numbers = random.Random(20260618)
    alike = {"0": "OQDCG", "X": "XK", "N": "NM", "P": "PB", "H": "HW", "K": "KX"}
    plates = {"NX000P", "NX00P", "NXX000P", "NX0000P", "WX000P", "NX000", "0HK00", "00HK000"}
    for plate in ("NX000P", "00HK00"):
        for _ in range(40):
            plates.add("".join(
                numbers.choice(alike.get(sign, sign) + sign) for sign in plate))
    seen = sorted(plates)

    answers = visitor.page.evaluate(ASK, [asked(plate, "VBN", {"land": "?"}) for plate in seen])

    expected = [online(town, plate, "VBN", {"land": "?"}) for plate in seen]
    assert answers == expected
    assert sum(answer["reden"] == "leesfout" for answer in answers) > 10


@pytest.fixture
def street(browser, tmp_path):
    """A service of its own that can go away, and an officer on a phone with a full pocket."""
    service = Service.demo(tmp_path, municipality()).start()
    town = Town(service).back_to_thursday()
    town.exemption("NX000P", "VBN", start=START, end=END)
    visitor = Visitor(browser, service.port, width=360)
    visitor.log_in(OFFICER)
    visitor.go("/controle")
    visitor.page.select_option("#plek", "VBN")
    visitor.page.wait_for_function(
        "document.querySelector('#zak').textContent.startsWith('Klaar')")
    visitor.page.wait_for_function("""async () => {
        const shelf = await caches.open("controle-1");
        return (await shelf.keys()).length === 7;
    }""")
    yield service, visitor
    visitor.close()
    if service.process.poll() is None:
        service.stop()


@pytest.mark.parametrize(("plate", "expected"), [
    ("NX000P", "ontheven"), ("FX000X", "terPlaatseControleren.geenRecht"),
])
def test_without_a_connection_the_device_answers_and_tells_its_age(street, plate, expected):
    service, visitor = street
    service.stop()

    tap(visitor, plate)

    assert verdict(visitor) == expected
    assert "Er is geen verbinding" in visitor.text()
    assert "0 minuten" in visitor.text()
    assert visitor.page.locator("form[action$=bevindingen]").count() == 0


def test_without_a_connection_the_pad_opens_again_with_the_zone_that_was_chosen(street):
    service, visitor = street
    service.stop()
    visitor.page.select_option("#plek", "LDC")
    tap(visitor, "NX000P")
    assert verdict(visitor) == "terPlaatseControleren.geenRecht"

    visitor.click("Volgend kenteken")
    visitor.page.wait_for_selector(".pad__key")
    assert visitor.page.input_value("#plek") == "LDC"
    visitor.page.select_option("#plek", "VBN")
    tap(visitor, "NX000P")

    assert verdict(visitor) == "ontheven"


def test_H32_what_is_older_than_a_quarter_of_an_hour_gives_no_verdict(street):
    service, visitor = street
    service.stop()
    visitor.page.clock.install()
    visitor.page.clock.fast_forward("15:30")

    tap(visitor, "NX000P")

    assert verdict(visitor) == "geenOordeel.verouderd"
    assert "Leg geen sanctie op" in visitor.text()


def test_the_age_of_what_the_device_knows_stays_on_screen(street):
    service, visitor = street
    service.stop()
    visitor.page.clock.install()
    visitor.page.clock.fast_forward("03:00")

    visitor.page.locator("#zak", has_text="3 minuten").wait_for()
    box = visitor.page.locator("#zak").bounding_box()

    assert box and box["y"] + box["height"] <= 900


def test_one_changed_byte_is_refused(visit, town):
    visitor = visit(OFFICER)
    visitor.go("/controle")

    told = visitor.page.evaluate("""async () => {
        const { open } = await import("/momentopname.js");
        const bytes = await (await fetch("/controle/momentopname")).arrayBuffer();
        const key = (await (await fetch("/controle/momentopname/sleutel")).json()).handtekeningsleutel;
        const tries = [8, 60, 200, bytes.byteLength - 70, bytes.byteLength - 1].map(async (place) => {
            const changed = bytes.slice(0);
            new Uint8Array(changed)[place] ^= 1;
            return await open(changed, key).then(() => "opened", (error) => error.why);
        });
        return [...await Promise.all(tries), (await open(bytes, key)).device];
    }""")

    assert told[:-1] == ["nietGetekend"] * 5
    assert told[-1]


def test_a_browser_that_cannot_check_the_signature_says_so_and_gives_no_verdict(visit, town):
    visitor = visit(OFFICER)
    visitor.context.add_init_script("""
        const real = SubtleCrypto.prototype.importKey;
        SubtleCrypto.prototype.importKey = function (format, data, name, ...rest) {
            if (name.name === "Ed25519") return Promise.reject(new DOMException("", "NotSupportedError"));
            return real.call(this, format, data, name, ...rest);
        };""")
    visitor.go("/controle")
    visitor.page.wait_for_function("/handtekening/.test(document.querySelector('#zak').textContent)")
    visitor.page.select_option("#plek", "VBN")
    visitor.context.set_offline(True)

    tap(visitor, "FX000X")

    assert verdict(visitor) == "geenOordeel.nietGetekend"


def test_logging_out_empties_the_pocket(street):
    _, visitor = street

    visitor.click("Uitloggen")

    left = visitor.page.evaluate("""async () => [
        (await indexedDB.databases()).length, (await caches.keys()).length,
        sessionStorage.length]""")
    assert left == [0, 0, 0]


def test_the_snapshot_is_for_officers_alone(visit, town):
    visitor = visit(town.person().caller.token)

    for path in ("/controle/momentopname", "/controle/momentopname/sleutel"):
        assert visitor.go(path).status == 403
