/// What the API text says about how somebody wants to hear from the municipality.
enum ContactDescription {
    /// The calls on contact details.
    static let paths = #"""
        "/contactgegevens": {
          "get": {
            "operationId": "leesContactgegevens",
            "tags": ["Brieven"],
            "summary": "Bekijken hoe u post krijgt",
            "description": "\#(showing)",
            "responses": {
              \#(OperationParts.answer(
                  200, "De contactgegevens.", "Contactgegevens", [.entityTag])),
              \#(OperationParts.collectionErrors)
            }
          },
          "put": {
            "operationId": "wijzigContactgegevens",
            "tags": ["Brieven"],
            "summary": "Kiezen hoe u post krijgt",
            "description": "\#(changing)",
            \#(OperationParts.body("ContactgegevensVerzoek")),
            "responses": {
              \#(OperationParts.answer(
                  200, "De contactgegevens.", "Contactgegevens", [.entityTag])),
              \#(OperationParts.replacementErrors)
            }
          }
        }
        """#

    /// What is chosen.
    static let schemas = #"""
        "ContactgegevensVerzoek": {
          "type": "object",
          "description": "Hoe u post wilt krijgen.",
          "additionalProperties": false,
          "required": ["taal", "digitaal"],
          "properties": {
            "email": {
              "type": "string", "nullable": true, "maxLength": 254,
              "pattern": "\#(InputPatterns.email)",
              "description": "Uw e-mailadres. Verplicht als digitaal true is.",
              "example": "a.devries@example.nl"
            },
            \#(choices)
          },
          "anyOf": [
            {
              "title": "Op papier",
              "properties": {"digitaal": {"type": "boolean", "enum": [false]}}
            },
            {
              "title": "Per e-mail",
              "required": ["email"],
              "properties": {
                "email": {
                  "type": "string", "maxLength": 254, "pattern": "\#(InputPatterns.email)"
                }
              }
            }
          ]
        },
        "Contactgegevens": {
          "type": "object",
          "description": "Hoe u post krijgt.",
          "required": ["email", "taal", "digitaal"],
          "properties": {
            "email": {
              "type": "string", "nullable": true, "description": "Uw e-mailadres.",
              "example": "a.devries@example.nl"
            },
            \#(choices)
          }
        }
        """#

    private static let choices = #"""
        "taal": {
          "type": "string", "enum": ["nl", "en"],
          "description": "De taal van uw brieven: Nederlands of Engels.", "example": "nl"
        },
        "digitaal": {
          "type": "boolean",
          "description": "true: per e-mail. false: op papier.", "example": true
        }
        """#

    private static let showing =
        "Voor een burger of bedrijf. Wie nooit iets opgaf, krijgt brieven op papier en in het "
        + "Nederlands."

    private static let changing =
        [
            "Voor een burger of bedrijf. Alleen wie digitaal op true zet, krijgt brieven per "
                + "e-mail (Awb 2:8). Het geldt voor brieven die nog niet zijn verzonden.",
            "If-Match mag, met de ETag van de contactgegevens. Past die niet meer: 412.",
        ].joined(separator: #"\n\n"#)
}
