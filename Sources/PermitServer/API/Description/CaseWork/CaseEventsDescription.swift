/// What the API text says about what a case system is told.
enum CaseEventsDescription {
    /// The call that lists it.
    static let paths = #"""
        "/zaakgebeurtenissen": {
          "get": {
            "operationId": "leesZaakgebeurtenissen",
            "tags": ["Werkvoorraad"],
            "summary": "Gebeurtenissen in zaken volgen",
            "description": "\#(following)",
            "parameters": [
              {
                "name": "na", "in": "query", "required": false,
                "description": "Het nummer van de laatste gebeurtenis die u al hebt.",
                "schema": {
                  "type": "integer", "format": "int64", "minimum": 0, "maximum": 1000000000000,
                  "default": 0, "example": 0
                }
              },
              {"$ref": "#/components/parameters/Grootte"}
            ],
            "responses": {
              \#(OperationParts.answer(
                  200, "Wat daarna gebeurde.", "Zaakgebeurtenissen", [.link])),
              \#(OperationParts.collectionErrors)
            }
          }
        }
        """#

    /// The list and what is in it.
    static let schemas = #"""
        "Zaakgebeurtenissen": {
          "type": "object",
          "required": ["zaakgebeurtenissen", "laatste"],
          "properties": {
            "zaakgebeurtenissen": {
              "type": "array", "items": {"$ref": "#/components/schemas/Zaakgebeurtenis"},
              "description": "De oudste eerst."
            },
            "laatste": {
              "type": "integer", "format": "int64", "minimum": 0,
              "description": "Geef dit de volgende keer mee als na.", "example": 4711
            }
          }
        },
        "Zaakgebeurtenis": {
          "type": "object",
          "description": "Een stap van een zaak, zonder gegevens over personen.",
          "required": [
            "nummer", "aanvraagId", "zaaknummer", "status", "op", "opschorting",
            "betalingsindicatie", "resultaat", "uiterlijkeEinddatumAfdoening"
          ],
          "properties": {
            "nummer": {
              "type": "integer", "format": "int64", "minimum": 1,
              "description": "Telt op over alle zaken.", "example": 4711
            },
            "aanvraagId": {"$ref": "#/components/schemas/Id"},
            "zaaknummer": {
              "type": "string", "pattern": "^[0-9]{4}-[0-9]{6,}$",
              "description": "Het nummer van de zaak.", "example": "2026-000123"
            },
            "status": {
              "type": "string", "enum": [
                "ontvangen", "inBehandeling", "wachtOpU", "wachtOpBetaling", "besluit",
                "afgehandeld"
              ],
              "description": "De stap.", "example": "ontvangen"
            },
            "op": {
              "type": "string", "format": "date-time",
              "description": "Wanneer.", "example": "2026-03-02T09:00:00Z"
            },
            "opschorting": {
              "type": "boolean",
              "description": "Of de termijn stilstaat (Awb 4:15).", "example": false
            },
            "betalingsindicatie": {
              "type": "string", "enum": ["nvt", "nog_niet", "geheel"],
              "description": "Of de leges zijn betaald.", "example": "nog_niet"
            },
            "resultaat": {
              "type": "string", "nullable": true, "enum": [
                "verleend", "geweigerd", "buitenBehandeling", "afgebroken", "nietNodig", null
              ],
              "description": "Wat het werd; null zolang de zaak loopt.", "example": "verleend"
            },
            "uiterlijkeEinddatumAfdoening": {
              "type": "string", "format": "date",
              "description": "De laatste dag om te beslissen, zoals die toen was.",
              "example": "2026-04-28"
            }
          }
        }
        """#

    private static let following =
        [
            "Voor een beheerder en voor de koppeling met het zaaksysteem.",
            "Vraag met na het nummer van de laatste gebeurtenis die u hebt. Zo krijgt u elke "
                + "gebeurtenis in volgorde en precies een keer.",
        ].joined(separator: #"\n\n"#)
}
