import HTTPTypes
import Hummingbird
import Logging
import NIOCore
import NIOEmbedded
import PermitOffice
@testable import PermitServer

/// A small service of made-up calls, asked without a network, with what it logged beside it.
struct Desk {
    let dispatcher: Dispatcher
    let log = LogLines()

    /// Opens a desk with these calls.
    init(_ endpoints: [Endpoint] = Desk.endpoints) {
        let log = log
        dispatcher = Dispatcher(
            endpoints: Endpoints(endpoints),
            authenticate: Desk.authenticate,
            logger: Logger(label: "desk") { _ in log }
        )
    }

    /// Knows the token of each role by the role's name, and fails for the token `kapot`.
    @Sendable static func authenticate(_ token: String) throws -> Caller? {
        switch token {
        case "burger": .citizen(bsn: "999990019")
        case "bedrijf": .company(kvk: "12345678")
        case "kapot": throw Broken.outOfOrder
        default: Role(rawValue: token).map { .officer($0, name: token) }
        }
    }

    /// Makes a request and reads the answer.
    ///
    /// The body is JSON, sent with its type and length. The headers given go before those; an
    /// empty one takes its header away.
    func ask(
        _ method: HTTPRequest.Method,
        _ path: String,
        token: String? = "burger",
        headers: HTTPFields = [:],
        body: String? = nil
    ) async throws -> Answer {
        var fields = HTTPFields()
        if let token { fields[.authorization] = "Bearer \(token)" }
        if let body {
            fields[.contentType] = "application/json"
            fields[.contentLength] = String(body.utf8.count)
        }
        for field in headers { fields[field.name] = field.value.isEmpty ? nil : field.value }
        let request = Request(
            head: HTTPRequest(
                method: method,
                scheme: "http",
                authority: "localhost",
                path: path,
                headerFields: fields
            ),
            body: RequestBody(buffer: ByteBuffer(string: body ?? ""))
        )
        var logger = Logger(label: "server") { StreamLogHandler.standardError(label: $0) }
        logger[metadataKey: "hb.request.id"] = "r1"
        let source = ApplicationRequestContextSource(
            channel: NIOAsyncTestingChannel(),
            logger: logger
        )
        let response = try await dispatcher.respond(
            to: request,
            context: RequestScope(source: source)
        )
        return try await Answer(response)
    }

    /// An answer with its body read.
    struct Answer {
        let status: Int
        let headers: HTTPFields
        let text: String
        /// The body as JSON; null when it is none.
        let json: JSONValue

        init(_ response: Response) async throws {
            let written = WrittenBody()
            try await response.body.write(written)
            status = response.status.code
            headers = response.headers
            text = written.text
            json = (try? JSONReader.read(Array(text.utf8))) ?? .null
        }
    }

    /// A failure whose facts must stay out of the log.
    enum Broken: Error {
        case outOfOrder
        case person(bsn: String)
    }
}
