import PermitOffice
import Permits

/// What somebody may expect of an application, by the rules that will decide.
struct OutlookView: Sendable {
    let title: String
    let text: String
    /// The class of the box.
    let tone: String
    let reasons: [ReasonView]
    let hasReasons: Bool

    init(_ outlook: ApplicationOutlook, _ product: Product, _ call: PageCall, decideBy: String) {
        let key: String
        switch outlook.decision {
        case .granted: (key, tone) = (product.feeCents > 0 ? "payable" : "granted", "alert--good")
        case .refused: (key, tone) = ("refused", "alert--warn")
        case .manual, .needsViewpoint: (key, tone) = ("manual", "")
        case .notNeeded: (key, tone) = ("notNeeded", "alert--warn")
        case .needsCompletion: (key, tone) = ("incomplete", "alert--warn")
        case .waiting: (key, tone) = ("waiting", "alert--warn")
        }
        title = call.word("apply.outlook.\(key).title")
        text = call.word("apply.outlook.\(key)", ["day": decideBy])
        // Nothing is told about another household, nor twice what the sentence above says.
        reasons = outlook.decision.reasons.filter { $0 != .plateElsewhere }
            .map { ReasonView($0, call) }
        hasReasons = !reasons.isEmpty
    }
}
