import PermitOffice
import Permits
import Registers

/// Lets made-up applicants come to an office one after another, and holds each decision against
/// the checklist.
public struct CaseloadRun {
    private let office: Office
    private let world: DemoWorld
    private var stream: ApplicantStream
    private var cards = CardIndex()
    private var report = CaseloadReport()

    /// Prepares a line of applicants for an office that works by the policy of ``CaseloadTown`` in
    /// this world.
    public init(at office: Office, in world: DemoWorld, seed: UInt64) {
        self.office = office
        self.world = world
        stream = ApplicantStream(seed: seed)
    }

    /// Takes so many applications in, and tells how it went.
    public mutating func run(
        _ count: Int,
        progress: (Int) -> Void = { _ in }
    ) async throws -> CaseloadReport {
        for number in 0..<count {
            try await take(stream.applicant())
            progress(number + 1)
        }
        return report
    }

    private mutating func take(_ applicant: Applicant) async throws {
        let expected = Checklist.verdict(on: applicant, cards)
        furnish(applicant)
        let start = ContinuousClock.now
        let application = try await office.apply(request(of: applicant), by: applicant.caller)
        report.seconds.append(start.duration(to: .now) / .seconds(1))
        world.set(.brp, to: .well)
        world.set(.rdw, to: .well)
        note(application, of: applicant, expected)
        guard expected.step == .grant else { return }
        cards.granted(applicant)
        guard applicant.pays, application.status == .awaitingPayment else { return }
        try await pay(application)
        cards.tookEffect(applicant)
    }

    private func pay(_ application: PermitApplication) async throws {
        let reference = application.caseNumber
        guard let attempt = try await office.paymentAttempt(of: reference) else { return }
        world.report(
            payment: attempt.providerId,
            amountCents: attempt.amountCents,
            isPaid: true
        )
        try await office.receivePayment(attempt.providerId)
    }

    private mutating func note(
        _ application: PermitApplication,
        of applicant: Applicant,
        _ expected: Checklist.Verdict
    ) {
        report.mix[applicant.twist, default: 0] += 1
        let decided: [ApplicationStatus] = [.granted, .awaitingPayment, .refused, .notNeeded]
        let isByMachine =
            decided.contains(application.status) && application.decision?.officer == nil
        if expected.step.isForMachine {
            report.forMachine += 1
            report.decidedByMachine += isByMachine ? 1 : 0
        } else {
            report.forPerson += 1
            report.overreached += isByMachine ? 1 : 0
        }
        let statuses = expected.step.statuses
        let codes = application.reasons.map { DutchName.of($0) }.sorted()
        guard !statuses.contains(application.status) || codes != expected.codes else { return }
        report.wrong.append(
            CaseloadReport.Disagreement(
                number: applicant.number,
                twist: applicant.twist,
                expected: "\(expected.step) \(expected.codes)",
                found: "\(application.status) \(codes)"
            )
        )
    }
}

// MARK: - The world as the applicant leaves it

extension CaseloadRun {
    private func furnish(_ applicant: Applicant) {
        let address = applicant.lives.address
        switch applicant.who {
        case .citizen(let bsn):
            world.put(RegisteredPerson(name: "Aanvrager", address: address), bsn: bsn)
        case .company(let kvk):
            let staff = applicant.staff
            world.put(RegisteredCompany(name: "Bedrijf", address: address, staff: staff), kvk: kvk)
        }
        if let vehicle = applicant.vehicle, let plate = vehicle.plate, vehicle.papers != .none {
            world.put(
                RegisteredVehicle(
                    kind: vehicle.kind,
                    wheels: vehicle.wheels,
                    isCamper: applicant.isCamper,
                    keeper: vehicle.papers == .own ? applicant.who : .company(kvk: "90999999")
                ),
                plate: plate
            )
        }
        switch applicant.silence {
        case .persons?: world.set(.brp, to: .off)
        case .vehicles?: world.set(.rdw, to: .off)
        case nil: break
        }
    }

    private func request(of applicant: Applicant) -> ApplicationRequest {
        var request = ApplicationRequest(product: applicant.product, holder: applicant.who)
        request.zone = applicant.zoneAsked
        request.plate = applicant.vehicle?.plate
        request.vehicle = applicant.vehicle?.plate == nil ? applicant.vehicle?.kind : nil
        request.address = applicant.states?.address
        if let days = applicant.days {
            let today = office.civil.day(of: office.clock.now())
            request.from = office.civil.start(of: today.adding(days: 1))
            request.until = office.civil.start(of: today.adding(days: 1 + days))
        }
        if applicant.isCamper { request.ground = .camper }
        if applicant.hasPapers {
            request.enclosures = [
                ApplicationText.Enclosure(
                    name: "bewijs.pdf",
                    type: "application/pdf",
                    contentBase64: "JVBERi0="
                )
            ]
        }
        return request
    }
}

extension Applicant {
    fileprivate var caller: Caller {
        switch who {
        case .citizen(let bsn): .citizen(bsn: bsn)
        case .company(let kvk): .company(kvk: kvk)
        }
    }
}

extension Checklist.Step {
    /// Where an application stands after this step.
    fileprivate var statuses: Set<ApplicationStatus> {
        switch self {
        case .sendHome: [.notNeeded]
        case .waitForRegister, .passOn: [.inProgress]
        case .hear: [.awaitingViewpoint]
        case .refuse: [.refused]
        case .askPapers: [.awaitingCompletion]
        case .grant: [.awaitingPayment, .granted]
        }
    }
}
