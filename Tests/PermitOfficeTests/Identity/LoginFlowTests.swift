import PermitOffice
import Permits
import Testing

/// Logins that are under way, and what comes back from a broker.
struct LoginFlowTests {
    private static let start = Instant(seconds: 1_781_769_600)

    private static func flow(_ state: String = "s", at moment: Instant = start) -> LoginFlow {
        LoginFlow(state: state, nonce: "n", codeVerifier: "v", means: .digid, begunAt: moment)
    }

    @Test func `IAM-05: A login is finished once, by the browser that began it`() throws {
        let flows = LoginFlows()
        let mine = flows.keep(Self.flow("mine"))
        let other = flows.keep(Self.flow("other"))

        #expect(mine != other && mine.utf8.count == 43)
        #expect(flows.take(mine, at: Self.start)?.state == "mine")
        #expect(flows.take(mine, at: Self.start) == nil)
        #expect(flows.take(other, at: Self.start)?.state == "other")
        #expect(flows.count == 0)
    }

    @Test(arguments: [
        "", "x", String(repeating: "a", count: 43), String(repeating: "a", count: 9999),
    ])
    func `IAM-05: Without a login under way there is none to finish`(cookie: String) {
        let flows = LoginFlows()
        _ = flows.keep(Self.flow())

        #expect(flows.take(cookie, at: Self.start) == nil)
        #expect(flows.count == 1)
    }

    @Test(arguments: [(0 as Int64, true), (599, true), (600, false), (100_000, false)])
    func `IAM-05: Who takes more than ten minutes begins again`(seconds: Int64, isThere: Bool) {
        let flows = LoginFlows()
        let cookie = flows.keep(Self.flow())

        #expect((flows.take(cookie, at: Self.start.adding(seconds: seconds)) != nil) == isThere)
    }

    @Test func `IAM-05: A late answer uses the login up as well`() {
        let flows = LoginFlows()
        let cookie = flows.keep(Self.flow())

        #expect(flows.take(cookie, at: Self.start.adding(seconds: 600)) == nil)
        #expect(flows.take(cookie, at: Self.start) == nil)
    }

    @Test func `However many begin a login, the number that is kept is bounded`() {
        let flows = LoginFlows(countMax: 100)
        let cookies = (0..<1000).map { flows.keep(Self.flow("\($0)")) }

        #expect(flows.count <= 200)
        let last = cookies.suffix(100).map { flows.take($0, at: Self.start) != nil }
        #expect(!last.contains(false))
        #expect(flows.take(cookies[0], at: Self.start) == nil)
    }

    @Test func `A login that began just before others are forgotten is not forgotten with them`() {
        let flows = LoginFlows()
        _ = flows.keep(Self.flow("old"))
        let late = flows.keep(Self.flow("late", at: Self.start.adding(seconds: 590)))

        flows.sweep(at: Self.start.adding(seconds: 610))

        #expect(flows.take(late, at: Self.start.adding(seconds: 620))?.state == "late")
    }

    @Test func `What is too old is swept`() {
        let flows = LoginFlows()
        _ = flows.keep(Self.flow())

        flows.sweep(at: Self.start.adding(seconds: 600))

        #expect(flows.count == 0)
    }

    private static let long = String(repeating: "a", count: 2049)
    private static let queries: [([(name: String, value: String)], LoginCallback?)] = [
        ([("state", "s"), ("code", "c")], LoginCallback(state: "s", code: "c")),
        (
            [("error", "access_denied"), ("state", "s"), ("error_description", "x")],
            LoginCallback(state: "s", error: "access_denied")
        ),
        (
            [("iss", "https://a"), ("code", "c"), ("state", "s"), ("session_state", "1")],
            LoginCallback(state: "s", code: "c", issuer: "https://a")
        ),
        ([], LoginCallback(state: nil)),
        ([("scope", "a"), ("scope", "b"), ("state", "s")], LoginCallback(state: "s")),
        ([("state", "s"), ("code", "c"), ("code", "d")], nil),
        ([("state", "s"), ("state", "s"), ("code", "c")], nil),
        ([("iss", "a"), ("iss", "b"), ("state", "s")], nil),
        ([("state", "s"), ("code", long)], nil),
    ]

    @Test(arguments: queries)
    func `IAM-05: What comes back is read once, or not at all`(
        query: [(name: String, value: String)],
        callback: LoginCallback?
    ) {
        #expect(LoginCallback(query: query) == callback)
    }

    @Test func `IAM-02: Levels are ordered from a password to a chip`() {
        #expect(AssuranceLevel.allCases == AssuranceLevel.allCases.sorted())
        #expect(AssuranceLevel.low < .medium && AssuranceLevel.substantial < .high)
    }

    @Test func `IAM-15: A visitor is told what they can do something about`() {
        let told = LoginRefusal.allCases.filter(\.concernsVisitor)

        #expect(told == [.levelTooLow, .represents, .unknownNumber, .noRole])
    }
}
