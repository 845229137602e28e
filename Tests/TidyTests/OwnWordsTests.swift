import Testing

@Test func `No file names a place or a paper outside the project`() throws {
    let texts = try SourceTree.paths(in: "").compactMap { path in
        (try? SourceTree.text(of: path)).map { (path, $0) }
    }

    let findings = texts.flatMap { path, text in OwnWords.findings(in: text, of: path) }

    #expect(texts.count > 50)
    #expect(findings == [])
}

@Test(arguments: [
    "see /wo" + "rk/main/README.md",
    "cd '/ro" + "ot/.cache'",
    "path=/ho" + "me/someone/x",
    "as the hand" + "book says",
    "the contract" + ".md",
    ".lib" + "rary",
])
func `A place or a paper outside the project is found`(text: String) {
    #expect(OwnWords.findings(in: text, of: "README.md").count == 1)
}

@Test(arguments: [
    "https://example.org/wo" + "rk/permits", "at ho" + "me or at wo" + "rk", "roots/x",
])
func `Ordinary words pass`(text: String) {
    #expect(OwnWords.findings(in: text, of: "README.md") == [])
}
