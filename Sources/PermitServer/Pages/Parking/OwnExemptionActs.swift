import PermitOffice
import Permits

/// What a holder does with an exemption; what is wrong with the form is noted in it.
struct OwnExemptionActs {
    let office: Office
    let call: PageCall
    let form: FormReader

    /// Does what the button says, and answers with where to go next.
    ///
    /// Nil when the form is not filled in well; throws the ``Problem`` of a refusal.
    func carryOut() async throws -> String? {
        switch call.value("doe") {
        case "kenteken": try await changePlate()
        case "afzeggen": try await callOff()
        case "verlengen": try await renew()
        case "beeindigen": try await end()
        default: throw Problem.notFound
        }
    }

    /// What another plate would come to; nil when the form is not filled in well.
    func preview() async throws -> PlateChangePlan? {
        guard let wish = wish() else { return nil }
        return try await office.preview(wish, for: call.reference(), by: call.signedIn())
    }

    private func wish() -> PlateWish? {
        let plate = form.plate()
        let from = form.typedDay("ingang")
        let until = form.typedDay("einde")
        guard let plate, form.faults.isEmpty else { return nil }
        return PlateWish(
            plate: plate,
            from: from.map(start),
            until: until.map { office.civil.start(of: $0.adding(days: 1)) }
        )
    }

    /// Today means now: what has gone by stays as it is.
    private func start(of day: Day) -> Instant {
        let now = office.clock.now()
        let isToday = day == office.civil.day(of: now)
        return isToday ? now : office.civil.start(of: day)
    }

    private var page: String {
        get throws(Problem) { "/ontheffingen/\(try call.reference().text)" }
    }

    private func changePlate() async throws -> String? {
        guard let wish = wish() else { return nil }
        _ = try await office.change(
            plateOf: call.reference(),
            to: wish.plate,
            from: wish.from,
            until: wish.until,
            ifVersion: form.text("versie", maxLength: 9).flatMap { Int($0) },
            by: call.signedIn()
        ).value()
        return try page
    }

    private func callOff() async throws -> String? {
        guard let change = form.text("wijziging", maxLength: 36).flatMap({ Reference($0) }) else {
            throw Problem.notFound
        }
        _ = try await office.callOff(
            plateChange: change,
            of: call.reference(),
            ifVersion: nil,
            by: call.signedIn()
        ).value()
        return try page
    }

    private func renew() async throws -> String? {
        let application = try await office.renew(call.reference(), by: call.signedIn()).value()
        return "/aanvragen/\(application.reference.text)"
    }

    private func end() async throws -> String? {
        guard form.isTicked("zeker") else {
            form.fault("zeker", "fault.sure")
            return nil
        }
        let day = form.typedDay("per")
        guard form.faults.isEmpty else { return nil }
        _ = try await office.withdraw(
            exemption: call.reference(),
            from: day.map(start),
            reason: call.words["parking.endReason", .dutch] ?? "",
            ifVersion: nil,
            by: call.signedIn()
        ).value()
        return try page
    }
}

extension FormReader {
    /// A day as people type it; nil when nothing was filled in, or something else than a day.
    func typedDay(_ name: String) -> Day? {
        guard let typed = text(name, maxLength: 20) else { return nil }
        guard let day = Day(typed: typed) else {
            fault(name, "fault.typedDay")
            return nil
        }
        return day
    }
}
