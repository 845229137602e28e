/// What the API text says about correcting many exemptions at once.
enum RepairsDescription {
    /// The calls.
    static let paths = #"""
        "/herstelacties": {
          "get": {
            "operationId": "leesHerstelacties",
            "tags": ["Herstel"],
            "summary": "Herstelacties bekijken",
            "description": "Voor een beheerder.",
            "parameters": [
              {"$ref": "#/components/parameters/Pagina"},
              {"$ref": "#/components/parameters/Grootte"}
            ],
            "responses": {
              \#(OperationParts.answer(200, "Een pagina.", "Herstelacties", [.link])),
              \#(OperationParts.collectionErrors)
            }
          },
          "post": {
            "operationId": "herstel",
            "tags": ["Herstel"],
            "summary": "Een fout in veel ontheffingen herstellen",
            "description": "\#(repairing)",
            \#(OperationParts.body("HerstelVerzoek")),
            "responses": {
              \#(OperationParts.answer(200, "Wat er zou veranderen.", "Herstelproef")),
              \#(OperationParts.answer(201, "Het herstel.", "Herstelactie", [.location])),
              \#(OperationParts.creationErrors)
            }
          }
        },
        "/herstelacties/{id}": {
          "parameters": [{"$ref": "#/components/parameters/Id"}],
          "get": {
            "operationId": "leesHerstelactie",
            "tags": ["Herstel"],
            "summary": "Een herstelactie bekijken",
            "description": "Voor een beheerder.",
            "responses": {
              \#(OperationParts.answer(200, "De herstelactie.", "Herstelactie")),
              \#(OperationParts.itemErrors)
            }
          }
        },
        "/herstelacties/{id}/ongedaanmakingen": {
          "parameters": [{"$ref": "#/components/parameters/Id"}],
          "post": {
            "operationId": "maakHerstelOngedaan",
            "tags": ["Herstel"],
            "summary": "Een herstelactie ongedaan maken",
            "description": "\#(undoing)",
            \#(OperationParts.body("Leeg", isRequired: false)),
            "responses": {
              \#(OperationParts.answer(201, "Wat is teruggezet.", "Herstelactie")),
              \#(OperationParts.changeErrors)
            }
          }
        }
        """#

    /// What goes in and what comes out.
    static let schemas = #"""
        "HerstelVerzoek": {
          "type": "object",
          "description": "Welke ontheffingen hersteld worden, en hoe.",
          "additionalProperties": false,
          "required": ["omschrijving", "selectie", "maatregel"],
          "properties": {
            "omschrijving": {
              "type": "string", "minLength": 1, "maxLength": 2000,
              "pattern": "\#(InputPatterns.text)",
              "description": "Wat er mis ging.",
              "example": "Zone en straat waren verkeerd gekoppeld."
            },
            "proef": {
              "type": "boolean", "nullable": true, "example": true,
              "description": "Of u alleen wilt zien wat er zou veranderen."
            },
            "selectie": {"$ref": "#/components/schemas/Herstelselectie"},
            "maatregel": {"$ref": "#/components/schemas/Herstelmaatregel"}
          }
        },
        "Herstelselectie": {
          "description": "Op kenmerk, of alles wat aan de rest voldoet.",
          "oneOf": [
            {
              "title": "Op kenmerk", "type": "object", "additionalProperties": false,
              "required": ["ids"],
              "properties": {
                "ids": {
                  "type": "array", "minItems": 1, "maxItems": 1000,
                  "items": {"$ref": "#/components/schemas/Id"},
                  "description": "De ontheffingen."
                }
              }
            },
            {
              "title": "Op wat de ontheffing is", "type": "object", "additionalProperties": false,
              "properties": {
                "zone": {"$ref": "#/components/schemas/Zonecode"},
                "soort": {
                  "type": "string", "nullable": true, "example": "bewoner",
                  "enum": [
                    "bewoner", "bedrijf", "tijdelijk", "mantelzorg", "bezoekersregeling",
                    "gehandicaptenkaart", null
                  ],
                  "description": "De soort ontheffing."
                },
                "besluitVan": {"$ref": "#/components/schemas/DagOfTijdstipOfLeeg"},
                "besluitTot": {"$ref": "#/components/schemas/DagOfTijdstipOfLeeg"}
              },
              "anyOf": [
                \#(there("zone")), \#(there("soort")), \#(there("besluitVan")),
                \#(there("besluitTot"))
              ]
            }
          ]
        },
        "Herstelmaatregel": {
          "description": "Wat er met elke ontheffing gebeurt.",
          "oneOf": [
            {
              "title": "Langer geldig", "type": "object", "additionalProperties": false,
              "required": ["soort", "datum"],
              "properties": {
                "soort": {"type": "string", "enum": ["verlengTot"]},
                "datum": {
                  "type": "string", "format": "date", "pattern": "\#(InputPatterns.day)",
                  "description": "Tot 0.00 uur van deze dag.", "example": "2031-01-05"
                }
              }
            },
            {
              "title": "Intrekking terugdraaien", "type": "object",
              "additionalProperties": false, "required": ["soort"],
              "properties": {"soort": {"type": "string", "enum": ["herstelIntrekking"]}}
            },
            {
              "title": "Ander kenteken", "type": "object", "additionalProperties": false,
              "required": ["soort", "kenteken"],
              "properties": {
                "soort": {"type": "string", "enum": ["anderKenteken"]},
                \#(InputDescription.plate),
                "ingangOp": {"$ref": "#/components/schemas/DagOfTijdstipOfLeeg"}
              },
              "anyOf": \#(InputDescription.plateForms)
            },
            {
              "title": "Andere zone", "type": "object", "additionalProperties": false,
              "required": ["soort", "zone"],
              "properties": {
                "soort": {"type": "string", "enum": ["andereZone"]},
                "zone": {"$ref": "#/components/schemas/Zonecode"},
                "ingangOp": {"$ref": "#/components/schemas/DagOfTijdstipOfLeeg"}
              },
              "anyOf": [\#(there("zone"))]
            }
          ]
        },
        "Herstelproef": {
          "type": "object",
          "description": "Wat er precies zou veranderen.",
          "required": ["proef", "aantal", "wijzigingen"],
          "properties": {
            "proef": {"type": "boolean", "description": "Altijd true.", "example": true},
            "aantal": {
              "type": "integer", "minimum": 0, "description": "Hoeveel ontheffingen.",
              "example": 100
            },
            "wijzigingen": {
              "type": "array", "items": {"$ref": "#/components/schemas/Herstelwijziging"},
              "description": "Per ontheffing; wat niet verandert, staat er niet bij."
            }
          }
        },
        "Herstelactie": {
          "type": "object",
          "description": "Een herstel, onder één nummer.",
          "required": [
            "id", "omschrijving", "door", "uitgevoerdOp", "ongedaanGemaaktOp", "aantal",
            "ontheffingen"
          ],
          "properties": {
            "id": {"$ref": "#/components/schemas/Id"},
            "omschrijving": {
              "type": "string", "description": "Wat er mis ging.",
              "example": "Zone en straat waren verkeerd gekoppeld."
            },
            "door": {
              "type": "string", "description": "Wie het deed.", "example": "beheerder:j.jansen"
            },
            "uitgevoerdOp": {
              "type": "string", "format": "date-time", "description": "Wanneer.",
              "example": "2026-06-18T08:00:00Z"
            },
            "ongedaanGemaaktOp": {
              "type": "string", "format": "date-time", "nullable": true,
              "description": "Wanneer het ongedaan is gemaakt; null als dat niet zo is.",
              "example": "2026-06-19T08:00:00Z"
            },
            "aantal": {
              "type": "integer", "minimum": 0, "description": "Hoeveel ontheffingen.",
              "example": 100
            },
            "ontheffingen": {
              "type": "array", "items": {"$ref": "#/components/schemas/Id"},
              "description": "Welke."
            },
            "wijzigingen": {
              "type": "array", "items": {"$ref": "#/components/schemas/Herstelwijziging"},
              "description": "Alleen meteen na het herstel: wat er veranderde."
            },
            "nietTeruggezet": {
              "type": "array", "items": {"$ref": "#/components/schemas/Id"},
              "description": "Alleen na ongedaan maken: wat sindsdien is gewijzigd en zo blijft."
            }
          }
        },
        "Herstelacties": {
          "type": "object",
          "required": ["herstelacties"],
          "properties": {
            "herstelacties": {
              "type": "array", "items": {"$ref": "#/components/schemas/Herstelactie"},
              "description": "De nieuwste eerst."
            }
          }
        }
        """#

    /// That a member is there and not null.
    private static func there(_ name: String) -> String {
        #"{"required": ["\#(name)"], "properties": {"\#(name)": {"type": "string"}}}"#
    }

    private static let repairing =
        [
            "Voor een beheerder. Met proef: alleen zien wat er precies zou veranderen. Zonder proef "
                + "gebeurt alles in één keer, onder één nummer; er wordt niets overschreven. "
                + "Hooguit 1000 ontheffingen tegelijk; een kenteken voor één.",
            "ingangOp mag voorbij zijn. Van toen tot nu geldt het nieuwe dan naast het oude, zodat "
                + "niemand iets verliest. Een dag is 0.00 uur van die dag. Verlengen maakt nooit "
                + "korter.",
            "403: eigenZaak. 409: herstelInToekomst, teVeelOntheffingen, kentekenVoorEen, "
                + "nietsTeHerstellen.",
        ].joined(separator: #"\n\n"#)

    private static let undoing =
        [
            "Voor een beheerder. Zet precies terug wat er was. Wat sindsdien is gewijzigd, blijft zo "
                + "en staat bij nietTeruggezet. Het bericht mag leeg zijn.",
            "409: statusLaatDitNietToe.",
        ].joined(separator: #"\n\n"#)
}
