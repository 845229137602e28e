/// What the API text says about plates that were met without a right.
enum FindingsDescription {
    /// The calls.
    static let paths = #"""
        "/bevindingen": {
          "get": {
            "operationId": "leesBevindingen",
            "tags": ["Bevindingen"],
            "summary": "Bekijken waar nog moet worden gekeken",
            "description": "\#(listing)",
            "parameters": [
              {
                "name": "zone", "in": "query", "required": true,
                "description": "De zone.",
                "schema": {"type": "string", "enum": [«zonenamen»], "example": «voorbeeldzone»}
              },
              {"$ref": "#/components/parameters/Pagina"},
              {"$ref": "#/components/parameters/Grootte"}
            ],
            "responses": {
              \#(OperationParts.answer(200, "Een pagina bevindingen.", "Bevindingen", [.link])),
              \#(OperationParts.collectionErrors)
            }
          },
          "post": {
            "operationId": "meldBevinding",
            "tags": ["Bevindingen"],
            "summary": "Een auto zonder recht melden",
            "description": "\#(filing)",
            \#(OperationParts.body("WaarnemingVerzoek")),
            "responses": {
              \#(OperationParts.answer(
                200,
                "Er was niets op te slaan, of de melding hoort bij een eerdere.",
                "Bevindingmelding"
              )),
              \#(OperationParts.answer(201, "Een nieuwe bevinding.", "Bevindingmelding")),
              \#(OperationParts.creationErrors)
            }
          }
        },
        "/bevindingen/{id}": {
          "parameters": [{"$ref": "#/components/parameters/Id"}],
          "get": {
            "operationId": "leesBevinding",
            "tags": ["Bevindingen"],
            "summary": "Een bevinding bekijken",
            "description": "\#(reading)",
            "responses": {
              \#(OperationParts.answer(200, "De bevinding.", "Bevinding")),
              \#(OperationParts.itemErrors)
            }
          }
        },
        "/bevindingen/{id}/sluitingen": {
          "parameters": [{"$ref": "#/components/parameters/Id"}],
          "post": {
            "operationId": "sluitBevinding",
            "tags": ["Bevindingen"],
            "summary": "Een bevinding sluiten en het kenteken wissen",
            "description": "\#(closing)",
            \#(OperationParts.body("SluitingVerzoek")),
            "responses": {
              \#(OperationParts.answer(201, "De gesloten bevinding.", "Bevinding")),
              \#(OperationParts.changeErrors)
            }
          }
        },
        "/controletellingen": {
          "get": {
            "operationId": "leesControletellingen",
            "tags": ["Bevindingen"],
            "summary": "Tellingen van een dag bekijken",
            "description": "\#(counting)",
            "parameters": [
              {
                "name": "dag", "in": "query", "required": true, "description": "De dag.",
                "schema": {"type": "string", "format": "date", "example": "2026-06-18"}
              }
            ],
            "responses": {
              \#(OperationParts.answer(200, "De tellingen.", "Controletellingen")),
              \#(OperationParts.collectionErrors)
            }
          }
        }
        """#

    /// What goes in and what comes out.
    static let schemas = #"""
        "SluitingVerzoek": {
          "type": "object",
          "description": "Hoe het ter plaatse afliep.",
          "additionalProperties": false,
          "required": ["reden"],
          "properties": {
            "reden": {
              "type": "string", "example": "gehandicaptenkaartZichtbaar", "enum": [\#(reasons)],
              "description": "Waarom de bevinding dicht kan."
            },
            "schijfGecontroleerd": {
              "type": "boolean", "nullable": true, "example": true,
              "description": "Bij overgedragen: dat u naar de schijf en de kaart hebt gekeken."
            }
          }
        },
        "Bevindingmelding": {
          "type": "object",
          "description": "Wat het register zegt, en wat er is opgeslagen.",
          "required": ["controle", "opgeslagen", "bevinding", "volgendeStappen"],
          "properties": {
            "controle": {"$ref": "#/components/schemas/Kentekencontrole"},
            "opgeslagen": {
              "type": "boolean", "example": true,
              "description": "Of deze melding is opgeslagen. Zo niet, dan is zij alleen geteld."
            },
            "bevinding": {
              "nullable": true, "allOf": [{"$ref": "#/components/schemas/Bevinding"}],
              "description": "De bevinding over dit kenteken in deze zone op deze dag."
            },
            "volgendeStappen": \#(steps)
          }
        },
        "Bevinding": {
          "type": "object",
          "description": "Een auto waarvoor geen recht is gevonden. Dat is geen overtreding.",
          "required": [
            "id", "status", "zone", "kenteken", "weergave", "land", "aantal", "eersteOp",
            "laatsteOp", "feitcodes", "registerversie", "storing", "sanctie", "volgendeStappen",
            "sluiting"
          ],
          "properties": {
            "id": {"$ref": "#/components/schemas/Id"},
            "status": {
              "type": "string", "example": "terPlaatseControleren",
              "enum": [
                "terPlaatseControleren", "storing", "geenOvertreding", "overgedragen",
                "alsnogOntheven", "andersBeoordeeld"
              ],
              "description": "\#(statuses)"
            },
            "zone": {
              "type": "string", "pattern": "^[A-Z0-9-]{1,10}$", "description": "De zone.",
              "example": "VBN"
            },
            "kenteken": {
              "type": "string", "nullable": true, "pattern": "^[A-Z0-9]{1,25}$",
              "description": "Het kenteken; null zodra de bevinding gesloten is.",
              "example": "NX000P"
            },
            "weergave": {
              "type": "string", "nullable": true, "example": "NX-000-P",
              "description": "Het kenteken met streepjes."
            },
            "land": {
              "type": "string", "nullable": true, "example": "NL",
              "description": "Het land van het kenteken, als dat bekend is."
            },
            "aantal": {
              "type": "integer", "minimum": 1, "example": 2,
              "description": "Hoe vaak de auto die dag in deze zone is gemeld."
            },
            "eersteOp": {
              "type": "string", "format": "date-time", "description": "De eerste keer.",
              "example": "2026-06-18T08:00:00Z"
            },
            "laatsteOp": {
              "type": "string", "format": "date-time", "description": "De laatste keer.",
              "example": "2026-06-18T09:30:00Z"
            },
            "feitcodes": {
              "type": "array",
              "items": {
                "type": "string", "enum": ["R400ae", "R400at", "R400ab", "R401"],
                "example": "R400ae"
              },
              "description": "Wat een handhaver ter plaatse kan vinden."
            },
            "registerversie": {
              "type": "integer", "minimum": 0, "example": 4711,
              "description": "De stand van het register bij de eerste keer."
            },
            "storing": {
              "type": "object", "nullable": true,
              "description": "De storing waarin de auto is gezien; null als er geen was.",
              "required": ["van", "tot"],
              "properties": {
                "van": {
                  "type": "string", "format": "date-time", "description": "Het begin.",
                  "example": "2026-06-18T08:00:00Z"
                },
                "tot": {
                  "type": "string", "format": "date-time", "nullable": true,
                  "description": "Het einde; null zolang de storing duurt.",
                  "example": "2026-06-18T08:20:00Z"
                }
              }
            },
            "sanctie": {
              "type": "object",
              "description": "Waarom deze dienst geen sanctie geeft.",
              "required": ["mogelijk", "reden", "tekst"],
              "properties": {
                "mogelijk": {
                  "type": "boolean", "enum": [false], "example": false,
                  "description": "Altijd false: alleen een handhaver ter plaatse stelt iets vast."
                },
                "reden": {
                  "type": "string", "example": "schijfNietGecontroleerd",
                  "enum": ["schijfNietGecontroleerd", "storing", "gesloten", "overgedragen"],
                  "description": "Waarom niet."
                },
                "tekst": {
                  "type": "string", "description": "Het zelfde in een zin.",
                  "example": "Een scan is geen overtreding. Kijk eerst zelf ter plaatse."
                }
              }
            },
            "volgendeStappen": \#(steps),
            "sluiting": {
              "type": "object", "nullable": true,
              "description": "Hoe de bevinding is gesloten; null als zij open is.",
              "required": ["reden", "op"],
              "properties": {
                "reden": {
                  "type": "string", "example": "ladenOfLossen",
                  "enum": [\#(reasons), "alsnogOntheven", "andersBeoordeeld"],
                  "description": "Waarom."
                },
                "op": {
                  "type": "string", "format": "date-time", "description": "Wanneer.",
                  "example": "2026-06-18T10:00:00Z"
                }
              }
            }
          }
        },
        "Bevindingen": {
          "type": "object",
          "required": ["bevindingen"],
          "properties": {
            "bevindingen": {
              "type": "array", "items": {"$ref": "#/components/schemas/Bevinding"},
              "description": "De nieuwste eerst."
            }
          }
        },
        \#(FindingCountsDescription.schemas)
        """#

    static let reasons =
        #""gehandicaptenkaartZichtbaar", "ladenOfLossen", "inUitstappen", "schijfInOrde", "#
        + #""verkeerdGelezen", "vertrokken", "overgedragen""#

    private static let steps = #"""
        {
          "type": "array",
          "items": {"type": "string", "example": "Zoek de parkeerschijf."},
          "description": "Wat een handhaver nu doet; leeg als er niets meer hoeft."
        }
        """#
}
