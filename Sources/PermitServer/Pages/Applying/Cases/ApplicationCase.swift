import PermitOffice
import Permits

/// An application with everything that came of it.
struct ApplicationCase: Sendable {
    let application: PermitApplication
    /// Newest first.
    let letters: [LetterView]
    let objections: [Objection]
    let exemption: ExemptionView?

    /// Whether an objection can be made here and now.
    var mayObject: Bool {
        application.decision != nil && !objections.contains { $0.closedAt == nil }
    }
}
