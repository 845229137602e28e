import PermitOffice
import Permits

/// An application that somebody is filling in.
struct ApplicationDraft: Sendable {
    /// Names this draft, so that sending it twice makes one application.
    let id: Reference
    let product: ProductKind
    /// What was typed, by name of the field, right or wrong.
    var fields: [String: String] = [:]
    var files: [ApplicationText.Enclosure] = []
    /// What was known when the last answer was given that matters for it.
    var outlook: ApplicationOutlook?
    /// Whether the plate is one that is often a slip of the finger.
    var isPlateDoubtful = false
    /// Whether its writer saw all answers together: a change leads back there.
    var wasChecked = false

    /// Begins a draft.
    init(_ product: ProductKind) {
        id = .random()
        self.product = product
    }

    /// Bytes that its files and words take, more or less.
    var size: Int {
        files.reduce(0) { $0 + $1.contentBase64.utf8.count }
            + fields.values.reduce(0) { $0 + $1.utf8.count }
    }

    /// Most files that go along with one application.
    static let filesMax = 3
}
