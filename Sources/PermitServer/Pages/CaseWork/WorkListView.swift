import PermitOffice
import Permits

/// The list of work.
struct WorkListView: Sendable {
    let rows: [WorkRow]
    let isEmpty: Bool
    let pager: Pager
}

/// One thing that waits, with what can be done with it.
struct WorkItemView: Sendable {
    let row: WorkRow
    let endsWithNote: Bool
    let fields: FormFields
}

/// A line of the list of work.
struct WorkRow: Sendable {
    /// Where it is taken, handed over and let go.
    let path: String
    /// Where it is dealt with.
    let casePath: String
    let kind: String
    /// Case number, kind of exemption and zone.
    let subject: String
    let reasons: [String]
    let hasReasons: Bool
    let dueBy: String
    let distance: String
    let since: String
    let isUrgent: Bool
    let isLate: Bool
    /// Who has it; nil when anyone may take it.
    let assignee: String?
    let isFree: Bool
    let isMine: Bool

    init(_ entry: WorkEntry, _ words: CaseWords, _ caller: Caller) {
        let item = entry.item
        path = words.language.address(of: "/werk/\(item.reference.text)")
        casePath = words.language.address(of: item.casePath)
        kind = words.word("work.\(item.kind.rawValue)")
        subject = [entry.caseNumber, words.product(entry.product), entry.zone?.text]
            .compactMap(\.self).joined(separator: " · ")
        reasons = item.reasons.map(words.reason)
        hasReasons = !reasons.isEmpty
        dueBy = words.time.day(item.dueBy)
        distance = words.distance(to: item.dueBy)
        since = words.time.day(item.openedAt)
        isUrgent = item.isUrgent
        isLate = item.dueBy < words.civil.day(of: words.now)
        assignee = item.assignee
        isFree = item.assignee == nil
        isMine = item.assignee == caller.staffName
    }
}

extension WorkItem {
    /// The page on which it is dealt with.
    fileprivate var casePath: String {
        if let application { return "/zaken/\(application.text)" }
        return exemption.map { "/zaken/ontheffing/\($0.text)" } ?? "/werk"
    }
}

/// The ways to the page before and after this one.
struct Pager: Sendable {
    let previous: String?
    let next: String?
    let isNeeded: Bool

    /// For the page of a list at this path.
    init(_ path: String, _ range: PageRange, hasMore: Bool, _ call: PageCall) {
        func address(_ number: Int) -> String {
            call.language.address(of: "\(path)?pagina=\(number)")
        }
        previous = range.number > 1 ? address(range.number - 1) : nil
        next = hasMore ? address(range.number + 1) : nil
        isNeeded = range.number > 1 || hasMore
    }
}
