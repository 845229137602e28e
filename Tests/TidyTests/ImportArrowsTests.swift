import Testing

@Test func `Every module is found where it should be, and none beside`() throws {
    let files = try SourceTree.shippedSwiftFiles()

    let modules = Set(files.map(\.module))

    #expect(modules == Set(ImportArrows.allowed.keys))
    // A module map is no Swift of ours; it brings the system's library in.
    let folders = try SourceTree.folders(in: "Sources").filter { $0 != "COpenSSL" }
    #expect(modules == Set(folders + ["Migrations"]))
    #expect(files.count > 50)
}

@Test func `Imports follow the arrows`() throws {
    let findings = try SourceTree.shippedSwiftFiles().flatMap(ImportArrows.findings)

    #expect(findings == [])
}

@Test(arguments: [
    ("Sources/Permits/Zone.swift", "import Foundation"),
    ("Sources/Permits/Zone.swift", "@preconcurrency import Dispatch"),
    ("Sources/PlateIndex/PlateIndex.swift", "import PermitStore"),
    ("Sources/PermitServer/Routes.swift", "internal import struct GRDB.Row"),
    ("Sources/PermitServer/Routes.swift", "@_spi(Private) public import PlateIndex"),
    ("Sources/Registers/Payment.swift", "  import PermitStore"),
    ("Sources/Plates/Plate.swift", "let module = \"not in the table\""),
])
func `An import against the arrows is found`(path: String, text: String) {
    let file = SourceFile(path: path, text: "import Synchronization\n\(text)\n")

    let findings = ImportArrows.findings(in: file).filter { !$0.hasSuffix("Synchronization") }

    #expect(findings.count == 1)
}

@Test func `An import in a comment or a text is none`() {
    let file = SourceFile(
        path: "Sources/Permits/Zone.swift",
        text: "// import GRDB\nlet a = \"import GRDB\"\n"
    )

    #expect(ImportArrows.findings(in: file) == [])
}
