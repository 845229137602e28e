/// What the API text says about deciding on an application, and what comes of it.
enum DecisionsDescription {
    /// The call with which a case worker decides.
    static let paths = #"""
        "/aanvragen/{id}/besluiten": {
          "parameters": [{"$ref": "#/components/parameters/Id"}],
          "post": {
            "operationId": "beslisOpAanvraag",
            "tags": ["Aanvragen"],
            "summary": "Beslissen op een aanvraag",
            "description": "\#(deciding)",
            \#(OperationParts.body("BesluitVerzoek")),
            "responses": {
              \#(OperationParts.answer(201, "Het besluit.", "BesluitAntwoord")),
              \#(OperationParts.conditionalErrors)
            }
          }
        }
        """#

    /// Decisions, their reasons, what is to be paid, and withdrawals.
    static let schemas = #"""
        "Aanvraagstatus": {
          "type": "string", "example": "wachtOpBetaling",
          "enum": \#(states),
          "description": "Hoe het met de aanvraag staat."
        },
        "Voortgangsstap": {
          "type": "object",
          "required": ["status", "op"],
          "properties": {
            "status": {"$ref": "#/components/schemas/Aanvraagstatus"},
            "op": {
              "type": "string", "format": "date-time",
              "description": "Vanaf wanneer.", "example": "2026-03-02T09:00:00Z"
            }
          }
        },
        "Besluit": {
          "type": "object", "nullable": true,
          "description": "Het besluit; null als er nog geen is.",
          "required": ["uitkomst", "genomenOp", "automatisch", "bezwaarTot", "redenen"],
          "properties": {
            \#(decisionMembers)
          }
        },
        "BesluitAntwoord": {
          "type": "object",
          "description": "Het besluit en wat er met de aanvraag gebeurt.",
          "required": [
            "uitkomst", "genomenOp", "automatisch", "bezwaarTot", "redenen", "motivering",
            "hardheid", "aanvraagId", "status"
          ],
          "properties": {
            \#(decisionMembers),
            "aanvraagId": {"$ref": "#/components/schemas/Id"},
            "status": {"$ref": "#/components/schemas/Aanvraagstatus"}
          }
        },
        "BesluitVerzoek": {
          "type": "object",
          "description": "Wat een behandelaar beslist.",
          "additionalProperties": false,
          "required": ["uitkomst", "motivering"],
          "properties": {
            "uitkomst": {
              "type": "string", "enum": ["verleend", "geweigerd", "buitenBehandeling"],
              "description": "De beslissing.", "example": "verleend"
            },
            "motivering": {
              "type": "string", "minLength": 1, "maxLength": 2000,
              "pattern": "\#(InputPatterns.text)",
              "description": "Waarom. De aanvrager leest dit.",
              "example": "De leaseverklaring is in orde."
            },
            "hardheid": {
              "type": "boolean", "nullable": true, "example": false,
              "description": "Afwijken om bijzondere omstandigheden (Awb 4:84). Anders false."
            }
          }
        },
        "Reden": {
          "type": "object",
          "description": "Een grond van het besluit.",
          "required": ["code", "tekst", "artikel"],
          "properties": {
            "code": {"$ref": "#/components/schemas/Redencode"},
            "tekst": {
              "type": "string", "description": "De reden in gewone taal.",
              "example": "Op dit adres zijn al 2 ontheffingen."
            },
            "artikel": {
              "type": "string", "description": "De regel waarop het steunt.",
              "example": "Beleidsregels ontheffing blauwe zone; RVV 1990 art. 87"
            }
          }
        },
        "Redencode": {
          "type": "string", "example": "maximumPerAdres",
          "enum": \#(reasons),
          "description": "De vaste code van een reden."
        },
        "AanvraagIntrekkingVerzoek": {
          "type": "object",
          "description": "Het intrekken van een aanvraag.",
          "additionalProperties": false,
          "properties": {
            "reden": {
              "type": "string", "nullable": true, "maxLength": 2000,
              "pattern": "\#(InputPatterns.anyText)",
              "description": "Waarom, als u dat wilt zeggen.", "example": "Ik heb geen auto meer."
            }
          }
        },
        "AanvraagIntrekking": {
          "type": "object",
          "required": ["aanvraagId", "status", "ingetrokkenOp"],
          "properties": {
            "aanvraagId": {"$ref": "#/components/schemas/Id"},
            "status": {"$ref": "#/components/schemas/Aanvraagstatus"},
            "ingetrokkenOp": {
              "type": "string", "format": "date-time",
              "description": "Wanneer de aanvraag is ingetrokken.",
              "example": "2026-03-03T10:00:00Z"
            }
          }
        }
        """#

    private static let decisionMembers = #"""
        "uitkomst": {
          "type": "string", "enum": ["verleend", "geweigerd", "buitenBehandeling"],
          "description": "De beslissing.", "example": "verleend"
        },
        "genomenOp": {
          "type": "string", "format": "date-time",
          "description": "Wanneer het besluit is genomen.", "example": "2026-03-02T09:00:00Z"
        },
        "automatisch": {
          "type": "boolean", "example": true,
          "description": "Of de computer besliste. U kunt vragen of een mens ernaar kijkt."
        },
        "bezwaarTot": {
          "type": "string", "format": "date",
          "description": "De laatste dag voor bezwaar.", "example": "2026-04-13"
        },
        "redenen": {
          "type": "array", "items": {"$ref": "#/components/schemas/Reden"},
          "description": "De gronden uit de regels; leeg als alles klopt."
        },
        "motivering": {
          "type": "string", "nullable": true,
          "description": "Wat de behandelaar schreef; null bij een automatisch besluit.",
          "example": "De leaseverklaring is in orde."
        },
        "hardheid": {
          "type": "boolean", "example": false,
          "description": "Of er om bijzondere omstandigheden is afgeweken (Awb 4:84)."
        },
        "bezwaartermijnBerekening": {"$ref": "#/components/schemas/Bezwaartermijn"}
        """#

    private static let states = #"""
        [
            "ontvangen", "inBehandeling", "wachtOpAanvulling", "wachtOpZienswijze",
            "wachtOpBetaling", "verleend", "geweigerd", "afgebroken", "buitenBehandeling",
            "nietNodig"
          ]
        """#

    private static let reasons = #"""
        [
            "adresBuitenZone", "maximumPerAdres", "adresUitgesloten", "eigenParkeerplaats",
            "dubbeleOntheffing", "maximumPerWerknemers", "camperMaximaalDrieDagen",
            "geenMotorvoertuig", "ontheffingNietNodig", "adresWijktAf", "kentekenElders",
            "houderOnbekend", "bewijsOntbreekt", "registerOnbereikbaar", "eerderBesluit",
            "handmatigVolgendeBedrijf", "mantelzorgBeoordelen"
          ]
        """#

    private static let deciding =
        [
            "Voor een behandelaar. Zijn er leges, dan wacht een verleende aanvraag op betaling.",
            "If-Match mag, met de ETag van de aanvraag. Past die niet meer: 412.",
            "403: eigenZaak. 409: statusLaatDitNietToe, gereserveerd, adresBuitenZone.",
        ].joined(separator: #"\n\n"#)
}
