import PermitStore
import Permits

/// A walk along everything that the record can be asked and can change, so that each statement
/// runs once.
struct RecordTour {
    private let page = PageRange(number: 1, size: 10)

    func walk(_ change: inout RecordChange) throws {
        let application = try visitApplications(&change)
        let exemption = try visitExemptions(&change, after: application)
        try visitLife(of: exemption, &change)
        try visitRights(in: change.record, of: exemption)
        try visitCaseWork(&change, on: application, exemption)
        let scheme = try visitVisits(&change)
        try visitTransfers(&change, leaving: scheme)
        try VisitorAccessTour().walk(&change)
        try visitOffice(&change)
        try visitRetention(&change)
        _ = try change.record.verify()
    }

    private func visitApplications(_ change: inout RecordChange) throws -> PermitApplication {
        let new = try Examples.application()
        var application = try change.receive(new)
        try change.record(Examples.decision(), on: application)
        try change.ask(
            cents: 3900,
            for: application,
            dueAt: change.now,
            warnAt: change.now
        )
        application = try change.move(application, to: .awaitingPayment)
        try change.open(
            .decide,
            on: application,
            reasons: [.ground(.keeperUnknown)],
            dueBy: Day(number: 20_700)
        )
        try visitPayments(&change, of: application)
        let record = change.record
        _ = try record.application(application.reference)
        _ = try record.applications(of: nil, page: page)
        _ = try record.applications(of: application.holder, page: page)
        _ = try record.awaitingPayment(.resident, at: Examples.address, after: change.now)
        _ = try record.awaitingPayment(.resident, of: application.holder, after: change.now)
        _ = try record.workload(page: page)
        try change.close(.decide, on: application)
        application = try visitAssessments(&change, of: application)
        try visitLetters(&change, about: application)
        return try change.move(application, to: .granted)
    }

    private func visitAssessments(
        _ change: inout RecordChange,
        of application: PermitApplication
    ) throws -> PermitApplication {
        let day = Day(number: 20_700)
        let facts = ApplicationFacts(product: Product(kind: .resident))
        let assessment = Assessment(of: facts, at: change.now, policyFrom: day)
        _ = try change.record(assessment, on: application)
        try change.wait(forRegisters: application, retryAt: change.now)
        try change.ask(application, on: day, answerBy: day)
        let record = change.record
        _ = try record.assessment(of: application)
        _ = try record.assessments(of: application)
        try record.eachAssessment { _ in }
        _ = try record.registerWaits(dueAt: change.now)
        _ = try record.registerAttempts(of: application)
        _ = try record.unanswered(before: day)
        try change.stopWaiting(forRegisters: application)
        _ = try change.settle(
            application,
            text: application.text,
            address: Examples.address,
            zone: application.zone
        )
        return try change.stopAsking(
            application,
            suspended: TermSuspension(from: day, through: day),
            decideBy: day
        )
    }

    private func visitLetters(
        _ change: inout RecordChange,
        about application: PermitApplication
    ) throws {
        try change.write(Examples.letter, .refused, about: .application(application))
        try change.replace(contactOf: application.holder, by: try Examples.contact())
        let record = change.record
        _ = try record.contact(of: application.holder)
        _ = try record.lettersWaiting(triedAtLeast: 5)
        _ = try record.letters(about: application, page: page)
        _ = try record.letters(to: nil, page: page)
        _ = try record.letters(to: application.holder, page: page)
        for letter in try record.lettersWaiting(dueAt: change.now, limit: 10) {
            _ = try record.letter(letter.reference)
            try change.failed(letter, because: .timedOut, attempts: 1, tryAt: change.now)
            try change.delivered(letter, by: .post)
        }
        _ = try record.caseEvents(after: 0, limit: 10)
    }

    private func visitExemptions(
        _ change: inout RecordChange,
        after application: PermitApplication
    ) throws -> Exemption {
        let new = try Examples.exemption(for: application)
        let exemption = try change.issue(new)
        let record = change.record
        for holder in [nil, exemption.holder] {
            _ = try record.exemptions(of: holder, page: page)
            _ = try record.schemes(of: holder, page: page)
        }
        _ = try record.exemption(exemption.reference)
        _ = try record.address(of: exemption)
        _ = try record.active(.resident, at: Examples.address, after: change.now)
        _ = try record.active(.resident, of: exemption.holder, after: change.now)
        try change.open(
            .considerWithdrawal,
            on: exemption,
            reasons: [.signal(.holderMoved)],
            dueBy: Day(number: 20_700)
        )
        for item in try record.workload(page: page) {
            _ = try record.standing(ofWorkItem: item.reference)
            try change.close(workItem: item.reference, text: "Gezien")
        }
        _ = try record.isOpen(.considerWithdrawal, on: exemption)
        try change.close(.considerWithdrawal, on: exemption)
        return exemption
    }

