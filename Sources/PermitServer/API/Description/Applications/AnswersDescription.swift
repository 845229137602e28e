/// What the API text says about asking applicants and hearing them.
enum AnswersDescription {
    /// The calls with which an application is completed.
    static let paths = #"""
        "/aanvragen/{id}/aanvullingsverzoeken": {
          "parameters": [{"$ref": "#/components/parameters/Id"}],
          "post": {
            "operationId": "vraagOmAanvulling",
            "tags": ["Aanvragen"],
            "summary": "Vragen om een aanvulling",
            "description": "\#(asking)",
            \#(OperationParts.body("AanvullingVerzoek")),
            "responses": {
              \#(OperationParts.answer(201, "De vraag is gesteld.", "AanvraagAntwoord")),
              \#(OperationParts.conditionalErrors)
            }
          }
        },
        "/aanvragen/{id}/aanvullingen": {
          "parameters": [{"$ref": "#/components/parameters/Id"}],
          "post": {
            "operationId": "vulAanvraagAan",
            "tags": ["Aanvragen"],
            "summary": "Een aanvraag aanvullen",
            "description": "\#(completing)",
            \#(OperationParts.body("Aanvulling")),
            "responses": {
              \#(OperationParts.answer(201, "De aanvulling is ontvangen.", "AanvraagAntwoord")),
              \#(OperationParts.conditionalErrors)
            }
          }
        },
        "/aanvragen/{id}/zienswijzen": {
          "parameters": [{"$ref": "#/components/parameters/Id"}],
          "post": {
            "operationId": "geefZienswijze",
            "tags": ["Aanvragen"],
            "summary": "Een zienswijze geven",
            "description": "\#(hearing)",
            \#(OperationParts.body("Zienswijze")),
            "responses": {
              \#(OperationParts.answer(201, "De zienswijze is ontvangen.", "AanvraagAntwoord")),
              \#(OperationParts.conditionalErrors)
            }
          }
        }
        """#

    /// What is asked, what is answered, and how the application stands then.
    static let schemas = #"""
        "AanvullingVerzoek": {
          "type": "object",
          "description": "Wat de aanvrager nog moet sturen, en tot wanneer dat kan.",
          "additionalProperties": false,
          "required": ["tekst", "uiterlijk"],
          "properties": {
            "tekst": {
              "type": "string", "minLength": 1, "maxLength": 2000,
              "pattern": "\#(InputPatterns.text)",
              "description": "Wat er ontbreekt. De aanvrager leest dit.",
              "example": "Stuur de verklaring van de leasemaatschappij."
            },
            "uiterlijk": {
              "type": "string", "format": "date", "pattern": "\#(InputPatterns.day)",
              "description": "De laatste dag om te antwoorden, na vandaag.",
              "example": "2026-03-24"
            }
          }
        },
        "Aanvulling": {
          "type": "object",
          "description": "Wat de aanvrager alsnog stuurt: een tekst, bijlagen of allebei.",
          "additionalProperties": false,
          "anyOf": [
            {
              "title": "Met een tekst", "required": ["tekst"],
              "properties": {"tekst": {"type": "string"}}
            },
            {
              "title": "Met bijlagen", "required": ["bijlagen"],
              "properties": {"bijlagen": {"type": "array", "minItems": 1}}
            }
          ],
          "properties": {
            "tekst": {
              "type": "string", "nullable": true, "minLength": 1, "maxLength": 2000,
              "pattern": "\#(InputPatterns.text)",
              "description": "Wat u erbij wilt zeggen.",
              "example": "Hierbij de verklaring van de leasemaatschappij."
            },
            "bijlagen": {
              "type": "array", "nullable": true, "maxItems": 5,
              "items": {"$ref": "#/components/schemas/Bijlage"},
              "description": "Bewijzen."
            }
          }
        },
        "Zienswijze": {
          "type": "object",
          "description": "Wat de aanvrager vindt van feiten die afwijken van de aanvraag.",
          "additionalProperties": false,
          "required": ["tekst"],
          "properties": {
            "tekst": {
              "type": "string", "minLength": 1, "maxLength": 2000,
              "pattern": "\#(InputPatterns.text)",
              "description": "Uw zienswijze.", "example": "Ik ben vorige week verhuisd."
            }
          }
        },
        "AanvraagAntwoord": {
          "type": "object",
          "description": "Hoe de aanvraag nu staat.",
          "required": ["aanvraagId", "status", "beslistermijn", "antwoordUiterlijk", "redenen"],
          "properties": {
            "aanvraagId": {"$ref": "#/components/schemas/Id"},
            "status": {"$ref": "#/components/schemas/Aanvraagstatus"},
            "beslistermijn": {
              "type": "string", "format": "date",
              "description": "De laatste dag om te beslissen.", "example": "2026-04-28"
            },
            "antwoordUiterlijk": {
              "type": "string", "format": "date", "nullable": true,
              "description": "De laatste dag om te antwoorden; null als er niets is gevraagd.",
              "example": "2026-03-24"
            },
            "redenen": {
              "type": "array", "items": {"$ref": "#/components/schemas/Reden"},
              "description": "Waarom er nog geen besluit is."
            }
          }
        }
        """#

    private static let asking =
        [
            "Voor een behandelaar. De termijn staat stil vanaf de dag na de vraag (Awb 4:15).",
            "403: eigenZaak. 409: statusLaatDitNietToe, terugwerkend, gereserveerd.",
        ].joined(separator: #"\n\n"#)

    private static let completing =
        [
            "Wacht de aanvraag op een aanvulling, dan beslissen de regels daarna opnieuw.",
            "409: statusLaatDitNietToe.",
        ].joined(separator: #"\n\n"#)

    private static let hearing =
        [
            "Als de aanvraag wacht op uw zienswijze (Awb 4:7). Daarna beslist een medewerker.",
            "409: statusLaatDitNietToe, nietGevraagd.",
        ].joined(separator: #"\n\n"#)
}
