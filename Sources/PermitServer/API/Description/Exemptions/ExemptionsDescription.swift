/// What the API text says about exemptions.
enum ExemptionsDescription {
    /// The calls on exemptions.
    static let paths = #"""
        "/ontheffingen": {
          "get": {
            "operationId": "leesOntheffingen",
            "tags": ["Ontheffingen"],
            "summary": "Ontheffingen bekijken",
            "description": "Een burger of bedrijf ziet de eigen, een behandelaar alle.",
            "parameters": [
              {"$ref": "#/components/parameters/Pagina"},
              {"$ref": "#/components/parameters/Grootte"}
            ],
            "responses": {
              \#(OperationParts.answer(200, "Een pagina ontheffingen.", "Ontheffingen", [.link])),
              \#(OperationParts.collectionErrors)
            }
          },
          "post": {
            "operationId": "geefOntheffingUit",
            "tags": ["Ontheffingen"],
            "summary": "Aan het loket een ontheffing uitgeven",
            "description": "\#(issuing)",
            \#(OperationParts.body("OntheffingVerzoek")),
            "responses": {
              \#(OperationParts.answer(
                  201, "De ontheffing.", "Ontheffing", [.location, .entityTag])),
              \#(OperationParts.creationErrors)
            }
          }
        },
        "/ontheffingen/{id}": {
          "parameters": [{"$ref": "#/components/parameters/Id"}],
          "get": {
            "operationId": "leesOntheffing",
            "tags": ["Ontheffingen"],
            "summary": "Een ontheffing bekijken",
            "description": "Voor de houder en voor een behandelaar.",
            "responses": {
              \#(OperationParts.answer(200, "De ontheffing.", "Ontheffing", [.entityTag])),
              \#(OperationParts.itemErrors)
            }
          }
        },
        \#(PlateChangesDescription.paths)
        """#

    /// What goes in and what comes out.
    static let schemas = #"""
        "OntheffingVerzoek": {
          "type": "object",
          "description": "Een ontheffing die een behandelaar uitgeeft.",
          "additionalProperties": false,
          "required": ["soort", "geldigVan", "geldigTot", "houder"],
          "properties": {
            "soort": {
              "type": "string", "enum": \#(kinds), "example": "bewoner",
              "description": "De soort ontheffing."
            },
            "zone": {"$ref": "#/components/schemas/Zonecode"},
            \#(InputDescription.optionalPlate),
            "geldigVan": {"$ref": "#/components/schemas/DagOfTijdstip"},
            "geldigTot": {"$ref": "#/components/schemas/DagOfTijdstip"},
            "houder": {"$ref": "#/components/schemas/Houder"}
          },
          "anyOf": [
            {
              "title": "Met een Nederlands kenteken, in een zone",
              "required": ["zone", "kenteken"],
              "properties": {"zone": {"type": "string"}, \#(InputDescription.dutchPlate)}
            },
            {
              "title": "Met een buitenlands kenteken, in een zone",
              "required": ["zone", "kenteken", "land"],
              "properties": {"zone": {"type": "string"}, \#(InputDescription.foreignPlate)}
            },
            {
              "title": "Een gehandicaptenkaart op een Nederlands kenteken",
              "required": ["kenteken"],
              "properties": {
                "soort": {"type": "string", "enum": ["gehandicaptenkaart"]},
                \#(InputDescription.dutchPlate)
              }
            },
            {
              "title": "Een gehandicaptenkaart op een buitenlands kenteken",
              "required": ["kenteken", "land"],
              "properties": {
                "soort": {"type": "string", "enum": ["gehandicaptenkaart"]},
                \#(InputDescription.foreignPlate)
              }
            },
            {
              "title": "Een bezoekersregeling, zonder kenteken",
              "required": ["zone"],
              "properties": {
                "soort": {"type": "string", "enum": ["bezoekersregeling"]},
                "zone": {"type": "string"},
                "kenteken": \#(InputDescription.absent)
              }
            }
          ]
        },
        "Houder": {
          "description": "Van wie de ontheffing is: een persoon of een bedrijf.",
          "oneOf": [
            {
              "title": "Persoon", "type": "object", "additionalProperties": false,
              "required": ["bsn"],
              "properties": {"bsn": {"$ref": "#/components/schemas/Burgerservicenummer"}}
            },
            {
              "title": "Bedrijf", "type": "object", "additionalProperties": false,
              "required": ["kvkNummer"],
              "properties": {
                "kvkNummer": {
                  "type": "string", "pattern": "^[0-9]{8}$",
                  "description": "Het nummer in het Handelsregister.", "example": "68750110"
                }
              }
            }
          ]
        },
        "Ontheffing": {
          "type": "object",
          "description": "Een ontheffing. Een bezoekersregeling heeft geen kenteken.",
          "required": [
            "id", "soort", "zone", "kenteken", "land", "weergave", "status", "geldigVan",
            "geldigTot", "verlengbaarVanaf", "respijtTot", "aanvraagId", "versie"
          ],
          "properties": {
            "id": {"$ref": "#/components/schemas/Id"},
            "soort": {
              "type": "string", "enum": \#(kinds), "example": "bewoner",
              "description": "De soort ontheffing."
            },
            "zone": {
              "type": "string", "nullable": true, "pattern": "^[A-Z0-9-]{1,10}$",
              "description": "De zone; null bij een gehandicaptenkaart, die overal geldt.",
              "example": "VBN"
            },
            "kenteken": {
              "type": "string", "nullable": true, "pattern": "^[A-Z0-9]{1,25}$",
              "description": "Het kenteken van nu, zonder streepjes; null als er geen is.",
              "example": "HK000J"
            },
            "land": {
              "type": "string", "nullable": true, "pattern": "^[A-Z]{1,3}$",
              "description": "Het land van het kenteken; null als er geen kenteken is.",
              "example": "NL"
            },
            "weergave": {
              "type": "string", "nullable": true,
              "description": "Het kenteken met streepjes; null als er geen is.",
              "example": "HK-000-J"
            },
            "status": {
              "type": "string", "example": "actief",
              "enum": ["actief", "gepland", "ingetrokken", "verlopen", "respijt"],
              "description": "Hoe het nu staat. respijt: verlopen, verlengen kan nog."
            },
            "geldigVan": {
              "type": "string", "format": "date-time",
              "description": "Vanaf dan geldt de ontheffing.", "example": "2026-03-02T09:15:07Z"
            },
            "geldigTot": {
              "type": "string", "format": "date-time",
              "description": "Vanaf dan geldt de ontheffing niet meer.",
              "example": "2030-03-01T23:00:00Z"
            },
            "verlengbaarVanaf": {
              "type": "string", "format": "date-time", "nullable": true,
              "description": "Vanaf dan kunt u verlengen; null als dat niet kan.",
              "example": "2030-01-04T23:00:00Z"
            },
            "respijtTot": {
              "type": "string", "format": "date-time", "nullable": true,
              "description": "Vanaf dan kunt u niet meer verlengen; null als dat nooit kan.",
              "example": "2030-03-15T23:00:00Z"
            },
            "aanvraagId": {
              "type": "string", "format": "uuid", "nullable": true,
              "description": "De aanvraag; null als de ontheffing aan het loket is uitgegeven.",
              "example": "0f8fad5b-d9cb-469f-a165-70867728950e"
            },
            "versie": {
              "type": "integer", "minimum": 1, "example": 7,
              "description": "Hoe vaak de ontheffing is vastgelegd; ook in de ETag."
            },
            "waarschuwingen": {
              "type": "array", "items": {"type": "string"},
              "description": "Alleen na uitgifte: regels die dit bij een aanvraag tegenhouden.",
              "example": ["Op dit adres zijn al 2 ontheffingen."]
            }
          }
        },
        "Ontheffingen": {
          "type": "object",
          "required": ["ontheffingen"],
          "properties": {
            "ontheffingen": {
              "type": "array", "items": {"$ref": "#/components/schemas/Ontheffing"},
              "description": "De nieuwste eerst."
            }
          }
        }
        """#

    private static let kinds = #"""
        [
            "bewoner", "bedrijf", "tijdelijk", "mantelzorg", "bezoekersregeling",
            "gehandicaptenkaart"
          ]
        """#

    private static let issuing =
        [
            "Voor een behandelaar. De regels houden de uitgifte niet tegen; wat er niet klopt, "
                + "staat bij waarschuwingen. Er zijn geen leges.",
            "kenteken is verplicht, behalve bij bezoekersregeling; zone ook, behalve bij "
                + "gehandicaptenkaart. Een dag bij geldigVan of geldigTot is 0.00 uur van die dag.",
            "403: eigenZaak. 409: persoonOnbekend, eindeVoorBegin.",
        ].joined(separator: #"\n\n"#)
}
