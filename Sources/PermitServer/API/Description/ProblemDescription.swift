/// What the API text says about errors: one document for all, and one answer for each status.
enum ProblemDescription {
    /// The answers, by status.
    static let responses = [
        response(400, "De gegevens kloppen niet. Bij invalidParams staan alle fouten tegelijk."),
        response(401, "U bent niet ingelogd, of het token is onbekend.", "WWW-Authenticate"),
        response(403, "U mag dit niet doen, of de pincode klopt niet."),
        response(404, "Het bestaat niet, of het is niet van u."),
        response(405, "Deze methode kan hier niet.", "Allow"),
        response(406, "De kopregel Accept sluit application/json uit."),
        response(409, "Een regel laat dit niet toe. De code zegt welke regel."),
        response(412, "Het is gewijzigd sinds u het las: If-Match past niet meer."),
        response(413, "Het bericht is te groot."),
        response(415, "Het bericht is geen application/json."),
        response(429, "U doet te veel verzoeken.", "Retry-After"),
        response(500, "Er ging bij ons iets mis."),
        response(503, "Het register of een ander systeem is nu niet bereikbaar."),
    ].joined(separator: ",\n")

    private static func response(_ status: Int, _ text: String, _ header: String? = nil) -> String {
        let fields = (["API-Version"] + [header].compactMap(\.self)).map {
            ##""\##($0)": {"$ref": "#/components/headers/\##($0)"}"##
        }
        return #"""
            "Fout\#(status)": {
              "description": "\#(text)",
              "headers": {\#(fields.joined(separator: ", "))},
              "content": {
                "application/problem+json": {
                  "schema": {"$ref": "#/components/schemas/Probleem"}
                }
              }
            }
            """#
    }

    /// The document, and what is wrong with one field.
    static let schemas = #"""
        "Probleem": {
          "type": "object",
          "description": "Wat er mis is en hoe u het herstelt (RFC 9457).",
          "required": ["type", "title", "status", "detail", "instance", "code"],
          "properties": {
            "type": {
              "type": "string", "format": "uri-reference",
              "description": "Het soort probleem: about:blank, of een URN met de code.",
              "example": "urn:kentekenloket:probleem:maximumGelijktijdig"
            },
            "title": {
              "type": "string", "description": "Het probleem in het kort.",
              "example": "Te veel bezoekers tegelijk"
            },
            "status": {
              "type": "integer", "minimum": 400, "maximum": 599,
              "description": "De HTTP-status.", "example": 409
            },
            "detail": {
              "type": "string", "description": "Wat er is gebeurd en wat u kunt doen.",
              "example": "Er zijn al 3 bezoekers aangemeld. Vanaf 13.00 uur kan het weer."
            },
            "instance": {
              "type": "string", "format": "uri-reference",
              "description": "Het pad dat u vroeg.", "example": "/v1/kentekencontroles"
            },
            "code": {
              "type": "string", "pattern": "^[a-z][A-Za-z0-9]*$",
              "description": "\#(codes)",
              "example": "maximumGelijktijdig"
            },
            "invalidParams": {
              "type": "array", "items": {"$ref": "#/components/schemas/OngeldigVeld"},
              "description": "Bij 400: alle fouten tegelijk."
            },
            "eersteVrijeMoment": {
              "type": "string", "format": "date-time",
              "description": "Bij maximumGelijktijdig: vanaf dan kan de bezoeker wel.",
              "example": "2026-06-18T11:00:00Z"
            },
            "mogelijkVanaf": {
              "type": "string", "format": "date-time", "nullable": true,
              "description": "Vanaf dan kan het wel; null als het nooit kan.",
              "example": "2027-06-18T08:00:00Z"
            },
            "mogelijkTot": {
              "type": "string", "format": "date-time", "nullable": true,
              "description": "Tot dan kan het. Bij saldoOntoereikend null als het saldo op is.",
              "example": "2026-06-18T08:50:00Z"
            },
            "zienswijzeTot": {
              "type": "string", "format": "date",
              "description": "Bij zienswijzeNogMogelijk: de laatste dag voor een zienswijze.",
              "example": "2026-06-15"
            },
            "uiterstDag": {
              "type": "string", "format": "date",
              "description": "Bij teVerVooruit en gastlinkTeLang: de laatste dag die kan.",
              "example": "2026-06-25"
            },
            "verzoekId": {
              "type": "string", "description": "Bij 500: noem dit als u contact opneemt.",
              "example": "c0a80164"
            }
          }
        },
        "OngeldigVeld": {
          "type": "object",
          "description": "Een fout in een veld van het bericht of in een zoekterm.",
          "required": ["name", "code", "reason"],
          "properties": {
            "name": {
              "type": "string", "description": "Het veld; leeg als het om het hele bericht gaat.",
              "example": "adres.huisnummer"
            },
            "code": {
              "type": "string", "pattern": "^[a-z][A-Za-z0-9]*$",
              "description": "\#(faultCodes)",
              "example": "ontbreekt"
            },
            "reason": {
              "type": "string", "description": "Wat u kunt doen.", "example": "Vul dit veld in."
            }
          }
        }
        """#

    private static let codes =
        [
            "De vaste code van het probleem.",
            "400: ongeldigeInvoer, of de code van het veld als er maar één soort fout is.",
            "401 nietIngelogd, 403 geenToegang of pinOnjuist, 404 nietGevonden of codeOngeldig, "
                + "405 methodeNietToegestaan, "
                + "406 nietAanvaardbaar, 412 versieGewijzigd, 413 teGroot, "
                + "415 verkeerdMediatype, 429 teVeelVerzoeken, 500 interneFout, "
                + "503 registerOnbekend of registerOnbereikbaar.",
            "409: de code van de regel; die staat bij het verzoek.",
        ].joined(separator: #"\n\n"#)

    private static let faultCodes =
        "Wat er mis is: ontbreekt, verkeerdType, onbekendVeld, onbekendeWaarde, onleesbareTijd, "
        + "nietBestaandeTijd, kentekenOngeldig, landOnbekend, zoneOnbekend, deelgebiedOnbekend, "
        + "teLang, buitenBereik of jsonOnleesbaar."
}
