"""Who else may use a scheme: saved plates, delegates, guests with a link, and the telephone."""

import json
import re
from concurrent.futures import ThreadPoolExecutor

import pytest

from moments import local, thursday, utc
from municipality import municipality
from service import Service
from town import Town

POLICY = {"visitor_fee_cents": 0, "resident_fee_cents": 0}

GUESTS = "/v1/gastaanmeldingen"
LINE = "/v1/telefoonregistraties"
DELEGATIONS = "/v1/machtigingen"


def delegate(town, scheme):
    """Somebody who accepted an invitation of the household."""
    invited = scheme.host.caller.post(f"{scheme.path}/gemachtigden", {"naam": "Buurvrouw"})
    person = town.person()
    person.caller.post(DELEGATIONS, {"code": invited.expect(201)["code"]}).expect(201)
    return person.caller


def link(scheme, **more):
    """A new link for guests, with its secret."""
    body = {"geldigTot": thursday("23:00"), "goedkeuring": False} | more
    return scheme.host.caller.post(f"{scheme.path}/gastlinks", body).expect(201)


def telephone(scheme):
    """A number and a PIN for the household."""
    return scheme.host.caller.put(f"{scheme.path}/telefoontoegang").expect(200)


def call(town, access, plate, **more):
    """One call to the telephone line."""
    body = {"meldnummer": access["meldnummer"], "pin": access["pin"], "kenteken": plate}
    return town.anonymous.post(LINE, body | more)


# Saved plates.


def test_a_plate_that_is_saved_twice_is_one_favourite_that_can_be_named_and_erased(town):
    scheme = town.scheme()
    host, path, plate = scheme.host.caller, f"{scheme.path}/favorieten", town.plate()

    first = host.post(path, {"kenteken": plate, "naam": "Oma"}).expect(201)
    second = host.post(path, {"kenteken": f" {plate.lower()} "}).expect(201)
    renamed = host.patch(f"{path}/{first['id']}", {"naam": "Tante"}).expect(200)

    assert second == first
    assert host.get(path).expect(200) == {"favorieten": [renamed]}
    assert host.send("DELETE", f"{path}/{first['id']}").status == 204
    assert host.send("DELETE", f"{path}/{first['id']}").problem(404)
    assert host.get(path).expect(200) == {"favorieten": []}
    assert town.outcome(plate) == "terPlaatseControleren"


def test_the_fifty_first_favourite_is_refused(town):
    scheme = town.scheme()
    path = f"{scheme.path}/favorieten"
    for number in range(50):
        scheme.host.caller.post(path, {"kenteken": f"AA{number}", "land": "D"}).expect(201)

    problem = scheme.host.caller.post(path, {"kenteken": town.plate()}).problem(409)

    assert problem["code"] == "maximumBereikt"


# Delegates.


def test_a_delegate_may_sign_on_and_off_and_see_no_more_than_that(town):
    scheme = town.scheme()
    scheme.host.caller.post(f"{scheme.path}/favorieten", {"kenteken": town.plate()}).expect(201)
    other = delegate(town, scheme)

    visit = other.post(
        f"{scheme.path}/sessies", {"kenteken": town.plate(), "tot": thursday("12:00")}).expect(201)
    path = f"{scheme.path}/sessies/{visit['id']}"

    assert other.get(scheme.path).expect(200)["saldoMinuten"] == 36_000 - 120
    assert len(other.get(f"{scheme.path}/favorieten").expect(200)["favorieten"]) == 1
    other.patch(path, {"tot": thursday("13:00")}).expect(200)
    other.post(f"{path}/beeindigingen").expect(200)
    for method, place, body in [
        ("GET", "sessies", None), ("GET", "gemachtigden", None),
        ("POST", "gemachtigden", {"naam": "X"}), ("PUT", "telefoontoegang", None),
        ("GET", "telefoontoegang", None), ("GET", "gastlinks", None),
        ("POST", "gastlinks", {"geldigTot": thursday("23:00")}), ("GET", "gastverzoeken", None),
        ("POST", "favorieten", {"kenteken": town.plate()}),
    ]:
        more = {"body": body} if body else {}
        assert other.send(method, f"{scheme.path}/{place}", **more).codes(403) == {"geenToegang"}


