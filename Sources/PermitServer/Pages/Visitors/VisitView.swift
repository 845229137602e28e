import PermitOffice
import Permits

/// One visit, ready to read.
struct VisitView: Sendable {
    /// The address of the scheme's pages.
    let path: String
    let card: VisitCard
    /// What became of it, as the heading of the page.
    let title: String
    let isRunning: Bool
    let isPlanned: Bool
    /// Neither over nor called off.
    let isOpen: Bool
    let start: String
    let end: String
    let cost: String
    let balance: String
    let fields: FormFields

    init(_ registered: RegisteredVisit, path: String, fields: FormFields?, _ words: VisitWords) {
        let visit = registered.visit
        let call = words.call
        self.path = call.language.address(of: path)
        card = VisitCard(visit, again: registered.signOnAgain, words)
        isRunning = visit.start <= words.now && visit.end > words.now
        isPlanned = visit.start > words.now && visit.end > visit.start
        isOpen = isRunning || isPlanned
        let key =
            isRunning
            ? "visit.isOn" : isPlanned ? "visit.isPlanned" : "visit.isOver"
        title = call.word(
            key,
            ["who": card.title, "moment": words.near(visit.end), "time": card.time]
        )
        start = "\(words.day(visit.start)) \(words.time(visit.start))"
        end = "\(words.day(visit.end)) \(words.time(visit.end))"
        cost = words.duration(visit.costMinutes)
        balance = words.duration(max(0, registered.balanceMinutes))
        self.fields =
            fields
            ?? FormFields([
                "einddag": words.typed(day: visit.end), "eindtijd": words.time(visit.end),
            ])
    }
}
