import HTTPTypes
import NIOCore

/// What pages are made of beside their words: the stylesheet, the script, the mark.
enum Assets {
    static let endpoints = [
        endpoint("/stijl.css", "stijl.css", "text/css; charset=utf-8"),
        endpoint("/loket.js", "loket.js", "text/javascript; charset=utf-8"),
        endpoint("/merk.svg", "merk.svg", "image/svg+xml"),
    ]

    private static func endpoint(_ path: String, _ file: String, _ type: String) -> Endpoint {
        guard let text = EmbeddedTexts.all[file] else {
            preconditionFailure("\(file) comes with the program.")
        }
        let bytes = ByteBuffer(string: text)
        let mediaType = String(type.prefix { $0 != ";" })
        return Endpoint(
            .get,
            path,
            who: .everyone,
            query: nil,
            produces: Representation(mediaTypes: [mediaType])
        ) { _ in
            Reply(bytes: bytes, contentType: type, headers: [.cacheControl: "max-age=3600"])
        }
    }
}
