/// What the API text says about objections.
enum ObjectionsDescription {
    /// The calls on objections.
    static let paths = #"""
        "/aanvragen/{id}/bezwaren": {
          "parameters": [{"$ref": "#/components/parameters/Id"}],
          "post": {
            "operationId": "maakBezwaar",
            "tags": ["Bezwaren"],
            "summary": "Bezwaar maken tegen een besluit",
            "description": "\#(objecting)",
            \#(OperationParts.body("BezwaarVerzoek")),
            "responses": {
              \#(OperationParts.answer(201, "Het bezwaar.", "Bezwaar", [.location])),
              \#(OperationParts.changeErrors)
            }
          }
        },
        "/bezwaren": {
          "get": {
            "operationId": "leesBezwaren",
            "tags": ["Bezwaren"],
            "summary": "Bezwaren bekijken",
            "description": "Een burger of bedrijf ziet de eigen, een behandelaar alle.",
            "parameters": [
              {"$ref": "#/components/parameters/Pagina"},
              {"$ref": "#/components/parameters/Grootte"}
            ],
            "responses": {
              \#(OperationParts.answer(200, "Een pagina bezwaren.", "Bezwaren", [.link])),
              \#(OperationParts.collectionErrors)
            }
          }
        },
        "/bezwaren/{id}": {
          "parameters": [{"$ref": "#/components/parameters/Id"}],
          "get": {
            "operationId": "leesBezwaar",
            "tags": ["Bezwaren"],
            "summary": "Een bezwaar bekijken",
            "description": "Voor wie bezwaar maakte en voor een behandelaar.",
            "responses": {
              \#(OperationParts.answer(200, "Het bezwaar.", "Bezwaar")),
              \#(OperationParts.itemErrors)
            }
          }
        },
        "/bezwaren/{id}/toewijzingen": {
          "parameters": [{"$ref": "#/components/parameters/Id"}],
          "post": {
            "operationId": "wijsBezwaarToe",
            "tags": ["Bezwaren"],
            "summary": "Een bezwaar toewijzen",
            "description": "\#(assigning)",
            \#(OperationParts.body("BezwaarToewijzingVerzoek")),
            "responses": {
              \#(OperationParts.answer(201, "Het bezwaar is toegewezen.", "Bezwaar")),
              \#(OperationParts.changeErrors)
            }
          }
        },
        "/bezwaren/{id}/besluiten": {
          "parameters": [{"$ref": "#/components/parameters/Id"}],
          "post": {
            "operationId": "beslisOpBezwaar",
            "tags": ["Bezwaren"],
            "summary": "Beslissen op een bezwaar",
            "description": "\#(deciding)",
            \#(OperationParts.body("BezwaarBesluitVerzoek")),
            "responses": {
              \#(OperationParts.answer(201, "Het bezwaar met het besluit.", "Bezwaar")),
              \#(OperationParts.changeErrors)
            }
          }
        },
        "/bezwaren/{id}/intrekkingen": {
          "parameters": [{"$ref": "#/components/parameters/Id"}],
          "post": {
            "operationId": "trekBezwaarIn",
            "tags": ["Bezwaren"],
            "summary": "Een bezwaar intrekken",
            "description": "\#(withdrawing)",
            \#(OperationParts.body("Leeg", isRequired: false)),
            "responses": {
              \#(OperationParts.answer(201, "Het bezwaar is ingetrokken.", "Bezwaar")),
              \#(OperationParts.changeErrors)
            }
          }
        }
        """#

    /// What goes in and what comes out.
    static let schemas = #"""
        "BezwaarVerzoek": {
          "type": "object",
          "description": "Een bezwaar.",
          "additionalProperties": false,
          "required": ["tekst"],
          "properties": {
            "tekst": {
              "type": "string", "minLength": 1, "maxLength": 10000,
              "pattern": "\#(InputPatterns.text)",
              "description": "Waarom u het er niet mee eens bent.",
              "example": "Bij mijn huis hoort geen parkeerplaats."
            }
          }
        },
        "BezwaarToewijzingVerzoek": {
          "type": "object",
          "description": "Aan wie het bezwaar wordt toegewezen.",
          "additionalProperties": false,
          "properties": {
            \#(CaseWorkDescription.colleague)
          }
        },
        "BezwaarBesluitVerzoek": {
          "type": "object",
          "description": "Het besluit op een bezwaar.",
          "additionalProperties": false,
          "required": ["uitkomst", "motivering"],
          "properties": {
            "uitkomst": {
              "type": "string", "enum": ["gegrond", "ongegrond", "nietOntvankelijk"],
              "description": "De beslissing.", "example": "gegrond"
            },
            "motivering": {
              "type": "string", "minLength": 1, "maxLength": 10000,
              "pattern": "\#(InputPatterns.text)",
              "description": "Waarom. Wie bezwaar maakte, leest dit.",
              "example": "De registratie van de parkeerplaats klopte niet."
            }
          }
        },
        "Leeg": {
          "type": "object", "description": "Een bericht zonder velden.",
          "additionalProperties": false
        },
        "Bezwaar": {
          "type": "object",
          "description": "Een bezwaar en hoe het ermee staat.",
          "required": [
            "id", "aanvraagId", "tekst", "ontvangenOp", "teLaat", "beslistermijn", "behandelaar",
            "uitkomst", "motivering", "beslotenOp"
          ],
          "properties": {
            "id": {"$ref": "#/components/schemas/Id"},
            "aanvraagId": {"$ref": "#/components/schemas/Id"},
            "tekst": {
              "type": "string", "description": "Het bezwaar.",
              "example": "Bij mijn huis hoort geen parkeerplaats."
            },
            "ontvangenOp": {
              "type": "string", "format": "date-time",
              "description": "Wanneer we het bezwaar kregen.", "example": "2026-03-20T09:00:00Z"
            },
            "teLaat": {
              "type": "boolean", "example": false,
              "description": "Of het na de laatste dag kwam. Een medewerker beoordeelt waarom."
            },
            "beslistermijn": {
              "type": "string", "format": "date",
              "description": "De laatste dag om te beslissen (Awb 7:10).", "example": "2026-05-11"
            },
            "behandelaar": {
              "type": "string", "nullable": true,
              "description": "Wie het behandelt; alleen voor medewerkers, anders null.",
              "example": "j.jansen"
            },
            "uitkomst": {
              "type": "string", "nullable": true, "example": "gegrond",
              "enum": ["gegrond", "ongegrond", "nietOntvankelijk", "ingetrokken", null],
              "description": "Hoe het is afgelopen; null als het nog loopt."
            },
            "motivering": {
              "type": "string", "nullable": true,
              "description": "Waarom er zo is beslist.",
              "example": "De registratie van de parkeerplaats klopte niet."
            },
            "beslotenOp": {
              "type": "string", "format": "date-time", "nullable": true,
              "description": "Wanneer het is afgesloten.", "example": "2026-04-20T09:00:00Z"
            }
          }
        },
        "Bezwaren": {
          "type": "object",
          "required": ["bezwaren"],
          "properties": {
            "bezwaren": {
              "type": "array", "items": {"$ref": "#/components/schemas/Bezwaar"},
              "description": "De nieuwste eerst."
            }
          }
        }
        """#

    private static let objecting =
        [
            "Voor de aanvrager; een behandelaar kan het namens de aanvrager vastleggen. Het kan tot "
                + "en met bezwaarTot. Een later bezwaar nemen we ook aan: een medewerker beoordeelt "
                + "of er een goede reden voor is (Awb 6:11).",
            "409: nogGeenBesluit, bezwaarLoopt.",
        ].joined(separator: #"\n\n"#)

    private static let assigning =
        [
            "Voor een behandelaar. Zonder behandelaar neemt u het zelf. Wie het besluit nam, mag het "
                + "niet (Awb 10:3).",
            "403: eigenZaak. 409: namBesluit, gereserveerd, statusLaatDitNietToe.",
        ].joined(separator: #"\n\n"#)

    private static let deciding =
        [
            "Voor een behandelaar die het besluit niet nam. Is het bezwaar tegen een weigering "
                + "gegrond, dan is de aanvraag daarmee verleend. Was de aanvraag buiten behandeling, "
                + "dan wordt zij alsnog behandeld.",
            "403: eigenZaak. 409: namBesluit, gereserveerd, statusLaatDitNietToe, adresBuitenZone.",
        ].joined(separator: #"\n\n"#)

    private static let withdrawing =
        [
            "Alleen voor wie bezwaar maakte, zolang er niet op is beslist. Het bericht mag leeg "
                + "zijn.",
            "409: statusLaatDitNietToe.",
        ].joined(separator: #"\n\n"#)
}
