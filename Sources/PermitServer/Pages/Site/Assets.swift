import HTTPTypes
import NIOCore

/// What pages are made of beside their words: the stylesheet, the script, the mark.
enum Assets {
    static let endpoints = [
        endpoint("/stijl.css", style, "text/css; charset=utf-8"),
        endpoint("/loket.js", text("loket.js"), "text/javascript; charset=utf-8"),
        endpoint("/merk.svg", text("merk.svg"), "image/svg+xml"),
        endpoint("/beheer.js", text("beheer.js"), "text/javascript; charset=utf-8"),
        endpoint("/controle.js", text("controle.js"), "text/javascript; charset=utf-8"),
        endpoint("/zak.js", text("zak.js"), "text/javascript; charset=utf-8"),
        endpoint("/momentopname.js", text("momentopname.js"), "text/javascript; charset=utf-8"),
        endpoint(
            "/controle-dienst.js",
            text("controle-dienst.js"),
            "text/javascript; charset=utf-8",
            contentSecurityPolicy: SecurityPolicy.worker
        ),
    ]

    /// `base.css`, then what each room of the site adds to it.
    private static var style: String {
        let rooms = EmbeddedTexts.all.keys.filter { $0.hasSuffix(".css") && $0 != "base.css" }
        return (["base.css"] + rooms.sorted()).map(text).joined()
    }

    private static func text(_ file: String) -> String {
        guard let text = EmbeddedTexts.all[file] else {
            preconditionFailure("\(file) comes with the program.")
        }
        return text
    }

    private static func endpoint(
        _ path: String,
        _ text: String,
        _ type: String,
        contentSecurityPolicy: String? = nil
    ) -> Endpoint {
        let bytes = ByteBuffer(string: text)
        let headers = contentSecurityPolicy.map { policy -> HTTPFields in
            [.cacheControl: "max-age=3600", .contentSecurityPolicy: policy]
        }
        let mediaType = String(type.prefix { $0 != ";" })
        return Endpoint(
            .get,
            path,
            who: .everyone,
            query: nil,
            produces: Representation(mediaTypes: [mediaType])
        ) { _ in
            Reply(
                bytes: bytes,
                contentType: type,
                headers: headers ?? [.cacheControl: "max-age=3600"]
            )
        }
    }
}
