/// What the API text says about the answer to a check.
enum VerdictsDescription {
    /// What comes out.
    static let schemas = #"""
        "Kentekencontrole": {
          "type": "object",
          "description": "Wat het register zegt, en waarom.",
          "required": [
            "uitkomst", "reden", "zone", "deelgebied", "tijdstip", "recht", "schijf",
            "feitcodes", "bijna", "registerversie"
          ],
          "properties": {
            "uitkomst": {
              "type": "string", "example": "ontheven",
              "enum": [
                "ontheven", "terPlaatseControleren", "nietGereguleerd", "nietVerplicht",
                "anderRegime", "buitenZone", "mogelijkRecht", "handmatigLezen", "grensOnzeker"
              ],
              "description": "\#(outcomes)"
            },
            "reden": {
              "type": "string", "nullable": true, "example": "geenRecht",
              "enum": [
                "geenRecht", "buitenVenstertijd", "feestdag", "geenSchijfplaats", "tweewieler",
                "geenMotorvoertuig", "gehandicaptenplaats", "vergunninghoudersplaats", "leesfout",
                "landOnzeker", "lageBetrouwbaarheid", null
              ],
              "description": "Waarom; null als de uitkomst genoeg zegt."
            },
            "zone": {
              "type": "string", "nullable": true, "pattern": "^[A-Z0-9-]{1,10}$",
              "description": "De zone; null buiten elke zone of als die onzeker is.",
              "example": "VBN"
            },
            "deelgebied": {
              "type": "string", "nullable": true, "pattern": "^[A-Z0-9-]{1,10}$",
              "description": "Het deelgebied; null als er geen is.", "example": "VBW-S"
            },
            "tijdstip": {
              "type": "string", "format": "date-time",
              "description": "Het tijdstip waarover het gaat.", "example": "2026-06-18T08:00:00Z"
            },
            "recht": {"$ref": "#/components/schemas/Recht"},
            "schijf": {"$ref": "#/components/schemas/Schijf"},
            "feitcodes": {
              "type": "array",
              "items": {
                "type": "string", "enum": ["R400ae", "R400at", "R400ab", "R401"],
                "example": "R400ae"
              },
              "description": "Wat een handhaver ter plaatse kan vinden; leeg als dat niets is."
            },
            "bijna": {
              "type": "array", "items": {"$ref": "#/components/schemas/BijnaRecht"},
              "description": "Rechten die hier of nu net niet gelden; leeg als die er niet zijn."
            },
            "registerversie": {
              "type": "integer", "minimum": 0, "example": 4711,
              "description": "De stand van het register. Een latere stand is een hoger getal."
            }
          }
        },
        "Recht": {
          "type": "object", "nullable": true,
          "description": "Het recht dat geldt; null als er geen is.",
          "required": ["id", "soort", "geldigVan", "geldigTot"],
          "properties": {
            "id": {"$ref": "#/components/schemas/Id"},
            "soort": {
              "type": "string", "example": "bewoner",
              "enum": [
                "bewoner", "bezoek", "bedrijf", "tijdelijk", "mantelzorg", "gehandicaptenkaart"
              ],
              "description": "Het soort recht."
            },
            "geldigVan": {
              "type": "string", "format": "date-time",
              "description": "Vanaf dan.", "example": "2026-01-04T23:00:00Z"
            },
            "geldigTot": {
              "type": "string", "format": "date-time",
              "description": "Tot dan is het kenteken zonder onderbreking gedekt.",
              "example": "2030-01-04T23:00:00Z"
            }
          }
        },
        "Schijf": {
          "type": "object", "nullable": true,
          "description": "Wat de parkeerschijf hier mag; null als er nu geen schijf nodig is.",
          "required": ["maximaalMinuten", "gereguleerdTot"],
          "properties": {
            "maximaalMinuten": {
              "type": "integer", "minimum": 0,
              "description": "Hoe lang parkeren met een schijf mag.", "example": 120
            },
            "gereguleerdTot": {
              "type": "string", "format": "date-time", "nullable": true,
              "description": "Tot dan is de schijf nodig; null als dat voorlopig niet ophoudt.",
              "example": "2026-06-18T16:00:00Z"
            }
          }
        },
        "BijnaRecht": {
          "type": "object",
          "description": "Een recht dat bijna past. Het maakt een uitkomst alleen milder.",
          "required": ["waarom"],
          "properties": {
            "waarom": {
              "type": "string", "example": "andereZone",
              "enum": [
                "andereZone", "deelgebiedUitgesloten", "nogNietIngegaan", "netVerlopen",
                "leesfout", "landVerschilt"
              ],
              "description": "Wat er niet past."
            },
            "zone": {
              "type": "string", "pattern": "^[A-Z0-9-]{1,10}$",
              "description": "De zone waar het recht geldt.", "example": "LDC"
            },
            "van": {
              "type": "string", "format": "date-time",
              "description": "Vanaf dan.", "example": "2026-01-04T23:00:00Z"
            },
            "tot": {
              "type": "string", "format": "date-time",
              "description": "Tot dan.", "example": "2030-01-04T23:00:00Z"
            },
            "kenteken": {
              "type": "string", "pattern": "^[A-Z0-9]{1,25}$",
              "description": "Bij leesfout: het kenteken dat wel een recht heeft.",
              "example": "NX000P"
            }
          }
        },
        "Kentekencontroles": {
          "type": "object",
          "required": ["uitkomsten"],
          "properties": {
            "uitkomsten": {
              "type": "array",
              "items": {
                "anyOf": [
                  {"$ref": "#/components/schemas/Kentekencontrole"},
                  {"$ref": "#/components/schemas/Controlefout"}
                ]
              },
              "description": "Een uitkomst of een fout voor elke controle, in volgorde."
            }
          }
        },
        "Controlefout": {
          "type": "object",
          "description": "Op de plaats van een controle die ongeldig is.",
          "required": ["fout"],
          "properties": {"fout": {"$ref": "#/components/schemas/Probleem"}}
        }
        """#

    private static let outcomes =
        [
            "ontheven: er is een recht.",
            "terPlaatseControleren: er is geen recht; kijk naar schijf en kaart.",
            "nietGereguleerd: er is nu of hier geen schijf nodig.",
            "nietVerplicht: dit voertuig heeft geen schijf nodig.",
            "anderRegime: voor deze plek gelden andere regels.",
            "buitenZone: hier is geen blauwe zone.",
            "mogelijkRecht: er is een recht als het kenteken of land anders is; zie bijna.",
            "handmatigLezen: de camera is te onzeker; lees het kenteken zelf.",
            "grensOnzeker: de plek ligt te dicht bij een grens.",
        ].joined(separator: #"\n\n"#)
}
