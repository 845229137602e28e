import Testing

@Test(arguments: ["Migrations/Migration.swift", "Package.swift"])
func `The list of migrations equals the folder`(path: String) throws {
    let folder = try SourceTree.paths(in: "Migrations").filter { $0.hasSuffix(".sql") }
        .flatMap(MigrationList.names)

    let list = MigrationList.names(in: try SourceTree.text(of: path))

    #expect(folder.isEmpty == false)
    #expect(list == folder)
}

@Test func `A list in another order or with a gap is another list`() {
    let text = "[\"V0002__fees\", PackageResources.V0001__permits_sql, \"V0002__fees\"]"

    #expect(MigrationList.names(in: text) == ["V0002__fees", "V0001__permits"])
}
