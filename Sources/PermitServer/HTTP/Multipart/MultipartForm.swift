/// A form with files as a browser sends it (RFC 7578), read strictly.
///
/// Nothing may stand before the first boundary or after the last; a part has a name, at most a
/// file name and a type, and nothing else. The type that a browser states is not looked at.
struct MultipartForm: Sendable, Equatable {
    /// One field or file.
    struct Part: Sendable, Equatable {
        let name: String
        /// As the browser sent it; nil for a field.
        let fileName: String?
        let content: [UInt8]
    }

    /// Why bytes are no such form.
    enum Malformed: Error, Hashable, Sendable {
        case noBoundary, noHead, noName, tooManyParts, unfinished
    }

    /// More parts than any page sends.
    static let partsMax = 50
    /// Bytes of the lines above the content of a part.
    static let headMax = 2048

    /// In the order in which they were sent.
    let parts: [Part]

    /// Reads a body by the boundary that the header `Content-Type` names.
    init(_ bytes: [UInt8], contentType: String) throws(Malformed) {
        guard let boundary = Self.boundary(of: contentType) else { throw .noBoundary }
        var cursor = MultipartCursor(bytes)
        let mark = Array("--\(boundary)".utf8)
        guard cursor.skip(mark) else { throw .noBoundary }
        var parts: [Part] = []
        while !cursor.skip(Array("--".utf8)) {
            guard parts.count < Self.partsMax else { throw .tooManyParts }
            guard cursor.skip(Self.newLine),
                let head = cursor.take(until: Self.newLine + Self.newLine, max: Self.headMax),
                let disposition = MultipartHead(head)
            else { throw .noHead }
            guard !disposition.name.isEmpty else { throw .noName }
            guard let content = cursor.take(until: Self.newLine + mark) else { throw .unfinished }
            parts.append(
                Part(
                    name: disposition.name,
                    fileName: disposition.fileName,
                    content: Array(content)
                )
            )
        }
        _ = cursor.skip(Self.newLine)
        guard cursor.isAtEnd else { throw .unfinished }
        self.parts = parts
    }

    static let newLine: [UInt8] = [13, 10]

    /// What stands between the parts: 1 to 70 characters (RFC 2046, 5.1.1).
    private static func boundary(of contentType: String) -> String? {
        let parameters = contentType.split(separator: ";").dropFirst().map(\.trimmingSpaces)
        let found = parameters.filter { $0.lowercased().hasPrefix("boundary=") }
        guard found.count == 1, var boundary = found.first?.dropFirst("boundary=".count) else {
            return nil
        }
        if boundary.count >= 2, boundary.first == "\"", boundary.last == "\"" {
            boundary = boundary.dropFirst().dropLast()
        }
        let isUsable = boundary.utf8.allSatisfy { 33...126 ~= $0 && $0 != UInt8(ascii: "\"") }
        return isUsable && 1...70 ~= boundary.utf8.count ? String(boundary) : nil
    }
}
