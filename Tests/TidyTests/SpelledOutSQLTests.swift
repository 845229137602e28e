import Testing

@Test func `SEC-10: SQL never has a value in its text`() throws {
    let findings = try SourceTree.shippedSwiftFiles().flatMap(SpelledOutSQL.findings)

    #expect(findings == [])
}

@Test(arguments: [
    #"try db.execute(sql: "DELETE FROM permit WHERE id = \(id)")"#,
    "try db.execute(\n    sql: \"\"\"\n        SELECT *\n        FROM \\(table)\n        \"\"\")",
    ##"try db.execute(sql: #"DELETE FROM \#(table)"#)"##,
    #"try db.execute(sql: "DELETE FROM permit " + "WHERE id = '\(id)'", arguments: [])"#,
    #"try db.execute(sql: joined("SELECT \(a)"), arguments: [])"#,
])
func `SQL with a value in its text is found`(text: String) {
    let file = SourceFile(path: "Sources/PermitStore/A.swift", text: text)

    #expect(SpelledOutSQL.findings(in: file).count == 1)
}

@Test(arguments: [
    "try db.execute(sql: migration.sql)",
    #"try db.execute(sql: "DELETE FROM permit WHERE id = ?", arguments: ["\(id)"])"#,
    #"try db.execute(sql: "PRAGMA user_version = \(number)")"#,
    #"logger.info("sql: \(text)")"#,
])
func `SQL that is spelled out passes`(text: String) {
    let file = SourceFile(path: "Sources/PermitStore/A.swift", text: text)

    #expect(SpelledOutSQL.findings(in: file) == [])
}
