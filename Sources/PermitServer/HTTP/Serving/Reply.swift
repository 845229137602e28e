import HTTPTypes
import NIOCore

/// What an endpoint answers: a status, a body that is written already, and headers of its own.
struct Reply: Sendable {
    let status: HTTPResponse.Status
    /// Those of this answer; the standard ones are added where they are not among them.
    var headers: HTTPFields
    let body: ByteBuffer

    /// An answer in JSON.
    init(
        status: HTTPResponse.Status = .ok,
        json: JSONValue,
        contentType: String = "application/json",
        headers: HTTPFields = [:]
    ) {
        self.init(
            status: status,
            bytes: ByteBuffer(bytes: JSONWriter.bytes(of: json)),
            contentType: contentType,
            headers: headers
        )
    }

    /// An answer whose bytes are there already.
    init(
        status: HTTPResponse.Status = .ok,
        bytes: ByteBuffer,
        contentType: String,
        headers: HTTPFields = [:]
    ) {
        self.status = status
        self.body = bytes
        self.headers = headers
        self.headers[.contentType] = contentType
    }

    /// An answer without a body, such as 204.
    init(status: HTTPResponse.Status, headers: HTTPFields = [:]) {
        self.status = status
        self.headers = headers
        body = ByteBuffer()
    }

    /// A page, with the content security policy it needs.
    static func html(
        _ text: String,
        status: HTTPResponse.Status = .ok,
        contentSecurityPolicy: String
    ) -> Reply {
        Reply(
            status: status,
            bytes: ByteBuffer(string: text),
            contentType: "text/html; charset=utf-8",
            headers: [.contentSecurityPolicy: contentSecurityPolicy]
        )
    }
}
