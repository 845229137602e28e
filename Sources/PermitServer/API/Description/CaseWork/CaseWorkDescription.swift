/// What the API text says about looking into cases: searches, assessments, enclosures, reads.
enum CaseWorkDescription {
    /// The calls.
    static let paths = #"""
        "/aanvragen/_zoek": {
          "post": {
            "operationId": "zoekAanvragen",
            "tags": ["Aanvragen"],
            "summary": "Aanvragen zoeken",
            "description": "\#(searching)",
            \#(OperationParts.body("Zoekvraag")),
            "responses": {
              \#(OperationParts.answer(200, "Wat er is gevonden.", "Aanvragen")),
              \#(OperationParts.checkErrors)
            }
          }
        },
        "/ontheffingen/_zoek": {
          "post": {
            "operationId": "zoekOntheffingen",
            "tags": ["Ontheffingen"],
            "summary": "Ontheffingen zoeken",
            "description": "\#(searching)",
            \#(OperationParts.body("Zoekvraag")),
            "responses": {
              \#(OperationParts.answer(200, "Wat er is gevonden.", "Ontheffingen")),
              \#(OperationParts.checkErrors)
            }
          }
        },
        "/inzagen": {
          "get": {
            "operationId": "leesInzagen",
            "tags": ["Aanvragen"],
            "summary": "Bekijken wie uw zaken opzocht",
            "description": "Voor een burger of bedrijf (AVG artikel 15).",
            "parameters": [
              {"$ref": "#/components/parameters/Pagina"},
              {"$ref": "#/components/parameters/Grootte"}
            ],
            "responses": {
              \#(OperationParts.answer(200, "Een pagina.", "Inzagen", [.link])),
              \#(OperationParts.collectionErrors)
            }
          }
        },
        "/aanvragen/{id}/beoordelingen": {
          "parameters": [{"$ref": "#/components/parameters/Id"}],
          "get": {
            "operationId": "leesBeoordelingen",
            "tags": ["Aanvragen"],
            "summary": "Bekijken wat de regels vonden",
            "description": "\#(assessing)",
            "parameters": [
              {"$ref": "#/components/parameters/Pagina"},
              {"$ref": "#/components/parameters/Grootte"}
            ],
            "responses": {
              \#(OperationParts.answer(200, "De beoordelingen.", "Beoordelingen", [.link])),
              \#(OperationParts.itemErrors)
            }
          }
        },
        "/aanvragen/{id}/bijlagen/{nummer}": {
          "parameters": [
            {"$ref": "#/components/parameters/Id"},
            {
              "name": "nummer", "in": "path", "required": true,
              "description": "De hoeveelste bijlage. Een onbekend nummer geeft 404.",
              "schema": {"type": "integer", "minimum": 1, "maximum": 1000, "example": 1}
            }
          ],
          "get": {
            "operationId": "leesBijlage",
            "tags": ["Aanvragen"],
            "summary": "Een bijlage ophalen",
            "description": "Voor de aanvrager en voor een behandelaar. Altijd om op te slaan.",
            "responses": {
              "200": {
                "description": "Het bestand.",
                "headers": {
                  "API-Version": {"$ref": "#/components/headers/API-Version"},
                  "Content-Disposition": {"$ref": "#/components/headers/Content-Disposition"}
                },
                "content": {
                  "application/pdf": {"schema": {"type": "string", "format": "binary"}},
                  "image/jpeg": {"schema": {"type": "string", "format": "binary"}},
                  "image/png": {"schema": {"type": "string", "format": "binary"}}
                }
              },
              \#(OperationParts.itemErrors)
            }
          }
        }
        """#

    /// What goes in and what comes out.
    static let schemas = #"""
        "Zoekvraag": {
          "type": "object",
          "description": "Waarop u zoekt, en waarom.",
          "additionalProperties": false,
          "required": ["reden"],
          "properties": {
            "reden": {
              "type": "string", "minLength": 1, "maxLength": 500,
              "pattern": "\#(InputPatterns.text)",
              "description": "Waarom u zoekt. De persoon om wie het gaat, kan dit lezen.",
              "example": "Vraag aan de telefoon."
            },
            "zaaknummer": {
              "type": "string", "nullable": true, "pattern": "^[0-9]{4}-[0-9]{6,9}$",
              "description": "Het nummer van de zaak.", "example": "2026-000123"
            },
            "bsn": {
              "type": "string", "nullable": true, "pattern": "^[0-9]{9}$",
              "description": "Het BSN van de aanvrager of houder.", "example": "999993653"
            },
            "kvkNummer": {
              "type": "string", "nullable": true, "pattern": "^[0-9]{8}$",
              "description": "Het nummer in het Handelsregister.", "example": "68750110"
            },
            \#(InputDescription.optionalPlate)
          },
          "oneOf": [
            {
              "title": "Op zaaknummer", "required": ["zaaknummer"],
              "properties": {
                "zaaknummer": {"type": "string"},
                \#(without("bsn", "kvkNummer", "kenteken", "land"))
              }
            },
            {
              "title": "Op BSN", "required": ["bsn"],
              "properties": {
                "bsn": {"type": "string"},
                \#(without("zaaknummer", "kvkNummer", "kenteken", "land"))
              }
            },
            {
              "title": "Op KVK-nummer", "required": ["kvkNummer"],
              "properties": {
                "kvkNummer": {"type": "string"},
                \#(without("zaaknummer", "bsn", "kenteken", "land"))
              }
            },
            {
              "title": "Op Nederlands kenteken", "required": ["kenteken"],
              "properties": {
                \#(InputDescription.dutchPlate), \#(without("zaaknummer", "bsn", "kvkNummer"))
              }
            },
            {
              "title": "Op buitenlands kenteken", "required": ["kenteken", "land"],
              "properties": {
                \#(InputDescription.foreignPlate), \#(without("zaaknummer", "bsn", "kvkNummer"))
              }
            }
          ]
        },
        "Inzagen": {
          "type": "object",
          "required": ["inzagen"],
          "properties": {
            "inzagen": {
              "type": "array", "items": {"$ref": "#/components/schemas/Inzage"},
              "description": "De nieuwste eerst."
            }
          }
        },
        "Inzage": {
          "type": "object",
          "description": "Een medewerker zocht een zaak van u op.",
          "required": ["zaakId", "rol", "reden", "op"],
          "properties": {
            "zaakId": {
              "type": "string", "format": "uuid",
              "description": "De aanvraag of ontheffing die is bekeken.",
              "example": "0f8fad5b-d9cb-469f-a165-70867728950e"
            },
            "rol": {
              "type": "string", "enum": ["behandelaar", "beheerder"],
              "description": "Wie er keek.", "example": "behandelaar"
            },
            "reden": {
              "type": "string", "description": "Waarom.", "example": "Vraag aan de telefoon."
            },
            "op": {
              "type": "string", "format": "date-time", "description": "Wanneer.",
              "example": "2026-03-02T09:00:00Z"
            }
          }
        }
        """#

    /// The member that names a member of staff.
    static let colleague = #"""
        "behandelaar": {
          "type": "string", "nullable": true, "minLength": 1, "maxLength": 64,
          "pattern": "\#(InputPatterns.line)",
          "description": "De collega die het krijgt. Zonder dit veld: uzelf.",
          "example": "j.jansen"
        }
        """#

    private static func without(_ names: String...) -> String {
        names.map { "\"\($0)\": \(InputDescription.absent)" }.joined(separator: ", ")
    }

    private static let searching =
        [
            "Voor een behandelaar. Zoek op één ding. Hooguit 100 zaken, de nieuwste eerst.",
            "Elke zaak die u vindt, wordt met uw reden vastgelegd. De persoon om wie het gaat, kan "
                + "dat zien.",
        ].joined(separator: #"\n\n"#)

    private static let assessing =
        "Voor een behandelaar: wat de registers zeiden, wat elke regel daarvan vond en wat eruit "
        + "kwam. De aanvrager ziet dit niet, omdat het over een ander adres kan gaan."
}
