import PermitOffice
import Permits

/// What an officer wrote down without a right, until somebody has looked.
///
/// | page | who | does |
/// |---|---|---|
/// | GET /controle/bevindingen | handhaver | what is open in a zone, and the counts of today |
/// | POST /controle/bevindingen | handhaver | files a plate; with a reason, closes it at once |
/// | GET /controle/bevindingen/{id} | handhaver | one, with what to look for |
/// | POST /controle/bevindingen/{id} | handhaver | closes it; the plate is erased |
struct FindingPages: Sendable {
    let office: Office
    let tally: CheckTally

    static let path = "/controle/bevindingen"
    private static let pageSize = 20

    var routes: [PageRoute] {
        [
            .get(Self.path, who: PatrolPages.officers, list),
            .post(Self.path, who: PatrolPages.officers, file),
            .get("\(Self.path)/{id}", who: PatrolPages.officers) { call in
                .page(try await page(call))
            },
            .post("\(Self.path)/{id}", who: PatrolPages.officers, close),
        ]
    }

    // MARK: The list

    private func list(_ call: PageCall) async throws -> PageReply {
        let place = PatrolPlace(call.call.headers)
        let now = office.clock.now()
        let zones = office.policy(at: now).zones
        let named = call.value("zone").flatMap { ZoneCode($0) }
        let code = named ?? place.zone
        let zone = zones.first { $0.code == code } ?? zones.first
        let number = call.value("pagina").flatMap(Int.init).flatMap { 1...1000 ~= $0 ? $0 : nil }
        let range = PageRange(number: number ?? 1, size: Self.pageSize)
        var found: [FindingView] = []
        if let zone { found = try await office.openFindings(in: zone.code, page: range) }
        let counts = try await office.findingCounts(on: office.civil.day(of: now))
        let view = FindingsView(
            zones: zones,
            zone: zone,
            findings: found,
            counts: counts.filter { $0.zone == zone?.code },
            page: range.number,
            hasMore: found.count >= Self.pageSize,
            theme: place.theme,
            call,
            office
        )
        return .page(SitePage("findings", view))
    }

    // MARK: Filing

    private func file(_ call: PageCall) async throws -> PageReply {
        let place = PatrolPlace(call.values)
        let form = FormReader(call)
        let desk = PatrolPages(office: office, tally: tally)
        guard let check = SightingReader(form, office).check(place) else {
            let typed = call.value("kenteken") ?? ""
            return .page(desk.pad(call, place, typed: typed, form.fields).with(form.faults))
        }
        let filing: Filing
        do {
            filing = try await office.file(check, by: call.signedIn()).value()
        } catch let problem as Problem {
            form.refuse(problem)
            let typed = call.value("kenteken") ?? ""
            return .page(desk.pad(call, place, typed: typed, form.fields).with(form.faults))
        }
        tally.count(
            PlateCheckJSON.name(of: filing.result.answer.verdict).0,
            in: filing.result.answer.zone
        )
        guard filing.step == .filed || filing.step == .joined, let view = filing.finding else {
            return .page(page(of: filing, check, place, call))
        }
        let reference = view.finding.reference
        if let reason = reason(call), reason != .handedOver {
            _ = try await office.close(
                finding: reference,
                because: reason,
                isDiscChecked: false,
                by: call.signedIn()
            ).value()
        }
        return .redirect("\(Self.path)/\(reference.text)")
    }

    /// The verdict as it is now, where there is nothing to write down.
    private func page(
        of filing: Filing,
        _ check: PlateCheck,
        _ place: PatrolPlace,
        _ call: PageCall
    ) -> SitePage {
        SitePage(
            "verdict-page",
            VerdictPage(
                verdict: VerdictView(filing.result.answer, of: check, call, office),
                sighting: nil,
                note: call.word(
                    filing.step == .excused ? "finding.excused" : "finding.counted"
                ),
                theme: place.theme.rawValue
            )
        )
    }

    // MARK: One finding

    private func page(_ call: PageCall, _ form: FormReader? = nil) async throws -> SitePage {
        guard let view = try await office.finding(try call.reference()) else {
            throw Problem.notFound
        }
        let place = PatrolPlace(call.call.headers)
        let page = FindingPageView(
            finding: FindingRowView(view, call, office),
            steps: FindingSteps(view, call),
            fault: form?.faults.first { $0.field == "gekeken" }?.text,
            theme: place.theme.rawValue
        )
        return SitePage("finding", page)
    }

    private func close(_ call: PageCall) async throws -> PageReply {
        let reference = try call.reference()
        let form = FormReader(call)
        guard let reason = reason(call) else {
            form.fault("", "finding.noReason")
            return .page(try await page(call, form).with(form.faults))
        }
        if reason == .handedOver, !form.isTicked("gekeken") {
            form.fault("gekeken", "finding.notLooked")
            return .page(try await page(call, form).with(form.faults))
        }
        do {
            _ = try await office.close(
                finding: reference,
                because: reason,
                isDiscChecked: form.isTicked("gekeken"),
                by: call.signedIn()
            ).value()
        } catch let problem as Problem where problem.code != Problem.notFound.code {
            form.refuse(problem)
            return .page(try await page(call, form).with(form.faults))
        }
        return .redirect("\(Self.path)/\(reference.text)")
    }

    private func reason(_ call: PageCall) -> FindingClosing.Reason? {
        let word = call.value("reden")
        return FindingJSON.reasons.first { $0.key == word }?.value
    }
}