def test_an_ended_delegate_is_a_stranger_at_once(town):
    scheme = town.scheme()
    other = delegate(town, scheme)
    listed = scheme.host.caller.get(f"{scheme.path}/gemachtigden").expect(200)["gemachtigden"]
    own = other.get(DELEGATIONS).expect(200)["machtigingen"]

    scheme.host.caller.send("DELETE", f"{scheme.path}/gemachtigden/{listed[0]['id']}").expect(204)

    assert [one["status"] for one in listed] == ["actief"]
    assert [one["bezoekersregelingId"] for one in own] == [scheme.id]
    assert other.get(scheme.path).problem(404)
    assert other.post(f"{scheme.path}/sessies", {"kenteken": town.plate()}).problem(404)
    assert other.get(DELEGATIONS).expect(200) == {"machtigingen": []}


def test_a_code_is_good_for_one_of_ten_who_use_it_at_once(town):
    scheme = town.scheme()
    code = scheme.host.caller.post(
        f"{scheme.path}/gemachtigden", {"naam": "Een van tien"}).expect(201)["code"]
    people = [town.person().caller for _ in range(10)]

    with ThreadPoolExecutor(10) as pool:
        answers = list(pool.map(lambda one: one.post(DELEGATIONS, {"code": code}), people))

    assert sorted(answer.status for answer in answers) == [201] + [404] * 9
    assert {answer.json()["code"] for answer in answers if answer.status == 404} == {
        "codeOngeldig"}


@pytest.mark.parametrize("code", ["", " ", "0000-0000-0000", "x" * 40, "' OR 1=1 --", "é" * 12])
def test_a_wrong_code_is_no_way_in(town, code):
    answer = town.person().caller.post(DELEGATIONS, {"code": code})

    assert answer.codes(answer.status) & {"codeOngeldig", "ontbreekt"}
    assert answer.status in (400, 404)


def test_a_stranger_meets_nothing_on_any_call_of_a_scheme(town):
    scheme, stranger = town.scheme(), town.person().caller
    made = link(scheme)
    for method, path, body in [
        ("GET", "favorieten", None), ("POST", "favorieten", {"kenteken": town.plate()}),
        ("GET", "gemachtigden", None), ("POST", "gemachtigden", {"naam": "Ik"}),
        ("GET", "gastlinks", None), ("POST", "gastlinks", {"geldigTot": thursday("23:00")}),
        ("DELETE", f"gastlinks/{made['id']}", None), ("GET", "gastverzoeken", None),
        ("GET", "telefoontoegang", None), ("PUT", "telefoontoegang", None),
        ("DELETE", "telefoontoegang", None),
    ]:
        more = {"body": body} if body else {}
        answer = stranger.send(method, f"{scheme.path}/{path}", **more)
        assert answer.problem(404)["code"] == "nietGevonden", answer.asked


# Guests.


def test_a_guest_with_a_link_is_signed_on_and_learns_nothing_of_the_household(town):
    scheme, plate = town.scheme(), town.plate()
    secret = link(scheme)["sleutel"]

    answer = town.anonymous.post(
        GUESTS, {"sleutel": secret, "kenteken": plate, "tot": thursday("12:00"), "naam": "Piet"})

    told = answer.expect(201)
    assert (told["status"], told["tot"]) == ("aangemeld", utc(thursday("12:00")))
    assert set(told) == {"id", "status", "zoneNaam", "tot", "schijfMinuten", "melding"}
    assert town.outcome(plate) == "ontheven"
    assert scheme.show()["sessies"][0]["naam"] == "Piet"
    known = [scheme.id, scheme.host.bsn, scheme.host.name, scheme.host.address["straat"]]
    assert not any(word.encode() in answer.body for word in known)


def test_20_guests_at_once_on_a_link_for_one_make_one_session(town):
    scheme = town.scheme()
    secret = link(scheme)["sleutel"]
    plates = [town.plate() for _ in range(20)]

    with ThreadPoolExecutor(20) as pool:
        answers = list(pool.map(
            lambda plate: town.anonymous.post(GUESTS, {"sleutel": secret, "kenteken": plate}),
            plates))

    assert sorted(answer.status for answer in answers) == [201] + [404] * 19
    assert len(scheme.show()["sessies"]) == 1


