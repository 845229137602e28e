/// What the API text says about planning a plate, renewing, room for more, and closing what a
/// person looked at.
enum ExemptionLifeDescription {
    /// The calls.
    static let paths = #"""
        "/ontheffingen/{id}/kentekenwijzigingen/_voorbeeld": {
          "parameters": [{"$ref": "#/components/parameters/Id"}],
          "post": {
            "operationId": "bekijkKentekenwijzigingVooraf",
            "tags": ["Ontheffingen"],
            "summary": "Vooraf zien wat een wijziging doet",
            "description": "\#(previewing)",
            \#(OperationParts.body("KentekenwijzigingVerzoek")),
            "responses": {
              \#(OperationParts.answer(
                  200, "Wat er zou gebeuren.", "Kentekenwijzigingvoorbeeld")),
              \#(OperationParts.previewErrors)
            }
          }
        },
        "/ontheffingen/{id}/kentekenwijzigingen/{wijzigingId}/intrekkingen": {
          "parameters": [
            {"$ref": "#/components/parameters/Id"},
            {"$ref": "#/components/parameters/WijzigingId"}
          ],
          "post": {
            "operationId": "trekKentekenwijzigingIn",
            "tags": ["Ontheffingen"],
            "summary": "Een geplande wijziging intrekken",
            "description": "\#(callingOff)",
            \#(OperationParts.body("LeegVerzoek", isRequired: false)),
            "responses": {
              \#(OperationParts.answer(
                  201, "De wijziging gaat niet door.", "KentekenwijzigingIntrekking")),
              \#(OperationParts.conditionalErrors)
            }
          }
        },
        "/ontheffingen/{id}/verlengingen": {
          "parameters": [{"$ref": "#/components/parameters/Id"}],
          "post": {
            "operationId": "verlengOntheffing",
            "tags": ["Ontheffingen"],
            "summary": "Een ontheffing verlengen",
            "description": "\#(renewing)",
            \#(OperationParts.body("VerlengingVerzoek", isRequired: false)),
            "responses": {
              \#(OperationParts.answer(
                  201, "De aanvraag, vaak al met besluit.", "Aanvraag", [.location, .entityTag])),
              \#(OperationParts.conditionalErrors)
            }
          }
        },
        "/ontheffingsruimte": {
          "get": {
            "operationId": "leesOntheffingsruimte",
            "tags": ["Ontheffingen"],
            "summary": "Zien wat u nog kunt aanvragen",
            "description": "Voor een burger of bedrijf, volgens de regels die ook beslissen.",
            "responses": {
              \#(OperationParts.answer(200, "De ruimte per soort.", "Ontheffingsruimte")),
              \#(OperationParts.collectionErrors)
            }
          }
        },
        "/werkvoorraad/{id}/afhandelingen": {
          "parameters": [{"$ref": "#/components/parameters/Id"}],
          "post": {
            "operationId": "handelWerkAf",
            "tags": ["Werkvoorraad"],
            "summary": "Werk afsluiten met een notitie",
            "description": "\#(closing)",
            \#(OperationParts.body("AfhandelingVerzoek")),
            "responses": {
              \#(OperationParts.answer(201, "De afhandeling.", "Afhandeling")),
              \#(OperationParts.changeErrors)
            }
          }
        }
        """#

    /// What goes in and what comes out.
    static let schemas = #"""
        "LeegVerzoek": {
          "type": "object", "description": "Zonder velden.", "additionalProperties": false
        },
        "Kentekenwijzigingen": {
          "type": "object",
          "required": ["kentekenwijzigingen"],
          "properties": {
            "kentekenwijzigingen": {
              "type": "array", "items": {"$ref": "#/components/schemas/Kentekenwijzigingdeel"},
              "description": "De nieuwste eerst."
            }
          }
        },
        "Kentekenwijzigingdeel": {
          "type": "object",
          "description": "Een wijziging en hoe het ermee staat.",
          "required": [
            "id", "soort", "kenteken", "land", "weergave", "ingangOp", "eindigtOp", "gemaaktOp",
            "gemaaktDoor", "status", "ingetrokkenOp"
          ],
          "properties": {
            "id": {"$ref": "#/components/schemas/Id"},
            "soort": {
              "type": "string", "enum": ["voorgoed", "tijdelijk"], "example": "tijdelijk",
              "description": "Voorgoed, of voor een tijd."
            },
            "kenteken": {
              "type": "string", "pattern": "^[A-Z0-9]{1,25}$",
              "description": "Het kenteken, zonder streepjes.", "example": "NX000R"
            },
            "land": {
              "type": "string", "pattern": "^[A-Z]{1,3}$", "nullable": true,
              "description": "Het land van het kenteken.", "example": "NL"
            },
            "weergave": {
              "type": "string", "description": "Het kenteken met streepjes.",
              "example": "NX-000-R"
            },
            "ingangOp": \#(moment("Vanaf dan.")),
            "eindigtOp": \#(moment("Tot dan; null: voorgoed.", orNull: true)),
            "gemaaktOp": \#(moment("Wanneer dit is gevraagd.")),
            "gemaaktDoor": {
              "type": "string", "enum": ["houder", "gemeente"], "example": "houder",
              "description": "Wie dit heeft gevraagd."
            },
            "status": {
              "type": "string", "example": "gepland",
              "enum": ["gepland", "actief", "afgelopen", "ingetrokken", "vervangen"],
              "description": "vervangen: een latere wijziging liet er niets van over."
            },
            "ingetrokkenOp": \#(moment("Wanneer dit is ingetrokken.", orNull: true))
          }
        },
        "Kentekenwijzigingvoorbeeld": {
          "type": "object",
          "required": ["tijdlijn", "weigering"],
          "properties": {
            "tijdlijn": {
              "type": "array", "items": {"$ref": "#/components/schemas/Tijdlijndeel"},
              "description": "Welk kenteken dan wanneer geldt. Bij een weigering: zoals het nu is."
            },
            "weigering": {
              "nullable": true, "allOf": [{"$ref": "#/components/schemas/Probleem"}],
              "description": "Waarom het niet kan; null als het kan."
            }
          }
        },
        "KentekenwijzigingIntrekking": {
          "type": "object",
          "required": ["ontheffingId", "wijzigingId", "tijdlijn"],
          "properties": {
            "ontheffingId": {"$ref": "#/components/schemas/Id"},
            "wijzigingId": {"$ref": "#/components/schemas/Id"},
            "tijdlijn": {
              "type": "array", "items": {"$ref": "#/components/schemas/Tijdlijndeel"},
              "description": "Welk kenteken nu wanneer onder de ontheffing valt."
            }
          }
        },
        "VerlengingVerzoek": {
          "type": "object",
          "description": "Wat u bij een verlenging kunt meesturen.",
          "additionalProperties": false,
          "properties": {
            "motivering": {
              "type": "string", "nullable": true, "maxLength": 2000,
              "pattern": "\#(InputPatterns.anyText)",
              "description": "Wat wij moeten weten.", "example": "Ik heb nu een leaseauto."
            },
            "bijlagen": {
              "type": "array", "nullable": true, "maxItems": 5,
              "items": {"$ref": "#/components/schemas/Bijlage"},
              "description": "Bewijsstukken. Het hele bericht is hooguit 1 MiB."
            }
          }
        },
        "Ontheffingsruimte": {
          "type": "object",
          "required": ["ontheffingsruimte"],
          "properties": {
            "ontheffingsruimte": {
              "type": "array", "items": {"$ref": "#/components/schemas/Ruimte"},
              "description": "Per soort die u kunt aanvragen."
            }
          }
        },
        "Ruimte": {
          "type": "object",
          "description": "Of u een ontheffing van deze soort kunt krijgen; het voertuig telt niet mee.",
          "required": [
            "soort", "maximaal", "inGebruik", "vrij", "uitkomst", "bewijsNodig", "redenen"
          ],
          "properties": {
            "soort": {
              "type": "string", "example": "bewoner",
              "enum": ["bewoner", "bezoekersregeling", "bedrijf", "tijdelijk", "mantelzorg"],
              "description": "De soort ontheffing."
            },
            "maximaal": {
              "type": "integer", "minimum": 0, "nullable": true, "example": 2,
              "description": "Hoeveel er mogen; null als er geen getal is of we het niet weten."
            },
            "inGebruik": {
              "type": "integer", "minimum": 0, "example": 1,
              "description": "Hoeveel er al zijn; wat op betaling wacht telt mee."
            },
            "vrij": {
              "type": "integer", "minimum": 0, "nullable": true, "example": 1,
              "description": "Hoeveel er nog bij kunnen; null als er geen getal is."
            },
            "uitkomst": {
              "type": "string", "example": "mogelijk",
              "enum": ["mogelijk", "medewerkerBeslist", "nietMogelijk", "onbekend"],
              "description": "Wat de regels nu zeggen. onbekend: een register zwijgt."
            },
            "bewijsNodig": {
              "type": "boolean", "example": false,
              "description": "Of u een bewijs moet meesturen."
            },
            "redenen": {
              "type": "array", "items": {"$ref": "#/components/schemas/Reden"},
              "description": "Waarom het niet kan, of waarom een medewerker beslist."
            }
          }
        },
        "AfhandelingVerzoek": {
          "type": "object",
          "description": "Wat er is bekeken.",
          "additionalProperties": false,
          "required": ["tekst"],
          "properties": {
            "tekst": {
              "type": "string", "minLength": 1, "maxLength": 2000,
              "pattern": "\#(InputPatterns.text)",
              "description": "Wat de uitkomst is.", "example": "De lease is in orde."
            }
          }
        },
        "Afhandeling": {
          "type": "object",
          "required": ["werkitemId", "afgehandeldOp", "tekst"],
          "properties": {
            "werkitemId": {"$ref": "#/components/schemas/Id"},
            "afgehandeldOp": \#(moment("Wanneer dit is afgesloten.")),
            "tekst": {
              "type": "string", "description": "Wat de uitkomst is.",
              "example": "De lease is in orde."
            }
          }
        }
        """#

    private static func moment(_ text: String, orNull: Bool = false) -> String {
        #"""
        {"type": "string", "format": "date-time", "nullable": \#(orNull),
        "description": "\#(text)", "example": "2026-06-18T08:00:00Z"}
        """#
    }

    private static let previewing =
        [
            "Hetzelfde bericht als bij het wijzigen. Er wordt niets opgeslagen.",
            "Kan het niet, dan staat bij weigering waarom.",
        ].joined(separator: #"\n\n"#)

    private static let callingOff =
        [
            "Zolang de wijziging niet is ingegaan. Daarna is de tijdlijn alsof zij nooit is gepland. "
                + "Het bericht mag leeg zijn.",
            "If-Match mag, met de ETag van de ontheffing. Past die niet meer: 412.",
            "409: wijzigingIngegaan, statusLaatDitNietToe.",
        ].joined(separator: #"\n\n"#)

    private static let renewing =
        [
            "Voor de houder en voor een behandelaar, van verlengbaarVanaf tot respijtTot. De regels "
                + "van nu beslissen. De ontheffing zelf telt daarbij niet mee.",
            "Betaalt u voor het einde, dan loopt de ontheffing zonder gat door. Betaalt u later, dan "
                + "geldt zij weer vanaf de betaling. Het bericht mag leeg zijn.",
            "If-Match mag, met de ETag van de ontheffing. Past die niet meer: 412.",
            "409: verlengingTeVroeg, verlengingTeLaat, verlengingLoopt, nietVerlengbaar, "
                + "buitenGeldigheid.",
        ].joined(separator: #"\n\n"#)

    private static let closing =
        [
            "Voor een behandelaar, bij nacontrole, mogelijkIntrekken, mogelijkMisbruik, bezorging en kentekenNagaan. Er volgt "
                + "verder niets uit.",
            "409: besluitNodig, statusLaatDitNietToe.",
        ].joined(separator: #"\n\n"#)
}
