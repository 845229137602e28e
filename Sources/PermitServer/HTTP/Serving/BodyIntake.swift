import HTTPTypes
import Hummingbird
import NIOCore
import NIOHTTPTypes

/// Reads a body if its headers promise one that the endpoint takes, and never more than it takes.
struct BodyIntake: Sendable {
    let rule: BodyRule

    /// The whole body; empty where the endpoint reads none or it was left out.
    ///
    /// - Throws: ``Problem`` 415 or 413, ``InvalidInput`` where a body is missing, or
    ///   ``BrokenRequest``.
    func read(_ request: Request, _ scope: RequestScope) async throws -> ByteBuffer {
        guard let mediaType = rule.mediaType else { return ByteBuffer() }
        let headers = request.headers
        let length = Self.length(headers)
        if rule.mayBeEmpty, length == 0 { return ByteBuffer() }
        guard Self.isReadable(headers, as: mediaType) else {
            throw Problem.unsupportedMediaType(wanted: mediaType)
        }
        if let length, length > rule.sizeMax { throw Problem.tooLarge(limit: rule.sizeMax) }
        if Self.waitsForContinue(headers) { Self.sendContinue(scope.channel) }
        let body = try await collect(request.body)
        guard body.readableBytes > 0 || rule.mayBeEmpty else {
            let missing = UnreadableJSON(reason: .empty, offset: 0)
            throw InvalidInput("", .jsonOnleesbaar, missing.sentence)
        }
        return body
    }

    /// Whether a body of unknown or great size may be under way, or held back until asked for.
    static func isHeavy(_ headers: HTTPFields) -> Bool {
        guard let length = length(headers) else { return true }
        return length > BodyRule.json.sizeMax || waitsForContinue(headers)
    }

    /// Bytes that the headers promise; nil when they do not say how many.
    private static func length(_ headers: HTTPFields) -> Int? {
        if headers[.transferEncoding] != nil { return nil }
        guard let length = headers[.contentLength] else { return 0 }
        return Int(length)
    }

    private static func isReadable(_ headers: HTTPFields, as mediaType: String) -> Bool {
        let coding = headers[.contentEncoding]?.lowercased() ?? "identity"
        guard coding == "identity", let type = headers[.contentType] else { return false }
        let parts = type.lowercased().split(separator: ";").map(\.trimmingSpaces)
        guard parts.first.map(String.init) == mediaType else { return false }
        return parts.dropFirst().allSatisfy { parameter in
            !parameter.hasPrefix("charset=")
                || ["charset=utf-8", "charset=\"utf-8\""].contains(parameter)
        }
    }

    private static func waitsForContinue(_ headers: HTTPFields) -> Bool {
        headers[.expect]?.lowercased() == "100-continue"
    }

    /// Tells a client that holds its body back to send it.
    private static func sendContinue(_ channel: any Channel) {
        let head = HTTPResponsePart.head(HTTPResponse(status: .continue))
        channel.writeAndFlush(head, promise: nil)
    }

    private func collect(_ body: RequestBody) async throws -> ByteBuffer {
        do {
            return try await body.collect(upTo: rule.sizeMax)
        } catch is NIOTooManyBytesError {
            throw Problem.tooLarge(limit: rule.sizeMax)
        } catch {
            throw BrokenRequest(cause: error)
        }
    }
}
