/// What the API text says about everything that waits for a case worker.
enum WorkloadDescription {
    /// The call that lists it.
    static let paths = #"""
        "/werkvoorraad": {
          "get": {
            "operationId": "leesWerkvoorraad",
            "tags": ["Werkvoorraad"],
            "summary": "Bekijken wat op een medewerker wacht",
            "description": "Voor een behandelaar.",
            "parameters": [
              {"$ref": "#/components/parameters/Pagina"},
              {"$ref": "#/components/parameters/Grootte"}
            ],
            "responses": {
              \#(OperationParts.answer(200, "Een pagina werk.", "Werkvoorraad", [.link])),
              \#(OperationParts.collectionErrors)
            }
          }
        },
        "/werkvoorraad/{id}/toewijzingen": {
          "parameters": [{"$ref": "#/components/parameters/Id"}],
          "post": {
            "operationId": "wijsWerkToe",
            "tags": ["Werkvoorraad"],
            "summary": "Werk nemen, toewijzen of vrijgeven",
            "description": "\#(assigning)",
            \#(OperationParts.body("ToewijzingVerzoek", isRequired: false)),
            "responses": {
              \#(OperationParts.answer(201, "Het werk.", "Werkitem")),
              \#(OperationParts.changeErrors)
            }
          }
        }
        """#

    /// The list and what is on it.
    static let schemas = #"""
        "Werkvoorraad": {
          "type": "object",
          "required": ["werkvoorraad"],
          "properties": {
            "werkvoorraad": {
              "type": "array", "items": {"$ref": "#/components/schemas/Werkitem"},
              "description": "Wat het eerst af moet, staat bovenaan."
            }
          }
        },
        "ToewijzingVerzoek": {
          "type": "object",
          "description": "Voor wie het werk is. Zonder velden: voor uzelf.",
          "additionalProperties": false,
          "properties": {
            \#(CaseWorkDescription.colleague),
            "vrijgeven": {
              "type": "boolean", "nullable": true, "example": false,
              "description": "Of iedereen het weer mag nemen. Niet samen met behandelaar."
            }
          },
          "anyOf": [
            {"title": "Nemen of toewijzen", "properties": {
              "vrijgeven": {"type": "boolean", "nullable": true, "enum": [false, null]}
            }},
            {"title": "Vrijgeven", "properties": {"behandelaar": \#(InputDescription.absent)}}
          ]
        },
        "Werkitem": {
          "type": "object",
          "description": "Iets waar een mens naar moet kijken.",
          "required": ["id", "soort", "reden", "uiterlijk", "sinds", "spoed", "behandelaar"],
          "properties": {
            "id": {"$ref": "#/components/schemas/Id"},
            "soort": {
              "type": "string", "enum": [
                "besluit", "nacontrole", "mogelijkIntrekken", "mogelijkMisbruik", "bezwaar",
                "bezorging", "termijnbewaking", "kentekenNagaan"
              ],
              "description": "Wat er moet gebeuren.", "example": "besluit"
            },
            "reden": {
              "type": "string",
              "description": "Waarom: een of meer redencodes, gescheiden door een komma.",
              "example": "bewijsOntbreekt"
            },
            "aanvraagId": {
              "type": "string", "format": "uuid", "nullable": true,
              "description": "De aanvraag waar het over gaat.",
              "example": "0f8fad5b-d9cb-469f-a165-70867728950e"
            },
            "ontheffingId": {
              "type": "string", "format": "uuid", "nullable": true,
              "description": "De ontheffing waar het over gaat.",
              "example": "7c9e6679-7425-40de-944b-e07fc1f90ae7"
            },
            "uiterlijk": {
              "type": "string", "format": "date",
              "description": "De laatste dag om het te doen.", "example": "2026-04-28"
            },
            "sinds": {
              "type": "string", "format": "date-time",
              "description": "Sinds wanneer het wacht.", "example": "2026-03-02T09:00:00Z"
            },
            "spoed": {
              "type": "boolean", "example": false,
              "description": "Of het vóór ander werk van die dag gaat."
            },
            "behandelaar": {
              "type": "string", "nullable": true,
              "description": "Voor wie het is gereserveerd; null als iedereen het mag nemen.",
              "example": "j.jansen"
            }
          }
        }
        """#

    private static let assigning =
        [
            "Voor een behandelaar. Wat een collega heeft, verplaatst alleen die collega of een "
                + "beheerder. Niemand krijgt de eigen zaak. Het bericht mag leeg zijn.",
            "403: eigenZaak. 409: gereserveerd, namBesluit.",
        ].joined(separator: #"\n\n"#)
}
