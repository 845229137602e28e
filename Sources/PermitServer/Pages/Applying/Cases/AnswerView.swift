import PermitOffice
import Permits

/// What the page with one act about an application shows.
struct AnswerView: Sendable {
    let product: String
    let number: String
    /// The page of the application.
    let back: String
    let action: String
    let fields: FormFields
    let fileError: String?
    /// Last day to answer, or to object.
    let until: String
    /// What the rules found.
    let reasons: [ReasonView]
    let hasReasons: Bool

    init(
        _ act: AnswerPages.Act,
        _ application: PermitApplication,
        _ call: PageCall,
        _ times: TimeWords,
        _ values: [String: String],
        _ faults: [FormFault]
    ) {
        product = call.word("apply.product.\(application.product.rawValue)")
        number = application.caseNumber
        back = call.language.address(of: ApplyingPages.path(application.reference))
        action = call.language.address(of: act.path(application.reference))
        fields = FormFields(values, faults: faults)
        fileError = faults.first { $0.field == "bestand" }?.text
        let day = act == .object ? application.decision?.objectUntil : application.answerBy
        until = day.map { times.day($0) } ?? ""
        let found =
            act == .object
            ? application.decision?.reasons ?? []
            : ApplicationJSON.openReasons(of: application)
        reasons = found.map { ReasonView($0, call) }
        hasReasons = !reasons.isEmpty
    }
}
