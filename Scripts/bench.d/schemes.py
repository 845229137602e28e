"""Gives 512 residents of Voorburg Noord a visitor scheme with one visitor each.

Usage: schemes.py PORT MUNICIPALITY-FILE. Prints a scheme and the BSN of its holder on each line. The
visitors' plates are V0000001, V0000002 and so on, from Germany; the clock is left standing still.
"""
import http.client
import itertools
import json
import sys

SCHEMES = 512
connection = http.client.HTTPConnection("127.0.0.1", int(sys.argv[1]))


def call(method, path, body=None, identity=None, expected=(200, 201, 204)):
    headers = {"Content-Type": "application/json"}
    if identity:
        headers["Authorization"] = f"Bearer {identity}"
    connection.request(method, path, body and json.dumps(body), headers)
    answer = connection.getresponse()
    text = answer.read()
    if answer.status not in expected:
        sys.exit(f"{method} {path}: {answer.status} {text.decode()}")
    return json.loads(text) if text else None


def citizen_numbers():
    """Numbers that pass the test every BSN passes."""
    for number in itertools.count(999_500_000):
        digits = [int(digit) for digit in str(number)]
        weighted = sum(digit * weight for digit, weight in zip(digits, range(9, 1, -1)))
        if (weighted - digits[8]) % 11 == 0:
            yield str(number)


def an_address(municipality):
    """A house number in Voorburg Noord."""
    streets = (a for a in municipality["versies"][-1]["adressen"] if a["zone"] == "VBN")
    street = next(streets)
    number = street["huisnummerVan"]
    if street.get("kant", "beide") != "beide" and (number % 2 == 0) != (street["kant"] == "even"):
        number += 1
    return {
        "straat": street["straat"],
        "huisnummer": number,
        "postcode": street["postcode"],
        "woonplaats": "Voorburg",
    }


with open(sys.argv[2]) as file:
    address = an_address(json.load(file))

call("PUT", "/demo/klok", {"nu": "2026-06-18T10:00:00+02:00"})
for order, bsn in zip(range(1, SCHEMES + 1), citizen_numbers()):
    holder = f"demo-burger-{bsn}"
    call("POST", "/demo/personen", {
        "bsn": bsn,
        "naam": f"Bewoner {order}",
        "geboortedatum": "1980-01-01",
        "adres": {**address, "toevoeging": str(order)},
    })
    call("POST", "/v1/aanvragen", {"soort": "bezoekersregeling"}, holder)
    scheme = call("GET", "/v1/bezoekersregelingen", identity=holder)["bezoekersregelingen"][0]["id"]
    call("POST", f"/v1/bezoekersregelingen/{scheme}/sessies", {
        "kenteken": f"V{order:07}", "land": "D", "tot": "2026-06-18T18:00:00+02:00",
    }, holder, expected=(201,))
    print(scheme, bsn)

check = {"kenteken": "V0000001", "land": "D", "zone": "VBN"}
outcome = call("POST", "/v1/kentekencontroles", check, "demo-handhaver")["uitkomst"]
if outcome != "ontheven":
    sys.exit(f"The first visitor should be exempt, but the check says: {outcome}")
