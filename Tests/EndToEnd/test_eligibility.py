"""Who is granted what: the decisions of domain cases E04 to E26 as an applicant meets them."""

import base64

import pytest

from moments import local, thursday
from municipality import FONTEYNENBURGHLAAN, NO_RESIDENTS, OWN_PLACES

POLICY = {"resident_fee_cents": 0, "visitor_fee_cents": 0}


def home(street, number, letter=None):
    """An address in one of the special streets."""
    name, code, place = street
    address = {"straat": name, "huisnummer": number, "postcode": code, "woonplaats": place}
    return address | ({"huisletter": letter} if letter else {})


def resident(town, person, **vehicle):
    """A resident's application for a vehicle of their own."""
    return town.apply(person, "bewoner", kenteken=town.vehicle(person, **vehicle))


def refused(application):
    """The reason codes of a refusal, after checking that it is one and can be objected to."""
    assert application["status"] == "geweigerd", application
    decision = application["besluit"]
    assert decision["uitkomst"] == "geweigerd"
    assert decision["bezwaarTot"]
    assert all(reason["tekst"] and reason["artikel"] for reason in decision["redenen"])
    assert application["betaling"] is None
    assert application["ontheffingId"] is None
    return {reason["code"] for reason in decision["redenen"]}


def test_E04_an_address_in_no_zone_is_refused(town):
    outside = {"straat": "Verweg", "huisnummer": 1, "postcode": "2299ZZ", "woonplaats": "Elders"}
    person = town.person(address=outside)

    application = resident(town, person)

    assert refused(application) == {"adresBuitenZone"}


def test_E06_a_second_resident_of_a_house_with_room_for_two_is_granted(town):
    first = town.person()
    second = town.person(address=first.address)
    resident(town, first)

    application = resident(town, second)

    assert application["status"] == "verleend"


def test_E07_the_third_of_two_is_refused_without_a_word_about_the_neighbours(town):
    people = [town.person() for _ in range(1)]
    people += [town.person(address=people[0].address) for _ in range(2)]
    plates = [town.vehicle(person) for person in people]
    for person, plate in list(zip(people, plates))[:2]:
        town.apply(person, "bewoner", kenteken=plate)

    application = town.apply(people[2], "bewoner", kenteken=plates[2])

    assert refused(application) == {"maximumPerAdres"}
    told = str(application)
    for person, plate in list(zip(people, plates))[:2]:
        assert plate not in told and person.name not in told and person.bsn not in told


def test_E08_a_restricted_address_is_refused(town):
    person = town.person(address=home(NO_RESIDENTS, 12))

    assert "adresUitgesloten" in refused(resident(town, person))


def test_E09_an_own_parking_place_counts_as_one_of_the_two(town):
    first = town.person(address=home(OWN_PLACES, 5))
    second = town.person(address=home(OWN_PLACES, 5))

    granted = resident(town, first)
    application = resident(town, second)

    assert granted["status"] == "verleend"
    assert "eigenParkeerplaats" in refused(application)


def test_E11_a_motorcycle_needs_no_exemption_and_costs_nothing(own_town):
    town = own_town()
    person = town.person()

    application = resident(town, person, kind="Motorfiets", wheels=2)

    assert application["status"] == "nietNodig"
    assert application["betaling"] is None
    assert application["ontheffingId"] is None


def test_E12_a_quad_on_four_wheels_is_treated_as_a_car(town):
    person = town.person()

    application = resident(town, person, kind="Driewielig motorrijtuig", wheels=4)

    assert application["status"] == "verleend"


def test_E14_a_brommobiel_in_the_moped_series_can_have_an_exemption(town):
    person = town.person()

    application = resident(town, person, plate="D000FH", kind="Bromfiets", wheels=4)

    assert application["status"] == "verleend"
    assert town.outcome("D000FH", voertuigsoort="brommobiel") == "ontheven"


def test_E17_the_same_right_twice_is_refused_without_a_second_fee(town):
    person = town.person()
    plate = town.vehicle(person)
    town.apply(person, "bewoner", kenteken=plate)

    application = town.apply(person, "bewoner", kenteken=plate)

    assert "dubbeleOntheffing" in refused(application)
    assert len(person.caller.get("/v1/ontheffingen").expect(200)["ontheffingen"]) == 1


def test_E19_a_paid_visitor_scheme_holds_a_year_and_a_full_budget(own_town):
    town = own_town(visitor_fee_cents=1500)
    town.clock(local("2026-02-27 12:00"))
    host = town.person()
    application = town.apply(host, "bezoekersregeling")
    waiting = host.caller.get("/v1/bezoekersregelingen").expect(200)["bezoekersregelingen"]
    town.clock(local("2026-03-01 00:00"))

    town.pay(application["betaling"]["kenmerk"]).expect(204)
    schemes = host.caller.get("/v1/bezoekersregelingen").expect(200)["bezoekersregelingen"]
    scheme = host.caller.get(f"/v1/bezoekersregelingen/{schemes[0]['id']}").expect(200)

    assert (application["status"], application["betaling"]["bedragCent"]) == (
        "wachtOpBetaling", 1500)
    assert (len(waiting), len(schemes)) == (0, 1)
    assert scheme["zone"] == "VBN"
    assert scheme["geldigVan"] == "2026-02-28T23:00:00Z"
    assert scheme["geldigTot"] == "2027-02-28T23:00:00Z"
    assert (scheme["saldoMinuten"], scheme["budgetMinuten"]) == (36_000, 36_000)
    assert scheme["maximaalGelijktijdig"] == 3
    assert scheme["sessies"] == []