    private func visitLife(of exemption: Exemption, _ change: inout RecordChange) throws {
        let record = change.record
        let another = try Examples.plateChange("GB000B", during: 60..<120)
        _ = try change.change(plateOf: exemption, by: another)
        _ = try record.plateChanges(of: exemption)
        _ = try record.plateChanges(of: exemption, page: page)
        if let made = try record.plateChange(another.reference, of: exemption) {
            _ = try change.callOff(made, of: exemption)
        }
        _ = try record.isPlateElsewhere(another.plate, than: exemption, at: change.now)
        _ = try record.openRenewal(of: exemption)
        let renewal = try change.receive(try Examples.application(renewing: exemption))
        _ = try change.renew(
            exemption,
            during: try Examples.minutes(100_000..<200_000),
            at: Examples.address,
            following: renewal
        )
        _ = try record.remindersDue(by: change.now, limit: 10)
        _ = try record.looksDue(lastBy: change.now, limit: 10)
        _ = try record.heldExemptions(of: exemption.holder, after: change.now)
        _ = try record.watch(on: exemption)
        try change.remind(exemption, next: change.now)
        try change.look(at: exemption, from: change.now)
        try change.told(of: exemption, movedTo: nil)
        try change.forgetMove(of: exemption)
    }

    private func visitRights(in record: Record, of exemption: Exemption) throws {
        let plate = try Examples.plate("HK000J")
        _ = try record.rights(of: plate, version: try record.version())
        _ = try record.version(knownAt: Examples.now)
        _ = try record.hasRight(endedBy: Examples.now)
        _ = try record.rightChanges(after: 0, limit: 10)
        _ = try record.municipalityVersion()
        _ = try record.nextChange(after: 0)
        _ = try record.heldRights(of: exemption)
        _ = try record.isPlateElsewhere(plate, than: Examples.address, at: Examples.now)
        _ = try record.hasExemption(
            exemption.holder,
            plate: plate,
            zone: exemption.zone,
            after: Examples.now
        )
        _ = try record.isOwnExemptCar(plate, of: exemption, at: Examples.now)
    }

    private func visitVisits(_ change: inout RecordChange) throws -> Exemption {
        let scheme = try change.issue(try Examples.exemption(.visitorScheme))
        for range in [0..<120, 200..<300, 400..<500] {
            let session = try Examples.session("NX000P", "D", during: range)
            try change.register(session, name: "Oma", under: scheme)
        }
        _ = try change.record.visits(of: scheme, page: page)
        let year = try VisitorAccessTour().year(of: scheme)
        _ = try change.record.usedMinutes(of: scheme, in: year)
        for visit in try change.record.visits(of: scheme, after: change.now) {
            _ = try change.record.visit(visit.reference, of: scheme)
            try change.change(
                visit,
                to: try Examples.minutes(0..<90),
                costMinutes: 90,
                under: scheme
            )
            try change.end(
                visit,
                at: change.now.adding(minutes: 60),
                costMinutes: 60,
                under: scheme
            )
        }
        _ = try change.erasePlates(endedBy: change.now.adding(minutes: 60))
        return try change.withdraw(scheme, from: change.now, reason: "verhuisd")
    }

    private func visitTransfers(
        _ change: inout RecordChange,
        leaving scheme: Exemption
    ) throws {
        try change.record.eachTransfer { _ in }
        try change.record.eachRight(endingAfter: .distantPast) { _, _, _ in }
        try change.record.eachHeldExemption(at: change.now) { _, _ in }
        try change.record.eachVisitTime(in: scheme.validity) { _ in }
        let visit = try Examples.session()
        try change.take([
            Transfer(
                reference: .random(),
                product: .visitorScheme,
                holder: Examples.company,
                zone: Examples.zone,
                address: nil,
                validity: scheme.validity,
                withdrawnFrom: nil,
                withdrawalReason: nil,
                budgetMinutes: 60,
                visits: [
                    Transfer.Visit(
                        reference: visit.reference,
                        plate: visit.plate,
                        start: visit.period.start,
                        end: visit.period.end,
                        costMinutes: 0,
                        name: nil
                    )
                ]
            )
        ])
    }

    private func visitOffice(_ change: inout RecordChange) throws {
        try change.addClient(
            name: "scan",
            role: "handhaver",
            tokenHash: Array(repeating: 1, count: 32)
        )
        _ = try change.rotateClient(name: "scan", tokenHash: Array(repeating: 2, count: 32))
        _ = try change.revokeClient(name: "scan")
        _ = try change.record.clients()
        try change.replaceMunicipality("{}")
        _ = try change.record.municipality(version: 1)
    }

    /// One case that ended long ago.
    private func visitRetention(_ change: inout RecordChange) throws {
        let holder = Holder.citizen(bsn: "990000002")
        let application = try change.receive(try Examples.application(of: holder))
        let exemption = try change.issue(
            try Examples.exemption(of: holder, for: application, during: -1_000_000 ..< -900_000)
        )
        try change.hold(application: application, reason: "beroep")
        try change.hold(exemption: exemption, reason: "beroep")
        _ = try change.record.retentionHolds()
        _ = try change.record.application(caseNumber: application.caseNumber)
        _ = try change.release(application: application)
        _ = try change.release(exemption: exemption)
        let limits = RetentionLimits(
            of: RetentionPolicy(),
            at: Examples.now,
            clock: CivilClock(firstOffset: 3600, changes: [])
        )
        _ = try change.record.visitPlatesDue(limits)
        _ = try change.erasePlates(limits)
        while try !change.destroyCases(limits).isEmpty {}
    }
}
