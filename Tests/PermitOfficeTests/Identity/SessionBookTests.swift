import PermitOffice
import Permits
import Testing

/// How long a session lives, and how many there are.
struct SessionBookTests {
    private static let start = Instant(seconds: 1_781_769_600)
    private static let resident = identity(.citizen(bsn: "999990019"), .digid)
    private static let company = identity(.company(kvk: "90004749"), .eherkenning)
    private static let clerk = identity(.officer(.behandelaar, name: "j.jansen"), .staff)

    private static func identity(_ caller: Caller, _ means: LoginMeans) -> EstablishedIdentity {
        EstablishedIdentity(caller: caller, means: means, level: .substantial, at: start)
    }

    /// Who, the moments of their requests in seconds after the login, and whether the last one
    /// still finds the session.
    private static let lives: [(EstablishedIdentity, [Int64], Bool)] = [
        (resident, [899], true),
        (resident, [900], false),
        (resident, [600, 1499], true),
        (resident, [600, 1500], false),
        (company, [899], true),
        (company, [900], false),
        (resident, Array(stride(from: 600, through: 6600, by: 600)) + [7199], true),
        (resident, Array(stride(from: 600, through: 6600, by: 600)) + [7200], false),
        (clerk, [1799], true),
        (clerk, [1800], false),
        (clerk, Array(stride(from: 1200, through: 27_600, by: 1200)) + [28_799], true),
        (clerk, Array(stride(from: 1200, through: 27_600, by: 1200)) + [28_800], false),
    ]

