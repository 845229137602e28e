import HTTPTypes
import NIOCore

/// What lets a phone keep the visitors' screen as an app (W3C Web Application Manifest).
enum InstallableApp {
    static let endpoints = [
        Endpoint(
            .get,
            "/loket.webmanifest",
            who: .everyone,
            query: nil,
            produces: Representation(mediaTypes: ["application/manifest+json", "application/json"])
        ) { _ in
            Reply(
                json: manifest,
                contentType: "application/manifest+json",
                headers: [.cacheControl: "max-age=3600"]
            )
        }
    ]

    private static let manifest: JSONValue = [
        "id": "/bezoek", "name": "Kentekenloket: bezoek", "short_name": "Bezoek", "lang": "nl",
        "start_url": "/bezoek", "scope": "/", "display": "standalone",
        "background_color": "#ffffff", "theme_color": "#154273",
        "icons": .array([
            [
                "src": "/merk.svg", "type": "image/svg+xml", "sizes": "any", "purpose": "any",
            ]
        ]),
    ]
}
