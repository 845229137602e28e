import GRDB
import PermitOffice
import PermitStore
import Permits
import Registers
import Synchronization
import Testing

/// Letters reach whoever delivers them: in order, once, and without holding anyone up.
struct DeliveryTests {
    @Test func `Letters go out once, in order, however many deliver at the same time`()
        async throws
    {
        let post = SlowPost()
        try await inTown(deliveredBy: post) { town in
            for number in 0..<10 {
                _ = try await town.apply(town.resident(number, at: julianabaan(number + 1)))
            }

            await withTaskGroup { group in
                for _ in 0..<8 { group.addTask { await town.office.deliverLetters() } }
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

    @Test func `A letter goes out by itself after the request that wrote it`() async throws {
        let post = SlowPost()
        try await inTown(deliveredBy: post) { town in
            _ = try await town.apply(town.resident())

            try await post.wait(forLetters: 2)

            #expect(post.subjects == town.subjects)
        }
    }

    @Test func `A request does not wait for a post office that is stuck`() async throws {
        let post = SlowPost()
        post.hold(true)
        try await inTown(deliveredBy: post) { town in
            let application = try await town.apply(town.resident())
            try await town.pay(application)
            try await town.office.doWhatIsDue()

            #expect(try await town.again(application).status == .granted)
            #expect(post.subjects.isEmpty)
            post.hold(false)
        }
    }

    @Test func `A letter that could not be handed over waits longer each time and is not lost`()
        async throws
    {
        let post = SlowPost()
        try await inTown(deliveredBy: post) { town in
            post.close()
            _ = try await town.apply(town.resident())
            let pauses: [Int64] = [60, 120, 240, 480]
            for pause in pauses {
                await town.office.deliverLetters()
                let tries = post.tries
                town.set(town.now.adding(seconds: pause - 1))
                await town.office.deliverLetters()
                #expect(post.tries == tries)
                town.set(town.now.adding(seconds: 1))
            }
            post.open()
            await town.office.deliverLetters()
            await town.office.deliverLetters()

            #expect(post.subjects.count == 2)
        }
    }

    @Test func `After five attempts a person hears of it, and no more once it went out`()
        async throws
    {
        let post = SlowPost()
        try await inTown(deliveredBy: post) { town in
            post.close()
            let application = try await town.apply(town.resident())
            for _ in 0..<5 {
                await town.office.deliverLetters()
                town.set(town.now.adding(seconds: 6 * 3600))
            }

            let work = try await town.office.workload(page: PageRange())
            #expect(work.map(\.kind) == [.deliverLetter])
            #expect(work.map(\.reasons) == [[.signal(.letterStuck)]])
            #expect(work.map(\.application) == [application.reference])
            #expect(try await town.office.lettersWaiting() == (2, 2))
            post.open()
            await town.office.deliverLetters()

            #expect(try await town.office.workload(page: PageRange()).isEmpty)
            #expect(try await town.office.lettersWaiting() == (0, 0))
        }
    }

    @Test func `One letter that nobody wants holds up no other`() async throws {
        let post = SlowPost()
        try await inTown(deliveredBy: post) { town in
            let first = try await town.apply(town.resident(0))
            post.refuse(about: first.caseNumber)
            let second = try await town.apply(town.resident(1, at: julianabaan(3)))
            await town.office.deliverLetters()
            await town.office.deliverLetters()

            #expect(post.subjects.count { $0.contains(second.caseNumber) } == 2)
        }
    }

    @Test func `What went out is not sent again because the record could not be told`()
        async throws
    {
        let post = SlowPost()
        try await inTown(deliveredBy: post) { town in
            post.hold(true)
            _ = try await town.apply(town.resident())
            try await post.wait(forTries: 1)
            try await town.letNothingBeWritten(true)
            post.hold(false)

            for _ in 0..<3 { await town.office.deliverLetters() }
            #expect(post.subjects.count == 1)
            try await town.letNothingBeWritten(false)
            for _ in 0..<3 { await town.office.deliverLetters() }

            #expect(post.subjects.count == 2)
        }
    }

    @Test func `Awb 2:8: a letter goes by mail only to who said to be reachable so`()
        async throws
    {
        let post = SlowPost()
        try await inTown(deliveredBy: post) { town in
            let resident = town.resident()
            post.close()
            _ = try await town.apply(resident)
            try await town.choose(resident, "a@example.nl", isDigital: false)
            post.open()
            await town.office.deliverLetters(dueAt: .distantFuture)
            try await town.choose(resident, "a@example.nl", isDigital: true)
            _ = try await town.apply(resident, for: .visitorScheme)
            await town.office.deliverLetters()

            let mail = OutgoingMessage.Way.mail(try #require(EmailAddress("a@example.nl")))
            #expect(post.ways == [.post, .post, mail, mail])
        }
    }

    @Test func `A letter to an address that nobody knew is sent when a register tells it`()
        async throws
    {
        let post = SlowPost()
        try await inTown(deliveredBy: post) { town in
            town.world.set(.brp, to: .failing)
            let resident = town.resident()
            _ = try await town.apply(resident)
            await town.office.deliverLetters()
            #expect(post.subjects.isEmpty)

            town.world.set(.brp, to: .well)
            try await town.office.askRegistersAgain()
            await town.office.deliverLetters(dueAt: .distantFuture)

            #expect(post.subjects.count == 3)
            #expect(post.messages.allSatisfy { $0.html.contains("Julianabaan 1") })
        }
    }

    @Test func `Letters for a way that is not connected wait without counting as failures`()
        async throws
    {
        let post = SlowPost(channels: [.mail])
        try await inTown(deliveredBy: post) { town in
            let resident = town.resident()
            _ = try await town.apply(resident)
            for _ in 0..<6 { await town.office.deliverLetters(dueAt: .distantFuture) }

            #expect(post.tries == 0)
            #expect(try await town.office.lettersWaiting() == (2, 0))
            try await town.choose(resident, "a@example.nl", isDigital: true)
            await town.office.deliverLetters(dueAt: .distantFuture)

            #expect(post.subjects.count == 2)
        }
    }
}

extension Town {
    /// The resident chooses how to hear from us.
    fileprivate func choose(
        _ resident: Resident,
        _ email: String,
        isDigital: Bool
    ) async throws {
        _ = try await office.change(
            contactOf: resident.holder,
            email: EmailAddress(email),
            language: .dutch,
            isDigital: isDigital,
            ifVersion: nil,
            by: resident.caller
        )
    }

    /// Makes every write fail, as on a disk that became read-only; reading goes on.
    fileprivate func letNothingBeWritten(_ isReadOnly: Bool) async throws {
        try await file.pool.writeWithoutTransaction { database in
            try database.execute(sql: "PRAGMA query_only = \(isReadOnly ? 1 : 0)")
        }
    }
}

/// A post office that takes its time, and can be closed, held up and made to refuse.
private final class SlowPost: MessageDelivery {
    private struct State {
        var isOpen = true
        var isHeld = false
        var refused = ""
        var tries = 0
        var messages: [OutgoingMessage] = []
    }

    let channels: Set<LetterChannel>
    private let state = Mutex(State())

    init(channels: Set<LetterChannel> = [.mail, .post]) {
        self.channels = channels
    }

    var messages: [OutgoingMessage] { state.withLock(\.messages) }
    var subjects: [String] { messages.map(\.subject) }
    var ways: [OutgoingMessage.Way] { messages.map(\.way) }
    var tries: Int { state.withLock(\.tries) }

    func open() { state.withLock { $0.isOpen = true } }
    func close() { state.withLock { $0.isOpen = false } }
    func hold(_ isHeld: Bool) { state.withLock { $0.isHeld = isHeld } }
    func refuse(about words: String) { state.withLock { $0.refused = words } }

    func wait(forLetters count: Int) async throws {
        try await wait { self.messages.count >= count }
    }

    func wait(forTries count: Int) async throws {
        try await wait { self.tries >= count }
    }

    func deliver(_ message: OutgoingMessage) async throws {
        state.withLock { $0.tries += 1 }
        try await Task.sleep(for: .milliseconds(2))
        try await wait { !self.state.withLock(\.isHeld) }
        try state.withLock { state in
            guard state.isOpen else { throw DeliveryFault.unreachable }
            guard state.refused.isEmpty || !message.subject.contains(state.refused) else {
                throw DeliveryFault.refused
            }
            state.messages.append(message)
        }
    }

    /// Looks again and again until it is so; gives up after ten seconds.
    private func wait(until isSo: () -> Bool) async throws {
        for _ in 0..<5000 where !isSo() { try await Task.sleep(for: .milliseconds(2)) }
    }
}
