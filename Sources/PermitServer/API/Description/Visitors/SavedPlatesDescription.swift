/// What the API text says about the plates that a household keeps at hand.
enum SavedPlatesDescription {
    /// The calls.
    static let paths = #"""
        "/bezoekersregelingen/{id}/favorieten": {
          "parameters": [{"$ref": "#/components/parameters/Id"}],
          "get": {
            "operationId": "leesFavorieten",
            "tags": ["Bezoekersregelingen"],
            "summary": "Bewaarde kentekens bekijken",
            "description": "Voor de houder, een gemachtigde en een behandelaar.",
            "responses": {
              \#(OperationParts.answer(200, "Alle favorieten.", "Favorieten")),
              \#(OperationParts.itemErrors)
            }
          },
          "post": {
            "operationId": "bewaarFavoriet",
            "tags": ["Bezoekersregelingen"],
            "summary": "Een kenteken bewaren",
            "description": "\#(saving)",
            \#(OperationParts.body("FavorietVerzoek")),
            "responses": {
              \#(OperationParts.answer(201, "De favoriet.", "Favoriet")),
              \#(OperationParts.changeErrors)
            }
          }
        },
        "/bezoekersregelingen/{id}/favorieten/{favorietId}": {
          "parameters": [
            {"$ref": "#/components/parameters/Id"},
            \#(OperationParts.identifier("favorietId", "van de favoriet"))
          ],
          "patch": {
            "operationId": "noemFavoriet",
            "tags": ["Bezoekersregelingen"],
            "summary": "Een favoriet een andere naam geven",
            "description": "Voor de houder en voor een behandelaar. Zonder naam: geen naam meer.",
            \#(OperationParts.body("FavorietNaamVerzoek")),
            "responses": {
              \#(OperationParts.answer(200, "De favoriet.", "Favoriet")),
              \#(OperationParts.changeErrors)
            }
          },
          "delete": {
            "operationId": "wisFavoriet",
            "tags": ["Bezoekersregelingen"],
            "summary": "Een favoriet wissen",
            "description": "Voor de houder en voor een behandelaar.",
            "responses": {
              \#(OperationParts.nothing("Gewist.")),
              \#(OperationParts.itemErrors)
            }
          }
        }
        """#

    /// What goes in and what comes out.
    static let schemas = #"""
        "FavorietVerzoek": {
          "type": "object",
          "description": "Een kenteken om te bewaren.",
          "additionalProperties": false,
          "required": ["kenteken"],
          "properties": {
            \#(InputDescription.plate),
            "naam": \#(InputDescription.name("Hoe u de bezoeker noemt."))
          },
          "anyOf": \#(InputDescription.plateForms)
        },
        "FavorietNaamVerzoek": {
          "type": "object",
          "description": "Een andere naam.",
          "additionalProperties": false,
          "properties": {"naam": \#(InputDescription.name("Hoe u de bezoeker noemt."))}
        },
        "Favoriet": {
          "type": "object",
          "description": "Een bewaard kenteken.",
          "required": ["id", "kenteken", "land", "weergave", "naam"],
          "properties": {
            "id": {"$ref": "#/components/schemas/Id"},
            \#(SessionsDescription.knownPlate),
            "naam": {
              "type": "string", "nullable": true,
              "description": "Hoe u de bezoeker noemt; null als u niets opgaf.", "example": "Oma"
            }
          }
        },
        "Favorieten": {
          "type": "object",
          "required": ["favorieten"],
          "properties": {
            "favorieten": {
              "type": "array", "maxItems": 50, "items": {"$ref": "#/components/schemas/Favoriet"},
              "description": "In de volgorde waarin ze zijn bewaard."
            }
          }
        }
        """#

    private static let saving =
        [
            "Voor de houder en voor een behandelaar. Een kenteken dat er al is, blijft dezelfde "
                + "favoriet; een nieuwe naam komt in de plaats van de oude. Bewaren meldt niemand "
                + "aan.",
            "409: maximumBereikt, bij meer dan 50.",
        ].joined(separator: #"\n\n"#)
}