def test_E20_a_second_visitor_scheme_at_the_same_address_is_refused(town):
    host = town.person()
    housemate = town.person(address=host.address)
    town.scheme(host=host)

    application = town.apply(housemate, "bezoekersregeling")

    assert "maximumPerAdres" in refused(application)


def test_E21_fonteynenburghlaan_3C_gets_no_visitor_scheme(town):
    person = town.person(address=home(FONTEYNENBURGHLAAN, 3, "C"))

    assert "adresUitgesloten" in refused(town.apply(person, "bezoekersregeling"))


def test_E21_the_house_next_door_does_get_one(town):
    person = town.person(address=home(FONTEYNENBURGHLAAN, 5))

    assert town.scheme(host=person).show()["zone"] == "VBW"


def test_E22_the_first_exemption_of_a_company_is_automatic(town):
    company = town.company(staff=8)

    application = town.apply(company, "bedrijf", kenteken=town.vehicle(company))

    assert application["status"] == "verleend"
    assert application["besluit"]["automatisch"] is True


def test_E23_the_second_exemption_of_a_company_waits_for_a_person(town):
    company = town.company(staff=20)
    town.apply(company, "bedrijf", kenteken=town.vehicle(company))
    plate = town.vehicle(company)

    application = town.apply(company, "bedrijf", kenteken=plate)
    before = town.outcome(plate, "LDC")
    work = town.clerk.get("/v1/werkvoorraad?grootte=100").expect(200)["werkvoorraad"]
    town.clerk.post(
        f"/v1/aanvragen/{application['id']}/besluiten",
        {"uitkomst": "verleend", "motivering": "Het bedrijf heeft twintig medewerkers."},
    ).expect(200, 201)
    decided = company.caller.get(f"/v1/aanvragen/{application['id']}").expect(200)

    assert application["status"] in ("ontvangen", "inBehandeling")
    assert application["besluit"] is None
    assert before == "terPlaatseControleren"
    assert application["id"] in [item.get("aanvraagId") for item in work]
    assert (decided["status"], decided["besluit"]["automatisch"]) == ("verleend", False)
    assert town.outcome(plate, "LDC") == "ontheven"


def test_E24_the_third_exemption_for_twenty_people_is_refused(town):
    company = town.company(staff=20)
    town.apply(company, "bedrijf", kenteken=town.vehicle(company))
    second = town.apply(company, "bedrijf", kenteken=town.vehicle(company))
    town.clerk.post(
        f"/v1/aanvragen/{second['id']}/besluiten",
        {"uitkomst": "verleend", "motivering": "Het bedrijf heeft twintig medewerkers."},
    ).expect(200, 201)

    third = town.apply(company, "bedrijf", kenteken=town.vehicle(company))

    assert "maximumPerWerknemers" in refused(third)


def test_E26_a_temporary_exemption_with_evidence_works_at_once_and_is_looked_at_later(town):
    person = town.person()
    plate = town.vehicle()
    proof = {"naam": "huurcontract.pdf", "type": "application/pdf",
             "inhoudBase64": base64.b64encode(b"%PDF-1.4 huurcontract").decode()}

    application = town.apply(
        person, "tijdelijk", kenteken=plate, zone="VBN", van=thursday("10:00"),
        tot=local("2026-06-28 10:00"), motivering="Ik huur tien dagen een auto.",
        bijlagen=[proof])
    work = town.clerk.get("/v1/werkvoorraad?grootte=100").expect(200)["werkvoorraad"]

    assert application["status"] == "verleend"
    assert town.outcome(plate) == "ontheven"
    assert town.outcome(plate, at=local("2026-06-29 10:00")) == "terPlaatseControleren"
    assert [item for item in work if application["id"] == item.get("aanvraagId")
            or application["ontheffingId"] == item.get("ontheffingId")]


@pytest.mark.parametrize("register", ["brp", "rdw"])
def test_while_a_register_is_silent_nobody_is_granted_anything_by_itself(town, register):
    person = town.person()
    plate = town.vehicle(person)
    town.fault(register, "fout")

    answer = person.caller.post("/v1/aanvragen", {"soort": "bewoner", "kenteken": plate})
    silent = town.outcome(plate)
    town.fault(register, "goed")

    application = answer.expect(201)
    assert application["status"] in ("ontvangen", "inBehandeling")
    assert silent == "terPlaatseControleren"
    again = person.caller.get(f"/v1/aanvragen/{application['id']}").expect(200)
    assert again["besluit"]["uitkomst"] == "verleend"
    assert town.outcome(plate) == "ontheven"
