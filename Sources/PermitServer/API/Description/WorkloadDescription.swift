/// What the API text says about everything that waits for a case worker.
enum WorkloadDescription {
    /// The call that lists it.
    static let paths = #"""
        "/werkvoorraad": {
          "get": {
            "operationId": "leesWerkvoorraad",
            "tags": ["Werkvoorraad"],
            "summary": "Bekijken wat op een medewerker wacht",
            "description": "Voor een behandelaar.",
            "parameters": [
              {"$ref": "#/components/parameters/Pagina"},
              {"$ref": "#/components/parameters/Grootte"}
            ],
            "responses": {
              \#(OperationParts.answer(200, "Een pagina werk.", "Werkvoorraad", [.link])),
              \#(OperationParts.collectionErrors)
            }
          }
        }
        """#

    /// The list and what is on it.
    static let schemas = #"""
        "Werkvoorraad": {
          "type": "object",
          "required": ["werkvoorraad"],
          "properties": {
            "werkvoorraad": {
              "type": "array", "items": {"$ref": "#/components/schemas/Werkitem"},
              "description": "Wat het eerst af moet, staat bovenaan."
            }
          }
        },
        "Werkitem": {
          "type": "object",
          "description": "Iets waar een mens naar moet kijken.",
          "required": ["id", "soort", "reden", "uiterlijk"],
          "properties": {
            "id": {"$ref": "#/components/schemas/Id"},
            "soort": {
              "type": "string", "enum": [
                "besluit", "nacontrole", "mogelijkIntrekken", "mogelijkMisbruik", "bezwaar"
              ],
              "description": "Wat er moet gebeuren.", "example": "besluit"
            },
            "reden": {
              "type": "string",
              "description": "Waarom: een of meer redencodes, gescheiden door een komma.",
              "example": "bewijsOntbreekt"
            },
            "aanvraagId": {
              "type": "string", "format": "uuid", "nullable": true,
              "description": "De aanvraag waar het over gaat.",
              "example": "0f8fad5b-d9cb-469f-a165-70867728950e"
            },
            "ontheffingId": {
              "type": "string", "format": "uuid", "nullable": true,
              "description": "De ontheffing waar het over gaat.",
              "example": "7c9e6679-7425-40de-944b-e07fc1f90ae7"
            },
            "uiterlijk": {
              "type": "string", "format": "date",
              "description": "De laatste dag om het te doen.", "example": "2026-04-28"
            }
          }
        }
        """#
}
