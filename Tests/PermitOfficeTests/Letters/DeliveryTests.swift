import GRDB
import PermitOffice
import PermitStore
import Permits
import Synchronization
import Testing

struct DeliveryTests {
    @Test func `Messages go out once, in order, however many deliver at the same time`()
        async throws
    {
        let post = SlowPost()
        try await inTown(deliveredBy: post) { town in
            post.close()
            for number in 0..<10 {
                _ = try await town.apply(town.resident(number, at: julianabaan(number + 1)))
            }
            #expect(post.subjects.isEmpty)
            post.open()

            await withTaskGroup { group in
                for _ in 0..<8 { group.addTask { await town.office.deliverMessages() } }
            }

            let expected = (1...10).flatMap { number in
                let caseNumber = number < 10 ? "2026-00000\(number)" : "2026-0000\(number)"
                return [
                    "Ontvangstbevestiging \(caseNumber)",
                    "Uw ontheffing is verleend: betaal nog (\(caseNumber))",
                ]
            }
            #expect(post.subjects == expected)
        }
    }

    @Test func `Who asks for delivery finds it done when answered, even beside another round`()
        async throws
    {
        let post = SlowPost()
        try await inTown(deliveredBy: post) { town in
            try await withThrowingTaskGroup { group in
                for number in 0..<10 {
                    group.addTask {
                        let resident = town.resident(number, at: julianabaan(number + 1))
                        let application = try await town.apply(resident)
                        let about = post.subjects.filter {
                            $0.contains(application.caseNumber)
                        }
                        #expect(about.count == 2)
                    }
                }
                try await group.waitForAll()
            }
            #expect(post.subjects.count == 20)
        }
    }

    @Test func `A message that could not be handed over waits and fails no request`()
        async throws
    {
        let post = SlowPost()
        try await inTown(deliveredBy: post) { town in
            post.close()
            let application = try await town.apply(town.resident())
            #expect(application.status == .awaitingPayment)

            try await town.office.doWhatIsDue()
            #expect(post.subjects.isEmpty)
            post.open()
            try await town.office.doWhatIsDue()
            try await town.office.doWhatIsDue()

            #expect(post.subjects.count == 2)
        }
    }

    @Test func `What went out is not sent again because the record could not be told`()
        async throws
    {
        let post = SlowPost()
        try await inTown(deliveredBy: post) { town in
            post.close()
            _ = try await town.apply(town.resident())
            post.open()
            try await town.letNothingBeWritten(true)

            for _ in 0..<3 { await town.office.deliverMessages() }
            #expect(post.subjects.count == 1)
            try await town.letNothingBeWritten(false)
            for _ in 0..<3 { await town.office.deliverMessages() }

            #expect(post.subjects.count == 2)
        }
    }
}

extension Town {
    /// Makes every write fail, as on a disk that became read-only; reading goes on.
    fileprivate func letNothingBeWritten(_ isReadOnly: Bool) async throws {
        try await file.pool.writeWithoutTransaction { database in
            try database.execute(sql: "PRAGMA query_only = \(isReadOnly ? 1 : 0)")
        }
    }
}

/// A post office that takes its time, and can be closed.
private final class SlowPost: MessageDelivery {
    private struct Closed: Error {}

    private let state = Mutex((isOpen: true, subjects: [String]()))

    var subjects: [String] { state.withLock { $0.subjects } }

    func open() {
        state.withLock { $0.isOpen = true }
    }

    func close() {
        state.withLock { $0.isOpen = false }
    }

    func deliver(_ message: OutgoingMessage) async throws {
        guard state.withLock({ $0.isOpen }) else { throw Closed() }
        try await Task.sleep(for: .milliseconds(2))
        state.withLock { $0.subjects.append(message.subject) }
    }
}
