import Testing

@testable import PermitServer

struct AcceptHeaderTests {
    @Test(arguments: [
        (nil, true),
        ("", true),
        ("*/*", true),
        ("application/json", true),
        ("APPLICATION/JSON; charset=utf-8", true),
        ("application/*", true),
        ("application/problem+json", true),
        ("text/html, application/json;q=0.1", true),
        ("text/html,application/xhtml+xml,*/*;q=0.8", true),
        ("application/json;q=0, application/*", true),
        ("text/html", false),
        ("application/xml", false),
        ("text/*", false),
        ("*/*;q=0", false),
        ("*/*;q=0.000", false),
        ("application/json;q=0, application/problem+json;q=0, */*", false),
        ("json", false),
        ("application/jsonp", false),
    ])
    func `JSON is sent only to who reads it`(text: String?, expected: Bool) {
        #expect(AcceptHeader(text).allows(Representation.json.mediaTypes) == expected)
    }

    @Test(
        arguments: [
            (nil, "application/json"),
            ("*/*", "application/json"),
            ("text/html", "text/html"),
            ("text/*", "text/html"),
            ("text/html;q=0.5, text/plain", "text/plain"),
            ("text/html,*/*;q=0.8", "text/html"),
            ("application/json;q=0, */*", "text/html"),
            ("image/png", nil),
            ("*/*;q=0", nil),
        ] as [(String?, String?)]
    )
    func `Of several forms the one that is liked best is sent`(text: String?, expected: String?) {
        let offered = ["application/json", "text/html", "text/plain"]

        #expect(AcceptHeader(text).preferred(of: offered) == expected)
    }
}
