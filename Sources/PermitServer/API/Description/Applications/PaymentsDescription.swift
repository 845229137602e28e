/// What the API text says about payments.
enum PaymentsDescription {
    /// The call of the payment provider.
    static let paths = #"""
        "/betaalmeldingen": {
          "post": {
            "operationId": "meldBetaling",
            "tags": ["Betalingen"],
            "summary": "Melden dat er iets met een betaling is gebeurd",
            "description": "\#(reporting)",
            "security": [],
            "requestBody": {
              "required": true,
              "content": {
                "application/x-www-form-urlencoded": {
                  "schema": {"$ref": "#/components/schemas/Betaalmelding"}
                }
              }
            },
            "responses": {
              "200": {
                "description": "De melding is binnen; het antwoord is leeg.",
                "headers": {"API-Version": {"$ref": "#/components/headers/API-Version"}}
              },
              \#(OperationParts.messageErrors)
            }
          }
        }
        """#

    /// The message, and what an application says of its fee.
    static let schemas = #"""
        "Betaalmelding": {
          "type": "object",
          "description": "Een melding van de betaaldienst. Andere velden mogen; we lezen ze niet.",
          "required": ["id"],
          "properties": {
            "id": {
              "type": "string", "minLength": 4, "maxLength": 63,
              "pattern": "^tr_[A-Za-z0-9]{1,60}$",
              "description": "Het kenmerk dat de betaaldienst aan de betaling gaf.",
              "example": "tr_7UhSN1zuXS"
            }
          }
        },
        "Betaling": {
          "type": "object", "nullable": true,
          "description": "Wat er te betalen is; null als dat niets is.",
          "required": [
            "kenmerk", "bedragCent", "vervaltOp", "betaalUrl", "status", "terugbetalingen"
          ],
          "properties": {
            "kenmerk": {
              "type": "string", "description": "Het kenmerk van de betaling.",
              "example": "2026-000123"
            },
            "bedragCent": {
              "type": "integer", "minimum": 0,
              "description": "Het bedrag in eurocenten.", "example": 3900
            },
            "vervaltOp": {
              "type": "string", "format": "date-time",
              "description": "Tot dan kunt u betalen.", "example": "2026-03-16T23:00:00Z"
            },
            "betaalUrl": {
              "type": "string", "format": "uri", "nullable": true,
              "description": "\#(page)",
              "example": "https://betalen.example.nl/2026-000123"
            },
            "status": {
              "type": "string", "enum": ["open", "betaald", "vervallen", "teLaatBetaald"],
              "description": "Hoe het met de betaling staat.", "example": "open"
            },
            "terugbetalingen": {
              "type": "array", "items": {"$ref": "#/components/schemas/Terugbetaling"},
              "description": "Wat u terugkrijgt, de oudste eerst."
            }
          }
        },
        "Terugbetaling": {
          "type": "object",
          "description": "Geld dat u terugkrijgt.",
          "required": ["bedragCent", "reden", "status", "geplandOp", "terugbetaaldOp"],
          "properties": {
            "bedragCent": {
              "type": "integer", "minimum": 1,
              "description": "Het bedrag in eurocenten.", "example": 3900
            },
            "reden": {
              "type": "string",
              "enum": ["teLaat", "dubbelBetaald", "anderBedrag", "ingetrokken"],
              "description": "Waarom u geld terugkrijgt.", "example": "teLaat"
            },
            "status": {
              "type": "string", "enum": ["gepland", "terugbetaald"],
              "description": "\#(refunded)", "example": "terugbetaald"
            },
            "geplandOp": {
              "type": "string", "format": "date-time",
              "description": "Sinds wanneer u geld terugkrijgt.",
              "example": "2026-03-17T08:00:00Z"
            },
            "terugbetaaldOp": {
              "type": "string", "format": "date-time", "nullable": true,
              "description": "Wanneer het is terugbetaald; null zolang dat niet zo is.",
              "example": "2026-03-17T08:00:02Z"
            }
          }
        }
        """#

    private static let reporting =
        [
            "Voor de betaaldienst, zonder token. De melding zegt alleen over welke betaling het "
                + "gaat. Wat ermee is gebeurd, vragen we zelf aan de betaaldienst.",
            "Dezelfde melding mag vaker komen en in elke volgorde. Het antwoord is ook 200 als we "
                + "de betaling niet kennen.",
            "503: we kunnen nu niets vastleggen. Stuur de melding dan later opnieuw.",
        ].joined(separator: #"\n\n"#)

    private static let page =
        "De pagina om te betalen. Null als er niets te betalen is. Is de status open, dan is de "
        + "pagina nog niet klaar: kijk later opnieuw."

    private static let refunded =
        "gepland: we betalen terug zodra de betaaldienst dat kan. terugbetaald: het geld is "
        + "onderweg naar de rekening waarmee u betaalde."
}
