import Testing

@Test func `A file holds one public type and is named for it, and nothing is a grab bag`() throws {
    let findings = try SourceTree.swiftFiles().flatMap(Naming.findings)

    #expect(findings == [])
}

@Test(arguments: [
    ("Sources/Permits/Zone.swift", "public struct Zone {}\npublic enum Window {}"),
    ("Sources/Permits/Zones.swift", "public struct Zone: Sendable {}"),
    ("Sources/Permits/Zones.swift", "struct Zone {}\nenum Window {}"),
    ("Sources/Permits/Day+text.swift", "extension Instant {}"),
    ("Sources/Permits/DateUtils.swift", "enum DateUtils {}"),
    ("Sources/Permits/Zone.swift", "public struct Zone {\n    struct WindowHelper {}\n}"),
    ("Sources/Permits/Core/Zone.swift", "public struct Zone {}"),
    ("Tests/PermitsTests/ClockManager.swift", ""),
])
func `A badly named file, type or folder is found`(path: String, text: String) {
    #expect(Naming.findings(in: SourceFile(path: path, text: text)).isEmpty == false)
}

@Test(arguments: [
    (
        "Sources/Permits/Zone.swift",
        "public struct Zone {\n    public enum Kind {}\n}\nenum Seam {}"
    ),
    ("Sources/Permits/Day+text.swift", "extension Day.Number {}\nprivate enum Text {}"),
    ("Sources/PermitServer/HTTPFieldName+own.swift", "extension HTTPField.Name {}"),
    ("Sources/PermitStore/Data+hex.swift", "extension Data {}"),
    ("Sources/PermitStore/Permits+row.swift", "import Permits\nextension Day {}"),
    ("Sources/PermitCommand/main.swift", "struct Anything {}"),
    ("Sources/PermitCommand/Serve.swift", "struct Serve: ParsableCommand {}\nstruct Options {}"),
    ("Tests/PermitsTests/ZoneTests.swift", "struct Fixture {}"),
])
func `A well named file passes`(path: String, text: String) {
    #expect(Naming.findings(in: SourceFile(path: path, text: text)) == [])
}
