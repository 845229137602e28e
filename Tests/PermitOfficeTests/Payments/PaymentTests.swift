import PermitOffice
import PermitStore
import Permits
import Testing

struct PaymentTests {
    private let applied = at("2026-03-02T09:00+01:00")

    @Test func `The same message any number of times, even at once, has the effect of one`()
        async throws
    {
        try await inTown(applied) { town in
            let resident = town.resident()
            let application = try await town.apply(resident)

            try await withThrowingTaskGroup { group in
                for _ in 0..<8 { group.addTask { try await town.pay(application) } }
                try await group.waitForAll()
            }
            let version = town.office.register.version
            try await town.pay(application)

            #expect(town.office.register.version == version)
            #expect(town.office.register.rightsCount == 1)
            #expect(town.subjects.count { $0.contains("is geldig") } == 1)
            let exemptions = try await town.office.exemptions(
                for: resident.caller,
                page: PageRange()
            )
            #expect(exemptions.count == 1)
        }
    }

    @Test func `A payment that failed leaves the case open, one that is unknown is nothing`()
        async throws
    {
        try await inTown(applied) { town in
            let application = try await town.apply(town.resident())

            try await town.pay(application.caseNumber, isPaid: false)
            try await town.office.receivePayment("tr_unknown")

            #expect(try await town.office.paymentAttempt(of: "2026-999999") == nil)
            #expect(try await town.again(application).payment?.status == .open)
        }
    }

    @Test(arguments: [false, true])
    func `A payment that comes too late opens no right and is to be given back`(
        isLapsed: Bool
    ) async throws {
        try await inTown(applied) { town in
            let application = try await town.apply(town.resident())
            let dueAt = try #require(application.payment?.dueAt)
            if isLapsed { try await town.live(until: dueAt) } else { town.set(dueAt) }

            try await town.pay(application)
            try await town.pay(application)

            let closed = try await town.again(application)
            #expect(closed.status == .aborted)
            #expect(closed.payment?.status == .paidLate)
            #expect(town.office.register.rightsCount == 0)
            #expect(town.subjects.count { $0.contains("gesloten") } == 1)
        }
    }

    @Test func `A payment just in time counts`() async throws {
        try await inTown(applied) { town in
            let application = try await town.apply(town.resident())
            town.set(try #require(application.payment?.dueAt).adding(seconds: -1))

            try await town.pay(application)

            #expect(try await town.again(application).status == .granted)
        }
    }

    @Test func `What is paid for a period that went by is to be given back`() async throws {
        try await inTown(applied, changing: { $0.feeCents = 500 }) { town in
            let application = try await town.apply(town.resident(), for: .temporary) {
                $0.ground = .camper
                $0.from = applied
                $0.until = at("2026-03-04T00:00+01:00")
            }
            town.set(at("2026-03-05T09:00+01:00"))

            try await town.pay(application)

            let closed = try await town.again(application)
            #expect(closed.status == .aborted)
            #expect(closed.payment?.status == .paidLate)
            #expect(town.office.register.rightsCount == 0)
        }
    }

    @Test func `Who withdraws an application owes nothing, and gets back what comes in`()
        async throws
    {
        try await inTown(applied) { town in
            let resident = town.resident()
            let application = try await town.apply(resident)

            for _ in 0..<2 {
                let outcome = try await town.office.withdraw(
                    application: application.reference,
                    by: resident.caller
                )
                #expect(outcome.value?.status == .aborted)
            }
            try await town.pay(application)

            #expect(try await town.again(application).payment?.status == .paidLate)
            #expect(town.office.register.rightsCount == 0)
        }
    }

    @Test func `Without a fee an application takes effect at once`() async throws {
        try await inTown(applied, changing: { $0.feeCents = 0 }) { town in
            let resident = town.resident()

            let application = try await town.apply(resident)

            #expect(application.status == .granted)
            #expect(application.payment == nil)
            #expect(try await town.cover(resident.car, in: zone("VBN")) == .resident)
        }
    }

    @Test func `Two who do what is due at the same time warn once and close once`() async throws {
        try await inTown(applied) { town in
            let applications = try await (0..<3).asyncMap {
                try await town.apply(town.resident($0, at: julianabaan($0 + 1)))
            }
            for day in ["2026-03-14T09:00+01:00", "2026-03-17T09:00+01:00"] {
                town.set(at(day))
                try await withThrowingTaskGroup { group in
                    for _ in 0..<6 { group.addTask { try await town.office.doWhatIsDue() } }
                    try await group.waitForAll()
                }
            }

            for application in applications {
                let about = town.subjects.filter { $0.contains(application.caseNumber) }
                #expect(about.count { $0.hasPrefix("Herinnering") } == 1)
                #expect(about.count { $0.contains("gesloten") } == 1)
            }
        }
    }
}
