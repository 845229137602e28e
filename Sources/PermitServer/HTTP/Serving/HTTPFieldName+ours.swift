import HTTPTypes

extension HTTPField.Name {
    static let apiVersion = named("API-Version")
    static let frameOptions = named("X-Frame-Options")
    static let link = named("Link")
    static let signature = named("Handtekening")
    static let referrerPolicy = named("Referrer-Policy")
    static let clearSiteData = named("Clear-Site-Data")
    static let secFetchSite = named("Sec-Fetch-Site")
    static let host = named("Host")

    private static func named(_ text: String) -> HTTPField.Name {
        guard let name = HTTPField.Name(text) else {
            preconditionFailure("\(text) is a legal header name.")
        }
        return name
    }
}
