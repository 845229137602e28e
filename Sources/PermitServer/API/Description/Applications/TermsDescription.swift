/// What the API text says about legal terms: how they are counted, and making one longer.
enum TermsDescription {
    /// The call that makes a term longer.
    static let paths = #"""
        "/aanvragen/{id}/verdagingen": {
          "parameters": [{"$ref": "#/components/parameters/Id"}],
          "post": {
            "operationId": "verdaagBeslistermijn",
            "tags": ["Aanvragen"],
            "summary": "De beslistermijn verlengen",
            "description": "\#(extending)",
            \#(OperationParts.body("VerdagingVerzoek")),
            "responses": {
              \#(OperationParts.answer(201, "De termijn is verlengd.", "VerdagingAntwoord")),
              \#(OperationParts.conditionalErrors)
            }
          }
        }
        """#

    /// Terms and their parts.
    static let schemas = #"""
        "VerdagingVerzoek": {
          "type": "object",
          "description": "Tot wanneer het besluit langer duurt, en waarom.",
          "additionalProperties": false,
          "required": ["nieuweTermijn", "reden"],
          "properties": {
            "nieuweTermijn": {
              "type": "string", "format": "date", "pattern": "\#(InputPatterns.day)",
              "description": "De nieuwe laatste dag, na de oude.", "example": "2026-05-26"
            },
            "reden": {
              "type": "string", "minLength": 1, "maxLength": 2000,
              "pattern": "\#(InputPatterns.text)",
              "description": "Waarom. De aanvrager leest dit.",
              "example": "Wij wachten op het advies van de wijkbeheerder."
            }
          }
        },
        "VerdagingAntwoord": {
          "type": "object",
          "required": ["aanvraagId", "beslistermijn", "beslistermijnBerekening"],
          "properties": {
            "aanvraagId": {"$ref": "#/components/schemas/Id"},
            "beslistermijn": {
              "type": "string", "format": "date",
              "description": "De laatste dag om te beslissen.", "example": "2026-05-26"
            },
            "beslistermijnBerekening": {"$ref": "#/components/schemas/Beslistermijn"}
          }
        },
        "Beslistermijn": {
          "type": "object",
          "description": "Hoe de laatste dag om te beslissen is geteld (Awb 4:13 tot en met 4:15).",
          "required": [
            "ontvangenOp", "weken", "opschortingen", "opgeschortSinds", "verdaging", "einde",
            "verschoven", "uitkomst"
          ],
          "properties": {
            "ontvangenOp": {
              "type": "string", "format": "date",
              "description": "De dag van ontvangst; die telt zelf niet mee.",
              "example": "2026-03-02"
            },
            "weken": {
              "type": "integer", "minimum": 1,
              "description": "Het aantal weken zonder opschorting.", "example": 8
            },
            "opschortingen": {
              "type": "array", "items": {"$ref": "#/components/schemas/Opschorting"},
              "description": "Wanneer de termijn stilstond."
            },
            "opgeschortSinds": {
              "type": "string", "format": "date", "nullable": true,
              "description": "Staat de termijn nu stil: de eerste dag daarvan.",
              "example": "2026-03-11"
            },
            "verdaging": {"$ref": "#/components/schemas/Verdaging"},
            \#(endMembers)
          }
        },
        "Bezwaartermijn": {
          "type": "object",
          "description": "Hoe de laatste dag voor bezwaar is geteld (Awb 6:7 en 6:8).",
          "required": ["bekendgemaaktOp", "weken", "einde", "verschoven", "uitkomst"],
          "properties": {
            "bekendgemaaktOp": {
              "type": "string", "format": "date",
              "description": "De dag waarop het besluit is verstuurd.", "example": "2026-02-16"
            },
            "weken": {
              "type": "integer", "minimum": 1,
              "description": "Het aantal weken, vanaf de dag erna.", "example": 6
            },
            \#(endMembers)
          }
        },
        "Opschorting": {
          "type": "object",
          "required": ["van", "tot", "dagen"],
          "properties": {
            "van": {
              "type": "string", "format": "date", "description": "De eerste dag.",
              "example": "2026-03-11"
            },
            "tot": {
              "type": "string", "format": "date", "description": "De laatste dag; die telt mee.",
              "example": "2026-03-19"
            },
            "dagen": {
              "type": "integer", "minimum": 1, "description": "Hoeveel dagen.", "example": 9
            }
          }
        },
        "Verdaging": {
          "type": "object", "nullable": true,
          "description": "Dat het besluit langer duurt (Awb 4:14); null als dat niet zo is.",
          "required": ["oorspronkelijk", "nieuweTermijn", "medegedeeldOp", "reden"],
          "properties": {
            "oorspronkelijk": {
              "type": "string", "format": "date", "description": "De laatste dag van eerst.",
              "example": "2026-04-28"
            },
            "nieuweTermijn": {
              "type": "string", "format": "date", "description": "De laatste dag van nu.",
              "example": "2026-05-26"
            },
            "medegedeeldOp": {
              "type": "string", "format": "date",
              "description": "Wanneer de aanvrager dat hoorde.", "example": "2026-04-20"
            },
            "reden": {
              "type": "string", "description": "Waarom.",
              "example": "Wij wachten op het advies van de wijkbeheerder."
            }
          }
        },
        "VerschovenDag": {
          "type": "object",
          "required": ["dag", "waarom"],
          "properties": {
            "dag": {
              "type": "string", "format": "date", "description": "Een dag waarop niets eindigt.",
              "example": "2026-04-27"
            },
            "waarom": {
              "type": "string", "enum": \#(obstacles), "example": "koningsdag",
              "description": "Waarom de termijn dan niet eindigt (Algemene termijnenwet)."
            }
          }
        }
        """#

    private static let endMembers = #"""
        "einde": {
          "type": "string", "format": "date",
          "description": "De laatste dag zoals die is geteld, vóór het verschuiven.",
          "example": "2026-04-27"
        },
        "verschoven": {
          "type": "array", "items": {"$ref": "#/components/schemas/VerschovenDag"},
          "description": "De dagen waarover het einde is verschoven."
        },
        "uitkomst": {
          "type": "string", "format": "date", "description": "De laatste dag.",
          "example": "2026-04-28"
        }
        """#

    private static let obstacles = #"""
        [
            "weekend", "nieuwjaarsdag", "goedeVrijdag", "tweedePaasdag", "koningsdag",
            "bevrijdingsdag", "hemelvaartsdag", "tweedePinksterdag", "eersteKerstdag",
            "tweedeKerstdag"
          ]
        """#

    private static let extending =
        [
            "Voor een behandelaar. Dit kan één keer, zolang de termijn niet voorbij is (Awb 4:14). "
                + "De aanvrager krijgt bericht; de oude dag blijft bewaard.",
            "If-Match mag, met de ETag van de aanvraag. Past die niet meer: 412.",
            "403: eigenZaak. 409: statusLaatDitNietToe, termijnVerstreken, reedsVerdaagd, "
                + "nietLater, gereserveerd.",
        ].joined(separator: #"\n\n"#)
}
