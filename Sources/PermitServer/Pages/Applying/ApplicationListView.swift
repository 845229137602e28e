import PermitOffice
import Permits

/// What somebody applied for, newest first.
struct ApplicationListView: Sendable {
    let applications: [Item]
    let isEmpty: Bool
    /// To what was begun and not sent; nil when there is none.
    let draft: Draft?
    /// To the next page of the list.
    let next: String?
    let start: String

    /// One application.
    struct Item: Sendable {
        let path: String
        let product: String
        let plate: String?
        let status: ProgressView
        let about: String
    }

    /// What was begun.
    struct Draft: Sendable {
        let product: String
        let address: String
    }

    init(
        _ found: [PermitApplication],
        _ page: PageRange,
        _ draft: ApplicationDraft?,
        _ call: PageCall,
        _ times: TimeWords
    ) {
        applications = found.prefix(page.size).map { application in
            Item(
                path: call.language.address(of: ApplyingPages.path(application.reference)),
                product: call.word("apply.product.\(application.product.rawValue)"),
                plate: application.plate?.display,
                status: ProgressView(application, call, times),
                about: call.word(
                    "application.about",
                    ["number": application.caseNumber, "day": times.day(application.receivedAt)]
                )
            )
        }
        isEmpty = found.isEmpty
        next =
            found.count > page.size
            ? call.language.address(of: ApplyingPages.listPath) + "?pagina=\(page.number + 1)"
            : nil
        start = call.language.address(of: ApplyingPages.choicePath)
        self.draft = draft.map { draft in
            let step = draft.wasChecked ? ApplyingStep.check : draft.steps[0]
            return Draft(
                product: call.word("apply.product.\(draft.product.rawValue)"),
                address: call.language.address(of: step.path)
            )
        }
    }
}
