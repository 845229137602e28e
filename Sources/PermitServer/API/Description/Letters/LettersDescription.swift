/// What the API text says about letters and about how somebody gets them.
enum LettersDescription {
    /// The calls on letters and contact details.
    static let paths = #"""
        "/brieven": {
          "get": {
            "operationId": "leesBrieven",
            "tags": ["Brieven"],
            "summary": "Brieven bekijken",
            "description": "Een burger of bedrijf ziet de eigen, een behandelaar alle.",
            "parameters": [
              {"$ref": "#/components/parameters/Pagina"},
              {"$ref": "#/components/parameters/Grootte"}
            ],
            "responses": {
              \#(OperationParts.answer(200, "Een pagina brieven.", "Brieven", [.link])),
              \#(OperationParts.collectionErrors)
            }
          }
        },
        "/aanvragen/{id}/brieven": {
          "parameters": [{"$ref": "#/components/parameters/Id"}],
          "get": {
            "operationId": "leesBrievenOverAanvraag",
            "tags": ["Brieven"],
            "summary": "Brieven over een aanvraag bekijken",
            "description": "Voor de aanvrager en voor een behandelaar.",
            "parameters": [
              {"$ref": "#/components/parameters/Pagina"},
              {"$ref": "#/components/parameters/Grootte"}
            ],
            "responses": {
              \#(OperationParts.answer(200, "Een pagina brieven.", "Brieven", [.link])),
              \#(OperationParts.itemErrors)
            }
          }
        },
        "/brieven/{id}": {
          "parameters": [{"$ref": "#/components/parameters/Id"}],
          "get": {
            "operationId": "leesBrief",
            "tags": ["Brieven"],
            "summary": "Een brief lezen",
            "description": "\#(reading)",
            "responses": {
              "200": {
                "description": "De brief.",
                "headers": {"API-Version": {"$ref": "#/components/headers/API-Version"}},
                "content": {
                  "application/json": {"schema": {"$ref": "#/components/schemas/Brief"}},
                  "text/html": {"schema": {"type": "string", "example": "<!doctype html>"}},
                  "text/plain": {"schema": {"type": "string", "example": "Beste A. de Vries,"}},
                  "application/pdf": {"schema": {"type": "string", "format": "binary"}}
                }
              },
              \#(OperationParts.itemErrors)
            }
          }
        },
        \#(ContactDescription.paths)
        """#

    /// A letter, whole and in a list.
    static let schemas = #"""
        "Brieven": {
          "type": "object",
          "required": ["brieven"],
          "properties": {
            "brieven": {
              "type": "array", "items": {"$ref": "#/components/schemas/Briefregel"},
              "description": "De nieuwste eerst, zonder de tekst."
            }
          }
        },
        "Briefregel": {
          "type": "object",
          "description": "Een brief, zonder de tekst.",
          "required": [\#(required)],
          "properties": {
            \#(members)
          }
        },
        "Brief": {
          "type": "object",
          "description": "Een brief.",
          "required": [\#(required), "tekst"],
          "properties": {
            \#(members),
            "tekst": {
              "type": "string", "description": "De hele brief, zonder opmaak.",
              "example": "Beste A. de Vries, wij hebben uw aanvraag ontvangen."
            }
          }
        }
        """#

    private static let required =
        #""id", "soort", "onderwerp", "taal", "geschrevenOp", "verzondenOp", "kanaal""#

    private static let members = #"""
        "id": {"$ref": "#/components/schemas/Id"},
        "soort": {
          "type": "string", "example": "ontvangstbevestiging",
          "enum": [
            "ontvangstbevestiging", "registerZwijgt", "aanvullingsverzoek", "zienswijzeverzoek",
            "verleendNaBetaling", "ingegaan", "weigering", "buitenBehandeling", "intrekking",
            "betalingsherinnering", "vervallen", "periodeVoorbij", "looptAf",
            "verlengingVerleendMitsBetaald", "verlengd", "verlengingVervallen", "verhuisd",
            "verdaging", "bezwaarOntvangen", "bezwaarTeLaat", "bezwaarGegrond", "bezwaarOngegrond",
            "bezwaarNietOntvankelijk", "voornemenTotIntrekken", "kentekenNakijken",
            "gezienNaEinde"
          ],
          "description": "Waar de brief over gaat."
        },
        "onderwerp": {
          "type": "string", "description": "Het onderwerp.",
          "example": "Ontvangstbevestiging 2026-000123"
        },
        "taal": {
          "type": "string", "enum": ["nl", "en"], "description": "De taal.", "example": "nl"
        },
        "aanvraagId": {
          "type": "string", "format": "uuid", "nullable": true,
          "description": "De aanvraag waar de brief over gaat.",
          "example": "0f8fad5b-d9cb-469f-a165-70867728950e"
        },
        "ontheffingId": {
          "type": "string", "format": "uuid", "nullable": true,
          "description": "De ontheffing waar de brief over gaat.",
          "example": "7c9e6679-7425-40de-944b-e07fc1f90ae7"
        },
        "geschrevenOp": {
          "type": "string", "format": "date-time",
          "description": "Wanneer de brief is geschreven.", "example": "2026-03-02T09:00:00Z"
        },
        "verzondenOp": {
          "type": "string", "format": "date-time", "nullable": true,
          "description": "Wanneer de brief is verzonden; null als dat nog niet is gelukt.",
          "example": "2026-03-02T09:00:05Z"
        },
        "kanaal": {
          "type": "string", "enum": ["email", "post", null], "nullable": true,
          "description": "Hoe de brief is verzonden; null als dat nog niet is gelukt.",
          "example": "email"
        }
        """#

    private static let reading =
        [
            "Voor wie de brief kreeg en voor een behandelaar. Kies met Accept de vorm: "
                + "application/json, text/html, text/plain of application/pdf.",
            "PDF kan alleen als de dienst kan afdrukken. Anders geeft application/pdf 406.",
        ].joined(separator: #"\n\n"#)
}