    @Test(arguments: lives)
    func `IAM-10, IAM-11: A session ends when nothing is asked for a while, and after a day's work`(
        who: EstablishedIdentity,
        requests: [Int64],
        isThere: Bool
    ) throws {
        let book = SessionBook()
        let id = try #require(book.open(who, at: Self.start))

        for seconds in requests.dropLast() {
            #expect(book.find(id, at: Self.start.adding(seconds: seconds)) != nil)
        }

        let last = Self.start.adding(seconds: try #require(requests.last))
        #expect((book.find(id, at: last) != nil) == isThere)
        #expect(book.count == (isThere ? 1 : 0))
    }

    /// Seconds after the login, and whether the session is remembered as one that ended by itself.
    @Test(arguments: [(899, false), (900, true), (900 + 7199, true), (900 + 7200, false)])
    func `IAM-12: A session that ended by itself is remembered for two hours, and lets nobody in`(
        seconds: Int64,
        isRemembered: Bool
    ) throws {
        let book = SessionBook()
        let id = try #require(book.open(Self.resident, at: Self.start))
        let moment = Self.start.adding(seconds: seconds)

        let lapsed = book.lapsed(id, at: moment)

        #expect((lapsed?.caller == Self.resident.caller) == isRemembered)
        #expect((book.find(id, at: moment) == nil) == (seconds >= 900))
    }

    @Test func `IAM-13: A session that was logged out is not remembered`() throws {
        let book = SessionBook()
        let id = try #require(book.open(Self.resident, at: Self.start))

        book.close(id)

        #expect(book.lapsed(id, at: Self.start.adding(seconds: 900)) == nil)
        #expect(book.lapsed("vreemd", at: Self.start) == nil)
    }

    @Test func `IAM-10: Looking without a request keeps no session alive`() throws {
        let book = SessionBook()
        let id = try #require(book.open(Self.resident, at: Self.start))

        let looked = book.peek(id, at: Self.start.adding(seconds: 800))

        #expect(looked?.idleEnd == Self.start.adding(minutes: 15))
        #expect(book.peek(id, at: Self.start.adding(seconds: 900)) == nil)
    }

    @Test func `IAM-12: A session says when it ends`() throws {
        let book = SessionBook()
        let id = try #require(book.open(Self.resident, at: Self.start))
        for minutes in stride(from: 10, through: 100, by: 10) {
            _ = book.find(id, at: Self.start.adding(minutes: minutes))
        }

        let session = try #require(book.find(id, at: Self.start.adding(minutes: 110)))

        #expect(session.idleEnd == Self.start.adding(minutes: 125))
        #expect(session.end == Self.start.adding(minutes: 120))
        #expect(session.openedAt == Self.start)
    }

    private static let bounds: [(Int, Int, Int, Int, Bool)] = [
        (15, 120, 30, 480, true), (5, 60, 60, 720, true),
        (16, 120, 30, 480, false), (0, 120, 30, 480, false), (15, 0, 30, 480, false),
        (15, 721, 30, 480, false), (15, 120, 61, 480, false), (15, 120, 0, 480, false),
        (15, 120, 30, 721, false),
    ]

    @Test(arguments: bounds)
    func `IAM-10: No setting lets a resident be away for more than 15 minutes`(
        idle: Int,
        absolute: Int,
        staffIdle: Int,
        staffAbsolute: Int,
        isAllowed: Bool
    ) {
        let bounds = SessionBounds(
            holders: .init(idleMinutes: idle, absoluteMinutes: absolute),
            staff: .init(idleMinutes: staffIdle, absoluteMinutes: staffAbsolute)
        )

        #expect((bounds != nil) == isAllowed)
    }

    @Test func `IAM-14: Each login has an id of its own, and the one before it ends`() throws {
        let book = SessionBook()
        let first = try #require(book.open(Self.resident, at: Self.start))

        let second = try #require(book.open(Self.resident, replacing: first, at: Self.start))

        #expect(first != second)
        #expect(book.find(first, at: Self.start) == nil)
        #expect(book.find(second, at: Self.start)?.caller == Self.resident.caller)
        // 256 bits in base64url.
        #expect(first.utf8.count == 43 && second.utf8.count == 43)
    }

    @Test func `IAM-14: Ids and form tokens are never the same`() throws {
        let book = SessionBook()
        var texts: Set<String> = []
        for _ in 0..<500 {
            let id = try #require(book.open(Self.resident, at: Self.start))
            texts.insert(id)
            texts.insert(try #require(book.find(id, at: Self.start)).csrfToken)
        }

        #expect(texts.count == 1000)
        #expect(book.count == 5)
    }

    @Test(arguments: [
        "", "x", String(repeating: "a", count: 43), String(repeating: "a", count: 9999),
    ])
    func `IAM-14: Any other id finds nothing`(id: String) throws {
        let book = SessionBook()
        _ = try #require(book.open(Self.resident, at: Self.start))

        #expect(book.find(id, at: Self.start) == nil)
        #expect(book.close(id) == nil)
        #expect(book.count == 1)
    }

    @Test func `IAM-14: An id stands nowhere in the book, only its hash does`() throws {
        let book = SessionBook()
        let id = try #require(book.open(Self.resident, at: Self.start))

        var kept = ""
        dump(book, to: &kept)
        dump(book.find(id, at: Self.start), to: &kept)

        #expect(!kept.contains(id))
    }

    @Test func `IAM-13: A session that was closed is gone, and tells what to log out of`() throws {
        let book = SessionBook()
        let identity = EstablishedIdentity(
            caller: Self.resident.caller,
            means: .digid,
            level: .high,
            at: Self.start,
            idToken: "a.b.c"
        )
        let id = try #require(book.open(identity, at: Self.start))

        #expect(book.close(id)?.identity.idToken == "a.b.c")

        #expect(book.find(id, at: Self.start) == nil)
        #expect(book.close(id) == nil)
    }

    @Test func `Every session of one caller ends, and nobody else's`() throws {
        let book = SessionBook()
        let mine = (0..<3).compactMap { _ in book.open(Self.resident, at: Self.start) }
        let other = try #require(book.open(Self.clerk, at: Self.start))

        #expect(book.closeAll(of: Self.resident.caller) == 3)

        #expect(mine.allSatisfy { book.find($0, at: Self.start) == nil })
        #expect(book.find(other, at: Self.start) != nil)
    }

    @Test func `With one session too many, the oldest of that caller ends`() throws {
        let bounds = try #require(SessionBounds(eachMax: 2))
        let book = SessionBook(bounds)
        let other = try #require(book.open(Self.clerk, at: Self.start))
        let mine = (0..<3).compactMap { _ in book.open(Self.resident, at: Self.start) }

        #expect(mine.map { book.find($0, at: Self.start) != nil } == [false, true, true])
        #expect(book.find(other, at: Self.start) != nil)
    }

    @Test func `A full book opens no more, until sessions end`() throws {
        let bounds = try #require(SessionBounds(allMax: 2))
        let book = SessionBook(bounds)
        _ = try #require(book.open(Self.resident, at: Self.start))
        _ = try #require(book.open(Self.company, at: Self.start))

        #expect(book.open(Self.clerk, at: Self.start.adding(seconds: 899)) == nil)
        #expect(book.open(Self.clerk, at: Self.start.adding(seconds: 900)) != nil)
        #expect(book.count == 1)
    }

    @Test func `What ended is swept`() throws {
        let book = SessionBook()
        _ = try #require(book.open(Self.resident, at: Self.start))
        _ = try #require(book.open(Self.clerk, at: Self.start))

        book.sweep(at: Self.start.adding(minutes: 20))

        #expect(book.count == 1)
    }

    @Test func `SEC-07: A form counts with the token of its own session only`() throws {
        let book = SessionBook()
        let id = try #require(book.open(Self.resident, at: Self.start))
        let otherId = try #require(book.open(Self.clerk, at: Self.start))
        let session = try #require(book.find(id, at: Self.start))
        let other = try #require(book.find(otherId, at: Self.start))

        #expect(session.acceptsForm(with: session.csrfToken))
        #expect(!session.acceptsForm(with: other.csrfToken))
        #expect(!session.acceptsForm(with: ""))
        #expect(!session.acceptsForm(with: String(session.csrfToken.dropLast())))
        #expect(!session.acceptsForm(with: session.csrfToken + "A"))
    }

    @Test func `Many ask at the same time`() async throws {
        let book = SessionBook()
        await withTaskGroup(of: Void.self) { group in
            for number in 0..<8 {
                group.addTask {
                    let who = Self.identity(.citizen(bsn: "\(number)"), .digid)
                    for _ in 0..<200 {
                        guard let id = book.open(who, at: Self.start) else { continue }
                        _ = book.find(id, at: Self.start)
                        if number.isMultiple(of: 2) { book.close(id) }
                    }
                }
            }
        }

        #expect(book.count == 4 * 5)
    }
}
