import PermitOffice
import Permits

/// When the service could not be used.
///
/// | page | who | does |
/// |---|---|---|
/// | GET /beheer/storingen | behandelaar | all of them, latest first |
/// | POST /beheer/storingen | behandelaar | notes one, or that one is over |
struct OutagePages: Sendable {
    let office: Office

    private static let pageSize = 20

    var routes: [PageRoute] {
        [
            .get("/beheer/storingen", who: [.behandelaar]) { .page(try await page($0)) },
            .post("/beheer/storingen", who: [.behandelaar], act),
        ]
    }

    private func page(_ call: PageCall, faults: [FormFault] = []) async throws -> SitePage {
        let range = PageRange(number: call.pageNumber, size: Self.pageSize)
        let found = try await office.outages(from: nil, until: nil, page: range)
        let words = CaseWords(call, office)
        let view = OutagesView(
            outages: found.prefix(range.size).map { OutagesView.Line($0, words, call) },
            isEmpty: found.isEmpty,
            pager: Pager("/beheer/storingen", range, hasMore: found.count > range.size, call),
            fields: FormFields(call.values, faults: faults)
        )
        let page = SitePage("outages", view)
        return faults.isEmpty ? page : page.with(faults)
    }

    private func act(_ call: PageCall) async throws -> PageReply {
        let form = FormReader(call)
        do {
            switch call.value("doe") {
            case "melden": try await report(call, form)
            case "voorbij":
                guard let outage = form.text("storing").flatMap({ Reference($0) }) else {
                    throw Problem.notFound
                }
                _ = try await office.end(outage: outage, at: nil, by: call.signedIn()).value()
            default: throw Problem.notFound
            }
        } catch let problem as Problem where problem != .notFound {
            return .page(try await page(call, faults: [call.fault(of: problem)]))
        }
        guard form.faults.isEmpty else { return .page(try await page(call, faults: form.faults)) }
        return .redirect("/beheer/storingen")
    }

    private func report(_ call: PageCall, _ form: FormReader) async throws {
        let text = form.required("omschrijving", maxLength: 500, else: "case.fault.text")
        let from = moment("van", form)
        let isEnded = form.text("tot") != nil
        let until = isEnded ? moment("tot", form) : nil
        guard let text, let from, form.faults.isEmpty else { return }
        _ = try await office.report(outage: text, from: from, until: until, by: call.signedIn())
            .value()
    }

    /// A day and time as a field for both sends it.
    private func moment(_ name: String, _ form: FormReader) -> Instant? {
        guard let typed = form.required(name, maxLength: 25, else: "admin.fault.moment") else {
            return nil
        }
        guard let moment = try? MomentText.moment(typed, clock: office.civil) else {
            form.fault(name, "admin.fault.moment")
            return nil
        }
        return moment
    }
}

/// The outages, and the form for one more.
struct OutagesView: Sendable {
    let outages: [Line]
    let isEmpty: Bool
    let pager: Pager
    let fields: FormFields

    /// One outage.
    struct Line: Sendable {
        let id: String
        let cause: String
        let start: String
        let end: String
        let lasts: Bool

        init(_ outage: Outage, _ words: CaseWords, _ call: PageCall) {
            id = outage.reference.text
            cause = outage.text ?? call.word("admin.cause.\(outage.cause.rawValue)")
            start = words.time.moment(outage.start)
            end = outage.end.map(words.time.moment) ?? call.word("admin.lasts")
            lasts = outage.end == nil
        }
    }
}
