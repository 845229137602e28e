/// What the API text says about one visit.
enum SessionsDescription {
    /// What goes in and what comes out.
    static let schemas = #"""
        "SessieVerzoek": {
          "type": "object",
          "description": "Een bezoeker om aan te melden.",
          "additionalProperties": false,
          "required": ["kenteken"],
          "properties": {
            \#(InputDescription.plate),
            "van": {"$ref": "#/components/schemas/TijdstipOfLeeg"},
            "tot": {"$ref": "#/components/schemas/TijdstipOfLeeg"},
            "naam": \#(InputDescription.name(
                "Hoe u de bezoeker noemt. Een controle ziet dit niet."))
          },
          "anyOf": \#(InputDescription.plateForms)
        },
        "Sessie": {
          "type": "object",
          "description": "Een bezoek.",
          "required": ["id", "kenteken", "weergave", "van", "tot", "status", "kostenMinuten"],
          "properties": {
            \#(members)
          }
        },
        "SessieNieuw": {
          "type": "object",
          "description": "Een bezoek dat net is aangemeld, gewijzigd of afgemeld.",
          "required": [
            "id", "kenteken", "weergave", "van", "tot", "status", "kostenMinuten", "saldoMinuten",
            "melding"
          ],
          "properties": {
            \#(members),
            "saldoMinuten": {"$ref": "#/components/schemas/Saldo"},
            "melding": {"$ref": "#/components/schemas/Melding"}
          }
        },
        "Sessies": {
          "type": "object",
          "required": ["sessies"],
          "properties": {
            "sessies": {
              "type": "array", "items": {"$ref": "#/components/schemas/Sessie"},
              "description": "Het nieuwste bezoek eerst."
            }
          }
        },
        "SessieNietNodig": {
          "type": "object",
          "required": ["status", "reden", "kostenMinuten"],
          "properties": {
            \#(needless)
          }
        },
        "SessieWijzigingVerzoek": {
          "type": "object",
          "description": "Een ander einde.",
          "additionalProperties": false,
          "required": ["tot"],
          "properties": {"tot": {"$ref": "#/components/schemas/Tijdstip"}}
        },
        "Saldo": {
          "type": "integer",
          "description": "De minuten die nog over zijn.", "example": 35880
        },
        "Melding": {
          "type": "string", "nullable": true,
          "description": "Iets wat u moet weten; null als er niets is.",
          "example": "Zaterdag vanaf 9.00 uur opnieuw aanmelden."
        }
        """#

    /// The members that tell that no registration is needed.
    static let needless = #"""
        "status": {
          "type": "string", "enum": ["nietNodig"],
          "description": "Aanmelden is niet nodig.", "example": "nietNodig"
        },
        "reden": {
          "type": "string", "enum": ["buitenVenstertijd", "feestdag", "eigenOntheffing"],
          "description": "Waarom niet.", "example": "buitenVenstertijd"
        },
        "kostenMinuten": {
          "type": "integer", "enum": [0], "description": "Het kost niets.", "example": 0
        },
        "melding": {"$ref": "#/components/schemas/Melding"}
        """#

    /// A plate that was erased is null.
    static let members = #"""
        "id": {"$ref": "#/components/schemas/Id"},
        "kenteken": {
          "type": "string", "nullable": true, "pattern": "^[A-Z0-9]{1,25}$",
          "description": "Het kenteken, zonder streepjes; null als het is gewist.",
          "example": "HK000J"
        },
        "land": {
          "type": "string", "nullable": true, "pattern": "^[A-Z]{1,3}$",
          "description": "Het landteken van het kenteken.", "example": "NL"
        },
        "weergave": {
          "type": "string", "nullable": true,
          "description": "Het kenteken met streepjes; null als het is gewist.",
          "example": "HK-000-J"
        },
        "van": {
          "type": "string", "format": "date-time",
          "description": "Het begin.", "example": "2026-06-18T08:00:00Z"
        },
        "tot": {
          "type": "string", "format": "date-time",
          "description": "Het einde.", "example": "2026-06-18T10:00:00Z"
        },
        "status": {
          "type": "string", "enum": ["actief", "gepland", "beeindigd"],
          "description": "Of het bezoek er is, nog komt of voorbij is.", "example": "actief"
        },
        "kostenMinuten": {
          "type": "integer", "minimum": 0,
          "description": "De minuten in de venstertijd, naar boven afgerond.", "example": 120
        },
        "naam": {
          "type": "string", "nullable": true,
          "description": "Hoe u de bezoeker noemt; null als u niets opgaf.", "example": "Oma"
        }
        """#

    /// A plate that is there.
    static let knownPlate = #"""
        "kenteken": {
          "type": "string", "pattern": "^[A-Z0-9]{1,25}$",
          "description": "Het kenteken, zonder streepjes.", "example": "HK000J"
        },
        "land": {
          "type": "string", "nullable": true, "pattern": "^[A-Z]{1,3}$",
          "description": "Het landteken van het kenteken.", "example": "NL"
        },
        "weergave": {
          "type": "string", "description": "Het kenteken met streepjes.", "example": "HK-000-J"
        }
        """#
}
