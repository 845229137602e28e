/// One step in the history of the database's schema.
///
/// A step that has shipped is never changed; the next one is added below it.
public struct Migration: Sendable {
    /// The name under which the database remembers that the step was taken.
    public let name: String
    /// What the step does, in the database's own language.
    public let sql: String

    /// Every step, oldest first.
    public static let all = [
        Migration("V0001__permits", PackageResources.V0001__permits_sql),
        Migration("V0002__case_work", PackageResources.V0002__case_work_sql),
        Migration("V0003__letters", PackageResources.V0003__letters_sql),
        Migration("V0004__payments", PackageResources.V0004__payments_sql),
        Migration("V0005__exemption_life", PackageResources.V0005__exemption_life_sql),
        Migration("V0006__visitor_access", PackageResources.V0006__visitor_access_sql),
        Migration("V0007__retention", PackageResources.V0007__retention_sql),
        Migration("V0008__right_changes", PackageResources.V0008__right_changes_sql),
        Migration("V0009__findings", PackageResources.V0009__findings_sql),
        Migration("V0010__calendar_feed", PackageResources.V0010__calendar_feed_sql),
    ]

    private init(_ name: String, _ sql: [UInt8]) {
        self.name = name
        self.sql = String(decoding: sql, as: UTF8.self)
    }
}
