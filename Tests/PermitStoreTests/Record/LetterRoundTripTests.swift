import PermitStore
import Permits
import Testing

struct LetterRoundTripTests {
    @Test func `A letter comes back as it was written, and knows how far it is`() async throws {
        try await onRecordBench { bench in
            let new = try Examples.application()
            try await bench.change { change in
                let application = try change.receive(new)
                try change.write(Examples.letter, .refused, about: .application(application))
            }
            let later = RecordBench.now.adding(minutes: 1)

            let written = try #require(try Self.waiting(bench, dueAt: RecordBench.now).first)
            #expect(written.letter == Examples.letter)
            #expect((written.kind, written.holder) == (.refused, Examples.resident))
            #expect(written.application == new.reference)
            #expect(
                written.delivery == .waiting(attempts: 0, tryAt: RecordBench.now, fault: nil)
            )
            try await bench.change {
                try $0.failed(written, because: .timedOut, attempts: 1, tryAt: later)
            }
            #expect(try Self.waiting(bench, dueAt: RecordBench.now).isEmpty)
            let failed = try #require(try Self.waiting(bench, dueAt: later).first)
            #expect(
                failed.delivery == .waiting(attempts: 1, tryAt: later, fault: .timedOut)
            )
            try await bench.change(at: later) { try $0.delivered(failed, by: .mail) }

            let delivered = try bench.store.readNow { try $0.letter(written.reference) }
            #expect(delivered?.delivery == .delivered(at: later, by: .mail))
            #expect(try Self.waiting(bench, dueAt: .distantFuture).isEmpty)
        }
    }

    @Test func `A contact comes back as it was chosen, and counts its changes`() async throws {
        try await onRecordBench { bench in
            let nobody = try bench.store.readNow { try $0.contact(of: Examples.resident) }
            #expect(nobody == .unknown)
            for _ in 0..<2 {
                try await bench.change {
                    try $0.replace(contactOf: Examples.resident, by: try Examples.contact())
                }
            }

            let contact = try bench.store.readNow { try $0.contact(of: Examples.resident) }
            let other = try bench.store.readNow { try $0.contact(of: Examples.company) }

            #expect(contact == (try Examples.contact(version: 2)))
            #expect(other == .unknown)
        }
    }

    private static func waiting(
        _ bench: RecordBench,
        dueAt moment: Instant
    ) throws -> [LetterRecord] {
        try bench.store.readNow { try $0.lettersWaiting(dueAt: moment, limit: 10) }
    }
}
