import GRDB
import PermitStore
import Testing

/// What hangs on a case goes with it, also when tables are added later.
struct CaseTableTests {
    @Test func `Every table that refers to a case is on the list of what is destroyed with it`()
        async throws
    {
        try await onRecordBench { bench in
            let references = try await bench.file.pool.read(Self.references)

            #expect(references.count > 15)
            for (parent, list) in Self.lists {
                let pointing = Set(references.filter { $0.parent == parent }.map(\.child))
                let listed = Set(list.map { "\($0.name).\($0.column)" })
                #expect(pointing.subtracting(listed).subtracting(Self.goneBefore) == [])
            }
        }
    }

    @Test func `What refers to a row goes before it`() async throws {
        try await onRecordBench { bench in
            let references = try await bench.file.pool.read(Self.references)
            let order =
                (CaseTable.ofExemption + CaseTable.ofApplication + CaseTable.ofHolder).map(\.name)

            for reference in references
            where order.contains(reference.parent) && !Self.goneBefore.contains(reference.child) {
                let child = String(reference.child.prefix { $0 != "." })
                let place = try #require(order.firstIndex(of: child), "\(child) is not listed")
                let parent = try #require(order.lastIndex(of: reference.parent))
                #expect(place <= parent, "\(reference.child) goes after \(reference.parent)")
            }
        }
    }

    private static let lists = [
        "exemption": CaseTable.ofExemption, "application": CaseTable.ofApplication,
        "holder": CaseTable.ofHolder,
    ]

    /// What goes in an order of its own.
    ///
    /// An exemption goes before its application, and both before their holder; a holder who has
    /// one of them stays. Renewals go, or are let go, before the exemption that they renew.
    private static let goneBefore = Set(
        ["exemption.applicationId", "application.renewsId"]
            + CaseTable.holding.map { "\($0).holderId" }
    )

    private struct Reference {
        let child: String
        let parent: String
    }

    /// Every foreign key of the schema: `visit.exemptionId` to `exemption`.
    private static func references(_ database: Database) throws -> [Reference] {
        try Row.fetchAll(
            database,
            sql: """
                SELECT child.name || '.' || key."from" AS child, key."table" AS parent
                FROM pragma_table_list AS child, pragma_foreign_key_list(child.name) AS key
                WHERE child.schema = 'main'
                """
        ).map { Reference(child: $0["child"], parent: $0["parent"]) }
    }
}
