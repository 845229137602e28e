/// What the API text says about how often enforcement came to something.
enum FindingCountsDescription {
    /// What comes out.
    static let schemas = #"""
        "Controletellingen": {
          "type": "object",
          "required": ["controletellingen"],
          "properties": {
            "controletellingen": {
              "type": "array", "items": {"$ref": "#/components/schemas/Controletelling"},
              "description": "In volgorde van uur."
            }
          }
        },
        "Controletelling": {
          "type": "object",
          "description": "Hoe vaak iets voorkwam in een zone en een uur.",
          "required": ["uur", "zone", "uitkomst", "aantal"],
          "properties": {
            "uur": {
              "type": "string", "format": "date-time", "description": "Het begin van het uur.",
              "example": "2026-06-18T08:00:00Z"
            },
            "zone": {
              "type": "string", "nullable": true, "pattern": "^[A-Z0-9-]{1,10}$",
              "description": "De zone; null buiten elke zone of als die onzeker is.",
              "example": "VBN"
            },
            "uitkomst": {
              "type": "string", "example": "ontheven",
              "enum": [
                "ontheven", "terPlaatseControleren", "nietGereguleerd", "nietVerplicht",
                "anderRegime", "buitenZone", "mogelijkRecht", "handmatigLezen", "grensOnzeker",
                \#(FindingsDescription.reasons), "alsnogOntheven", "andersBeoordeeld", "verlopen"
              ],
              "description": "De uitkomst van een melding, of hoe een bevinding afliep."
            },
            "aantal": {
              "type": "integer", "minimum": 1, "description": "Hoe vaak.", "example": 12
            }
          }
        }
        """#
}

extension FindingsDescription {
    static let listing =
        "Voor een handhaver (scope handhaving). De open bevindingen van een zone, opnieuw "
        + "beoordeeld, de nieuwste eerst. Wat intussen is opgelost, staat er nog één keer bij."

    static let filing =
        [
            "Voor een handhaver (scope handhaving). De dienst controleert het kenteken zelf, met "
                + "dezelfde functie als een kentekencontrole. Vraagt de uitkomst geen kijken ter "
                + "plaatse, dan telt de dienst alleen zone, uur en uitkomst. Anders bewaart de "
                + "dienst het kenteken versleuteld, tot de bevinding is gesloten en hooguit tot "
                + "het einde van de volgende dag.",
            "Een tweede melding over hetzelfde kenteken, dezelfde zone en dezelfde dag hoort bij "
                + "de eerste. Lijkt het kenteken op één teken na op een kenteken met een recht "
                + "hier, of liep het recht pas af? Dan krijgt de houder één keer bericht.",
            "409: tijdstipInToekomst, teLangGeleden.",
        ].joined(separator: #"\n\n"#)

    static let reading =
        "Voor een handhaver (scope handhaving). De bevinding wordt opnieuw beoordeeld. Dekt een "
        + "recht de auto alsnog, binnen de gratietijd, dan sluit de bevinding en is het kenteken weg."

    static let closing =
        [
            "Voor een handhaver (scope handhaving). Het kenteken is meteen weg. Meld overgedragen "
                + "pas als het boetesysteem de bevinding heeft. Daarvoor moet u hebben gekeken "
                + "naar de schijf en de kaart: schijfGecontroleerd is dan true.",
            "409: schijfNietGecontroleerd, storing, alsnogOntheven, statusLaatDitNietToe als de "
                + "bevinding al gesloten was.",
        ].joined(separator: #"\n\n"#)

    static let counting =
        "Voor een handhaver en een behandelaar. Hier staat geen kenteken en geen plek in: alleen "
        + "zone, uur, uitkomst en aantal van meldingen en van gesloten bevindingen."

    static let statuses =
        [
            "terPlaatseControleren: ga kijken.",
            "storing: bezoek kon toen niet worden aangemeld, er volgt niets.",
            "geenOvertreding: gesloten na een blik ter plaatse.",
            "overgedragen: het boetesysteem heeft de bevinding.",
            "alsnogOntheven: een recht dekt de auto alsnog.",
            "andersBeoordeeld: het register vraagt geen kijken meer.",
        ].joined(separator: #"\n\n"#)
}
