/// What the API text says about changing the plate of an exemption, and ending an exemption.
enum PlateChangesDescription {
    /// The calls on one exemption.
    static let paths = #"""
        "/ontheffingen/{id}/kentekenwijzigingen": {
          "parameters": [{"$ref": "#/components/parameters/Id"}],
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
        "/ontheffingen/{id}/intrekkingen": {
          "parameters": [{"$ref": "#/components/parameters/Id"}],
          "post": {
            "operationId": "trekOntheffingIn",
            "tags": ["Ontheffingen"],
            "summary": "Een ontheffing intrekken",
            "description": "\#(withdrawing)",
            \#(OperationParts.body("OntheffingIntrekkingVerzoek")),
            "responses": {
              \#(OperationParts.answer(201, "De intrekking.", "OntheffingIntrekking")),
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
          "required": ["ontheffingId", "kenteken", "land", "weergave", "ingangOp", "eindigtOp"],
          "properties": {
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
        "OntheffingIntrekkingVerzoek": {
          "type": "object",
          "description": "Het intrekken van een ontheffing.",
          "additionalProperties": false,
          "required": ["ingangOp", "reden"],
          "properties": {
            "ingangOp": {"$ref": "#/components/schemas/DagOfTijdstip"},
            "reden": {
              "type": "string", "minLength": 1, "maxLength": 2000,
              "pattern": "\#(InputPatterns.text)",
              "description": "Waarom.", "example": "De houder is verhuisd."
            }
          }
        },
        "OntheffingIntrekking": {
          "type": "object",
          "required": ["ontheffingId", "ingangOp", "reden"],
          "properties": {
            "ontheffingId": {"$ref": "#/components/schemas/Id"},
            "ingangOp": {
              "type": "string", "format": "date-time",
              "description": "Vanaf dan geldt de ontheffing niet meer.",
              "example": "2026-06-07T22:00:00Z"
            },
            "reden": {
              "type": "string", "description": "Waarom.", "example": "De houder is verhuisd."
            }
          }
        },
        "Tijdlijn": {
          "type": "object",
          "required": ["tijdlijn"],
          "properties": {
            "tijdlijn": {
              "type": "array", "items": {"$ref": "#/components/schemas/Tijdlijndeel"},
              "description": "Zonder gaten en zonder overlap; leeg bij een bezoekersregeling."
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

    private static let changing =
        [
            "Voor de houder en voor een behandelaar. Zonder ingangOp gaat de wijziging nu in. Met "
                + "eindigtOp komt het oude kenteken op dat tijdstip vanzelf terug. "
                + "Een dag is 0.00 uur van die dag.",
            "If-Match mag, met de ETag van de ontheffing. Past die niet meer: 412.",
            "409: statusLaatDitNietToe, eindeVoorBegin, terugwerkend, buitenGeldigheid, "
                + "geenKentekenInRegeling.",
        ].joined(separator: #"\n\n"#)

    private static let withdrawing =
        [
            "Voor de houder en voor een behandelaar. Bij een bezoekersregeling loopt bezoek dat al "
                + "begonnen is door. Een dag bij ingangOp is 0.00 uur van die dag.",
            "If-Match mag, met de ETag van de ontheffing. Past die niet meer: 412.",
            "409: statusLaatDitNietToe, terugwerkend, buitenGeldigheid.",
        ].joined(separator: #"\n\n"#)
}
