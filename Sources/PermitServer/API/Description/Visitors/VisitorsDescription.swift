/// What the API text says about signing visitors on and off.
enum VisitorsDescription {
    /// The calls on visitor schemes.
    static let paths = #"""
        "/bezoekersregelingen": {
          "get": {
            "operationId": "leesBezoekersregelingen",
            "tags": ["Bezoekersregelingen"],
            "summary": "Bezoekersregelingen bekijken",
            "description": "Een burger of bedrijf ziet de eigen, een behandelaar alle.",
            "parameters": [
              {"$ref": "#/components/parameters/Pagina"},
              {"$ref": "#/components/parameters/Grootte"}
            ],
            "responses": {
              \#(OperationParts.answer(
                  200, "Een pagina regelingen.", "Bezoekersregelingen", [.link])),
              \#(OperationParts.collectionErrors)
            }
          }
        },
        "/bezoekersregelingen/{id}": {
          "parameters": [{"$ref": "#/components/parameters/Id"}],
          "get": {
            "operationId": "leesBezoekersregeling",
            "tags": ["Bezoekersregelingen"],
            "summary": "Een bezoekersregeling bekijken",
            "description": "Voor de houder, een gemachtigde en een behandelaar.",
            "responses": {
              \#(OperationParts.answer(200, "De regeling.", "Bezoekersregeling")),
              \#(OperationParts.itemErrors)
            }
          }
        },
        "/bezoekersregelingen/{id}/sessies": {
          "parameters": [{"$ref": "#/components/parameters/Id"}],
          "get": {
            "operationId": "leesSessies",
            "tags": ["Bezoekersregelingen"],
            "summary": "Al het bezoek bekijken, ook van vroeger",
            "description": "\#(history)",
            "parameters": [
              {"$ref": "#/components/parameters/Pagina"},
              {"$ref": "#/components/parameters/Grootte"}
            ],
            "responses": {
              \#(OperationParts.answer(200, "Een pagina bezoek.", "Sessies", [.link])),
              \#(OperationParts.itemErrors)
            }
          },
          "post": {
            "operationId": "meldBezoekAan",
            "tags": ["Bezoekersregelingen"],
            "summary": "Bezoek aanmelden",
            "description": "\#(signingOn)",
            \#(OperationParts.body("SessieVerzoek")),
            "responses": {
              \#(OperationParts.answer(
                  200, "Aanmelden is niet nodig; er is niets opgeslagen.", "SessieNietNodig")),
              \#(OperationParts.answer(201, "Het bezoek is aangemeld.", "SessieNieuw")),
              \#(OperationParts.changeErrors)
            }
          }
        },
        "/bezoekersregelingen/{id}/sessies/{sessieId}": {
          "parameters": [
            {"$ref": "#/components/parameters/Id"}, {"$ref": "#/components/parameters/SessieId"}
          ],
          "patch": {
            "operationId": "wijzigSessie",
            "tags": ["Bezoekersregelingen"],
            "summary": "Bezoek langer of korter maken",
            "description": "\#(changing)",
            \#(OperationParts.body("SessieWijzigingVerzoek")),
            "responses": {
              \#(OperationParts.answer(200, "Het nieuwe einde.", "SessieNieuw")),
              \#(OperationParts.changeErrors)
            }
          }
        },
        "/bezoekersregelingen/{id}/sessies/{sessieId}/beeindigingen": {
          "parameters": [
            {"$ref": "#/components/parameters/Id"}, {"$ref": "#/components/parameters/SessieId"}
          ],
          "post": {
            "operationId": "meldBezoekAf",
            "tags": ["Bezoekersregelingen"],
            "summary": "Bezoek afmelden",
            "description": "\#(signingOff)",
            "responses": {
              \#(OperationParts.answer(200, "Het einde.", "SessieNieuw")),
              \#(OperationParts.changeErrors)
            }
          }
        }
        """#

    /// What goes in and what comes out.
    static let schemas = #"""
        "Bezoekersregeling": {
          "type": "object",
          "required": [
            "id", "zone", "geldigVan", "geldigTot", "saldoMinuten", "budgetMinuten",
            "maximaalGelijktijdig", "sessies"
          ],
          "properties": {
            "id": {"$ref": "#/components/schemas/Id"},
            "zone": {
              "type": "string", "pattern": "^[A-Z0-9-]{1,10}$",
              "description": "De zone.", "example": "VBN"
            },
            "geldigVan": {
              "type": "string", "format": "date-time",
              "description": "Vanaf dan geldt de regeling.", "example": "2026-02-28T23:00:00Z"
            },
            "geldigTot": {
              "type": "string", "format": "date-time",
              "description": "Vanaf dan geldt de regeling niet meer.",
              "example": "2027-02-28T23:00:00Z"
            },
            "ingetrokkenPer": {
              "type": "string", "format": "date-time", "nullable": true,
              "description": "Vanaf dan is de regeling ingetrokken; meestal null.",
              "example": "2026-06-18T09:00:00Z"
            },
            "saldoMinuten": {"$ref": "#/components/schemas/Saldo"},
            "budgetMinuten": {
              "type": "integer", "minimum": 0,
              "description": "De minuten voor dit jaar van de regeling, of voor dit kalenderjaar.",
              "example": 36000
            },
            "maximaalGelijktijdig": {
              "type": "integer", "minimum": 0,
              "description": "Hoeveel bezoekers er tegelijk mogen staan.", "example": 3
            },
            "sessies": {
              "type": "array", "items": {"$ref": "#/components/schemas/Sessie"},
              "description": "Al het bezoek dat er is of nog komt."
            }
          }
        },
        "Bezoekersregelingen": {
          "type": "object",
          "required": ["bezoekersregelingen"],
          "properties": {
            "bezoekersregelingen": {
              "type": "array", "items": {"$ref": "#/components/schemas/Bezoekersregeling"},
              "description": "De nieuwste eerst."
            }
          }
        },
        \#(SessionsDescription.schemas)
        """#

    private static let history =
        "Voor de houder en voor een behandelaar. Het nieuwste eerst. Na 13 weken verdwijnt het "
        + "kenteken; de minuten blijven staan."

    private static let signingOn =
        [
            "Voor de houder, een gemachtigde, en een behandelaar namens de houder. Bij 201 geldt het "
                + "bezoek meteen, ook voor de controle. Zonder van: vanaf nu. Zonder tot: tot het "
                + "einde dat de regels voorstellen. Na het einde van de venstertijd stopt het "
                + "vanzelf. Ligt van in een storing, dan begint het bezoek nu.",
            "409: maximumGelijktijdig (met eersteVrijeMoment), saldoOntoereikend (met "
                + "mogelijkTot), terugwerkend, teVerVooruit, regelingNietGeldig, eindeVoorBegin.",
        ].joined(separator: #"\n\n"#)

    private static let changing =
        [
            "Voor de houder, een gemachtigde en een behandelaar.",
            "409: maximumGelijktijdig (met eersteVrijeMoment), saldoOntoereikend (met "
                + "mogelijkTot), terugwerkend, regelingNietGeldig, eindeVoorBegin, "
                + "statusLaatDitNietToe.",
        ].joined(separator: #"\n\n"#)

    private static let signingOff =
        "Voor de houder, een gemachtigde en een behandelaar. Het bezoek stopt nu; de minuten die "
        + "over zijn, krijgt u terug. Bezoek dat nog moet beginnen, vervalt. Nog een keer afmelden "
        + "verandert niets en geeft hetzelfde antwoord. Het bericht is leeg."
}
