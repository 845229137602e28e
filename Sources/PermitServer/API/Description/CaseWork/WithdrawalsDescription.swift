/// What the API text says about ending exemptions early, and hearing the holder first.
enum WithdrawalsDescription {
    /// The calls.
    static let paths = #"""
        "/ontheffingen/{id}/intrekkingen": {
          "parameters": [{"$ref": "#/components/parameters/Id"}],
          "post": {
            "operationId": "trekOntheffingIn",
            "tags": ["Ontheffingen"],
            "summary": "Een ontheffing intrekken",
            "description": "\#(withdrawing)",
            \#(OperationParts.body("OntheffingIntrekkingVerzoek")),
            "responses": {
              \#(OperationParts.answer(
                  201, "De intrekking.", "OntheffingIntrekking", [.entityTag])),
              \#(OperationParts.conditionalErrors)
            }
          }
        },
        "/ontheffingen/{id}/voornemens": {
          "parameters": [{"$ref": "#/components/parameters/Id"}],
          "get": {
            "operationId": "leesVoornemens",
            "tags": ["Ontheffingen"],
            "summary": "Bekijken of de gemeente wil intrekken",
            "description": "Voor de houder en voor een behandelaar.",
            "responses": {
              \#(OperationParts.answer(200, "De voornemens.", "Voornemens")),
              \#(OperationParts.itemErrors)
            }
          },
          "post": {
            "operationId": "kondigIntrekkingAan",
            "tags": ["Ontheffingen"],
            "summary": "Aankondigen dat de gemeente wil intrekken",
            "description": "\#(intending)",
            \#(OperationParts.body("VoornemenVerzoek")),
            "responses": {
              \#(OperationParts.answer(201, "Het voornemen.", "Voornemen")),
              \#(OperationParts.changeErrors)
            }
          }
        },
        "/ontheffingen/{id}/zienswijzen": {
          "parameters": [{"$ref": "#/components/parameters/Id"}],
          "post": {
            "operationId": "geefZienswijzeOpIntrekking",
            "tags": ["Ontheffingen"],
            "summary": "Een zienswijze geven op een voornemen",
            "description": "\#(hearing)",
            \#(OperationParts.body("Zienswijze")),
            "responses": {
              \#(OperationParts.answer(201, "De zienswijze is ontvangen.", "Voornemen")),
              \#(OperationParts.changeErrors)
            }
          }
        }
        """#

    /// What goes in and what comes out.
    static let schemas = #"""
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
            },
            "ambtshalve": {
              "type": "boolean", "nullable": true, "example": false,
              "description": "Of de gemeente dit zelf besluit. Alleen voor een behandelaar."
            },
            "opVerzoek": {
              "type": "boolean", "nullable": true, "example": true,
              "description": "Of de houder erom vroeg. Niet samen met ambtshalve."
            }
          },
          "oneOf": [
            {
              "title": "Op verzoek, of zoals het er voor staat",
              "properties": {"ambtshalve": {"type": "boolean", "nullable": true, "enum": [false, null]}}
            },
            {
              "title": "Ambtshalve", "required": ["ambtshalve"],
              "properties": {
                "ambtshalve": {"type": "boolean", "enum": [true]},
                "opVerzoek": {"type": "boolean", "nullable": true, "enum": [false, null]}
              }
            }
          ]
        },
        "OntheffingIntrekking": {
          "type": "object",
          "required": ["ontheffingId", "ingangOp", "reden", "opVerzoek"],
          "properties": {
            "ontheffingId": {"$ref": "#/components/schemas/Id"},
            "ingangOp": {
              "type": "string", "format": "date-time",
              "description": "Vanaf dan geldt de ontheffing niet meer.",
              "example": "2026-06-07T22:00:00Z"
            },
            "reden": {
              "type": "string", "description": "Waarom.", "example": "De houder is verhuisd."
            },
            "opVerzoek": {
              "type": "boolean", "example": true,
              "description": "Of de houder erom vroeg; anders besloot de gemeente zelf."
            }
          }
        },
        "VoornemenVerzoek": {
          "type": "object",
          "description": "Wat de gemeente van plan is.",
          "additionalProperties": false,
          "required": ["ingangOp", "reden"],
          "properties": {
            "ingangOp": {"$ref": "#/components/schemas/DagOfTijdstip"},
            "reden": {
              "type": "string", "minLength": 1, "maxLength": 2000,
              "pattern": "\#(InputPatterns.text)",
              "description": "Waarom. De houder leest dit.",
              "example": "U woont niet meer op het adres van de ontheffing."
            },
            "misbruik": {
              "type": "boolean", "nullable": true, "example": false,
              "description": "Of het om misbruik gaat. Dan ondertekent een ander de intrekking."
            }
          }
        },
        "Voornemen": {
          "type": "object",
          "description": "Dat de gemeente een ontheffing wil intrekken (Awb 4:8).",
          "required": [
            "id", "ontheffingId", "reden", "misbruik", "ingangOp", "aangekondigdOp",
            "zienswijzeTot", "zienswijze", "afloop"
          ],
          "properties": {
            "id": {"$ref": "#/components/schemas/Id"},
            "ontheffingId": {"$ref": "#/components/schemas/Id"},
            "reden": {
              "type": "string", "description": "Waarom.",
              "example": "U woont niet meer op het adres van de ontheffing."
            },
            "misbruik": {
              "type": "boolean", "description": "Of het om misbruik gaat.", "example": false
            },
            "ingangOp": {
              "type": "string", "format": "date-time",
              "description": "Vanaf dan zou de ontheffing niet meer gelden.",
              "example": "2026-06-30T22:00:00Z"
            },
            "aangekondigdOp": {
              "type": "string", "format": "date-time",
              "description": "Wanneer de houder bericht kreeg.", "example": "2026-06-01T08:00:00Z"
            },
            "zienswijzeTot": {
              "type": "string", "format": "date",
              "description": "De laatste dag voor een zienswijze.", "example": "2026-06-15"
            },
            "zienswijze": {
              "type": "string", "nullable": true,
              "description": "Wat de houder ervan vindt; null als die niets zei.",
              "example": "Ik woon er nog wel."
            },
            "afloop": {
              "type": "string", "nullable": true, "enum": ["ingetrokken", "vervallen", null],
              "description": "Hoe het is afgelopen; null als het nog loopt.",
              "example": "ingetrokken"
            }
          }
        },
        "Voornemens": {
          "type": "object",
          "required": ["voornemens"],
          "properties": {
            "voornemens": {
              "type": "array", "items": {"$ref": "#/components/schemas/Voornemen"},
              "description": "Het nieuwste eerst."
            }
          }
        }
        """#

    private static let withdrawing =
        [
            "Voor de houder en voor een behandelaar. Bij een bezoekersregeling loopt bezoek dat al "
                + "begonnen is door. Een dag bij ingangOp is 0.00 uur van die dag.",
            "Een behandelaar trekt in op verzoek van de houder. Is het ambtshalve, of loopt er een "
                + "voornemen, dan is eerst de houder gehoord (Awb 4:8) en gaat het later in dan nu.",
            "If-Match mag, met de ETag van de ontheffing. Past die niet meer: 412.",
            "403: eigenZaak. 409: terugwerkend, buitenGeldigheid, voornemenOntbreekt, "
                + "zienswijzeNogMogelijk, tweedePersoonNodig, nietInToekomst.",
        ].joined(separator: #"\n\n"#)

    private static let intending =
        [
            "Voor een behandelaar. De houder krijgt bericht en kan een zienswijze geven.",
            "403: eigenZaak. 409: voornemenLoopt, nietInToekomst, buitenGeldigheid.",
        ].joined(separator: #"\n\n"#)

    private static let hearing =
        [
            "Voor de houder, als de gemeente wil intrekken; een behandelaar kan vastleggen wat de "
                + "houder zei.",
            "409: geenVoornemen, zienswijzeGegeven.",
        ].joined(separator: #"\n\n"#)
}
