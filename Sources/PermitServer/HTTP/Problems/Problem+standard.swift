import HTTPTypes

// The refusals of HTTP itself; those of the trade are made where its errors are mapped.

extension Problem {
    /// 400: the input cannot be used; every fault is listed.
    static func invalid(_ input: InvalidInput) -> Problem {
        let codes = Set(input.faults.map(\.code.rawValue))
        return Problem(
            status: .badRequest,
            code: codes.count == 1 ? codes.first ?? invalidCode : invalidCode,
            title: "De gegevens kloppen niet",
            detail: "Verbeter wat bij invalidParams staat en stuur de gegevens opnieuw.",
            faults: input.faults
        )
    }

    private static let invalidCode = "ongeldigeInvoer"

    /// 400: what arrived is no HTTP request.
    static let malformedRequest = Problem(
        status: .badRequest,
        code: invalidCode,
        title: "Het verzoek is niet te lezen",
        detail: "Stuur een geldig HTTP-verzoek.",
        headers: [.connection: "close"]
    )

    /// 401: nobody is known by the token that was sent, or none was sent.
    static func notSignedIn(hasToken: Bool) -> Problem {
        let realm = "Bearer realm=\"kentekenloket\""
        return Problem(
            status: .unauthorized,
            code: "nietIngelogd",
            title: "U bent niet ingelogd",
            detail: "Log in en stuur een geldig token mee in de kopregel Authorization: Bearer.",
            headers: [.wwwAuthenticate: hasToken ? realm + ", error=\"invalid_token\"" : realm]
        )
    }

    /// 403: the role may not do this.
    static let forbidden = Problem(
        status: .forbidden,
        code: "geenToegang",
        title: "U mag dit niet doen",
        detail: "Uw rol mag dit niet doen. Log in met een rol die dit wel mag."
    )

    /// 404: there is nothing here, or it is not yours; the answer does not tell which.
    static let notFound = Problem(
        status: .notFound,
        code: "nietGevonden",
        title: "Niet gevonden",
        detail: "Hier is niets, of het is niet van u. Controleer het adres."
    )

    /// 405: the path is known, the method is not.
    static func methodNotAllowed(allow: String) -> Problem {
        Problem(
            status: .methodNotAllowed,
            code: "methodeNietToegestaan",
            title: "Deze methode kan hier niet",
            detail: "Gebruik een van deze methoden: \(allow).",
            headers: [.allow: allow]
        )
    }

    /// 406: `Accept` leaves out everything there is.
    static func notAcceptable(offered: [String]) -> Problem {
        Problem(
            status: .notAcceptable,
            code: "nietAanvaardbaar",
            title: "In deze vorm is het er niet",
            detail: "Laat de kopregel Accept weg of vraag om \(offered.joined(separator: " of "))."
        )
    }

    /// 412: the thing changed since the sender read it.
    static let versionChanged = Problem(
        status: .preconditionFailed,
        code: "versieGewijzigd",
        title: "Er is intussen iets gewijzigd",
        detail: "Haal de gegevens opnieuw op, bekijk wat er veranderd is en probeer het opnieuw."
    )

    /// 413: the body is larger than the bytes this endpoint reads, a whole number of MiB.
    static func tooLarge(limit: Int) -> Problem {
        Problem(
            status: .contentTooLarge,
            code: "teGroot",
            title: "De gegevens zijn te groot",
            detail: "Stuur hooguit \(limit >> 20) MiB per keer.",
            headers: [.connection: "close"]
        )
    }

    /// 415: the body is of another media type, character set or coding than is read here.
    static func unsupportedMediaType(wanted: String) -> Problem {
        Problem(
            status: .unsupportedMediaType,
            code: "verkeerdMediatype",
            title: "Deze vorm kunnen we niet lezen",
            detail: "Stuur de gegevens als \(wanted), in UTF-8 en zonder compressie."
        )
    }

    /// 429: the sender must wait.
    static func tooManyRequests(retryAfterSeconds: Int) -> Problem {
        Problem(
            status: .tooManyRequests,
            code: "teVeelVerzoeken",
            title: "Te veel verzoeken",
            detail: "Wacht \(retryAfterSeconds) seconden en probeer het dan opnieuw.",
            headers: [.retryAfter: String(retryAfterSeconds)]
        )
    }

    /// 500: a failure of ours; the log tells more under the same number.
    static func failure(requestID: String) -> Problem {
        Problem(
            status: .internalServerError,
            code: "interneFout",
            title: "Er ging iets mis",
            detail: "Er ging bij ons iets mis; probeer het later opnieuw.",
            extra: [JSONValue.Member("verzoekId", .string(requestID))]
        )
    }
}
