/// What the API text says about when the service could not be used.
enum OutagesDescription {
    /// The calls.
    static let paths = #"""
        "/storingen": {
          "get": {
            "operationId": "leesStoringen",
            "tags": ["Storingen"],
            "summary": "Bekijken wanneer de dienst niet te gebruiken was",
            "description": "Voor een handhaver en een behandelaar. De nieuwste eerst.",
            "parameters": [
              \#(bound("van", "Alleen storingen die na dit moment nog duurden.")),
              \#(bound("tot", "Alleen storingen die voor dit moment begonnen.")),
              {"$ref": "#/components/parameters/Pagina"},
              {"$ref": "#/components/parameters/Grootte"}
            ],
            "responses": {
              \#(OperationParts.answer(200, "Een pagina storingen.", "Storingen", [.link])),
              \#(OperationParts.collectionErrors)
            }
          },
          "post": {
            "operationId": "meldStoring",
            "tags": ["Storingen"],
            "summary": "Een storing opschrijven",
            "description": "\#(reporting)",
            \#(OperationParts.body("StoringVerzoek")),
            "responses": {
              \#(OperationParts.answer(201, "De storing.", "Storing")),
              \#(OperationParts.creationErrors)
            }
          }
        },
        "/storingen/{id}/beeindigingen": {
          "parameters": [{"$ref": "#/components/parameters/Id"}],
          "post": {
            "operationId": "beeindigStoring",
            "tags": ["Storingen"],
            "summary": "Opschrijven dat een storing voorbij is",
            "description": "\#(ending)",
            \#(OperationParts.body("StoringEindeVerzoek", isRequired: false)),
            "responses": {
              \#(OperationParts.answer(200, "De storing.", "Storing")),
              \#(OperationParts.changeErrors)
            }
          }
        }
        """#

    /// What goes in and what comes out.
    static let schemas = #"""
        "StoringVerzoek": {
          "type": "object",
          "description": "Een storing om op te schrijven.",
          "additionalProperties": false,
          "required": ["van", "omschrijving"],
          "properties": {
            "van": {"$ref": "#/components/schemas/Tijdstip"},
            "tot": {"$ref": "#/components/schemas/TijdstipOfLeeg"},
            "omschrijving": {
              "type": "string", "minLength": 1, "maxLength": 500,
              "pattern": "\#(InputPatterns.line)",
              "description": "Wat er niet werkte.", "example": "De telefoonlijn was dood."
            }
          }
        },
        "StoringEindeVerzoek": {
          "type": "object",
          "description": "Wanneer de storing voorbij was.",
          "additionalProperties": false,
          "properties": {"tot": {"$ref": "#/components/schemas/TijdstipOfLeeg"}}
        },
        "Storing": {
          "type": "object",
          "description": "Een tijd waarin de dienst niet te gebruiken was.",
          "required": ["id", "oorzaak", "van", "tot", "omschrijving"],
          "properties": {
            "id": {"$ref": "#/components/schemas/Id"},
            "oorzaak": {
              "type": "string", "enum": ["gemeld", "dienstUit", "registerOnbereikbaar"],
              "description": "Hoe de storing bekend is: gemeld door een medewerker, of vanzelf.",
              "example": "gemeld"
            },
            "van": {
              "type": "string", "format": "date-time",
              "description": "Het begin.", "example": "2026-06-18T08:00:00Z"
            },
            "tot": {
              "type": "string", "format": "date-time", "nullable": true,
              "description": "Het einde; null zolang de storing duurt.",
              "example": "2026-06-18T08:20:00Z"
            },
            "omschrijving": {
              "type": "string", "description": "Wat er niet werkte.",
              "example": "De telefoonlijn was dood."
            }
          }
        },
        "Storingen": {
          "type": "object",
          "required": ["storingen"],
          "properties": {
            "storingen": {
              "type": "array", "items": {"$ref": "#/components/schemas/Storing"},
              "description": "De nieuwste eerst."
            }
          }
        }
        """#

    private static func bound(_ name: String, _ text: String) -> String {
        #"""
        {
          "name": "\#(name)", "in": "query", "required": false,
          "description": "\#(text)",
          "schema": {"$ref": "#/components/schemas/Tijdstip"}
        }
        """#
    }

    private static let reporting =
        [
            "Voor een behandelaar. Zonder tot duurt de storing nog. Een storing geeft niemand een "
                + "recht: wie zich daarna aanmeldt, is vanaf dan aangemeld. Vraagt een bewoner een "
                + "begin dat in een storing ligt, dan begint het bezoek nu.",
            "409: eindeVoorBegin.",
        ].joined(separator: #"\n\n"#)

    private static let ending =
        [
            "Voor een behandelaar. Zonder tot: nu.",
            "409: eindeVoorBegin, statusLaatDitNietToe als de storing al voorbij was.",
        ].joined(separator: #"\n\n"#)
}
