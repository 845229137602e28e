/// What the API text says about working without a connection.
enum OfflineDescription {
    /// The calls of a device.
    static let paths = #"""
        "/rechten/momentopname": {
          "get": {
            "operationId": "leesMomentopname",
            "tags": ["Kentekencontroles"],
            "summary": "Een momentopname van de rechten ophalen",
            "description": "\#(snapshot)",
            "parameters": [
              {
                "name": "zones", "in": "query", "required": false,
                "description": "De zones waarin het apparaat werkt, met komma's. Zonder: alle.",
                "style": "form", "explode": false,
                "schema": {
                  "type": "array", "minItems": 1, "maxItems": 50, "uniqueItems": true,
                  "items": {"type": "string", "enum": [«zonenamen»]},
                  "example": [«voorbeeldzone»]
                }
              }
            ],
            "responses": {
              "200": {
                "description": "De momentopname.",
                "headers": {"API-Version": {"$ref": "#/components/headers/API-Version"}},
                "content": {
                  "application/vnd.kentekenloket.momentopname": {
                    "schema": {"type": "string", "format": "binary"}
                  }
                }
              },
              \#(OperationParts.collectionErrors)
            }
          }
        },
        "/rechten/momentopname/sleutel": {
          "get": {
            "operationId": "leesApparaatsleutel",
            "tags": ["Kentekencontroles"],
            "summary": "De sleutel van vandaag ophalen",
            "description": "\#(key)",
            "responses": {
              \#(OperationParts.answer(200, "De sleutel.", "Apparaatsleutel")),
              \#(OperationParts.collectionErrors)
            }
          }
        },
        "/rechtenwijzigingen": {
          "get": {
            "operationId": "leesRechtenwijzigingen",
            "tags": ["Kentekencontroles"],
            "summary": "Wijzigingen sinds een momentopname volgen",
            "description": "\#(feed)",
            "parameters": [
              {
                "name": "na", "in": "query", "required": true,
                "description": "De registerversie die het apparaat al heeft.",
                "schema": {
                  "type": "integer", "format": "int64", "minimum": 0, "maximum": 1000000000000,
                  "example": 4711
                }
              },
              {
                "name": "grootte", "in": "query", "required": false,
                "description": "Ongeveer hoeveel stappen er op een pagina staan.",
                "schema": {
                  "type": "integer", "minimum": 1, "maximum": 1000, "default": 1000,
                  "example": 1000
                }
              }
            ],
            "responses": {
              \#(OperationParts.answer(
                  200, "Wat er wijzigde.", "Rechtenwijzigingen", [.link, .signature])),
              \#(OperationParts.followingErrors)
            }
          }
        }
        """#

    /// What comes out.
    static let schemas = #"""
        "Apparaatsleutel": {
          "type": "object",
          "description": "Waarmee een apparaat vandaag kentekens opzoekt.",
          "required": ["apparaat", "dag", "sleutel", "geldigTot"],
          "properties": {
            "apparaat": \#(device),
            "dag": \#(day),
            "sleutel": {
              "type": "string", "pattern": "^[A-Za-z0-9+/]{43}=$",
              "description": "32 bytes in base64.",
              "example": "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA="
            },
            "geldigTot": {
              "type": "string", "format": "date-time",
              "description": "Wanneer de volgende dag begint.", "example": "2026-06-18T22:00:00Z"
            }
          }
        },
        "Rechtenwijzigingen": {
          "type": "object",
          "required": [
            "apparaat", "dag", "moment", "na", "registerversie", "volledig", "rechtenwijzigingen"
          ],
          "properties": {
            "apparaat": \#(device),
            "dag": \#(day),
            "moment": {
              "type": "string", "format": "date-time",
              "description": "Van wanneer dit is. Bij volledig telt de leeftijd vanaf hier.",
              "example": "2026-06-18T08:00:00Z"
            },
            "na": \#(version("De registerversie waarna dit komt.")),
            "registerversie": \#(version("Geef dit de volgende keer mee als na.")),
            "volledig": {
              "type": "boolean", "description": "Of er nu niets meer na komt.", "example": true
            },
            "rechtenwijzigingen": {
              "type": "array", "items": {"$ref": "#/components/schemas/Rechtenwijziging"},
              "description": "De stappen. De volgorde maakt niet uit."
            }
          }
        },
        "Rechtenwijziging": {
          "type": "object",
          "description": "Een recht dat erbij kwam of niet meer telt.",
          "required": ["soort", "hash", "rechtsoort", "zone", "land", "van", "tot"],
          "properties": {
            "soort": {
              "type": "string", "enum": ["toegevoegd", "vervallen"],
              "description": "Wat er gebeurde.", "example": "toegevoegd"
            },
            "hash": {
              "type": "string", "pattern": "^[0-9a-f]{16}$",
              "description": "Het kenteken, met de sleutel van apparaat en dag.",
              "example": "00c5e0a1b2d3f405"
            },
            "rechtsoort": {
              "type": "string",
              "enum": [
                "bewoner", "bezoek", "bedrijf", "tijdelijk", "mantelzorg", "gehandicaptenkaart"
              ],
              "description": "Het soort recht.", "example": "bezoek"
            },
            "zone": {
              "type": "string", "nullable": true, "pattern": "^[A-Z0-9-]{1,10}$",
              "description": "De zone; null als het recht overal geldt.", "example": "VBN"
            },
            "land": {
              "type": "string", "nullable": true, "pattern": "^[A-Z]{1,3}$",
              "description": "Het land van het kenteken, als dat bekend is.", "example": "NL"
            },
            "van": {
              "type": "string", "format": "date-time",
              "description": "Het begin.", "example": "2026-06-18T08:00:00Z"
            },
            "tot": {
              "type": "string", "format": "date-time",
              "description": "Het einde.", "example": "2026-06-18T10:00:00Z"
            }
          }
        }
        """#

    private static let device = #"""
        {
          "type": "string", "description": "De naam van het apparaat.", "example": "scanauto"
        }
        """#

    private static let day = #"""
        {
          "type": "string", "format": "date",
          "description": "De dag van de sleutel.", "example": "2026-06-18"
        }
        """#

    private static func version(_ text: String) -> String {
        #"""
        {
          "type": "integer", "format": "int64", "minimum": 0,
          "description": "\#(text)", "example": 4711
        }
        """#
    }

    private static let snapshot =
        [
            "Voor een handhaver (scope handhaving). Het apparaat is wie het token draagt.",
            "Kentekens staan erin als hash, met een sleutel die per apparaat en per dag anders is. "
                + "Het bestand is getekend (Ed25519) en noemt zijn registerversie en moment.",
            "Is het bestand ouder dan de leeftijd die erin staat (15 minuten), dan is er geen "
                + "uitkomst: controleer het kenteken opnieuw als er weer verbinding is.",
        ].joined(separator: #"\n\n"#)

    private static let key =
        "Voor een handhaver (scope handhaving). Bewaar de sleutel niet bij de momentopname. Morgen "
        + "geldt een andere sleutel."

    private static let feed =
        [
            "Voor een handhaver (scope handhaving). Geef met na de registerversie van de "
                + "momentopname, en daarna steeds die van het laatste antwoord. Een recht dat kwam "
                + "en weer verviel, staat er niet in.",
            "409: momentopnameNodig. De versie is van voor vandaag of bestaat niet, of de regels "
                + "zijn intussen gewijzigd.",
        ].joined(separator: #"\n\n"#)
}
