/// What all operations of the API text share, and the call that gives the text itself.
///
/// Each constant holds members of a JSON object, without the braces round them; `«…»` marks a
/// value that comes in at the start (``APIDescription``).
enum SharedDescription {
    /// Who made the API, where it is, who may use it, and what it is about.
    static let head = #"""
        "info": {
          "title": "Kentekenloket",
          "version": «version»,
          "description": "\#(introduction)",
          "contact": {
            "name": "Team Parkeren",
            "url": "https://parkeren.example.nl/contact",
            "email": "api-beheer@parkeren.example.nl"
          }
        },
        "servers": [{"url": «server», "description": "De dienst"}],
        "security": [{"bearer": []}],
        "tags": [
          {"name": "Aanvragen", "description": "Een ontheffing aanvragen en erover beslissen."},
          {"name": "Bezwaren", "description": "Bezwaar maken en erop beslissen."},
          {"name": "Betalingen", "description": "Leges betalen en terugkrijgen."},
          {"name": "Werkvoorraad", "description": "Alles wat op een medewerker wacht."},
          {"name": "Brieven", "description": "Brieven lezen en kiezen hoe u ze krijgt."},
          {"name": "Ontheffingen", "description": "Verleende ontheffingen en hun kenteken."},
          {"name": "Bezoekersregelingen", "description": "Bezoek aanmelden en afmelden."},
          {"name": "Machtigingen", "description": "Een ander bezoek laten aanmelden."},
          {"name": "Gasten", "description": "Gasten die zichzelf aanmelden met een link."},
          {"name": "Telefoon", "description": "Bezoek aanmelden per telefoon."},
          {"name": "Storingen", "description": "Wanneer de dienst niet te gebruiken was."},
          {"name": "Kentekencontroles", "description": "Controleren of een auto mag staan."},
          {"name": "Herstel", "description": "Een fout in veel ontheffingen herstellen."},
          {"name": "Beschrijving", "description": "Deze beschrijving."}
        ]
        """#

    private static let introduction =
        [
            "Ontheffingen en bezoek voor de blauwe zone, op kenteken.",
            "Een bericht is JSON in UTF-8. Tijden in antwoorden zijn in UTC (Z), in hele seconden. "
                + "Perioden lopen van (mee) tot (niet mee).",
            "Velden die niet verplicht zijn, mag u weglaten of null geven. Onbekende velden en "
                + "onbekende zoektermen weigeren we (400). Lengtes tellen in Unicode-tekens.",
            "Een fout is een problem-document (RFC 9457) met een vaste code. Bij een fout is er "
                + "niets opgeslagen. Wat niet bestaat en wat niet van u is, is allebei 404.",
            "Elk antwoord heeft de kopregel API-Version. HEAD mag overal waar GET mag.",
        ].joined(separator: #"\n\n"#)

    /// The document you are reading.
    static let paths = #"""
        "/openapi.json": {
          "get": {
            "operationId": "leesBeschrijving",
            "tags": ["Beschrijving"],
            "summary": "Deze beschrijving ophalen",
            "description": "Voor iedereen, zonder token en vanaf elke website.",
            "security": [],
            "responses": {
              \#(OperationParts.answer(200, "De beschrijving.", "Beschrijving", [.anyOrigin])),
              \#(OperationParts.publicErrors)
            }
          }
        }
        """#

    /// Everything under `components` but the schemas.
    static let components = #"""
        "securitySchemes": {
          "bearer": {
            "type": "http",
            "scheme": "bearer",
            "description": "\#(identities)"
          }
        },
        "parameters": {
          "Id": {
            "name": "id", "in": "path", "required": true,
            "description": "Het kenmerk. Een onbekend of onleesbaar kenmerk geeft 404.",
            "schema": {"$ref": "#/components/schemas/Id"}
          },
          "SessieId": {
            "name": "sessieId", "in": "path", "required": true,
            "description": "Het kenmerk van de aanmelding. Een onbekend kenmerk geeft 404.",
            "schema": {"$ref": "#/components/schemas/Id"}
          },
          "WijzigingId": {
            "name": "wijzigingId", "in": "path", "required": true,
            "description": "Het kenmerk van de wijziging. Een onbekend kenmerk geeft 404.",
            "schema": {"$ref": "#/components/schemas/Id"}
          },
          "Pagina": {
            "name": "pagina", "in": "query", "required": false,
            "description": "De hoeveelste pagina. Zonder dit veld: de eerste.",
            "schema": {
              "type": "integer", "minimum": 1, "maximum": 1000000, "default": 1, "example": 1
            }
          },
          "Grootte": {
            "name": "grootte", "in": "query", "required": false,
            "description": "Hoeveel er op een pagina staan.",
            "schema": {
              "type": "integer", "minimum": 1, "maximum": 100, "default": 20, "example": 20
            }
          }
        },
        "headers": {
          "API-Version": {
            "description": "De versie van deze API.",
            "required": true,
            "schema": {"type": "string", "enum": [«version»], "example": «version»}
          },
          "ETag": {
            "description": "De versie van dit antwoord, te gebruiken in If-Match.",
            "required": true,
            "schema": {"type": "string", "pattern": "^\"[!-~]+\"$", "example": "\"7\""}
          },
          "Content-Disposition": {
            "description": "Dat het bestand is om op te slaan, en onder welke naam.",
            "required": true,
            "schema": {
              "type": "string", "pattern": "^attachment;",
              "example": "attachment; filename=\"bijlage-1.pdf\""
            }
          },
          "Link": {
            "description": "\#(linkText)",
            "schema": {
              "type": "string",
              "example": "</v1/aanvragen?pagina=2&grootte=20>; rel=\"next\""
            }
          },
          "Handtekening": {
            "description": "\#(signatureText)",
            "required": true,
            "schema": {
              "type": "string", "pattern": "^[A-Za-z0-9+/]{86}==$",
              "example": "\#(String(repeating: "A", count: 86))=="
            }
          },
          "Location": {
            "description": "Het adres van wat er is gemaakt.",
            "required": true,
            "schema": {
              "type": "string", "format": "uri-reference", "pattern": "^/v1/",
              "example": "/v1/aanvragen/0f8fad5b-d9cb-469f-a165-70867728950e"
            }
          },
          "Access-Control-Allow-Origin": {
            "description": "Elke website mag dit antwoord lezen.",
            "required": true,
            "schema": {"type": "string", "enum": ["*"], "example": "*"}
          },
          "WWW-Authenticate": {
            "description": "Hoe u inlogt.",
            "required": true,
            "schema": {
              "type": "string", "pattern": "^Bearer",
              "example": "Bearer realm=\"kentekenloket\""
            }
          },
          "Allow": {
            "description": "De methoden die hier wel kunnen.",
            "required": true,
            "schema": {"type": "string", "example": "GET, HEAD, POST"}
          },
          "Retry-After": {
            "description": "Over hoeveel seconden u het opnieuw mag proberen.",
            "required": true,
            "schema": {"type": "integer", "minimum": 0, "example": 30}
          }
        },
        "responses": {
        \#(ProblemDescription.responses)
        }
        """#

    private static let identities =
        [
            "Het token van een persoon, een bedrijf of een medewerker. Wie het is, bepaalt de rol.",
            "burger: een inwoner, voor eigen aanvragen, ontheffingen en bezoek.",
            "bedrijf: hetzelfde, voor een bedrijf.",
            "behandelaar: een medewerker die beslist en aan het loket ontheffingen uitgeeft.",
            "beheerder: mag alles wat een behandelaar mag.",
            "handhaver: mag alleen kentekens controleren (scope handhaving).",
        ].joined(separator: #"\n\n"#)

    private static let signatureText =
        "Ed25519 in base64, over de regel kentekenloket rechtenwijzigingen 1, een regeleinde (LF) "
        + "en daarna het bericht, byte voor byte."

    private static let linkText =
        "De vorige en de volgende pagina (RFC 8288), met rel prev en next. Ontbreekt er een, dan "
        + "is er geen vorige of volgende."
}
