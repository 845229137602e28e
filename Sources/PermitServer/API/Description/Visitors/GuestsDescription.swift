/// What the API text says about visitors who sign themselves on.
enum GuestsDescription {
    /// The calls.
    static let paths = #"""
        "/gastaanmeldingen": {
          "post": {
            "operationId": "meldGastAan",
            "tags": ["Gasten"],
            "summary": "Als gast een auto aanmelden",
            "description": "\#(asking)",
            "security": [],
            \#(OperationParts.body("GastaanmeldingVerzoek")),
            "responses": {
              \#(OperationParts.answer(
                  200, "Aanmelden is niet nodig; er is niets opgeslagen.", "Gastaanmelding")),
              \#(OperationParts.answer(201, "Aangemeld, of in afwachting.", "Gastaanmelding")),
              \#(OperationParts.secretErrors)
            }
          }
        },
        "/gastaanmeldingen/_status": {
          "post": {
            "operationId": "leesGastaanmelding",
            "tags": ["Gasten"],
            "summary": "Als gast vragen hoe het staat",
            "description": "\#(following)",
            "security": [],
            \#(OperationParts.body("GastaanmeldingVraag")),
            "responses": {
              \#(OperationParts.answer(200, "Hoe het staat.", "Gastaanmelding")),
              \#(OperationParts.secretErrors)
            }
          }
        }
        """#

    /// What goes in and what comes out.
    static let schemas = #"""
        "GastaanmeldingVerzoek": {
          "type": "object",
          "description": "De auto van een gast.",
          "additionalProperties": false,
          "required": ["sleutel", "kenteken"],
          "properties": {
            \#(key),
            \#(InputDescription.plate),
            "tot": {"$ref": "#/components/schemas/TijdstipOfLeeg"},
            "naam": \#(InputDescription.name("Uw naam, voor de bewoner."))
          },
          "anyOf": \#(InputDescription.plateForms)
        },
        "GastaanmeldingVraag": {
          "type": "object",
          "description": "Welke aanmelding.",
          "additionalProperties": false,
          "required": ["sleutel", "id"],
          "properties": {\#(key), "id": {"$ref": "#/components/schemas/Id"}}
        },
        "Gastaanmelding": {
          "type": "object",
          "description": "Hoe het staat met de aanmelding van een gast.",
          "required": ["id", "status", "zoneNaam", "tot", "schijfMinuten", "melding"],
          "properties": {
            "id": {
              "type": "string", "format": "uuid", "nullable": true,
              "description": "Om later te vragen hoe het staat; null als er niets is opgeslagen.",
              "example": "0f8fad5b-d9cb-469f-a165-70867728950e"
            },
            "status": {
              "type": "string", "enum": [
                "aangemeld", "wachtOpGoedkeuring", "afgewezen", "verlopen", "nietNodig",
                "beeindigd"
              ],
              "description": "Hoe het staat.", "example": "wachtOpGoedkeuring"
            },
            "zoneNaam": {
              "type": "string", "description": "De zone waarin het geldt.",
              "example": "Voorburg Noord"
            },
            "tot": {
              "type": "string", "format": "date-time", "nullable": true,
              "description": "Tot dan bent u aangemeld; null als u dat niet bent.",
              "example": "2026-06-18T10:00:00Z"
            },
            "schijfMinuten": {
              "type": "integer", "minimum": 0,
              "description": "Zo lang mag het met de parkeerschijf, zonder aanmelding.",
              "example": 120
            },
            "melding": {
              "type": "string", "description": "Wat u moet weten.",
              "example": "U bent aangemeld tot de tijd bij tot. Een parkeerschijf is niet nodig."
            }
          }
        }
        """#

    /// The secret of a link, as a member of a request.
    static let key = #"""
        "sleutel": {
          "type": "string", "minLength": 1, "maxLength": 100,
          "pattern": "\#(InputPatterns.line)",
          "description": "De sleutel van de gastlink.",
          "example": "gl_mJ2y0pY0l0m2Xo1b4Qk6yq0nD7p8c3s5u9w1z2a4b6c"
        }
        """#

    private static let asking =
        [
            "Voor iedereen met de sleutel van een gastlink; inloggen is niet nodig. Bij "
                + "wachtOpGoedkeuring bent u nog niet aangemeld: gebruik dan de parkeerschijf.",
            "404: codeOngeldig, ook als de link is verlopen of op is. 409: nuNietMogelijk (gebruik "
                + "de parkeerschijf), eindeVoorBegin. 429: te veel verkeerde sleutels.",
        ].joined(separator: #"\n\n"#)

    private static let following =
        [
            "Voor wie de sleutel heeft waarmee de aanmelding is gedaan. Een dag nadat er een "
                + "antwoord is, verdwijnt de aanmelding.",
            "404: codeOngeldig. 429: te veel verkeerde sleutels.",
        ].joined(separator: #"\n\n"#)
}
