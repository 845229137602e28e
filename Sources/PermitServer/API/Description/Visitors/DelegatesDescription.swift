/// What the API text says about people who sign visitors on for a holder.
enum DelegatesDescription {
    /// The calls.
    static let paths = #"""
        "/bezoekersregelingen/{id}/gemachtigden": {
          "parameters": [{"$ref": "#/components/parameters/Id"}],
          "get": {
            "operationId": "leesGemachtigden",
            "tags": ["Machtigingen"],
            "summary": "Bekijken wie uw regeling mag gebruiken",
            "description": "Voor de houder en voor een behandelaar.",
            "responses": {
              \#(OperationParts.answer(200, "Wie mag en wie is uitgenodigd.", "Gemachtigden")),
              \#(OperationParts.itemErrors)
            }
          },
          "post": {
            "operationId": "nodigGemachtigdeUit",
            "tags": ["Machtigingen"],
            "summary": "Iemand uitnodigen",
            "description": "\#(inviting)",
            \#(OperationParts.body("GemachtigdeVerzoek")),
            "responses": {
              \#(OperationParts.answer(201, "De uitnodiging.", "GemachtigdeNieuw")),
              \#(OperationParts.changeErrors)
            }
          }
        },
        "/bezoekersregelingen/{id}/gemachtigden/{gemachtigdeId}": {
          "parameters": [
            {"$ref": "#/components/parameters/Id"},
            \#(OperationParts.identifier("gemachtigdeId", "van de gemachtigde"))
          ],
          "delete": {
            "operationId": "beeindigGemachtigde",
            "tags": ["Machtigingen"],
            "summary": "Een machtiging stoppen",
            "description": "Voor de houder en voor een behandelaar. Het geldt meteen.",
            "responses": {
              \#(OperationParts.nothing("Gestopt.")),
              \#(OperationParts.itemErrors)
            }
          }
        },
        "/machtigingen": {
          "get": {
            "operationId": "leesMachtigingen",
            "tags": ["Machtigingen"],
            "summary": "Bekijken welke regelingen u voor een ander mag gebruiken",
            "description": "Voor een burger of bedrijf.",
            "parameters": [
              {"$ref": "#/components/parameters/Pagina"},
              {"$ref": "#/components/parameters/Grootte"}
            ],
            "responses": {
              \#(OperationParts.answer(200, "Een pagina.", "Machtigingen", [.link])),
              \#(OperationParts.collectionErrors)
            }
          },
          "post": {
            "operationId": "aanvaardMachtiging",
            "tags": ["Machtigingen"],
            "summary": "Een uitnodiging aannemen",
            "description": "\#(accepting)",
            \#(OperationParts.body("MachtigingVerzoek")),
            "responses": {
              \#(OperationParts.answer(201, "De machtiging.", "Machtiging")),
              \#(OperationParts.changeErrors)
            }
          }
        },
        "/machtigingen/{id}": {
          "parameters": [{"$ref": "#/components/parameters/Id"}],
          "delete": {
            "operationId": "geefMachtigingOp",
            "tags": ["Machtigingen"],
            "summary": "Een machtiging opgeven",
            "description": "Voor wie gemachtigd is.",
            "responses": {
              \#(OperationParts.nothing("Opgegeven.")),
              \#(OperationParts.itemErrors)
            }
          }
        }
        """#

    /// What goes in and what comes out.
    static let schemas = #"""
        "GemachtigdeVerzoek": {
          "type": "object",
          "description": "Iemand om uit te nodigen.",
          "additionalProperties": false,
          "required": ["naam"],
          "properties": {
            "naam": {
              "type": "string", "minLength": 1, "maxLength": 60,
              "pattern": "\#(InputPatterns.line)",
              "description": "Hoe u deze persoon noemt.", "example": "Buurvrouw"
            }
          }
        },
        "Gemachtigde": {
          "type": "object",
          "description": "Iemand die uw regeling mag gebruiken, of is uitgenodigd.",
          "required": ["id", "naam", "status", "uitnodigingTot", "sinds"],
          "properties": {\#(members)}
        },
        "GemachtigdeNieuw": {
          "type": "object",
          "description": "Een uitnodiging, met de code.",
          "required": ["id", "naam", "status", "uitnodigingTot", "sinds", "code"],
          "properties": {
            \#(members),
            "code": {
              "type": "string", "pattern": "^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){2}$",
              "description": "De code, eenmalig te zien. Geef hem zelf door.",
              "example": "7K3F-M0QX-22TD"
            }
          }
        },
        "Gemachtigden": {
          "type": "object",
          "required": ["gemachtigden"],
          "properties": {
            "gemachtigden": {
              "type": "array", "items": {"$ref": "#/components/schemas/Gemachtigde"},
              "description": "Een uitnodiging die is verlopen, staat er niet bij."
            }
          }
        },
        "MachtigingVerzoek": {
          "type": "object",
          "description": "De code van een uitnodiging.",
          "additionalProperties": false,
          "required": ["code"],
          "properties": {
            "code": {
              "type": "string", "minLength": 1, "maxLength": 40,
              "pattern": "\#(InputPatterns.line)",
              "description": "De code. Hoofdletters en streepjes maken niet uit.",
              "example": "7K3F-M0QX-22TD"
            }
          }
        },
        "Machtiging": {
          "type": "object",
          "description": "Een regeling die u voor een ander mag gebruiken.",
          "required": ["id", "bezoekersregelingId", "zone", "sinds"],
          "properties": {
            "id": {"$ref": "#/components/schemas/Id"},
            "bezoekersregelingId": {"$ref": "#/components/schemas/Id"},
            "zone": {
              "type": "string", "pattern": "^[A-Z0-9-]{1,10}$",
              "description": "De zone.", "example": "VBN"
            },
            "sinds": {
              "type": "string", "format": "date-time",
              "description": "Sinds wanneer het mag.", "example": "2026-06-18T08:00:00Z"
            }
          }
        },
        "Machtigingen": {
          "type": "object",
          "required": ["machtigingen"],
          "properties": {
            "machtigingen": {
              "type": "array", "items": {"$ref": "#/components/schemas/Machtiging"},
              "description": "De nieuwste eerst."
            }
          }
        }
        """#

    private static let members = #"""
        "id": {"$ref": "#/components/schemas/Id"},
        "naam": {
          "type": "string", "description": "Hoe de houder deze persoon noemt.",
          "example": "Buurvrouw"
        },
        "status": {
          "type": "string", "enum": ["uitgenodigd", "actief"],
          "description": "Of de uitnodiging is aangenomen.", "example": "uitgenodigd"
        },
        "uitnodigingTot": {
          "type": "string", "format": "date-time", "nullable": true,
          "description": "Tot dan kan de code worden gebruikt; null als dat is gebeurd.",
          "example": "2026-06-25T08:00:00Z"
        },
        "sinds": {
          "type": "string", "format": "date-time", "nullable": true,
          "description": "Sinds wanneer het mag; null zolang de code niet is gebruikt.",
          "example": "2026-06-18T08:00:00Z"
        }
        """#

    private static let inviting =
        [
            "Voor de houder en voor een behandelaar. Wie de code gebruikt, mag bezoek aanmelden en "
                + "afmelden en het saldo en de favorieten zien. Niet: het bezoek van vroeger, "
                + "anderen uitnodigen of de pincode. De code is 7 dagen geldig, voor een persoon.",
            "409: maximumBereikt. Uitnodigingen tellen mee.",
        ].joined(separator: #"\n\n"#)

    private static let accepting =
        [
            "Voor wie is ingelogd als burger of bedrijf.",
            "404: codeOngeldig, ook als de code is verlopen of al is gebruikt. 409: eigenRegeling, "
                + "alGemachtigd. 429: te veel verkeerde codes.",
        ].joined(separator: #"\n\n"#)
}