def test_a_guest_waits_for_a_yes_and_is_then_signed_on_by_the_same_rules(town):
    scheme, plate = town.scheme(), town.plate()
    secret = link(scheme, goedkeuring=True, aantalKeer=2)["sleutel"]
    asked = town.anonymous.post(GUESTS, {"sleutel": secret, "kenteken": plate}).expect(201)
    refused = town.anonymous.post(GUESTS, {"sleutel": secret, "kenteken": town.plate()}).json()
    before = town.outcome(plate)

    waiting = scheme.host.caller.get(f"{scheme.path}/gastverzoeken").expect(200)["gastverzoeken"]
    path = f"{scheme.path}/gastverzoeken"
    visit = scheme.host.caller.post(f"{path}/{asked['id']}/goedkeuringen").expect(201)
    scheme.host.caller.post(f"{path}/{refused['id']}/afwijzingen").expect(204)

    def status(one):
        body = {"sleutel": secret, "id": one["id"]}
        return town.anonymous.post(f"{GUESTS}/_status", body).expect(200)["status"]

    assert (asked["status"], asked["tot"], before) == (
        "wachtOpGoedkeuring", None, "terPlaatseControleren")
    assert [one["kenteken"] for one in waiting][0] == plate
    assert visit["saldoMinuten"] == 36_000 - visit["kostenMinuten"]
    assert (town.outcome(plate), status(asked), status(refused)) == (
        "ontheven", "aangemeld", "afgewezen")
    assert scheme.host.caller.post(f"{path}/{asked['id']}/goedkeuringen").problem(409)


def test_a_request_that_nobody_answers_lapses_and_is_gone_after_a_day(town):
    scheme = town.scheme()
    secret = link(scheme, goedkeuring=True, geldigTot=local("2026-06-25 10:00"))["sleutel"]
    asked = town.anonymous.post(
        GUESTS, {"sleutel": secret, "kenteken": town.plate()}).expect(201)
    question = {"sleutel": secret, "id": asked["id"]}

    town.clock(thursday("22:00"))
    lapsed = town.anonymous.post(f"{GUESTS}/_status", question).expect(200)
    town.clock(local("2026-06-19 22:00"))

    assert (lapsed["status"], lapsed["tot"]) == ("verlopen", None)
    assert town.anonymous.post(f"{GUESTS}/_status", question).codes(404) == {"codeOngeldig"}


def test_a_wrong_used_or_ended_secret_is_answered_alike(town):
    scheme, other = town.scheme(), town.scheme()
    used, ended, foreign = link(scheme), link(scheme), link(other)
    asked = town.anonymous.post(
        GUESTS, {"sleutel": used["sleutel"], "kenteken": town.plate()}).expect(201)
    scheme.host.caller.send("DELETE", f"{scheme.path}/gastlinks/{ended['id']}").expect(204)

    answers = [
        town.anonymous.post(GUESTS, {"sleutel": secret, "kenteken": town.plate()})
        for secret in ("gl_onbekend", used["sleutel"], ended["sleutel"], "' OR 1=1 --")
    ] + [
        town.anonymous.post(f"{GUESTS}/_status", {"sleutel": secret, "id": asked["id"]})
        for secret in ("gl_onbekend", foreign["sleutel"])
    ]

    bodies = {json.dumps(answer.problem(404) | {"instance": ""}) for answer in answers}
    assert len(bodies) == 1


def test_a_full_house_and_an_empty_budget_look_the_same_to_a_guest(town, own_town):
    full = town.scheme()
    for _ in range(3):
        full.start(town.plate(), end=thursday("12:00"))
    poor_town = own_town(visitor_fee_cents=0, budget_minutes=30)
    poor = poor_town.scheme()

    refused = []
    for place, scheme in [(town, full), (poor_town, poor)]:
        body = {"sleutel": link(scheme)["sleutel"], "kenteken": town.plate(),
                "tot": thursday("12:00")}
        refused.append(place.anonymous.post(GUESTS, body).problem(409))

    assert refused[0] == refused[1]
    assert refused[0]["code"] == "nuNietMogelijk"


# The telephone.


@pytest.mark.parametrize("said", ["{0} {1} nul nul nul {2}", "{0}{1}-000-{2}", "{0} {1} 0 0 0 {2}"])
def test_V30_by_telephone_the_plate_is_said_and_the_end_is_spoken(town, said):
    scheme, plate = town.scheme(), town.plate()
    access = telephone(scheme)

    visit = call(town, access, said.format(plate[0], plate[1], plate[5]) if len(plate) == 6
                 and plate[2:5] == "000" else plate, tot=thursday("12:00")).expect(201)

    assert (visit["kenteken"], visit["kostenMinuten"]) == (plate, 120)
    assert "Aangemeld tot vandaag, twaalf uur." in visit["gesprokenTekst"]
    assert town.outcome(plate) == "ontheven"


