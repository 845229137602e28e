/// A plate check, or a batch of them, that lies whole and in its plainest HTTP form in the bytes of
/// a connection.
///
/// Only what has one meaning is recognised: exact method and path, HTTP/1.1, lines that end in
/// CR LF, one length, no coding, no expectation, no upgrade (RFC 9112). Everything else is for the
/// HTTP server, which knows all forms and refuses what is wrong.
struct LaneRequest: Equatable {
    /// Which call it is.
    enum Kind: Equatable {
        case check, batch
    }

    /// What the bytes come to.
    enum Reading: Equatable {
        case whole(LaneRequest)
        /// It may become one when more bytes come; so many are needed at least.
        case partial(needed: Int)
        case other
    }

    let kind: Kind
    /// Where the bearer token lies.
    let token: Range<Int>
    /// Where the body lies; the request ends with it.
    let body: Range<Int>

    private static let checkStart = Array("POST /v1/kentekencontroles HTTP/1.1\r\n".utf8)
    private static let batchStart = Array("POST /v1/kentekencontroles/_batch HTTP/1.1\r\n".utf8)
    private static let headSizeMax = 4096
    private static let checkSizeMax = 4096
    private static let batchSizeMax = 4 << 20

    /// Looks at the bytes from the first one on.
    static func read(_ bytes: Span<UInt8>) -> Reading {
        if let after = match(checkStart, bytes) { return head(.check, bytes, from: after) }
        if let after = match(batchStart, bytes) { return head(.batch, bytes, from: after) }
        let mayBecome = isPrefix(bytes, of: checkStart) || isPrefix(bytes, of: batchStart)
        return mayBecome ? .partial(needed: bytes.count + 1) : .other
    }

    private static func head(_ kind: Kind, _ bytes: Span<UInt8>, from start: Int) -> Reading {
        var lines = LaneHeaders(position: start)
        while true {
            guard lines.position < headSizeMax else { return .other }
            switch lines.next(bytes) {
            case .header: continue
            case .partial: return .partial(needed: bytes.count + 1)
            case .unusual: return .other
            case .end: break
            }
            break
        }
        guard let length = lines.length, let token = lines.token, lines.isComplete,
            length > 0, length <= (kind == .check ? checkSizeMax : batchSizeMax)
        else { return .other }
        let body = lines.position..<lines.position + length
        guard body.upperBound <= bytes.count else { return .partial(needed: body.upperBound) }
        return .whole(LaneRequest(kind: kind, token: token, body: body))
    }

    private static func match(_ start: [UInt8], _ bytes: Span<UInt8>) -> Int? {
        guard bytes.count >= start.count else { return nil }
        for place in start.indices where bytes[place] != start[place] { return nil }
        return start.count
    }

    private static func isPrefix(_ bytes: Span<UInt8>, of start: [UInt8]) -> Bool {
        guard bytes.count < start.count else { return false }
        for place in bytes.indices where bytes[place] != start[place] { return false }
        return true
    }
}
