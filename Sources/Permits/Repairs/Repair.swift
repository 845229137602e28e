/// A correction of many exemptions at once, as the register has it.
public struct Repair: Sendable {
    /// The row of the record that holds it.
    public let row: Int64
    public let reference: Reference
    /// What went wrong, in the words of who corrected it.
    public let description: String
    /// As the audit chain names who did it.
    public let officer: String
    public let at: Instant
    /// When it was undone; nil when it was not.
    public let undoneAt: Instant?
    /// The exemptions that it touched.
    public let exemptions: [Reference]

    /// Brings together what the record holds about one repair.
    public init(
        row: Int64,
        reference: Reference,
        description: String,
        officer: String,
        at: Instant,
        undoneAt: Instant?,
        exemptions: [Reference]
    ) {
        self.row = row
        self.reference = reference
        self.description = description
        self.officer = officer
        self.at = at
        self.undoneAt = undoneAt
        self.exemptions = exemptions
    }
}
