import HTTPTypes

/// A refusal as the outside reads it: an RFC 9457 problem document with our code and its help.
///
/// Handlers may throw one; everything else that is thrown becomes one in `Problem+error.swift`.
struct Problem: Error, Sendable, Equatable {
    let status: HTTPResponse.Status
    /// The published word for the refusal, such as `maximumGelijktijdig`.
    let code: String
    /// The same for every problem with this code.
    let title: String
    /// What happened this time and how to repair it, in plain Dutch.
    let detail: String
    /// What is wrong with the input, for a 400.
    var faults: [Fault] = []
    /// Members of this code alone, such as `eersteVrijeMoment`.
    var extra: [JSONValue.Member] = []
    /// Headers of this refusal alone, such as `Retry-After`.
    var headers: HTTPFields = [:]

    /// The document about a request for this path, which comes without its query.
    func json(path: String) -> JSONValue {
        var members = [
            JSONValue.Member("type", .string("urn:kentekenloket:probleem:\(code)")),
            JSONValue.Member("title", .string(title)),
            JSONValue.Member("status", .int(Int64(status.code))),
            JSONValue.Member("detail", .string(detail)),
            JSONValue.Member("instance", .string(Self.asReference(path))),
            JSONValue.Member("code", .string(code)),
        ]
        if !faults.isEmpty {
            members.append(JSONValue.Member("invalidParams", .array(faults.map(\.json))))
        }
        return .object(members + extra)
    }

    /// The answer that carries the document.
    func reply(path: String) -> Reply {
        Reply(
            status: status,
            json: json(path: path),
            contentType: "application/problem+json",
            headers: headers
        )
    }

    /// The path with every byte that an address may not hold written as `%XX`.
    private static func asReference(_ path: String) -> String {
        guard !path.utf8.allSatisfy(isAddressByte) else { return path }
        return path.utf8.reduce(into: "") { text, byte in
            if isAddressByte(byte) {
                text.unicodeScalars.append(Unicode.Scalar(byte))
            } else {
                text += (byte < 0x10 ? "%0" : "%") + String(byte, radix: 16, uppercase: true)
            }
        }
    }

    private static func isAddressByte(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"):
            true
        default:
            "/-._~%!$&'()*+,;=:@".utf8.contains(byte)
        }
    }
}
