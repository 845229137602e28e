import HTTPTypes
import NIOCore

/// The one stylesheet of all pages.
enum Stylesheet {
    static let endpoint = Endpoint(
        .get,
        "/stijl.css",
        who: .everyone,
        query: nil,
        produces: Representation(mediaTypes: ["text/css"])
    ) { _ in
        Reply(
            bytes: ByteBuffer(string: HomePageTemplate.style),
            contentType: "text/css; charset=utf-8",
            headers: [.cacheControl: "max-age=3600"]
        )
    }
}
