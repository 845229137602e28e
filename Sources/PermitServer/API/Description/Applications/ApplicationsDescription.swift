/// What the API text says about applications.
enum ApplicationsDescription {
    /// The calls on applications.
    static let paths = #"""
        "/aanvragen": {
          "get": {
            "operationId": "leesAanvragen",
            "tags": ["Aanvragen"],
            "summary": "Aanvragen bekijken",
            "description": "Een burger of bedrijf ziet de eigen, een behandelaar alle.",
            "parameters": [
              {"$ref": "#/components/parameters/Pagina"},
              {"$ref": "#/components/parameters/Grootte"}
            ],
            "responses": {
              \#(OperationParts.answer(200, "Een pagina aanvragen.", "Aanvragen", [.link])),
              \#(OperationParts.collectionErrors)
            }
          },
          "post": {
            "operationId": "vraagAan",
            "tags": ["Aanvragen"],
            "summary": "Een ontheffing aanvragen",
            "description": "\#(applying)",
            \#(OperationParts.body("AanvraagVerzoek")),
            "responses": {
              \#(OperationParts.answer(
                  201, "De aanvraag, vaak al met besluit.", "Aanvraag", [.location, .entityTag])),
              \#(OperationParts.creationErrors)
            }
          }
        },
        "/aanvragen/{id}": {
          "parameters": [{"$ref": "#/components/parameters/Id"}],
          "get": {
            "operationId": "leesAanvraag",
            "tags": ["Aanvragen"],
            "summary": "Een aanvraag bekijken",
            "description": "Voor de aanvrager en voor een behandelaar.",
            "responses": {
              \#(OperationParts.answer(200, "De aanvraag.", "Aanvraag", [.entityTag])),
              \#(OperationParts.itemErrors)
            }
          }
        },
        "/aanvragen/{id}/intrekkingen": {
          "parameters": [{"$ref": "#/components/parameters/Id"}],
          "post": {
            "operationId": "trekAanvraagIn",
            "tags": ["Aanvragen"],
            "summary": "Een aanvraag intrekken",
            "description": "\#(withdrawing)",
            \#(OperationParts.body("AanvraagIntrekkingVerzoek", isRequired: false)),
            "responses": {
              \#(OperationParts.answer(201, "De intrekking.", "AanvraagIntrekking")),
              \#(OperationParts.conditionalErrors)
            }
          }
        },
        \#(DecisionsDescription.paths)
        """#

    /// What goes in and what comes out.
    static let schemas = #"""
        "AanvraagVerzoek": {
          "type": "object",
          "description": "Een aanvraag. Welke velden nodig zijn, hangt af van de soort.",
          "additionalProperties": false,
          "required": ["soort"],
          "properties": {
            "soort": {
              "type": "string", "example": "bewoner",
              "enum": ["bewoner", "bezoekersregeling", "bedrijf", "tijdelijk", "mantelzorg"],
              "description": "De soort ontheffing."
            },
            "zone": {"$ref": "#/components/schemas/Zonecode"},
            \#(InputDescription.optionalPlate),
            "voertuigsoort": {"$ref": "#/components/schemas/Voertuigsoort"},
            "adres": {"$ref": "#/components/schemas/Adres"},
            "namens": {
              "type": "object", "nullable": true, "additionalProperties": false,
              "description": "Voor wie een behandelaar aanvraagt. Alleen een behandelaar mag dit.",
              "required": ["bsn"],
              "properties": {"bsn": {"$ref": "#/components/schemas/Burgerservicenummer"}}
            },
            "motivering": {
              "type": "string", "nullable": true, "maxLength": 2000,
              "pattern": "\#(InputPatterns.anyText)",
              "description": "Waarom u de ontheffing nodig hebt.",
              "example": "Ik verbouw het huis waar ik in juli ga wonen."
            },
            "grond": {
              "type": "string", "nullable": true, "example": "aannemer",
              "enum": ["aannemer", "vervangendVervoer", "nogNietIngeschreven", "camper", null],
              "description": "Bij tijdelijk: de reden."
            },
            "van": {"$ref": "#/components/schemas/DagOfTijdstipOfLeeg"},
            "tot": {"$ref": "#/components/schemas/DagOfTijdstipOfLeeg"},
            "bijlagen": {
              "type": "array", "nullable": true, "maxItems": 5,
              "items": {"$ref": "#/components/schemas/Bijlage"},
              "description": "Bewijsstukken. Het hele bericht is hooguit 1 MiB."
            }
          },
          "anyOf": [
            {
              "title": "Met een Nederlands kenteken",
              "required": ["kenteken"],
              "properties": {\#(InputDescription.dutchPlate)}
            },
            {
              "title": "Met een buitenlands kenteken",
              "required": ["kenteken", "land"],
              "properties": {\#(InputDescription.foreignPlate)}
            },
            {
              "title": "Een bezoekersregeling, zonder kenteken",
              "properties": {
                "soort": {"type": "string", "enum": ["bezoekersregeling"]},
                "kenteken": \#(InputDescription.absent)
              }
            }
          ]
        },
        "Bijlage": {
          "type": "object",
          "description": "Een bewijsstuk.",
          "additionalProperties": false,
          "required": ["naam", "type", "inhoudBase64"],
          "properties": {
            "naam": {
              "type": "string", "minLength": 1, "maxLength": 120,
              "pattern": "\#(InputPatterns.line)",
              "description": "De naam van het bestand.", "example": "huurcontract.pdf"
            },
            "type": {
              "type": "string", "enum": ["application/pdf", "image/jpeg", "image/png"],
              "description": "Het soort bestand.", "example": "application/pdf"
            },
            "inhoudBase64": {
              "type": "string", "minLength": 4, "maxLength": 1000000,
              "pattern": "\#(InputPatterns.base64)",
              "description": "De inhoud in Base64, zonder regeleinden.", "example": "JVBERi0="
            }
          }
        },
        "OntvangenBijlage": {
          "type": "object",
          "required": ["nummer", "naam", "type"],
          "properties": {
            "nummer": {
              "type": "integer", "minimum": 1, "description": "Het nummer om op te halen.",
              "example": 1
            },
            "naam": {
              "type": "string", "description": "De naam van het bestand.",
              "example": "huurcontract.pdf"
            },
            "type": {
              "type": "string", "enum": ["application/pdf", "image/jpeg", "image/png"],
              "description": "Het soort bestand.", "example": "application/pdf"
            }
          }
        },
        "Aanvraag": {
          "type": "object",
          "description": "Een aanvraag en hoe het ermee staat.",
          "required": [
            "id", "zaaknummer", "soort", "status", "ontvangenOp", "beslistermijn", "besluit",
            "betaling", "ontheffingId", "verlengingVan", "voortgang", "beslistermijnBerekening",
            "bijlagen"
          ],
          "properties": {
            "id": {"$ref": "#/components/schemas/Id"},
            "zaaknummer": {
              "type": "string", "pattern": "^[0-9]{4}-[0-9]{6,}$",
              "description": "Het nummer van de zaak.", "example": "2026-000123"
            },
            "soort": {
              "type": "string", "example": "bewoner",
              "enum": ["bewoner", "bezoekersregeling", "bedrijf", "tijdelijk", "mantelzorg"],
              "description": "De soort ontheffing."
            },
            "status": {"$ref": "#/components/schemas/Aanvraagstatus"},
            "ontvangenOp": {
              "type": "string", "format": "date-time",
              "description": "Wanneer we de aanvraag kregen.", "example": "2026-03-02T09:00:00Z"
            },
            "antwoordUiterlijk": {
              "type": "string", "format": "date", "nullable": true,
              "description": "De laatste dag om te antwoorden; null als er niets is gevraagd.",
              "example": "2026-03-24"
            },
            "beslistermijn": {
              "type": "string", "format": "date",
              "description": "De laatste dag om te beslissen (Awb 4:13).", "example": "2026-04-28"
            },
            "beslistermijnBerekening": {"$ref": "#/components/schemas/Beslistermijn"},
            "bijlagen": {
              "type": "array", "items": {"$ref": "#/components/schemas/OntvangenBijlage"},
              "description": "De bijlagen die we kregen."
            },
            "zone": {
              "type": "string", "nullable": true, "pattern": "^[A-Z0-9-]{1,10}$",
              "description": "De zone; null als het adres in geen zone ligt.", "example": "VBN"
            },
            "kenteken": {
              "type": "string", "nullable": true, "pattern": "^[A-Z0-9]{1,25}$",
              "description": "Het kenteken, zonder streepjes.", "example": "HK000J"
            },
            "land": {
              "type": "string", "nullable": true, "pattern": "^[A-Z]{1,3}$",
              "description": "Het landteken van het kenteken.", "example": "NL"
            },
            "weergave": {
              "type": "string", "nullable": true,
              "description": "Het kenteken met streepjes.", "example": "HK-000-J"
            },
            "waarschuwingen": {
              "type": "array", "items": {"type": "string"},
              "description": "Wat er vreemd is aan het kenteken; een vraag, geen weigering."
            },
            "redenen": {
              "type": "array", "items": {"$ref": "#/components/schemas/Reden"},
              "description": "Waarom er nog niet is beslist, of waarom dat niet nodig is."
            },
            "besluit": {"$ref": "#/components/schemas/Besluit"},
            "betaling": {"$ref": "#/components/schemas/Betaling"},
            "ontheffingId": {
              "type": "string", "format": "uuid", "nullable": true,
              "description": "De ontheffing of bezoekersregeling; null als die er niet is.",
              "example": "7c9e6679-7425-40de-944b-e07fc1f90ae7"
            },
            "verlengingVan": {
              "type": "string", "format": "uuid", "nullable": true,
              "description": "De ontheffing die u wilt verlengen; null bij een nieuwe aanvraag.",
              "example": "7c9e6679-7425-40de-944b-e07fc1f90ae7"
            },
            "voortgang": {
              "type": "array", "items": {"$ref": "#/components/schemas/Voortgangsstap"},
              "description": "Elke status tot nu toe, de oudste eerst."
            }
          }
        },
        "Aanvragen": {
          "type": "object",
          "required": ["aanvragen"],
          "properties": {
            "aanvragen": {
              "type": "array", "items": {"$ref": "#/components/schemas/Aanvraag"},
              "description": "De nieuwste eerst."
            }
          }
        }
        """#

    private static let applying =
        [
            "Voor een burger of bedrijf; een behandelaar vraagt aan namens een burger. "
                + "Is er niets te beoordelen, dan staat het besluit al in het antwoord. "
                + "Zonder leges geldt de ontheffing dan meteen.",
            "kenteken is verplicht, behalve bij bezoekersregeling. Zonder zone telt de zone van "
                + "het adres. Zonder adres telt het adres uit de BRP of het Handelsregister.",
            "van en tot: een dag bij tot telt zelf nog mee. Zonder van: vanaf nu.",
            "409: persoonOnbekend, namensOntbreekt, eindeVoorBegin.",
        ].joined(separator: #"\n\n"#)

    private static let withdrawing =
        [
            "Alleen voor de aanvrager, zolang er nog niets geldt. De status wordt afgebroken. "
                + "Het bericht mag leeg zijn.",
            "If-Match mag, met de ETag van de aanvraag. Past die niet meer: 412.",
            "409: statusLaatDitNietToe.",
        ].joined(separator: #"\n\n"#)
}
