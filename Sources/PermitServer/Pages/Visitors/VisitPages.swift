import HTTPTypes
import PermitOffice
import Permits

/// One visit: what was registered, another end, and the end of it.
struct VisitPages: Sendable {
    let office: Office

    var routes: [PageRoute] {
        let visit = "/bezoek/{id}/bezoeken/{bezoek}"
        return [
            .get(visit, who: VisitorPages.residents, show),
            .post(visit, who: VisitorPages.residents, change),
            .post("\(visit)/stoppen", who: VisitorPages.residents, stop),
        ]
    }

    private func show(_ call: PageCall) async throws -> PageReply {
        .page(try await page(call))
    }

    private func page(_ call: PageCall, _ fields: FormFields? = nil) async throws -> SitePage {
        let view = VisitView(
            try await visit(call),
            path: try call.schemePath(),
            fields: fields,
            VisitWords(call, office)
        )
        return SitePage("visit", view)
    }

    /// An hour longer with one tap, or up to the moment that was typed.
    private func change(_ call: PageCall) async throws -> PageReply {
        let visit = try await visit(call).visit
        let reader = FormReader(call)
        let now = office.clock.now()
        let typed = MomentReader(reader, office.civil, today: office.civil.day(of: visit.start))
        let isLonger = reader.isTicked("langer")
        let later = isLonger ? visit.end.adding(minutes: 60) : nil
        let wished = later ?? typed.end(after: visit.start, now: now)
        if wished == nil, reader.faults.isEmpty { reader.fault("eindtijd", "fault.timeMissing") }
        guard let end = wished, reader.faults.isEmpty else {
            return .page(try await page(call, reader.fields).with(reader.faults))
        }
        let outcome = try await office.change(
            endOf: visit.reference,
            under: call.reference(),
            to: end,
            by: call.signedIn()
        )
        if case .refused(let refusal) = outcome {
            let fault = VisitWords(call, office).fault(refusal)
            let fields = isLonger ? nil : reader.fields
            return .page(try await page(call, fields).with([fault], status: .conflict))
        }
        _ = try outcome.value()
        return .redirect(try call.schemePath() + "/bezoeken/\(visit.reference.text)")
    }

    private func stop(_ call: PageCall) async throws -> PageReply {
        let visit = try call.reference("bezoek")
        _ = try await office.end(visit: visit, under: call.reference(), by: call.signedIn())
            .value()
        return .redirect(try call.schemePath() + "/bezoeken/\(visit.text)")
    }

    private func visit(_ call: PageCall) async throws -> RegisteredVisit {
        try await office.visit(
            call.reference("bezoek"),
            under: call.reference(),
            for: call.signedIn()
        ).value()
    }
}
