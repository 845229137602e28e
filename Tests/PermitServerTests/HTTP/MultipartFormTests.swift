import Testing

@testable import PermitServer

/// Forms with files are read as browsers write them, and nothing else is.
struct MultipartFormTests {
    private static let type = "multipart/form-data; boundary=----grens7"

    /// A part as browsers write it.
    private static func part(_ head: String, _ content: String = "") -> String {
        "------grens7\r\nContent-Disposition: form-data; \(head)\r\n\r\n\(content)\r\n"
    }

    private static let end = "------grens7--\r\n"

    private static func read(
        _ body: String,
        _ type: String = type
    ) throws(MultipartForm.Malformed) -> [MultipartForm.Part] {
        try MultipartForm(Array(body.utf8), contentType: type).parts
    }

    @Test
    func `Fields and files come in the order in which they were sent`() throws {
        let file =
            "------grens7\r\nContent-Disposition: form-data; name=\"bestand\"; "
            + "filename=\"brief \u{e9}.pdf\"\r\nContent-Type: application/pdf\r\n\r\n"
            + "%PDF-1.7\r\n--x\r\n\r\n"

        let parts = try Self.read(Self.part("name=\"later\"", "ja") + file + Self.end)

        #expect(parts.map(\.name) == ["later", "bestand"])
        #expect(parts.map(\.fileName) == [nil, "brief \u{e9}.pdf"])
        #expect(
            parts.map { String(decoding: $0.content, as: UTF8.self) }[1] == "%PDF-1.7\r\n--x\r\n"
        )
    }

    @Test
    func `A form may have no parts at all`() throws {
        #expect(try Self.read(Self.end).isEmpty)
    }

    @Test(arguments: [
        "multipart/form-data", "multipart/form-data; boundary=",
        "multipart/form-data; boundary=a; boundary=b",
        "multipart/form-data; boundary=\(String(repeating: "x", count: 71))",
        "multipart/form-data; boundary=a b",
    ])
    func `Without a usable boundary nothing is read`(type: String) {
        #expect(throws: MultipartForm.Malformed.noBoundary) { try Self.read(Self.end, type) }
    }

    private static let long = String(repeating: "a", count: 3000)

    /// With its type written out: the compiler would look for it too long.
    private static let refused: [(String, MultipartForm.Malformed)] = [
        ("", .noBoundary),
        ("voorwoord\r\n" + end, .noBoundary),
        (part("name=\"a\""), .unfinished),
        ("------grens7\r\n" + end, .noHead),
        (part("name=\"a\"") + end + "nawoord", .unfinished),
        (part("name=\"\"") + end, .noName),
        (part("filename=\"a\"") + end, .noHead),
        (part("name=\"a\"; name=\"b\"") + end, .noHead),
        (part("name=\"a\"; filename*=UTF-8''b") + end, .noHead),
        (part("name=a") + end, .noHead),
        (part("name=\"a\"\r\nContent-Transfer-Encoding: base64") + end, .noHead),
        (part("name=\"a\"\r\nContent-Disposition: form-data; name=\"b\"") + end, .noHead),
        (part("name=\"\(long)\"") + end, .noHead),
        ("------grens7\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nb", .unfinished),
        (String(repeating: part("name=\"a\""), count: 51) + end, .tooManyParts),
    ]

    @Test(arguments: refused)
    func `Anything that browsers do not write is refused`(
        body: String,
        expected: MultipartForm.Malformed
    ) {
        #expect(throws: expected) { try Self.read(body) }
    }

    @Test(arguments: 0..<20 as Range<UInt64>)
    func `Mutated bytes never stop the reader, nor make it read more than was sent`(seed: UInt64) {
        var random = SeededBytes(seed: seed)
        let whole = Array(
            (Self.part("name=\"a\"", "b") + Self.part("name=\"c\"; filename=\"d\"", "e")
                + Self.end).utf8
        )

        for _ in 0..<500 {
            let bytes = random.mutation(of: whole)
            let parts = (try? MultipartForm(bytes, contentType: Self.type))?.parts ?? []
            #expect(parts.reduce(0) { $0 + $1.content.count } <= bytes.count)
        }
    }

    @Test(arguments: [
        ([0x25, 0x50, 0x44, 0x46, 0x2D, 0x31] as [UInt8], FileKind?.some(.pdf)),
        ([0xFF, 0xD8, 0xFF, 0xE0], .jpeg),
        ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0], .png),
        ([0x89, 0x50, 0x4E, 0x47], nil), ([], nil), ([0x4D, 0x5A], nil),
        ([0x20, 0x25, 0x50, 0x44, 0x46, 0x2D], nil),
    ])
    func `A file is known by how it begins`(content: [UInt8], expected: FileKind?) {
        #expect(FileKind(of: content) == expected)
    }

    @Test(arguments: [
        ("brief.pdf", "brief.pdf"), ("../../etc/passwd", "passwd.pdf"),
        ("C:\\Users\\x\\brief 1.exe", "brief 1.pdf"), ("", "bijlage.pdf"), (".pdf", "bijlage.pdf"),
        ("a\u{202e}fdp.exe", "afdp.pdf"), ("<b>\"x\"\r\n.pdf", "bx.pdf"),
        ("caf\u{e9}.pdf", "caf\u{e9}.pdf"),
        (String(repeating: "a", count: 300), String(repeating: "a", count: 60) + ".pdf"),
    ])
    func `A file gets a name that does no harm`(sent: String, expected: String) {
        #expect(FileKind.pdf.name(from: sent) == expected)
    }
}

/// Bytes that look random and come back the same for the same seed.
private struct SeededBytes {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed &* 2 &+ 1
    }

    private mutating func next(below bound: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int(state >> 33) % bound
    }

    /// The bytes with a few of them changed, left out or said twice.
    mutating func mutation(of whole: [UInt8]) -> [UInt8] {
        var bytes = whole
        for _ in 0...next(below: 4) {
            guard !bytes.isEmpty else { return bytes }
            let place = next(below: bytes.count)
            switch next(below: 4) {
            case 0: bytes[place] = UInt8(next(below: 256))
            case 1: bytes.remove(at: place)
            case 2: bytes.insert(bytes[place], at: place)
            default: bytes.removeSubrange(place...)
            }
        }
        return bytes
    }
}
