/// What the API text says about receipts and the keys to check them with.
enum ReceiptsDescription {
    /// The calls.
    static let paths = #"""
        "/ontheffingen/{id}/ontvangstbewijzen": {
          "parameters": [{"$ref": "#/components/parameters/Id"}],
          "post": {
            "operationId": "maakOntvangstbewijs",
            "tags": ["Kentekencontroles"],
            "summary": "Zien en bewaren wat de scanauto over uw auto hoort",
            "description": "\#(holding)",
            \#(OperationParts.body("OntvangstbewijsVerzoek", isRequired: false)),
            "responses": {
              \#(OperationParts.answer(201, "Het bewijs.", "Ontvangstbewijs")),
              \#(OperationParts.changeErrors)
            }
          }
        },
        "/bezoekersregelingen/{id}/sessies/{sessieId}/ontvangstbewijzen": {
          "parameters": [
            {"$ref": "#/components/parameters/Id"}, {"$ref": "#/components/parameters/SessieId"}
          ],
          "post": {
            "operationId": "maakOntvangstbewijsVanBezoek",
            "tags": ["Kentekencontroles"],
            "summary": "Zien en bewaren wat de scanauto over een bezoeker hoort",
            "description": "\#(visiting)",
            \#(OperationParts.body("OntvangstbewijsVanBezoekVerzoek", isRequired: false)),
            "responses": {
              \#(OperationParts.answer(201, "Het bewijs.", "Ontvangstbewijs")),
              \#(OperationParts.changeErrors)
            }
          }
        },
        "/gastaanmeldingen/_ontvangstbewijs": {
          "post": {
            "operationId": "maakOntvangstbewijsVanGast",
            "tags": ["Gasten"],
            "summary": "Als gast zien en bewaren wat de scanauto hoort",
            "description": "\#(asGuest)",
            "security": [],
            \#(OperationParts.body("OntvangstbewijsVanGastVerzoek")),
            "responses": {
              \#(OperationParts.answer(201, "Het bewijs.", "Ontvangstbewijs")),
              \#(OperationParts.secretErrors)
            }
          }
        },
        "/ondertekensleutels": {
          "get": {
            "operationId": "leesOndertekensleutels",
            "tags": ["Kentekencontroles"],
            "summary": "De sleutels om een ontvangstbewijs te controleren",
            "description": "\#(checking)",
            "security": [],
            "responses": {
              \#(OperationParts.answer(200, "De sleutels.", "Ondertekensleutels", [.anyOrigin])),
              \#(OperationParts.publicErrors)
            }
          }
        }
        """#

    /// One of the ways to say where a car stands: wherever, outside the parts of zones.
    static let withoutPart = #"""
        {"title": "Buiten de deelgebieden", "properties": {"deelgebied": \#(InputDescription.absent)}}
        """#

    /// What goes in and what comes out.
    static let schemas = #"""
        "OntvangstbewijsVerzoek": {
          "type": "object",
          "description": "Waarover het bewijs gaat. Alles mag weg: dan gaat het over nu.",
          "additionalProperties": false,
          "properties": {
            \#(InputDescription.optionalPlate),
            \#(place)
          },
          "allOf": [
            {"anyOf": \#(InputDescription.plateForms)}, {"anyOf": [«zonevormen»]}
          ]
        },
        "OntvangstbewijsVanBezoekVerzoek": {
          "type": "object",
          "description": "Waarover het bewijs gaat. Alles mag weg: dan gaat het over nu.",
          "additionalProperties": false,
          "properties": {
            \#(place)
          },
          "anyOf": [«zonevormen»]
        },
        "OntvangstbewijsVanGastVerzoek": {
          "type": "object",
          "description": "Welke aanmelding, en over welk moment.",
          "additionalProperties": false,
          "required": ["sleutel", "id"],
          "properties": {
            \#(GuestsDescription.key),
            "id": {"$ref": "#/components/schemas/Id"},
            "tijdstip": {"$ref": "#/components/schemas/TijdstipOfLeeg"}
          }
        },
        "Ontvangstbewijs": {
          "description": "Wat een scan hoort, en hetzelfde met een handtekening.",
          "allOf": [
            {"$ref": "#/components/schemas/Kentekencontrole"},
            {
              "type": "object",
              "required": ["kenteken", "land", "weergave", "ondertekendOp", "ontvangstbewijs"],
              "properties": {
                "kenteken": {
                  "type": "string", "pattern": "^[A-Z0-9]{1,25}$",
                  "description": "Het kenteken.", "example": "HK000J"
                },
                "land": {
                  "type": "string", "nullable": true, "description": "Het land van het kenteken.",
                  "example": "NL"
                },
                "weergave": {
                  "type": "string", "description": "Het kenteken zoals op de plaat.",
                  "example": "HK-000-J"
                },
                "ondertekendOp": {
                  "type": "string", "format": "date-time",
                  "description": "Wanneer het bewijs is gemaakt.",
                  "example": "2026-06-18T08:00:00Z"
                },
                "ontvangstbewijs": {
                  "type": "string", "maxLength": 16384,
                  "pattern": "^[A-Za-z0-9_-]+[.][A-Za-z0-9_-]+[.][A-Za-z0-9_-]{86}$",
                  "description": "\#(compact)",
                  "example": "eyJhbGciOiJFZERTQSJ9.eyJpc3MiOiJrIn0.\#(exampleSignature)"
                }
              }
            }
          ]
        },
        "Ondertekensleutels": {
          "type": "object",
          "description": "Een JWK Set (RFC 7517).",
          "required": ["keys"],
          "properties": {
            "keys": {
              "type": "array",
              "description": "De sleutels waarmee bewijzen zijn ondertekend.",
              "items": {
                "type": "object",
                "required": ["kty", "crv", "kid", "x", "use", "alg"],
                "properties": {
                  "kty": {"type": "string", "enum": ["OKP"], "example": "OKP"},
                  "crv": {"type": "string", "enum": ["Ed25519"], "example": "Ed25519"},
                  "kid": {
                    "type": "string", "pattern": "^[A-Za-z0-9_-]{43}$",
                    "description": "De naam van de sleutel (RFC 7638).",
                    "example": "kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k"
                  },
                  "x": {
                    "type": "string", "pattern": "^[A-Za-z0-9_-]{43}$",
                    "description": "De sleutel zelf, openbaar.",
                    "example": "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo"
                  },
                  "use": {"type": "string", "enum": ["sig"], "example": "sig"},
                  "alg": {"type": "string", "enum": ["EdDSA"], "example": "EdDSA"}
                }
              }
            }
          }
        }
        """#

    private static let place = #"""
        "zone": {"$ref": "#/components/schemas/Zonecode"},
        "deelgebied": {"$ref": "#/components/schemas/Deelgebiedcode"},
        "tijdstip": {"$ref": "#/components/schemas/TijdstipOfLeeg"},
        \#(PlateChecksDescription.registerState)
        """#

    private static let exampleSignature = String(repeating: "A", count: 86)

    private static let compact =
        "Een JWS (RFC 7515) met EdDSA. Erin: iss, iat, gemeente, vraag (zoals bij een controle) en "
        + "antwoord (zoals een controle het geeft)."

    private static let holding =
        [
            "Voor wie de ontheffing heeft, en een behandelaar. Zonder kenteken: dat van de "
                + "ontheffing op dat moment; zonder zone: de zone van de ontheffing. Het antwoord "
                + "is dat van een controle, met dezelfde versie. Het gaat alleen over uw eigen "
                + "rechten. Er wordt niets bewaard; bewaar zelf ontvangstbewijs.",
            "409: kentekenNietVanOntheffing, kentekenOnbekend, zoneNodig, "
                + "geenKentekenInRegeling.",
        ].joined(separator: #"\n\n"#)

    private static let visiting =
        [
            "Voor wie de regeling heeft, en een behandelaar. Een gemachtigde krijgt een bewijs "
                + "zolang het bezoek duurt, over dit bezoek alleen.",
            "403: het bezoek is voorbij. 409: kentekenOnbekend.",
        ].joined(separator: #"\n\n"#)

    private static let asGuest =
        [
            "Voor wie de sleutel heeft waarmee de aanmelding is gedaan. Het bewijs gaat over die "
                + "aanmelding alleen.",
            "404: codeOngeldig. 409: kentekenOnbekend. 429: te veel verkeerde sleutels.",
        ].joined(separator: #"\n\n"#)

    private static let checking =
        "Voor iedereen, zonder token en vanaf elke website; een uur te bewaren. De kid van een "
        + "bewijs wijst de sleutel aan. Reken alleen op EdDSA."
}
