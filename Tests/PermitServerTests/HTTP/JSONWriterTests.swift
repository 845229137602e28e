import Testing

@testable import PermitServer

struct JSONWriterTests {
    @Test(
        arguments: [
            (nil as JSONValue, "null"),
            (true, "true"),
            (-7, "-7"),
            (.int(.min), "-9223372036854775808"),
            (52.5, "52.5"),
            (.double(.infinity), "null"),
            (.double(.nan), "null"),
            ("Voorburg Noord", #""Voorburg Noord""#),
            ("\"\\/\n\r\t", #""\"\\/\n\r\t""#),
            ("\u{0}\u{1F}\u{7F}é🅿", "\"\\u0000\\u001f\u{7F}é🅿\""),
            ([1, [nil]], "[1,[null]]"),
            (["z": 1, "a": ["k": []]], #"{"z":1,"a":{"k":[]}}"#),
        ] as [(JSONValue, String)]
    )
    func `Values are written compactly and in order`(value: JSONValue, expected: String) {
        #expect(String(decoding: JSONWriter.bytes(of: value), as: UTF8.self) == expected)
    }

    @Test(arguments: [
        0.1, 1e-7, 1e21, 123_456_789.123, -2.5e-300, .leastNonzeroMagnitude,
        .greatestFiniteMagnitude,
    ])
    func `A decimal is read back as it was written`(number: Double) throws {
        let bytes = JSONWriter.bytes(of: .double(number))

        #expect(try JSONReader.read(bytes) == .double(number))
    }

    @Test func `Members that are null can be left out`() {
        let value: JSONValue = ["id": "1", "zone": nil, "recht": ["tot": nil]]

        #expect(value.withoutNulls == ["id": "1", "recht": ["tot": nil]])
    }

    @Test func `Absent values become null`() {
        let value: JSONValue = [
            "zone": JSONValue(nil as String?), "minuten": JSONValue(12), "ok": JSONValue(true),
        ]

        #expect(value == ["zone": nil, "minuten": 12, "ok": true])
        #expect(value["minuten"] == 12)
        #expect(value["anders"] == nil)
    }
}
