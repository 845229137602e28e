import Testing

@testable import PermitServer

struct JSONReaderTests {
    @Test(
        arguments: [
            ("null", JSONValue.null),
            (" \t\r\n true ", true),
            ("false", false),
            ("0", 0),
            ("-0", 0),
            ("120", 120),
            ("9223372036854775807", .int(.max)),
            ("-9223372036854775808", .int(.min)),
            ("9223372036854775808", .double(9_223_372_036_854_775_808)),
            ("0.1", 0.1),
            ("-1.5e3", -1500.0),
            ("1E-2", 0.01),
            ("2.0", 2.0),
            ("1e0", 1.0),
            (#""""#, ""),
            (#""AB-12-CD""#, "AB-12-CD"),
            (#""café 🅿""#, "café 🅿"),
            (#""\"\\\/\b\f\n\r\t""#, "\"\\/\u{8}\u{C}\n\r\t"),
            (#""\u00e9\u20AC""#, "é€"),
            (#""\ud83d\ude97!""#, "🚗!"),
            (#""\u0000""#, "\u{0}"),
            ("[]", []),
            ("[ 1 , [ ] , {} ]", [1, [], [:]]),
            ("{}", [:]),
            (#"{ "b" : 1 , "a" : { "c" : null } }"#, ["b": 1, "a": ["c": nil]]),
        ] as [(String, JSONValue)]
    )
    func `Strict JSON is read exactly`(text: String, expected: JSONValue) throws {
        #expect(try JSONReader.read(Array(text.utf8)) == expected)
    }

    @Test(
        arguments: [
            ("", UnreadableJSON.Reason.empty, 0),
            ("  \n", .empty, 3),
            ("\u{FEFF}{}", .byteOrderMark, 0),
            ("{} x", .trailingText, 3),
            ("{}{}", .trailingText, 2),
            ("nul", .endsTooEarly, 3),
            ("nulL", .unexpectedByte, 3),
            ("True", .unexpectedByte, 0),
            ("'a'", .unexpectedByte, 0),
            ("01", .trailingText, 1),
            ("-", .endsTooEarly, 1),
            ("+1", .unexpectedByte, 0),
            (".5", .unexpectedByte, 0),
            ("1.", .endsTooEarly, 2),
            ("1.e3", .unexpectedByte, 2),
            ("1e", .endsTooEarly, 2),
            ("1e+", .endsTooEarly, 3),
            ("NaN", .unexpectedByte, 0),
            ("Infinity", .unexpectedByte, 0),
            ("0x10", .trailingText, 1),
            ("1e999", .numberOutOfRange, 0),
            ("[1,]", .unexpectedByte, 3),
            ("[1 2]", .unexpectedByte, 3),
            ("[1", .endsTooEarly, 2),
            ("[", .endsTooEarly, 1),
            ("]", .unexpectedByte, 0),
            (#"{"a":1,}"#, .unexpectedByte, 7),
            (#"{"a" 1}"#, .unexpectedByte, 5),
            (#"{"a":}"#, .unexpectedByte, 5),
            (#"{"a":1"#, .endsTooEarly, 6),
            (#"{a:1}"#, .unexpectedByte, 1),
            (#"{"a":1,"b":2,"a":3}"#, .duplicateName, 13),
            (#"{"a":1,"\u0061":3}"#, .duplicateName, 7),
            (#"// comment"#, .unexpectedByte, 0),
            (#""a"#, .endsTooEarly, 2),
            (#""a\"#, .endsTooEarly, 3),
            (#""\x""#, .invalidEscape, 1),
            (#""\u12g4""#, .invalidEscape, 1),
            (#""\u12"#, .invalidEscape, 1),
            (#""\ud83d""#, .loneSurrogate, 1),
            (#""\ud83dx""#, .loneSurrogate, 1),
            (#""\ud83d\u0041""#, .loneSurrogate, 1),
            (#""\ude97""#, .loneSurrogate, 1),
            ("\"a\nb\"", .controlCharacter, 2),
            ("\"\u{0}\"", .controlCharacter, 1),
        ] as [(String, UnreadableJSON.Reason, Int)]
    )
    func `What strict JSON is not is refused`(
        text: String,
        reason: UnreadableJSON.Reason,
        offset: Int
    ) {
        #expect(throws: UnreadableJSON(reason: reason, offset: offset)) {
            try JSONReader.read(Array(text.utf8))
        }
    }

    @Test(arguments: [
        [0x80], [0xC3], [0xC0, 0x80], [0xE2, 0x82], [0xED, 0xA0, 0x80],
        [0xF4, 0x90, 0x80, 0x80], [0xFF],
    ])
    func `Text that is no UTF-8 is refused`(bytes: [UInt8]) {
        let quote = UInt8(ascii: "\"")

        #expect(throws: UnreadableJSON(reason: .invalidUTF8, offset: 1)) {
            try JSONReader.read([quote] + bytes + [quote])
        }
    }

    @Test func `Sixty-four levels are read and one more is refused`() throws {
        func nested(_ depth: Int) -> [UInt8] {
            Array(
                (String(repeating: "[", count: depth) + String(repeating: "]", count: depth)).utf8
            )
        }

        #expect(throws: Never.self) { try JSONReader.read(nested(64)) }
        #expect(throws: UnreadableJSON(reason: .tooDeep, offset: 64)) {
            try JSONReader.read(nested(65))
        }
        #expect(throws: UnreadableJSON.self) {
            try JSONReader.read(Array(repeating: UInt8(ascii: "["), count: 1 << 20))
        }
    }

    @Test func `A double name is found among very many`() {
        let members = (0..<20_000).map { #""n\#($0)":0"# }.joined(separator: ",")

        #expect(throws: Never.self) { try JSONReader.read(Array("{\(members)}".utf8)) }
        #expect(throws: UnreadableJSON.self) {
            try JSONReader.read(Array("{\(members),\"n7\":1}".utf8))
        }
    }

    @Test func `A number of a thousand digits is refused unread`() {
        #expect(throws: UnreadableJSON(reason: .numberOutOfRange, offset: 0)) {
            try JSONReader.read(Array(repeating: UInt8(ascii: "7"), count: 1_001))
        }
    }

    @Test func `Every reason has a sentence that repeats nothing of the body`() {
        let error = UnreadableJSON(reason: .duplicateName, offset: 7)

        #expect(error.sentence == "Een veldnaam komt bij positie 7 voor de tweede keer voor.")
    }
}
