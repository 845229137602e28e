import Testing

@Test func `The tree in README names every folder of Sources and of the package`() throws {
    let text = try SourceTree.text(of: "README.md")
    let top = ["Migrations", "Scripts", "Sources", "Tests"]
    let folders = try SourceTree.folders(in: "Sources") + top

    #expect(Readme.unnamed(of: folders, in: text) == [])
}

@Test func `A folder that README does not name is found`() {
    let text = """
        Permits is here.
        ├── PlateIndex/   which rights a plate holds
            Registers/    the world outside
        """

    #expect(Readme.unnamed(of: ["Permits", "PlateIndex", "Registers"], in: text) == ["Permits"])
}
