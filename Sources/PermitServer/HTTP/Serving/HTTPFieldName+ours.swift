import HTTPTypes

extension HTTPField.Name {
    static let apiVersion = named("API-Version")
    static let frameOptions = named("X-Frame-Options")
    static let link = named("Link")
    static let signature = named("Handtekening")
    static let referrerPolicy = named("Referrer-Policy")

    private static func named(_ text: String) -> HTTPField.Name {
        guard let name = HTTPField.Name(text) else {
            preconditionFailure("\(text) is a legal header name.")
        }
        return name
    }
}
