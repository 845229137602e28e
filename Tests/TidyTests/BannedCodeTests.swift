import Testing

@Test func `No shipped file crashes, leaves loose ends, or asks the time`() throws {
    let findings = try SourceTree.shippedSwiftFiles().flatMap(BannedCode.findings)

    #expect(findings == [])
}

@Test(arguments: [
    "fatalError(\"no\")",
    "let a = try! b()",
    "let a = b as! C",
    "final class A: @unchecked Sendable {}",
    "nonisolated(unsafe) var a = 1",
    "// TO" + "DO: later",
    "let a = Date()",
    "let a = Date.now",
    "let a: Date = .now",
    "rule(facts, .now)",
    "let a = ContinuousClock.now",
    "let a = ContinuousClock().now",
    "clock_gettime(CLOCK_REALTIME, &time)",
])
func `What is banned is found`(text: String) {
    #expect(BannedCode.findings(in: SourceFile(path: "Sources/Permits/A.swift", text: text)) != [])
}

@Test(arguments: [
    "/// Never `fatalError`.\nlet a = 1",
    "let said = \"try! as! Date()\"",
    "guard facts.now < end else { return }",
    "func judge(now: Instant) {}",
])
func `What only looks banned passes`(text: String) {
    #expect(BannedCode.findings(in: SourceFile(path: "Sources/Permits/A.swift", text: text)) == [])
}

@Test func `Outside the trade a clock may be asked`() {
    let file = SourceFile(path: "Sources/PermitCommand/A.swift", text: "let a = Date()")

    #expect(BannedCode.findings(in: file) == [])
}
