import GRDB
import PermitOffice
import PermitStore
import Permits
import Testing

struct DelegateTests {
    @Test func `A delegate signs on, changes and signs off, and the audit names the role`()
        async throws
    {
        try await inTown { town in
            let household = try await town.household()
            let delegate = try await household.delegate()
            let office = town.office

            let visit = try #require(
                try await office.register(
                    SessionWish(plate: Plates.dutch(7), end: thursday("12:00")),
                    named: "Oma",
                    under: household.scheme,
                    by: delegate
                ).visit
            )
            let changed = try await office.change(
                endOf: visit.visit.reference,
                under: household.scheme,
                to: thursday("13:00"),
                by: delegate
            )
            let ended = try await office.end(
                visit: visit.visit.reference,
                under: household.scheme,
                by: delegate
            )

            #expect(changed.visit?.visit.end == thursday("13:00"))
            #expect(ended.visit != nil)
            let actors = try await town.file.pool.read {
                try String.fetchAll(
                    $0,
                    sql: "SELECT actor FROM auditEvent ORDER BY seq DESC LIMIT 3"
                )
            }
            #expect(Set(actors) == ["gemachtigde"])
        }
    }

    @Test func `A code works once, for seven days, and not for the holder`() async throws {
        try await inTown { town in
            let household = try await town.household()
            let office = town.office
            func invite() async throws -> String {
                let invited = try await office.invite(
                    "Buurvrouw",
                    to: household.scheme,
                    by: household.resident.caller
                )
                return try #require(invited.value).code
            }
            let first = try await invite()
            let second = try await invite()
            let neighbour = Caller.citizen(bsn: "990000021")
            let friend = Caller.citizen(bsn: "990000022")

            let own = try await office.accept(code: first, by: household.resident.caller)
            let typed = first.lowercased().replacing("-", with: " ").replacing("0", with: "o")
            let accepted = try await office.accept(code: typed, by: neighbour)
            let replayed = try await office.accept(code: first, by: friend)
            let twice = try await office.accept(code: second, by: neighbour)
            town.set(thursday("10:00").adding(minutes: 7 * 24 * 60))
            let late = try await office.accept(code: second, by: friend)

            #expect(own.refusal == .ownScheme)
            #expect(accepted.value?.scheme == household.scheme)
            #expect(replayed.refusal == .secretNotValid)
            #expect(twice.refusal == .alreadyDelegate)
            #expect(late.refusal == .secretNotValid)
        }
    }

    @Test func `Three at most, invitations counted, and one that lapsed makes room`() async throws {
        try await inTown { town in
            let household = try await town.household()
            let office = town.office
            func invite() async throws -> OfficeRefusal? {
                let invited = try await office.invite(
                    "Buurvrouw",
                    to: household.scheme,
                    by: household.resident.caller
                )
                return invited.refusal
            }
            _ = try await household.delegate()

            #expect(try await invite() == nil)
            #expect(try await invite() == nil)
            #expect(try await invite() == .tooMany(maximum: 3))
            try await town.live(until: thursday("10:00").adding(minutes: 7 * 24 * 60))
            #expect(try await invite() == nil)
            #expect(try town.count(of: "delegate") == 2)
        }
    }

    @Test func `An ended delegate is a stranger at once`() async throws {
        try await inTown { town in
            let household = try await town.household()
            let delegate = try await household.delegate()
            let office = town.office
            let listed = try await office.delegates(
                of: household.scheme,
                for: household.resident.caller
            )
            let reference = try #require(listed.value?.first?.reference)

            _ = try await office.end(
                delegate: reference,
                of: household.scheme,
                by: household.resident.caller
            )

            #expect(try await office.scheme(household.scheme, for: delegate) == nil)
            #expect(try await office.delegations(of: delegate, page: PageRange()).isEmpty)
        }
    }

    @Test func `Who is a delegate sees the schemes, and can give them up`() async throws {
        try await inTown { town in
            let household = try await town.household()
            let delegate = try await household.delegate()
            let office = town.office

            let own = try await office.delegations(of: delegate, page: PageRange())
            let left = try await office.leave(
                delegation: try #require(own.first?.reference),
                by: delegate
            )

            #expect(own.map(\.scheme) == [household.scheme])
            #expect(left.value != nil)
            #expect(try await office.scheme(household.scheme, for: delegate) == nil)
        }
    }

    @Test(arguments: 0..<8)
    func `Of a stranger, a delegate and the holder each is let in as far as the role goes`(
        seed: Int
    ) async throws {
        try await inTown { town in
            let households = [
                try await town.household(0), try await town.household(1, at: julianabaan(9)),
            ]
            let delegate = try await households[0].delegate()
            var numbers = SeededNumbers(seed: seed)
            for _ in 0..<25 {
                let number = Int.random(in: 0..<2, using: &numbers)
                let household = households[number]
                let callers: [(Caller, SchemeRole?)] = [
                    (.citizen(bsn: "990000099"), nil), (.company(kvk: "90000001"), nil),
                    (.officer(.handhaver, name: "scan"), nil),
                    (delegate, number == 0 ? .delegate : nil),
                    (households[1 - number].resident.caller, nil),
                    (household.resident.caller, .holder), (town.clerk, .officer),
                ]
                let (caller, role) = callers.randomElement(using: &numbers) ?? callers[0]
                let attempt = Self.attempts.randomElement(using: &numbers) ?? Self.attempts[0]

                let met = try await attempt.make(town.office, household.scheme, caller)

                let isAllowed = role.map { $0.may(attempt.act) }
                let expected: Meeting = isAllowed.map { $0 ? .letIn : .forbidden } ?? .unknown
                #expect(met == expected)
            }
        }
    }

    /// What somebody who asks meets.
    enum Meeting: Sendable { case letIn, forbidden, unknown }

    /// Something to do with a scheme.
    struct Attempt: Sendable {
        let act: SchemeAct
        let make: @Sendable (Office, Reference, Caller) async throws -> Meeting
    }

    /// Everything that can be done with a scheme; a reference that leads nowhere is met inside.
    private static let attempts: [Attempt] = [
        Attempt(act: .look) { try await $0.scheme($1, for: $2) == nil ? .unknown : .letIn },
        Attempt(act: .lookBack) {
            meeting(try await $0.visits(of: $1, for: $2, page: PageRange()))
        },
        Attempt(act: .signOn) {
            let wish = SessionWish(plate: Plates.dutch(7), end: thursday("12:00"))
            return meeting(try await $0.register(wish, named: nil, under: $1, by: $2))
        },
        Attempt(act: .useSavedPlates) { meeting(try await $0.savedPlates(of: $1, for: $2)) },
        Attempt(act: .changeSavedPlates) {
            meeting(try await $0.save(Plates.dutch(7), named: nil, under: $1, by: $2))
        },
        Attempt(act: .manage) { meeting(try await $0.delegates(of: $1, for: $2)) },
        Attempt(act: .manage) { meeting(try await $0.invite("Oma", to: $1, by: $2)) },
        Attempt(act: .manage) { meeting(try await $0.guestLinks(of: $1, for: $2)) },
        Attempt(act: .manage) {
            meeting(try await $0.guestRequests(of: $1, for: $2, page: PageRange()))
        },
        Attempt(act: .manage) { meeting(try await $0.telephoneAccess(of: $1, for: $2)) },
        Attempt(act: .manage) { meeting(try await $0.endTelephone(of: $1, by: $2)) },
    ]

    private static func meeting<Value>(_ outcome: Outcome<Value>) -> Meeting {
        switch outcome {
        case .refused(.roleMayNot): .forbidden
        case .notFound: .unknown
        case .done, .refused, .versionChanged: .letIn
        }
    }
}
