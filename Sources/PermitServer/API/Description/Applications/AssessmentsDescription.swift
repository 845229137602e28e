/// What the API text says about the rules' looks at an application.
enum AssessmentsDescription {
    /// What comes out.
    static let schemas = #"""
        "Beoordelingen": {
          "type": "object",
          "required": ["beoordelingen"],
          "properties": {
            "beoordelingen": {
              "type": "array", "items": {"$ref": "#/components/schemas/Beoordeling"},
              "description": "De nieuwste eerst; die telt."
            }
          }
        },
        "Beoordeling": {
          "type": "object",
          "description": "Een keer dat de regels naar de aanvraag keken.",
          "required": [
            "op", "beleidVanaf", "uitkomst", "redenen", "regels", "feiten", "herkomst"
          ],
          "properties": {
            "op": {
              "type": "string", "format": "date-time", "description": "Wanneer.",
              "example": "2026-03-02T09:00:00Z"
            },
            "beleidVanaf": {
              "type": "string", "format": "date",
              "description": "De eerste dag van het beleid dat gold.", "example": "2023-01-10"
            },
            "uitkomst": {
              "type": "string", "example": "medewerker",
              "enum": [
                "verleend", "geweigerd", "medewerker", "nietNodig", "aanvulling", "zienswijze",
                "wachtOpRegister"
              ],
              "description": "Wat de regels samen vonden."
            },
            "redenen": {
              "type": "array", "items": {"$ref": "#/components/schemas/Reden"},
              "description": "De gronden daarvan."
            },
            "regels": {
              "type": "array", "items": {"$ref": "#/components/schemas/Regeluitkomst"},
              "description": "De regels die iets vonden; wie zwijgt, heeft geen bezwaar."
            },
            "feiten": {"$ref": "#/components/schemas/Feiten"},
            "herkomst": {
              "type": "array", "items": {"$ref": "#/components/schemas/Herkomst"},
              "description": "Waar de feiten vandaan komen."
            }
          }
        },
        "Regeluitkomst": {
          "type": "object",
          "required": ["regel", "gevolg", "reden"],
          "properties": {
            "regel": {
              "type": "string", "description": "De naam van de regel.",
              "example": "houderIsAanvrager"
            },
            "gevolg": {
              "type": "string", "example": "medewerker",
              "enum": [
                "nietNodig", "weigeren", "medewerker", "wachtOpRegister", "aanvulling",
                "zienswijze"
              ],
              "description": "Wat er volgt."
            },
            "reden": {"$ref": "#/components/schemas/Reden"}
          }
        },
        "Herkomst": {
          "type": "object",
          "required": ["bron", "op", "antwoordde"],
          "properties": {
            "bron": {
              "type": "string", "example": "rdw",
              "enum": ["brp", "handelsregister", "bag", "rdw", "aanvrager", "gemeente"],
              "description": "Wie de feiten gaf."
            },
            "op": {
              "type": "string", "format": "date-time", "description": "Wanneer.",
              "example": "2026-03-02T09:00:00Z"
            },
            "antwoordde": {
              "type": "boolean", "description": "Of er antwoord kwam.", "example": true
            }
          }
        },
        "Feiten": {
          "type": "object",
          "description": "Alles wat de regels wisten.",
          "required": [
            "adres", "zoneVanAdres", "zoneGevraagd", "adresWijktAf", "maximumOpAdres",
            "actiefOpAdres", "eigenParkeerplaatsen", "werkzamePersonen", "actiefVanBedrijf",
            "voertuig", "zelfdeOntheffing", "kentekenElders", "camper", "dagenGevraagd", "bewijs",
            "gehoord"
          ],
          "properties": {
            "adres": {
              "type": "object", "nullable": true,
              "description": "Het adres dat telt; null als het onbekend is."
            },
            "zoneVanAdres": {
              "type": "string", "nullable": true, "example": "VBN",
              "description": "De zone van het adres."
            },
            "zoneGevraagd": {
              "type": "string", "nullable": true, "example": "VBN",
              "description": "De zone die is gevraagd."
            },
            "adresWijktAf": {
              "type": "boolean", "example": false,
              "description": "Of de aanvrager een ander adres noemde."
            },
            \#(count("maximumOpAdres", "Hoeveel er op het adres mogen.", 2)),
            \#(count("actiefOpAdres", "Hoeveel er op het adres zijn.", 1)),
            \#(count("eigenParkeerplaatsen", "Eigen parkeerplaatsen bij het adres.", 0)),
            \#(count("werkzamePersonen", "Werkzame personen bij het bedrijf.", 8)),
            \#(count("actiefVanBedrijf", "Hoeveel de aanvrager er al heeft.", 0)),
            "voertuig": {
              "type": "string", "example": "opNaamVanAanvrager",
              "enum": [
                "geen", "onbekend", "nietBereikbaar", "opNaamVanAanvrager", "opAndereNaam",
                "houderOnbekend"
              ],
              "description": "Wat de RDW van het voertuig zei."
            },
            "zelfdeOntheffing": {
              "type": "boolean", "example": false,
              "description": "Of de aanvrager dit kenteken hier al heeft."
            },
            "kentekenElders": {
              "type": "boolean", "example": false,
              "description": "Of een ander adres dit kenteken heeft."
            },
            "camper": {"type": "boolean", "description": "Of het een camper is.", "example": false},
            "dagenGevraagd": {
              "type": "integer", "nullable": true, "description": "Hoeveel dagen er zijn gevraagd.",
              "example": 3
            },
            "bewijs": {
              "type": "boolean", "description": "Of er een bewijs bij zat.", "example": true
            },
            "gehoord": {
              "type": "boolean", "example": false,
              "description": "Of de aanvrager een zienswijze gaf."
            }
          }
        }
        """#

    private static func count(_ name: String, _ text: String, _ example: Int) -> String {
        #"""
        "\#(name)": {
          "type": "integer", "minimum": 0, "description": "\#(text)", "example": \#(example)
        }
        """#
    }
}
