/// What the API text says about links for visitors, as the household sees them.
enum GuestLinksDescription {
    /// The calls.
    static let paths = #"""
        "/bezoekersregelingen/{id}/gastlinks": {
          "parameters": [{"$ref": "#/components/parameters/Id"}],
          "get": {
            "operationId": "leesGastlinks",
            "tags": ["Gasten"],
            "summary": "Links voor gasten bekijken",
            "description": "Voor de houder en voor een behandelaar.",
            "responses": {
              \#(OperationParts.answer(200, "De links die nog gelden.", "Gastlinks")),
              \#(OperationParts.itemErrors)
            }
          },
          "post": {
            "operationId": "maakGastlink",
            "tags": ["Gasten"],
            "summary": "Een link voor gasten maken",
            "description": "\#(making)",
            \#(OperationParts.body("GastlinkVerzoek")),
            "responses": {
              \#(OperationParts.answer(201, "De link, met de sleutel.", "GastlinkNieuw")),
              \#(OperationParts.changeErrors)
            }
          }
        },
        "/bezoekersregelingen/{id}/gastlinks/{gastlinkId}": {
          "parameters": [
            {"$ref": "#/components/parameters/Id"},
            \#(OperationParts.identifier("gastlinkId", "van de link"))
          ],
          "delete": {
            "operationId": "stopGastlink",
            "tags": ["Gasten"],
            "summary": "Een link voor gasten stoppen",
            "description": "Voor de houder en voor een behandelaar. Bezoek dat er is, blijft.",
            "responses": {
              \#(OperationParts.nothing("Gestopt.")),
              \#(OperationParts.itemErrors)
            }
          }
        },
        "/bezoekersregelingen/{id}/gastverzoeken": {
          "parameters": [{"$ref": "#/components/parameters/Id"}],
          "get": {
            "operationId": "leesGastverzoeken",
            "tags": ["Gasten"],
            "summary": "Bekijken welke gasten op een antwoord wachten",
            "description": "Voor de houder en voor een behandelaar.",
            "parameters": [
              {"$ref": "#/components/parameters/Pagina"},
              {"$ref": "#/components/parameters/Grootte"}
            ],
            "responses": {
              \#(OperationParts.answer(200, "Een pagina verzoeken.", "Gastverzoeken", [.link])),
              \#(OperationParts.itemErrors)
            }
          }
        },
        "/bezoekersregelingen/{id}/gastverzoeken/{verzoekId}/goedkeuringen": {
          "parameters": [\#(oneRequest)],
          "post": {
            "operationId": "keurGastGoed",
            "tags": ["Gasten"],
            "summary": "Een gast aanmelden",
            "description": "\#(approving)",
            "responses": {
              \#(OperationParts.answer(
                  200, "Aanmelden is niet nodig; er is niets aangemeld.", "SessieNietNodig")),
              \#(OperationParts.answer(201, "De gast is aangemeld.", "SessieNieuw")),
              \#(OperationParts.changeErrors)
            }
          }
        },
        "/bezoekersregelingen/{id}/gastverzoeken/{verzoekId}/afwijzingen": {
          "parameters": [\#(oneRequest)],
          "post": {
            "operationId": "wijsGastAf",
            "tags": ["Gasten"],
            "summary": "Een gast afwijzen",
            "description": "\#(declining)",
            "responses": {
              \#(OperationParts.nothing("Afgewezen.")),
              \#(OperationParts.changeErrors)
            }
          }
        }
        """#

    /// What goes in and what comes out.
    static let schemas = #"""
        "GastlinkVerzoek": {
          "type": "object",
          "description": "Een link om te maken.",
          "additionalProperties": false,
          "required": ["geldigTot"],
          "properties": {
            "geldigTot": {"$ref": "#/components/schemas/Tijdstip"},
            "aantalKeer": {
              "type": "integer", "nullable": true, "minimum": 1, "maximum": 100, "default": 1,
              "description": "Hoe vaak de link gebruikt mag worden.", "example": 4
            },
            "goedkeuring": {
              "type": "boolean", "nullable": true, "default": true,
              "description": "true: u keurt elke gast goed; false: een gast is meteen aangemeld.",
              "example": true
            },
            "naam": \#(InputDescription.name("Hoe u de link noemt."))
          }
        },
        "Gastlink": {
          "type": "object",
          "description": "Een link voor gasten.",
          "required": ["id", "naam", "geldigTot", "goedkeuring", "aantalKeer", "resterend"],
          "properties": {\#(members)}
        },
        "GastlinkNieuw": {
          "type": "object",
          "description": "Een link voor gasten, met de sleutel.",
          "required": [
            "id", "naam", "geldigTot", "goedkeuring", "aantalKeer", "resterend", "sleutel"
          ],
          "properties": {
            \#(members),
            "sleutel": {
              "type": "string", "pattern": "^gl_[A-Za-z0-9_-]{43}$",
              "description": "De sleutel, eenmalig te zien. Zet hem nooit in een pad of zoekterm.",
              "example": "gl_mJ2y0pY0l0m2Xo1b4Qk6yq0nD7p8c3s5u9w1z2a4b6c"
            }
          }
        },
        "Gastlinks": {
          "type": "object",
          "required": ["gastlinks"],
          "properties": {
            "gastlinks": {
              "type": "array", "maxItems": 20, "items": {"$ref": "#/components/schemas/Gastlink"},
              "description": "In de volgorde waarin ze zijn gemaakt."
            }
          }
        },
        "Gastverzoek": {
          "type": "object",
          "description": "Een gast die op een antwoord wacht.",
          "required": [
            "id", "kenteken", "land", "weergave", "naam", "tot", "gevraagdOp", "vervaltOp"
          ],
          "properties": {
            "id": {"$ref": "#/components/schemas/Id"},
            \#(SessionsDescription.knownPlate),
            "naam": {
              "type": "string", "nullable": true,
              "description": "De naam die de gast opgaf.", "example": "Oma"
            },
            "tot": {
              "type": "string", "format": "date-time", "nullable": true,
              "description": "Tot wanneer de gast wil blijven; null als dat niet is opgegeven.",
              "example": "2026-06-18T10:00:00Z"
            },
            "gevraagdOp": {
              "type": "string", "format": "date-time",
              "description": "Wanneer de gast het vroeg.", "example": "2026-06-18T08:00:00Z"
            },
            "vervaltOp": {
              "type": "string", "format": "date-time",
              "description": "Zonder antwoord vervalt het verzoek dan.",
              "example": "2026-06-18T10:00:00Z"
            }
          }
        },
        "Gastverzoeken": {
          "type": "object",
          "required": ["gastverzoeken"],
          "properties": {
            "gastverzoeken": {
              "type": "array", "items": {"$ref": "#/components/schemas/Gastverzoek"},
              "description": "Het oudste eerst."
            }
          }
        }
        """#

    private static let oneRequest = #"""
        {"$ref": "#/components/parameters/Id"},
        \#(OperationParts.identifier("verzoekId", "van het verzoek"))
        """#

    private static let members = #"""
        "id": {"$ref": "#/components/schemas/Id"},
        "naam": {
          "type": "string", "nullable": true,
          "description": "Hoe u de link noemt; null als u niets opgaf.", "example": "Verjaardag"
        },
        "geldigTot": {
          "type": "string", "format": "date-time",
          "description": "Vanaf dan werkt de link niet meer.", "example": "2026-06-20T22:00:00Z"
        },
        "goedkeuring": {
          "type": "boolean", "description": "Of u elke gast goedkeurt.", "example": true
        },
        "aantalKeer": {
          "type": "integer", "minimum": 1, "maximum": 100,
          "description": "Hoe vaak de link gebruikt mag worden.", "example": 4
        },
        "resterend": {
          "type": "integer", "minimum": 0, "maximum": 100,
          "description": "Hoe vaak het nog kan. Een verzoek dat wacht, telt mee.", "example": 3
        }
        """#

    private static let making =
        [
            "Voor de houder en voor een behandelaar. Met de sleutel meldt een gast zich aan zonder "
                + "in te loggen. De gast ziet alleen de zone, het einde en de regel van de "
                + "parkeerschijf.",
            "409: maximumBereikt (bij meer dan 20 links), gastlinkTeLang (met uiterstDag), "
                + "terugwerkend.",
        ].joined(separator: #"\n\n"#)

    private static let approving =
        [
            "Voor de houder en voor een behandelaar. Het bezoek begint nu, met dezelfde regels als "
                + "ander bezoek. Het bericht is leeg.",
            "409: statusLaatDitNietToe als er al een antwoord is of het verzoek is verlopen; "
                + "maximumGelijktijdig (met eersteVrijeMoment), saldoOntoereikend (met "
                + "mogelijkTot), regelingNietGeldig: dan blijft het verzoek wachten.",
        ].joined(separator: #"\n\n"#)

    private static let declining =
        [
            "Voor de houder en voor een behandelaar. Het kenteken wordt gewist. Het bericht is "
                + "leeg.",
            "409: statusLaatDitNietToe als er al een antwoord is of het verzoek is verlopen.",
        ].joined(separator: #"\n\n"#)
}
