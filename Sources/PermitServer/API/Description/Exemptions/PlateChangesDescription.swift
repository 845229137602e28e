/// What the API text says about changing the plate of an exemption.
enum PlateChangesDescription {
    /// The calls on one exemption.
    static let paths = #"""
        "/ontheffingen/{id}/kentekenwijzigingen": {
          "parameters": [{"$ref": "#/components/parameters/Id"}],
          "get": {
            "operationId": "leesKentekenwijzigingen",
            "tags": ["Ontheffingen"],
            "summary": "Bekijken hoe het kenteken is gewijzigd",
            "description": "Voor de houder en voor een behandelaar.",
            "parameters": [
              {"$ref": "#/components/parameters/Pagina"},
              {"$ref": "#/components/parameters/Grootte"}
            ],
            "responses": {
              \#(OperationParts.answer(
                  200, "Een pagina wijzigingen.", "Kentekenwijzigingen", [.link])),
              \#(OperationParts.itemErrors)
            }
          },
          "post": {
            "operationId": "wijzigKenteken",
            "tags": ["Ontheffingen"],
            "summary": "Het kenteken wijzigen",
            "description": "\#(changing)",
            \#(OperationParts.body("KentekenwijzigingVerzoek")),
            "responses": {
              \#(OperationParts.answer(201, "De wijziging.", "Kentekenwijziging")),
              \#(OperationParts.conditionalErrors)
            }
          }
        },
        "/ontheffingen/{id}/tijdlijn": {
          "parameters": [{"$ref": "#/components/parameters/Id"}],
          "get": {
            "operationId": "leesTijdlijn",
            "tags": ["Ontheffingen"],
            "summary": "Bekijken welk kenteken wanneer onder de ontheffing valt",
            "description": "Voor de houder en voor een behandelaar.",
            "responses": {
              \#(OperationParts.answer(200, "De tijdlijn.", "Tijdlijn")),
              \#(OperationParts.itemErrors)
            }
          }
        }
        """#

    /// What goes in and what comes out.
    static let schemas = #"""
        "KentekenwijzigingVerzoek": {
          "type": "object",
          "description": "Een ander kenteken, voorgoed of voor een tijd.",
          "additionalProperties": false,
          "required": ["kenteken"],
          "properties": {
            \#(InputDescription.plate),
            "ingangOp": {"$ref": "#/components/schemas/DagOfTijdstipOfLeeg"},
            "eindigtOp": {"$ref": "#/components/schemas/DagOfTijdstipOfLeeg"}
          },
          "anyOf": \#(InputDescription.plateForms)
        },
        "Kentekenwijziging": {
          "type": "object",
          "required": [
            "id", "ontheffingId", "kenteken", "land", "weergave", "ingangOp", "eindigtOp",
            "tijdlijn"
          ],
          "properties": {
            "id": {"$ref": "#/components/schemas/Id"},
            "ontheffingId": {"$ref": "#/components/schemas/Id"},
            "kenteken": {
              "type": "string", "pattern": "^[A-Z0-9]{1,25}$",
              "description": "Het nieuwe kenteken, zonder streepjes.", "example": "NX000R"
            },
            "land": {
              "type": "string", "pattern": "^[A-Z]{1,3}$",
              "description": "Het land van het kenteken.", "example": "NL"
            },
            "weergave": {
              "type": "string", "description": "Het kenteken met streepjes.",
              "example": "NX-000-R"
            },
            "ingangOp": {
              "type": "string", "format": "date-time",
              "description": "Vanaf dan geldt het nieuwe kenteken, en het oude niet meer.",
              "example": "2026-06-18T08:00:00Z"
            },
            "eindigtOp": {
              "type": "string", "format": "date-time", "nullable": true,
              "description": "Vanaf dan geldt het oude kenteken weer; null: voorgoed.",
              "example": "2026-06-25T08:00:00Z"
            },
            "tijdlijn": {
              "type": "array", "items": {"$ref": "#/components/schemas/Tijdlijndeel"},
              "description": "Welk kenteken nu wanneer onder de ontheffing valt."
            }
          }
        },
        "Tijdlijn": {
          "type": "object",
          "required": ["tijdlijn"],
          "properties": {
            "tijdlijn": {
              "type": "array", "items": {"$ref": "#/components/schemas/Tijdlijndeel"},
              "description": "\#(whole)"
            }
          }
        },
        "Tijdlijndeel": {
          "type": "object",
          "required": ["kenteken", "land", "van", "tot"],
          "properties": {
            "kenteken": {
              "type": "string", "pattern": "^[A-Z0-9]{1,25}$",
              "description": "Het kenteken, zonder streepjes.", "example": "NX000P"
            },
            "land": {
              "type": "string", "pattern": "^[A-Z]{1,3}$",
              "description": "Het land van het kenteken.", "example": "NL"
            },
            "van": {
              "type": "string", "format": "date-time",
              "description": "Vanaf dan.", "example": "2026-01-04T23:00:00Z"
            },
            "tot": {
              "type": "string", "format": "date-time",
              "description": "Tot dan.", "example": "2026-06-18T08:00:00Z"
            }
          }
        }
        """#

    private static let whole =
        "Zonder overlap. Alleen tussen een einde en een late verlenging zit een gat. Leeg bij een "
        + "bezoekersregeling."

    private static let changing =
        [
            "Voor de houder en voor een behandelaar. Zonder ingangOp gaat de wijziging nu in. Met "
                + "eindigtOp komt het oude kenteken op dat tijdstip vanzelf terug. "
                + "Een dag is 0.00 uur van die dag.",
            "De gemeente kan regelen hoe vaak en hoe lang het mag. Die regels binden een behandelaar "
                + "niet.",
            "If-Match mag, met de ETag van de ontheffing. Past die niet meer: 412.",
            "409: eindeVoorBegin, terugwerkend, buitenGeldigheid, geenKentekenInRegeling, "
                + "ontheffingNietNodig, maximumWijzigingen, kentekenRusttijd, tijdelijkTeLang, "
                + "tijdelijkTeKort.",
        ].joined(separator: #"\n\n"#)
}
