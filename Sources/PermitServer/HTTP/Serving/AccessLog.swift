import HTTPTypes
import Logging

/// Writes one line for each request: what was asked in general, how it went and how long it took.
///
/// Never a path, query, header or body: the template says which call it was, and nothing in the
/// log can name a person or a car.
struct AccessLog: Sendable {
    private let logger: Logger

    /// Writes to this logger at level info.
    init(_ logger: Logger) {
        self.logger = logger
    }

    /// Writes the line of a request that was answered.
    func record(_ request: RequestLine, status: HTTPResponse.Status, took: Duration) {
        logger.info(
            "request",
            metadata: [
                "method": .string(request.method.rawValue),
                "route": .string(request.route),
                "status": .stringConvertible(status.code),
                "us": .stringConvertible(took.microseconds),
                "request": .string(request.id),
            ]
        )
    }

    /// Writes that a request ended in a failure of ours, told free of personal data.
    func record(_ request: RequestLine, failure: String) {
        logger.error(
            "failure",
            metadata: [
                "method": .string(request.method.rawValue),
                "route": .string(request.route),
                "error": .string(failure),
                "request": .string(request.id),
            ]
        )
    }

    /// What the log may tell of a request.
    struct RequestLine: Sendable {
        let method: HTTPRequest.Method
        /// The path's template, or `-` where no call has this path.
        var route = "-"
        let id: String
    }
}

extension Duration {
    fileprivate var microseconds: Int64 {
        components.seconds * 1_000_000 + components.attoseconds / 1_000_000_000_000
    }
}
