import Testing

@Test func `Files and functions fit their measure`() throws {
    let findings = try SourceTree.swiftFiles().flatMap(Lengths.findings)

    #expect(findings == [])
}

@Test func `Most files have functions that can be measured`() throws {
    let functions = try SourceTree.swiftFiles().flatMap(Lengths.functions)

    #expect(functions.count > 100)
}

@Test func `A file of 301 lines is found and one of 300 is not`() {
    let line = "let a = 1\n"
    let longest = SourceFile(path: "A.swift", text: String(repeating: line, count: 300))
    let tooLong = SourceFile(path: "A.swift", text: String(repeating: line, count: 301))

    #expect(Lengths.findings(in: longest) == [])
    #expect(Lengths.findings(in: tooLong).count == 1)
}

@Test(arguments: [
    "func long() {",
    "public static func long(a: Int) async throws -> Int {",
    "private(set) mutating func long() {",
    "@Sendable func long() {",
    "init(a: Int) {",
    "public init?(_ text: String) {",
    "func long(\n    a: Int\n) -> Int\nwhere A: B {",
])
func `A function of 71 lines is found and one of 70 is not`(opening: String) {
    let signature = opening.split(separator: "\n").count
    func file(lines: Int) -> SourceFile {
        let body = String(repeating: "    step()\n\n", count: 50).split(
            separator: "\n",
            omittingEmptySubsequences: false
        )
        let text = [opening] + body.prefix(lines - signature - 1).map(String.init) + ["}", ""]
        return SourceFile(path: "A.swift", text: text.joined(separator: "\n"))
    }

    #expect(Lengths.functions(in: file(lines: 70)).map(\.lines) == [70])
    #expect(Lengths.findings(in: file(lines: 70)) == [])
    #expect(Lengths.findings(in: file(lines: 71)).count == 1)
}

@Test func `A function without a body of its own lines has no length`() {
    let text = "protocol A {\n    func a()\n    func b() -> Int\n}\nfunc c() { 1 }\nlet d = 2\n"

    #expect(Lengths.functions(in: SourceFile(path: "A.swift", text: text)).isEmpty)
}
