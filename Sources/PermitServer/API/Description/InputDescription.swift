/// The schemas of values that several requests hold: plates, zones, moments, addresses.
enum InputDescription {
    /// One of the ways to give a plate and its country: a Dutch plate.
    static let dutchPlate = #"""
        "land": {"type": "string", "nullable": true, "enum": ["NL", null]},
        "kenteken": {"$ref": "#/components/schemas/NederlandsKenteken"}
        """#

    /// The other way: a plate of a country that is named.
    static let foreignPlate = #"""
        "land": {"$ref": "#/components/schemas/Buitenland"},
        "kenteken": {"$ref": "#/components/schemas/BuitenlandsKenteken"}
        """#

    /// Both ways, for a request that always has a plate.
    static let plateForms = #"""
        [
            {"title": "Met een Nederlands kenteken", "properties": {\#(dutchPlate)}},
            {
              "title": "Met een buitenlands kenteken", "required": ["land"],
              "properties": {\#(foreignPlate)}
            }
          ]
        """#

    /// A name that somebody may give, for themselves.
    static func name(_ text: String) -> String {
        #"""
        {
          "type": "string", "nullable": true, "maxLength": 60,
          "pattern": "\#(InputPatterns.anyLine)", "description": "\#(text)", "example": "Oma"
        }
        """#
    }

    /// A member that is left out, or null.
    static let absent = #"{"type": "string", "nullable": true, "enum": [null]}"#

    /// The members of a request in which a person types a plate.
    static let plate = plateMembers(orNull: "")
    /// The same, where a plate is not always needed.
    static let optionalPlate = plateMembers(orNull: #""nullable": true, "#)

    private static func plateMembers(orNull: String) -> String {
        #"""
        "kenteken": {
          "type": "string", \#(orNull)"maxLength": 100, "example": "HK-000-J",
          "description": "Het kenteken. Hoofdletters, streepjes en spaties maken niet uit."
        },
        "land": {"$ref": "#/components/schemas/Land"}
        """#
    }

    /// The schemas.
    static let schemas = #"""
        "Id": {
          "type": "string", "format": "uuid",
          "pattern": "\#(InputPatterns.reference)",
          "description": "Een kenmerk: een UUID in kleine letters.",
          "example": "0f8fad5b-d9cb-469f-a165-70867728950e"
        },
        "Beschrijving": {
          "type": "object",
          "description": "Een OpenAPI-document.",
          "required": ["openapi", "info", "paths"],
          "properties": {
            "openapi": {
              "type": "string", "enum": ["3.0.3"], "example": "3.0.3",
              "description": "De versie van OpenAPI."
            },
            "info": {"type": "object", "description": "Over deze API."},
            "paths": {"type": "object", "description": "De verzoeken die u kunt doen."}
          }
        },
        "Zonecode": {
          "type": "string", "nullable": true, "enum": [«zones»],
          "description": "De code van een blauwe zone.", "example": «voorbeeldzone»
        },
        "Deelgebiedcode": {
          "type": "string", "nullable": true, "enum": [«deelgebieden»],
          "description": "De code van een deelgebied met eigen regels; geef dan ook de zone."
        },
        "Land": {
          "type": "string", "nullable": true, "enum": [«landen»],
          "description": "\#(country)", "example": "NL"
        },
        "Buitenland": {
          "type": "string", "enum": [«buitenland»],
          "description": "Het land van een buitenlands kenteken.", "example": "B"
        },
        "NederlandsKenteken": {
          "type": "string", "maxLength": 100,
          "pattern": "\#(InputPatterns.dutchPlate)",
          "description": "\#(dutchPlateText)",
          "example": "HK-000-J"
        },
        "BuitenlandsKenteken": {
          "type": "string", "maxLength": 100,
          "pattern": "\#(InputPatterns.anyPlate)",
          "description": "Een kenteken van 1 tot 25 letters en cijfers. É telt als E.",
          "example": "1-ABC-234"
        },
        "Tijdstip": {
          "description": "\#(momentText)",
          "anyOf": [\#(momentForms)],
          "example": "2026-06-18T10:00:00+02:00"
        },
        "TijdstipOfLeeg": {
          "description": "\#(momentText)",
          "anyOf": [\#(momentForms), \#(absent)],
          "example": "2026-06-18T10:00:00+02:00"
        },
        "DagOfTijdstip": {
          "description": "Een dag, of een tijdstip. \#(momentText)",
          "anyOf": [\#(dayForm), \#(momentForms)],
          "example": "2026-07-01"
        },
        "DagOfTijdstipOfLeeg": {
          "description": "Een dag, of een tijdstip. \#(momentText)",
          "anyOf": [\#(dayForm), \#(momentForms), \#(absent)],
          "example": "2026-07-01"
        },
        "Burgerservicenummer": {
          "type": "string", "pattern": "^[0-9]{9}$",
          "description": "Het BSN: negen cijfers.", "example": "999993653"
        },
        "Adres": {
          "type": "object", "nullable": true,
          "description": "Een adres zoals het in de BAG staat.",
          "additionalProperties": false,
          "required": ["straat", "huisnummer", "postcode", "woonplaats"],
          "properties": {
            "straat": {
              "type": "string", "minLength": 1, "maxLength": 80, "example": "Parkweg",
              "pattern": "\#(InputPatterns.line)", "description": "De straatnaam."
            },
            "huisnummer": {
              "type": "integer", "minimum": 1, "maximum": 99999, "example": 12,
              "description": "Het huisnummer, zonder letter."
            },
            "huisletter": {
              "type": "string", "nullable": true, "pattern": "^[A-Za-z]?$", "maxLength": 1,
              "description": "De letter achter het huisnummer.", "example": "A"
            },
            "toevoeging": {
              "type": "string", "nullable": true, "pattern": "^[A-Za-z0-9]{0,4}$", "maxLength": 4,
              "description": "De toevoeging achter het huisnummer.", "example": "2HG"
            },
            "postcode": {
              "type": "string", "pattern": "^[1-9][0-9]{3} ?[A-Za-z]{2}$", "maxLength": 7,
              "description": "De postcode.", "example": "2271AA"
            },
            "woonplaats": {
              "type": "string", "minLength": 1, "maxLength": 80, "example": "Voorburg",
              "pattern": "\#(InputPatterns.line)", "description": "De woonplaats."
            }
          }
        }
        """#

    private static let dayForm = #"""
        {"title": "Dag", "type": "string", "format": "date", "pattern": "\#(InputPatterns.day)"}
        """#

    private static let momentForms = #"""
        {"title": "Tijdstip (RFC 3339)", "type": "string", "format": "date-time",
        "pattern": "\#(InputPatterns.moment)"},
        {"title": "Zonder seconden, of als Nederlandse tijd", "type": "string",
        "pattern": "\#(InputPatterns.shortMoment)"}
        """#

    private static let momentText =
        "Met Z of het verschil met UTC (2026-06-18T10:00:00+02:00). Zonder verschil is het de tijd "
        + "in Nederland; een uur dat dubbel is, is dan het eerste. Van 2000 tot en met 2099. Delen "
        + "van een seconde tellen niet mee."

    private static let country =
        "Het land van het kenteken, als onderscheidingsteken (B, D, F, GB), niet als ISO-code."

    private static let dutchPlateText =
        "Een Nederlands kenteken: sidecode 1 tot en met 14, AA, CDJ of een eendagskenteken. "
        + "Hoofdletters, streepjes, spaties en punten maken niet uit."
}
