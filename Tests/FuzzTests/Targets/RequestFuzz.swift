@testable import PermitServer

/// Bytes of a connection: what takes the lane is one request, and nobody can see two in it.
enum RequestFuzz: FuzzTarget {
    static func finding(in bytes: [UInt8]) -> String? {
        guard case .whole(let request) = LaneRequest.read(bytes.span) else { return nil }
        let end = request.body.upperBound
        guard end <= bytes.count, !request.token.isEmpty,
            request.token.upperBound < request.body.lowerBound
        else { return "ranges that do not fit: \(request)" }
        guard LaneRequest.read((bytes + Array("POST".utf8)).span) == .whole(request) else {
            return "what follows a request changes it"
        }
        return headFinding(in: bytes[..<request.body.lowerBound], request)
            ?? prefixFinding(in: bytes, request)
    }

    /// Looks at the head as text, in another way than the lane does.
    private static func headFinding(
        in head: ArraySlice<UInt8>,
        _ request: LaneRequest
    ) -> String? {
        let text = Array(String(decoding: head, as: UTF8.self).unicodeScalars)
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        guard lines.dropLast().allSatisfy({ $0.last == "\r" }), lines.count > 2,
            lines[lines.count - 2].count == 1, lines.last?.isEmpty == true
        else { return "a head that does not end as one" }
        let headers = lines.dropFirst().dropLast(2).map {
            String(String.UnicodeScalarView($0.dropLast()))
        }
        guard headers.allSatisfy({ !$0.isEmpty && !$0.hasPrefix(" ") && !$0.hasPrefix("\t") })
        else {
            return "a head with a line that is none"
        }
        let names = headers.map { String($0.prefix { $0 != ":" }).lowercased() }
        if names.contains("transfer-encoding") { return "a coding that the lane does not know" }
        for name in ["content-length", "authorization", "host", "content-type"]
        where names.count(where: { $0 == name }) != 1 { return "not one \(name)" }
        let length = zip(names, headers).first { $0.0 == "content-length" }?.1
            .split(separator: ":").last?.filter { $0 != " " && $0 != "\t" }
        return length.flatMap { Int($0) } == request.body.count ? nil : "another length"
    }

    /// No part of a request is one already.
    private static func prefixFinding(in bytes: [UInt8], _ request: LaneRequest) -> String? {
        let end = request.body.upperBound
        for count in [1, request.token.upperBound, request.body.lowerBound, end - 1] {
            switch LaneRequest.read(Array(bytes[..<count]).span) {
            case .whole: return "a request before its end"
            case .partial(let needed) where needed > end: return "waits for more than there is"
            case .partial, .other: continue
            }
        }
        return nil
    }
}
