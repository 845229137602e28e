/// The names that an object used so far, quick to ask for few and for very many.
///
/// Objects of ordinary size are searched in a row, which allocates little; a large one gets a set,
/// so that a hostile body of a hundred thousand names costs no more than its length.
struct SeenNames {
    private static let rowMax = 16

    private var row: [String] = []
    private var set: Set<String> = []

    /// Remembers the name; false when it was there already.
    mutating func insert(_ name: String) -> Bool {
        if row.count < Self.rowMax {
            guard !row.contains(name) else { return false }
            row.append(name)
            return true
        }
        if set.isEmpty { set = Set(row) }
        return set.insert(name).inserted
    }
}
