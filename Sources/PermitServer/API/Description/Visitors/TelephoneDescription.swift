/// What the API text says about signing visitors on by telephone.
enum TelephoneDescription {
    /// The calls.
    static let paths = #"""
        "/bezoekersregelingen/{id}/telefoontoegang": {
          "parameters": [{"$ref": "#/components/parameters/Id"}],
          "get": {
            "operationId": "leesTelefoontoegang",
            "tags": ["Telefoon"],
            "summary": "Het meldnummer bekijken",
            "description": "Voor de houder en voor een behandelaar. 404 als er geen nummer is.",
            "responses": {
              \#(OperationParts.answer(200, "Het meldnummer.", "Telefoontoegang")),
              \#(OperationParts.itemErrors)
            }
          },
          "put": {
            "operationId": "zetTelefoontoegang",
            "tags": ["Telefoon"],
            "summary": "Een meldnummer met een nieuwe pincode krijgen",
            "description": "\#(setting)",
            "responses": {
              \#(OperationParts.answer(200, "Nummer en pincode.", "TelefoontoegangNieuw")),
              \#(OperationParts.changeErrors)
            }
          },
          "delete": {
            "operationId": "stopTelefoontoegang",
            "tags": ["Telefoon"],
            "summary": "Aanmelden per telefoon stoppen",
            "description": "Voor de houder en voor een behandelaar.",
            "responses": {
              \#(OperationParts.nothing("Gestopt.")),
              \#(OperationParts.itemErrors)
            }
          }
        },
        "/telefoonregistraties": {
          "post": {
            "operationId": "meldBezoekAanPerTelefoon",
            "tags": ["Telefoon"],
            "summary": "Bezoek aanmelden met meldnummer en pincode",
            "description": "\#(signingOn)",
            "security": [],
            \#(OperationParts.body("TelefoonregistratieVerzoek")),
            "responses": {
              \#(OperationParts.answer(
                  200, "Aanmelden is niet nodig; er is niets opgeslagen.",
                  "TelefoonregistratieNietNodig")),
              \#(OperationParts.answer(
                  201, "Het bezoek is aangemeld.", "Telefoonregistratie")),
              \#(OperationParts.pinErrors)
            }
          }
        }
        """#

    /// What goes in and what comes out.
    static let schemas = #"""
        "Telefoontoegang": {
          "type": "object",
          "description": "Het nummer waarmee u per telefoon bezoek aanmeldt.",
          "required": ["meldnummer", "sinds", "geblokkeerdTot"],
          "properties": {\#(members)}
        },
        "TelefoontoegangNieuw": {
          "type": "object",
          "description": "Het meldnummer met de nieuwe pincode.",
          "required": ["meldnummer", "sinds", "geblokkeerdTot", "pin"],
          "properties": {
            \#(members),
            "pin": {
              "type": "string", "pattern": "^[0-9]{6}$",
              "description": "De pincode, eenmalig te zien.", "example": "000000"
            }
          }
        },
        "TelefoonregistratieVerzoek": {
          "type": "object",
          "description": "Een bezoeker om per telefoon aan te melden.",
          "additionalProperties": false,
          "required": ["meldnummer", "pin", "kenteken"],
          "properties": {
            "meldnummer": {
              "type": "string", "pattern": "^[0-9]{8}$", "maxLength": 20,
              "description": "Acht cijfers; het laatste is een controlecijfer (Damm).",
              "example": "10000004"
            },
            "pin": {
              "type": "string", "pattern": "^[0-9]{6}$", "maxLength": 20,
              "description": "De pincode.", "example": "000000"
            },
            "kenteken": {
              "type": "string", "maxLength": 100, "example": "Hendrik Karel nul nul nul Johan",
              "description": "\#(plateText)"
            },
            "land": {"$ref": "#/components/schemas/Land"},
            "tot": {"$ref": "#/components/schemas/TijdstipOfLeeg"}
          },
          "anyOf": [\#(spokenForm), \#(InputDescription.plateForms.dropFirst())
        },
        "Telefoonregistratie": {
          "type": "object",
          "description": "Een bezoek dat per telefoon is aangemeld.",
          "required": [
            "id", "kenteken", "weergave", "van", "tot", "status", "kostenMinuten", "saldoMinuten",
            "melding", "gesprokenTekst"
          ],
          "properties": {
            \#(SessionsDescription.members),
            "saldoMinuten": {"$ref": "#/components/schemas/Saldo"},
            "melding": {"$ref": "#/components/schemas/Melding"},
            "gesprokenTekst": \#(spokenText)
          }
        },
        "TelefoonregistratieNietNodig": {
          "type": "object",
          "required": ["status", "reden", "kostenMinuten", "gesprokenTekst"],
          "properties": {
            \#(SessionsDescription.needless),
            "gesprokenTekst": \#(spokenText)
          }
        }
        """#

    private static let members = #"""
        "meldnummer": {
          "type": "string", "pattern": "^[0-9]{8}$",
          "description": "Acht cijfers.", "example": "10000004"
        },
        "sinds": {
          "type": "string", "format": "date-time",
          "description": "Sinds wanneer deze pincode geldt.", "example": "2026-06-18T08:00:00Z"
        },
        "geblokkeerdTot": {
          "type": "string", "format": "date-time", "nullable": true,
          "description": "Na te veel verkeerde pincodes kan het tot dan niet; meestal null.",
          "example": "2026-06-18T08:15:00Z"
        }
        """#

    private static let spokenText = #"""
        {
          "type": "string",
          "description": "De tekst om voor te lezen. Pas daarna weet de beller dat het is gelukt.",
          "example": "Het bezoek is aangemeld. Kenteken Hendrik, Karel, nul, nul, nul, Johan."
        }
        """#

    /// One shape of plate in words; the service knows the others too.
    private static let spokenForm = #"""
        {
          "title": "Uitgesproken",
          "properties": {
            "land": {"type": "string", "nullable": true, "enum": ["NL", null]},
            "kenteken": {
              "type": "string", "maxLength": 100,
              "pattern": "^\#(letters) \#(letters) \#(digits) \#(digits) \#(digits) \#(letters)$"
            }
          }
        }
        """#

    private static let letters = "(?:Hendrik|Karel|Johan|Teunis|Victor|[HKJTV])"
    private static let digits = "(?:nul|een|twee|drie|vier|vijf|zes|zeven|acht|negen|[0-9])"

    private static let plateText =
        "Het kenteken, getypt of zoals het is uitgesproken: cijfers in woorden, letters met hun "
        + "naam of uit een spelalfabet (Nederlands of NAVO)."

    private static let setting =
        "Voor de houder en voor een behandelaar. Wie al een meldnummer heeft, houdt het en krijgt "
        + "een nieuwe pincode; de oude werkt dan niet meer. Het bericht is leeg."

    private static let signingOn =
        [
            "Voor iedereen met meldnummer en pincode. Dezelfde regels als ander bezoek. Bij 201 "
                + "staat het bezoek vast; zonder 201 is er niets aangemeld.",
            "403: pinOnjuist. Dat is hetzelfde antwoord als het nummer niet bestaat of geblokkeerd "
                + "is: na elke 5 verkeerde pincodes 15 minuten, en steeds langer. 409: "
                + "maximumGelijktijdig (met eersteVrijeMoment), saldoOntoereikend (met "
                + "mogelijkTot), regelingNietGeldig, eindeVoorBegin. 429: te veel verkeerde "
                + "pincodes.",
        ].joined(separator: #"\n\n"#)
}