def test_V30_no_confirmation_is_no_session(town):
    scheme, plate = town.scheme(), town.plate()
    access = telephone(scheme)
    for _ in range(3):
        scheme.start(town.plate(), end=thursday("12:00"))

    problem = call(town, access, plate, tot=thursday("12:00")).problem(409)
    town.fault("opslag", "uit")
    lost = call(town, access, plate, tot=thursday("12:00"))
    town.fault("opslag", "goed")

    assert problem["code"] == "maximumGelijktijdig"
    assert lost.problem(503) and "gesprokenTekst" not in lost.json()
    assert len(scheme.show()["sessies"]) == 3
    assert town.outcome(plate) == "terPlaatseControleren"


def test_the_number_has_a_check_digit_and_the_pin_is_told_once(town):
    scheme = town.scheme()

    first, second = telephone(scheme), telephone(scheme)
    shown = scheme.host.caller.get(f"{scheme.path}/telefoontoegang").expect(200)

    assert re.fullmatch("[0-9]{8}", first["meldnummer"])
    assert re.fullmatch("[0-9]{6}", first["pin"])
    assert second["meldnummer"] == first["meldnummer"] == shown["meldnummer"]
    assert "pin" not in shown
    scheme.host.caller.send("DELETE", f"{scheme.path}/telefoontoegang").expect(204)
    assert scheme.host.caller.get(f"{scheme.path}/telefoontoegang").problem(404)
    assert call(town, second, town.plate()).codes(403) == {"pinOnjuist"}


def test_five_wrong_pins_lock_the_line_and_a_restart_does_not_open_it(own_town):
    town = own_town(visitor_fee_cents=0)
    scheme = town.scheme()
    access = telephone(scheme)
    unknown = call(town, {"meldnummer": "12345671", "pin": access["pin"]}, town.plate())
    wrong = [call(town, access | {"pin": "x"}, town.plate()) for _ in range(5)]
    locked = call(town, access, town.plate())

    town.service.kill()
    town.service.start()
    town.clock(thursday("10:14"))
    still = call(town, access, town.plate())
    town.clock(thursday("10:15"))

    alike = {json.dumps(one.problem(403)) for one in [unknown, *wrong, locked, still]}
    assert len(alike) == 1
    call(town, access, town.plate()).expect(201)


# Limits.


def test_who_guesses_is_slowed_down_where_the_settings_say_so(tmp_path):
    settings = tmp_path / "settings.json"
    settings.write_text(json.dumps({"wrongSecrets": {"each": 3, "all": 6}}), encoding="utf-8")
    gemeente = tmp_path / "gemeente.json"
    gemeente.write_text(json.dumps(municipality(**POLICY)), encoding="utf-8")
    service = Service(
        tmp_path / "loket.sqlite", "--demo", "--config", settings, "--gemeente", gemeente).start()
    try:
        town = Town(service).back_to_thursday()
        scheme = town.scheme()
        good = link(scheme, aantalKeer=3)["sleutel"]
        plate = town.plate()

        def guess(secret):
            return town.anonymous.post(GUESTS, {"sleutel": secret, "kenteken": plate})

        same = [guess("gl_een").status for _ in range(4)]
        between = guess(good).status
        others = [guess(f"gl_{number}").status for number in range(4)]
        blocked = guess(good)

        assert same == [404, 404, 404, 429]
        assert between == 201
        assert others == [404, 404, 404, 429]
        assert blocked.problem(429)["code"] == "teVeelVerzoeken"
        assert 0 < int(blocked.headers["Retry-After"]) <= 900
    finally:
        service.stop()


def test_no_secret_stands_in_a_log_line(town):
    scheme = town.scheme()
    secret, access = link(scheme)["sleutel"], telephone(scheme)
    plate = town.plate()
    town.anonymous.post(GUESTS, {"sleutel": secret, "kenteken": plate}).expect(201)
    call(town, access, plate)

    output = town.service.output()

    for word in (secret, access["meldnummer"], access["pin"], plate):
        assert word.encode() not in output
