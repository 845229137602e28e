/// What the API text says about checking plates.
enum PlateChecksDescription {
    /// The calls that check.
    static let paths = #"""
        "/kentekencontroles": {
          "post": {
            "operationId": "controleerKenteken",
            "tags": ["Kentekencontroles"],
            "summary": "Een kenteken controleren",
            "description": "\#(checking)",
            \#(OperationParts.body("KentekencontroleVerzoek")),
            "responses": {
              \#(OperationParts.answer(200, "Wat het register zegt.", "Kentekencontrole")),
              \#(OperationParts.checkErrors)
            }
          }
        },
        "/kentekencontroles/_batch": {
          "post": {
            "operationId": "controleerKentekens",
            "tags": ["Kentekencontroles"],
            "summary": "Veel kentekens tegelijk controleren",
            "description": "\#(checkingMany)",
            \#(OperationParts.body("KentekencontrolesVerzoek")),
            "responses": {
              \#(OperationParts.answer(200, "Wat het register zegt.", "Kentekencontroles")),
              \#(OperationParts.checkErrors)
            }
          }
        }
        """#

    /// Members that ask for an earlier state of the register.
    static let registerState = #"""
        "zoalsBekendOp": {
          "allOf": [{"$ref": "#/components/schemas/TijdstipOfLeeg"}],
          "description": "\#(knownAt)"
        },
        "registerversie": {
          "type": "integer", "nullable": true, "minimum": 0, "maximum": 9007199254740991,
          "description": "Zoals het register was bij deze versie. Gaat voor zoalsBekendOp.",
          "example": 4711
        }
        """#

    private static let knownAt =
        "Zoals het register het toen wist, ontheffingen en regels: wat later is vastgelegd, telt "
        + "niet mee. Wat in die seconde is vastgelegd, wel. Zonder dit veld: zoals nu bekend."

    /// One of the ways to say where a car stands: in a zone, outside its sub-areas.
    static let inZone = #"""
        {"title": "In een zone", "required": ["zone"],
        "properties": {"zone": {"type": "string"}, "deelgebied": \#(InputDescription.absent)}}
        """#

    /// The last way: at a point, of which the zone is to be found.
    static let atPoint = #"""
        {"title": "Op een plek", "required": ["locatie"],
        "properties": {"locatie": {"type": "object"}, "zone": \#(InputDescription.absent),
        "deelgebied": \#(InputDescription.absent)}}
        """#

    /// What goes in.
    static let schemas = #"""
        \#(question("KentekencontroleVerzoek", adding: registerState + ",")),
        \#(question("WaarnemingVerzoek")),
        "Locatie": {
          "type": "object", "nullable": true,
          "description": "Een plek op aarde (WGS 84). Staat er ook een zone, dan telt die.",
          "additionalProperties": false,
          "required": ["breedtegraad", "lengtegraad"],
          "properties": {
            "breedtegraad": {
              "type": "number", "minimum": -90, "maximum": 90, "example": 52.0705,
              "description": "De breedtegraad."
            },
            "lengtegraad": {
              "type": "number", "minimum": -180, "maximum": 180, "example": 4.3601,
              "description": "De lengtegraad."
            },
            "nauwkeurigheidMeter": {
              "type": "number", "nullable": true, "minimum": 0, "maximum": 100000, "example": 5,
              "description": "Hoe ver de plek ernaast kan zitten. Zonder dit veld: 0."
            }
          }
        },
        "Voertuigsoort": {
          "type": "string", "nullable": true, "example": "personenauto",
          "enum": [
            "personenauto", "bedrijfsauto", "motorfiets", "bromfiets", "brommobiel",
            "gehandicaptenvoertuig", "aanhangwagen", null
          ],
          "description": "Het soort voertuig, als u dat weet."
        },
        "KentekencontrolesVerzoek": {
          "type": "object",
          "additionalProperties": false,
          "required": ["controles"],
          "properties": {
            "controles": {
              "type": "array", "maxItems": 10000,
              "items": {
                "anyOf": [
                  {"$ref": "#/components/schemas/KentekencontroleVerzoek"},
                  {"title": "Iets anders: dat krijgt op zijn plaats een fout"}
                ]
              },
              "description": "De controles."
            }
          }
        }
        """#

    /// A car at a place and a moment, with more members when these are given.
    private static func question(_ name: String, adding members: String = "") -> String {
        #"""
        "\#(name)": {
          "type": "object",
          "description": "Mag deze auto hier en nu staan? Geef een zone of een locatie.",
          "additionalProperties": false,
          "required": ["kenteken"],
          "properties": {
            "kenteken": {
              "type": "string", "maxLength": 100, "example": "NX-000-P",
              "pattern": "\#(InputPatterns.anyPlate)",
              "description": "Het kenteken zoals gelezen, van welk land ook."
            },
            "land": {"$ref": "#/components/schemas/Land"},
            "zone": {"$ref": "#/components/schemas/Zonecode"},
            "locatie": {"$ref": "#/components/schemas/Locatie"},
            "deelgebied": {"$ref": "#/components/schemas/Deelgebiedcode"},
            "plaats": {
              "type": "string", "nullable": true, "example": "blauweStreep",
              "enum": [
                "blauweStreep", "gemarkeerd", "onbestemd", "gehandicapten", "vergunninghouders",
                null
              ],
              "description": "Het soort plek. Zonder dit veld: blauweStreep."
            },
            "tijdstip": {"$ref": "#/components/schemas/TijdstipOfLeeg"},
            \#(members)
            "leesbetrouwbaarheid": {
              "type": "integer", "nullable": true, "minimum": 0, "maximum": 100, "example": 99,
              "description": "Hoe zeker de camera is, in procenten. Zonder dit veld las een mens."
            },
            "voertuigsoort": {"$ref": "#/components/schemas/Voertuigsoort"}
          },
          "anyOf": [
            «plaatsen»
          ]
        }
        """#
    }

    private static let checking =
        [
            "Voor een handhaver (scope handhaving) en een behandelaar. Een goed gevormde vraag "
                + "krijgt altijd 200. Geen uitkomst is een overtreding: ook zonder recht kan er "
                + "een parkeerschijf of gehandicaptenkaart liggen.",
            "tijdstip zegt over welk moment het gaat: welk recht dan geldt, en welke regels. Wat "
                + "daarvan bekend was, is iets anders. Zonder zoalsBekendOp telt alles wat nu is "
                + "vastgelegd, ook een herstelde fout. Met zoalsBekendOp (of registerversie) is "
                + "het antwoord wat een scan toen hoorde; het blijft altijd hetzelfde, tot het "
                + "kenteken van een bezoeker is gewist (13 weken na het bezoek).",
            "Is niet zeker wat het register zegt, dan is het antwoord 503 en geen uitkomst.",
        ].joined(separator: #"\n\n"#)

    private static let checkingMany =
        "Voor een handhaver (scope handhaving) en een behandelaar. Hooguit 10.000 controles en "
        + "4 MiB. De uitkomsten staan in dezelfde volgorde. Een ongeldige controle krijgt op zijn "
        + "plaats een fout; de andere gaan door."
}
