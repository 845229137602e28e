"""The reference municipality of the cases, as a municipality file with knobs for policy."""

from typing import Any

WEEKDAYS = ["ma", "di", "wo", "do", "vr"]
WORKING_WEEK = [*WEEKDAYS, "za"]
KINDS = ["bewoner", "bezoek", "bedrijf", "tijdelijk", "mantelzorg"]

STREETS = {
    "LDC": ("Proefdam", "2262AA", "Leidschendam"),
    "VBN": ("Proeflaan", "2271AA", "Voorburg"),
    "VBW": ("Proefweg", "2275AA", "Voorburg"),
    "VOM": ("Proefkade", "2271BB", "Voorburg"),
    "VOM24": ("Proefsteeg", "2271CC", "Voorburg"),
    "TKA": ("Proefplein", "2263AA", "Leidschendam"),
    "TNX": ("Proefhof", "2263BB", "Leidschendam"),
}
"""The street of each zone in which households are made up: street, postal code, town."""

NO_RESIDENTS = ("Geslotenpad", "2271DD", "Voorburg")
"""A street in VBN where no resident exemption is given."""

OWN_PLACES = ("Garagepad", "2271EE", "Voorburg")
"""A street in VBN whose houses up to number 9 have one parking place of their own."""

FONTEYNENBURGHLAAN = ("Fonteynenburghlaan", "2275AB", "Voorburg")
"""The street in VBW where number 3, letters A to C, gets no visitor scheme."""


def municipality(
    *,
    resident_fee_cents: int = 3900,
    visitor_fee_cents: int = 1500,
    resident_max: int = 2,
    max_concurrent: int = 3,
    budget_minutes: int = 36_000,
    days_ahead: int = 7,
    auto_end: bool = True,
    grace_minutes: int = 0,
    resident_more: dict[str, Any] | None = None,
) -> dict[str, Any]:
    """The fixture with policy `seedTarget`; every knob is one number of that policy."""
    resident = {
        "soort": "bewoner",
        "maximaalPerAdres": resident_max,
        "geldigJaren": 4,
        "legesCent": resident_fee_cents,
        "betaaltermijnDagen": 14,
        **(resident_more or {}),
    }
    visitor = {
        "soort": "bezoekersregeling",
        "maximaalPerAdres": 1,
        "maximaalGelijktijdig": max_concurrent,
        "budgetMinuten": budget_minutes,
        "geldigJaren": 1,
        "vooruitDagen": days_ahead,
        "automatischBeeindigen": auto_end,
        "gratieMinuten": grace_minutes,
        "legesCent": visitor_fee_cents,
        "betaaltermijnDagen": 14,
    }
    business = {"soort": "bedrijf", "geldigJaren": 4, "legesCent": 0, "betaaltermijnDagen": 14}
    temporary = {"soort": "tijdelijk", "legesCent": 0, "betaaltermijnDagen": 14}
    return {
        "gemeente": {"naam": "Leidschendam-Voorburg", "cbsCode": "1916"},
        "versies": [
            {
                "vanaf": "2020-01-01",
                "zones": _zones(),
                "adressen": _addresses(),
                "adresuitzonderingen": _restrictions(),
                "eigenParkeerplaatsen": [
                    {"postcode": OWN_PLACES[1], "huisnummer": number, "aantal": 1}
                    for number in range(1, 10)
                ],
                "producten": [resident, visitor, business, temporary],
                "bewaartermijnen": {},
            }
        ],
    }


def _zones() -> list[dict[str, Any]]:
    office_hours = [_window(WORKING_WEEK, "09:00", "18:00")]
    late_thursday = [
        _window([day for day in WORKING_WEEK if day != "do"], "09:00", "18:00"),
        _window(["do"], "09:00", "21:00"),
    ]
    return [
        _zone(0, "LDC", "Leidschendam Centrum", [_window(WORKING_WEEK, "08:00", "18:00")],
              sub_areas=[_sub_area(0, "LDC-K", "Winkelkern", KINDS)]),
        _zone(1, "VBN", "Voorburg Noord", office_hours),
        _zone(2, "VBW", "Voorburg West", office_hours,
              sub_areas=[_sub_area(2, "VBW-S", "Stationsplein", ["bezoek"])]),
        _zone(3, "VOM", "Oud-Midden", office_hours),
        _zone(4, "VOM24", "Oud-Midden 24", [_window([*WORKING_WEEK, "zo"], "00:00", "24:00")]),
        _zone(5, "TKA", "Proefzone koopavond", late_thursday, holidays_excepted=True),
        _zone(6, "TNX", "Proefzone nacht", [_window(["vr"], "20:00", "02:00")], disc_minutes=60),
    ]


def _zone(place, code, name, windows, *, disc_minutes=120, holidays_excepted=False, sub_areas=()):
    return {
        "code": code,
        "naam": name,
        "verkeersbesluit": f"Proefbesluit {code}",
        "schijfMinuten": disc_minutes,
        "feestdagenUitgezonderd": holidays_excepted,
        "vensters": windows,
        "geometrie": _square(4.30 + place * 0.02, 52.06, 0.015),
        "deelgebieden": list(sub_areas),
    }


def _sub_area(place, code, name, excluded_kinds):
    return {
        "code": code,
        "naam": name,
        "schijfMinuten": 60,
        "uitgeslotenSoorten": list(excluded_kinds),
        "voorrang": 10,
        "geometrie": _square(4.305 + place * 0.02, 52.065, 0.003),
    }


def _window(days, start, end):
    return {"dagen": list(days), "van": start, "tot": end}


def _square(west, south, side):
    ring = [[west, south], [west + side, south], [west + side, south + side],
            [west, south + side], [west, south]]
    points = [[round(longitude, 6), round(latitude, 6)] for longitude, latitude in ring]
    return {"type": "MultiPolygon", "coordinates": [[points]]}


def _addresses():
    ordinary = [(zone, street, code, 9999) for zone, (street, code, _) in STREETS.items()]
    special = [
        ("VBN", NO_RESIDENTS[0], NO_RESIDENTS[1], 99),
        ("VBN", OWN_PLACES[0], OWN_PLACES[1], 99),
        ("VBW", FONTEYNENBURGHLAAN[0], FONTEYNENBURGHLAAN[1], 99),
    ]
    return [
        {"zone": zone, "straat": street, "postcode": code, "huisnummerVan": 1,
         "huisnummerTot": last, "kant": "beide"}
        for zone, street, code, last in ordinary + special
    ]


def _restrictions():
    return [
        {"postcode": NO_RESIDENTS[1], "huisnummerVan": 1, "huisnummerTot": 99,
         "soort": "bewoner", "maximaal": 0, "reden": "Deze woningen hebben een eigen garage."},
        {"postcode": FONTEYNENBURGHLAAN[1], "huisnummerVan": 3, "huisnummerTot": 3,
         "huisletters": ["A", "B", "C"], "soort": "bezoekersregeling", "maximaal": 0,
         "reden": "Deze woningen krijgen geen bezoekersregeling."},
    ]
