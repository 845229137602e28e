import PermitStore
import Permits

extension RecordTour {
    /// Terms, staff, searches, objections and intentions.
    func visitCaseWork(
        _ change: inout RecordChange,
        on application: PermitApplication,
        _ exemption: Exemption
    ) throws {
        try visitTerms(&change)
        try visitStaff(&change, on: application, exemption)
        try visitSearches(&change, on: application)
        try visitObjections(&change, on: application)
        try visitIntentions(&change, on: exemption)
        try visitRepairs(&change, of: exemption)
        try visitMisuse(&change, of: exemption)
        try visitFiles(change.record, of: application, exemption)
        try visitFigures(change.record, at: change.now)
    }

    /// What a case worker sees of one case.
    private func visitFiles(
        _ record: Record,
        of application: PermitApplication,
        _ exemption: Exemption
    ) throws {
        _ = try record.objections(to: application)
        _ = try record.work(on: exemption)
        for item in try record.work(on: application) { _ = try record.subject(of: item) }
        for item in try record.workload(page: PageRange(number: 1, size: 10)) {
            _ = try record.subject(of: item)
        }
        _ = try record.wasRead(
            application.reference,
            of: application.holder,
            by: "behandelaar:test",
            since: .distantPast
        )
    }

    /// What the figures of the policy are counted from.
    private func visitFigures(_ record: Record, at now: Instant) throws {
        _ = try record.applicationsByWeek(since: .distantPast)
        _ = try record.decisionCounts(since: .distantPast)
        _ = try record.refusalGrounds(since: .distantPast)
        _ = try record.leadTimes(since: .distantPast)
        _ = try record.budgetsUsed(since: .distantPast, at: now)
    }

    private func visitTerms(_ change: inout RecordChange) throws {
        let day = Day(number: 20_700)
        let application = try change.receive(try Examples.application())
        try change.watch(termOf: application, alertOn: day)
        _ = try change.record.termAlerts(dueBy: day)
        _ = try change.alert(termOf: application)
        let extended = TermExtension(
            original: day,
            promised: day.adding(days: 28),
            noticed: day,
            reason: "Advies gevraagd"
        )
        _ = try change.extend(termOf: application, extended)
        try change.open(
            .decide,
            on: application,
            reasons: [.ground(.keeperUnknown)],
            dueBy: day,
            isUrgent: true
        )
        let page = PageRange(number: 1, size: 10)
        for item in try change.record.workload(page: page) {
            try change.assign(item, to: "test")
            _ = try change.record.workItem(item.reference)
        }
        _ = try change.record.assignee(of: .decide, on: application)
        _ = try change.record.assessments(of: application, page: page)
        _ = try change.move(application, to: .aborted)
    }

    private func visitStaff(
        _ change: inout RecordChange,
        on application: PermitApplication,
        _ exemption: Exemption
    ) throws {
        try change.keep(staff: "test", bsn: "999990020", address: Examples.address)
        _ = try change.record.concerns(application, staff: "test")
        _ = try change.record.concerns(exemption, staff: "test")
        _ = try change.record.concerns(Examples.resident, at: nil, staff: "test")
    }

    private func visitSearches(
        _ change: inout RecordChange,
        on application: PermitApplication
    ) throws {
        let plate = try Examples.plate("HK000J")
        let searches: [CaseSearch] = [
            .caseNumber(year: 2026, number: 1), .holder(application.holder), .plate(plate),
        ]
        for search in searches {
            _ = try change.record.applications(found: search, limit: 10)
            _ = try change.record.exemptions(found: search, limit: 10)
        }
        try change.noteRead(
            of: application.reference,
            holder: application.holder,
            by: "behandelaar:test",
            reason: "Telefoongesprek"
        )
        _ = try change.record.dataReads(
            of: application.holder,
            page: PageRange(number: 1, size: 10)
        )
    }

    private func visitObjections(
        _ change: inout RecordChange,
        on application: PermitApplication
    ) throws {
        let objection = try change.receive(
            objectionTo: application,
            text: "Oneerlijk",
            isLate: false,
            decideBy: Day(number: 20_700)
        )
        let page = PageRange(number: 1, size: 10)
        _ = try change.record.objections(of: nil, page: page)
        _ = try change.record.objections(of: application.holder, page: page)
        _ = try change.record.hasOpenObjection(application)
        _ = try change.record.deciders(on: application)
        let assigned = try change.assign(objection, to: "ander")
        _ = try change.close(assigned, as: .rejected, motivation: "Ongegrond")
    }

    private func visitMisuse(_ change: inout RecordChange, of exemption: Exemption) throws {
        let clock = CivilClock(firstOffset: 0, changes: [])
        _ = try change.record.visitDays(from: .distantPast, until: .distantFuture, clock: clock)
        _ = try change.record.exemption(row: exemption.row)
        try change.signal(
            misuse: [.sameVisitorMostDays],
            of: exemption,
            dueBy: Day(number: 20_700)
        )
        _ = try change.record.isLookedInto(exemption, since: change.now)
    }

    private func visitRepairs(_ change: inout RecordChange, of other: Exemption) throws {
        let exemption = try change.issue(
            NewExemption(
                reference: .random(),
                product: .resident,
                holder: other.holder,
                application: nil,
                zone: other.zone,
                address: Examples.address,
                plate: try Examples.plate("HK000J"),
                validity: other.validity,
                budgetMinutes: nil
            )
        )
        let all = RepairSelection.fitting(
            zone: exemption.zone,
            product: nil,
            decidedFrom: change.now,
            decidedUntil: nil
        )
        _ = try change.record.exemptions(selected: all, limit: 10)
        let held = try change.record.heldRights(of: exemption)
        let plan = RepairPlan(
            .extend(until: exemption.validity.end.adding(minutes: 10)),
            on: exemption,
            holding: held,
            at: change.now
        )
        let repair = try change.repair(
            [plan].compactMap(\.self),
            description: "Vergissing",
            by: "beheerder:test"
        )
        _ = try change.record.repairs(page: PageRange(number: 1, size: 10))
        _ = try change.undo(repair)
    }

    private func visitIntentions(
        _ change: inout RecordChange,
        on exemption: Exemption
    ) throws {
        let intention = try change.intend(
            withdrawalOf: exemption,
            from: change.now.adding(minutes: 60),
            reason: "Misbruikvermoeden",
            isMisuse: true,
            by: "test",
            viewBy: Day(number: 20_700)
        )
        _ = try change.give(view: "Onzinnig", on: intention, of: exemption)
        _ = try change.record.intentions(for: exemption)
        _ = try change.record.wasWithdrawnOfficially(exemption)
        try change.closeIntention(for: exemption, as: .dropped)
    }
}
