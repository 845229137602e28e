import HTTPTypes

/// The headers that every answer carries, whoever made it and however it went.
enum StandardHeaders {
    /// The version of the API's description.
    static let apiVersion = "1.0.0"

    private static let fields = [
        HTTPField(name: .apiVersion, value: apiVersion),
        HTTPField(name: .cacheControl, value: "no-store"),
        HTTPField(
            name: .contentSecurityPolicy,
            value: "default-src 'none'; frame-ancestors 'none'"
        ),
        HTTPField(name: .strictTransportSecurity, value: "max-age=31536000; includeSubDomains"),
        HTTPField(name: .xContentTypeOptions, value: "nosniff"),
        HTTPField(name: .frameOptions, value: "DENY"),
        HTTPField(name: .referrerPolicy, value: "no-referrer"),
    ]

    /// These headers and the standard ones that are not among them.
    static func complete(_ headers: HTTPFields) -> HTTPFields {
        var complete = headers
        complete.reserveCapacity(headers.count + fields.count + 2)
        for field in fields where !headers.contains(field.name) { complete.append(field) }
        return complete
    }
}
