import Foundation
import GRDB
import PermitStore
import Permits
import Testing

/// What goes into the record comes out of it.
struct RoundTripTests {
    @Test(arguments: ProductKind.allCases.filter { $0 != .disabledCard })
    func `An application`(product: ProductKind) async throws {
        try await onRecordBench { bench in
            let new = try Examples.application(product)
            let made = try await bench.change { try $0.receive(new) }

            let read = try #require(
                try bench.store.readNow { try $0.application(new.reference) }
            )

            #expect((made.row, made.caseNumber) == (read.row, "2026-000001"))
            #expect((read.product, read.holder, read.zone) == (product, new.holder, new.zone))
            #expect(read.plate?.text == "HK000J")
            #expect(read.plate?.country == .netherlands)
            #expect((read.askedFrom, read.askedUntil) == (new.askedFrom, new.askedUntil))
            #expect(try JSONEncoder.sorted.encode(read.text) == JSONEncoder.sorted.encode(new.text))
            #expect((read.reasons, read.status) == ([], .received))
            #expect((read.receivedAt, read.decideBy) == (RecordBench.now, new.decideBy))
            #expect(read.history == [StatusStep(status: .received, at: RecordBench.now)])
            #expect(read.version == 1)
            #expect(read.decision == nil && read.payment == nil && read.exemption == nil)
        }
    }

    @Test func `An application with nothing but a holder`() async throws {
        try await onRecordBench { bench in
            let new = NewApplication(
                reference: .random(),
                year: 2031,
                product: .business,
                holder: Examples.company,
                zone: nil,
                address: nil,
                plate: nil,
                askedFrom: nil,
                askedUntil: nil,
                text: ApplicationText(name: ""),
                decideBy: Day(number: -1)
            )

            let made = try await bench.change { try $0.receive(new) }

            #expect(made.caseNumber == "2031-000001")
            #expect(made.zone == nil && made.plate == nil && made.askedFrom == nil)
            #expect(made.text.name.isEmpty && made.text.address.isEmpty)
            #expect(made.decideBy == Day(number: -1))
        }
    }

    @Test func `Every status, in its place in the history`() async throws {
        try await onRecordBench { bench in
            let new = try Examples.application()
            let last = try await bench.change { change in
                var application = try change.receive(new)
                for status in ApplicationStatus.allCases.dropFirst() {
                    application = try change.move(application, to: status)
                }
                return application
            }

            #expect(last.history.map(\.status) == ApplicationStatus.allCases)
            #expect(last.version == ApplicationStatus.allCases.count)
        }
    }

    @Test(
        arguments: [Decision.Outcome.granted, .refused, .leftUnhandled],
        ["behandelaar:test", nil]
    )
    func `A decision`(outcome: Decision.Outcome, officer: String?) async throws {
        try await onRecordBench { bench in
            let new = try Examples.application()
            let decision = Examples.decision(outcome, by: officer)
            let read = try await bench.change { change in
                let application = try change.receive(new)
                try change.record(decision, on: application)
                return try change.record.application(new.reference)?.decision
            }

            let found = try #require(read)
            #expect((found.outcome, found.officer) == (outcome, officer))
            #expect((found.takenAt, found.objectUntil) == (decision.takenAt, decision.objectUntil))
            #expect((found.policyFrom, found.reasons) == (decision.policyFrom, decision.reasons))
            #expect(found.motivation == decision.motivation)
        }
    }

    @Test(arguments: [Payment.Status.paid, .lapsed, .paidLate])
    func `A payment`(status: Payment.Status) async throws {
        try await onRecordBench { bench in
            let new = try Examples.application()
            let (open, settled) = try await bench.change { change in
                let application = try change.receive(new)
                let due = change.now.adding(minutes: 60)
                try change.ask(cents: 3900, for: application, dueAt: due, warnAt: change.now)
                let open = try change.record.payment(application.caseNumber)
                guard let payment = open?.payment else { throw StoreFault.corrupt }
                try change.settle(payment, of: application, as: status)
                return (payment, try change.record.application(new.reference)?.payment)
            }

            #expect((open.reference, open.amountCents) == ("2026-000001", 3900))
            #expect((open.dueAt, open.status) == (RecordBench.now.adding(minutes: 60), .open))
            #expect(settled?.status == status)
            #expect(settled?.row == open.row)
        }
    }

    @Test(arguments: ProductKind.allCases)
    func `An exemption, and the right that it gives`(product: ProductKind) async throws {
        try await onRecordBench { bench in
            let new = try Examples.exemption(product, of: Examples.company)
            let (exemption, held) = try await bench.change { change in
                let exemption = try change.issue(new)
                return (exemption, try change.record.heldRights(of: exemption))
            }

            #expect((exemption.reference, exemption.product) == (new.reference, product))
            #expect((exemption.holder, exemption.zone) == (new.holder, new.zone))
            #expect(
                (exemption.validity, exemption.budgetMinutes) == (new.validity, new.budgetMinutes)
            )
            #expect(exemption.withdrawnFrom == nil && exemption.application == nil)
            #expect(
                held.map(\.right.kind) == (product == .visitorScheme ? [] : [product.rightKind])
            )
            #expect(held.allSatisfy { $0.right.period == new.validity })
            #expect(bench.published.map(\.rights.count) == [held.count])
        }
    }

    @Test(arguments: [
        ("HK000J", "NL"), ("AA74", "NL"), ("1ABC234", "B"), ("ABC123", "S"),
        ("ABCDEFGHJKLMNPRSTVXZ12345", "D"), ("ABCDEFGHJKLM", "GB"), ("ABCDEFGHJKLMN", "F"),
        ("00HK00", nil),
    ])
    func `A visit, of any plate that there is`(text: String, country: String?) async throws {
        try await onRecordBench { bench in
            let session = try Examples.session(text, country)
            let visit = try await bench.change { change in
                let scheme = try change.issue(try Examples.exemption(.visitorScheme))
                try change.register(session, name: "Oma José", under: scheme)
                return try change.record.visit(session.reference, of: scheme)
            }

            let found = try #require(visit)
            #expect((found.plate?.text, found.plate?.country?.text) == (text, country))
            #expect((found.start, found.end) == (session.period.start, session.period.end))
            #expect((found.costMinutes, found.name) == (120, "Oma José"))
            let rights = try bench.store.readNow { record in
                try record.rights(of: session.plate, version: try record.version())
            }
            #expect(rights.map(\.period) == [session.period])
            #expect(rights.map(\.country) == [session.plate.country])
        }
    }

    @Test func `A withdrawal and its reason, carried over to another record`() async throws {
        try await onRecordBench { bench in
            let session = try Examples.session(during: 0..<30, cost: 30)
            try await bench.change { change in
                let card = try change.issue(try Examples.exemption(.disabledCard))
                let another = try Examples.plateChange("GB000B", during: 10..<20)
                _ = try change.change(plateOf: card, by: another)
                let scheme = try change.issue(try Examples.exemption(.visitorScheme))
                try change.register(session, name: "Oma", under: scheme)
                _ = try change.withdraw(
                    scheme,
                    from: change.now.adding(minutes: 60),
                    reason: "verhuisd"
                )
            }
            let transfers = try Self.transfers(of: bench)
            #expect(transfers.map(\.covers.count) == [3, 0])
            #expect(transfers.map(\.withdrawalReason) == [nil, "verhuisd"])
            #expect(transfers.map(\.address) == [Examples.address, Examples.address])

            try await onRecordBench { other in
                try await other.change { try $0.take(transfers) }

                #expect(try Self.transfers(of: other) == transfers)
                #expect(try other.store.readNow { try $0.verify().fault } == nil)
                await #expect(throws: AlreadyThere.self) {
                    try await other.change { try $0.take(transfers) }
                }
            }
        }
    }

    @Test func `A work item, a client and a municipality file`() async throws {
        try await onRecordBench { bench in
            let hash = [UInt8](0..<32)
            try await bench.change { change in
                let application = try change.receive(try Examples.application())
                try change.open(
                    .checkAfterwards,
                    on: application,
                    reasons: [.ground(.evidenceMissing)],
                    dueBy: Day(number: 20_700)
                )
                try change.addClient(name: "scan", role: "handhaver", tokenHash: hash)
                try change.replaceMunicipality("{\"naam\":\"één\"}")
            }

            try bench.store.readNow { record in
                let work = try #require(try record.workload(page: PageRange()).first)
                #expect(
                    (work.kind, work.reasons) == (.checkAfterwards, [.ground(.evidenceMissing)])
                )
                #expect(work.dueBy == Day(number: 20_700))
                let client = try #require(try record.clients().first)
                #expect((client.name, client.role, client.tokenHash) == ("scan", "handhaver", hash))
                let document = try record.municipality(version: try record.version())
                #expect(document == "{\"naam\":\"één\"}")
            }
        }
    }

    private static func transfers(of bench: RecordBench) throws -> [Transfer] {
        var transfers: [Transfer] = []
        try bench.store.readNow { try $0.eachTransfer { transfers.append($0) } }
        return transfers
    }
}

extension JSONEncoder {
    fileprivate static var sorted: JSONEncoder {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        return encoder
    }
}
