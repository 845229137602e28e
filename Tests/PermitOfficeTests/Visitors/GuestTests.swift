import GRDB
import PermitOffice
import PermitStore
import Permits
import Testing

struct GuestTests {
    private let VBN = zone("VBN")

    @Test func `A visitor with a link is signed on, and is told zone, end and disc only`()
        async throws
    {
        try await inTown { town in
            let household = try await town.household()
            let secret = try await household.link().secret
            let plate = Plates.dutch(7)

            let view = try #require(
                try await household.ask(secret, plate, until: thursday("12:00")).value
            )

            #expect(view.state == .signedOn(until: thursday("12:00")))
            #expect((view.zoneName, view.discMinutes) == ("Voorburg Noord", 120))
            #expect(try await town.cover(plate, in: VBN) == .visitor)
            #expect(try await household.balance() == 36_000 - 120)
            #expect(try await household.view().visits.first?.name == "Oma")
            let again = try await household.ask(secret, Plates.dutch(8))
            #expect(again.refusal == .secretNotValid)
        }
    }

    @Test func `20 visitors at once on a link for one make one visit`() async throws {
        try await inTown { town in
            let household = try await town.household()
            let secret = try await household.link().secret

            let answers = try await withThrowingTaskGroup { group in
                for number in 0..<20 {
                    group.addTask {
                        try await household.ask(secret, Plates.dutch(number)).refusal
                    }
                }
                return try await group.reduce(into: [OfficeRefusal?]()) { $0.append($1) }
            }

            #expect(answers.count { $0 == nil } == 1)
            #expect(answers.count { $0 == .secretNotValid } == 19)
            #expect(try await household.visits().count == 1)
            #expect(try town.fault() == nil)
        }
    }

    @Test func `What is to be approved covers nothing until the household says yes`() async throws {
        try await inTown { town in
            let household = try await town.household()
            let secret = try await household.link(needsApproval: true).secret
            let plate = Plates.dutch(7)
            let asked = try #require(
                try await household.ask(secret, plate, until: thursday("13:00")).value
            )
            let request = try #require(asked.reference)
            #expect(asked.state == .waiting(until: thursday("13:00")))
            #expect(try await town.cover(plate, in: VBN) == nil)

            town.set(thursday("11:00"))
            let visit = try await town.office.approve(
                guestRequest: request,
                under: household.scheme,
                by: household.resident.caller
            ).visit
            let told = try await town.office.guestState(secret: secret, request: request)
            let twice = try await town.office.approve(
                guestRequest: request,
                under: household.scheme,
                by: household.resident.caller
            )

            #expect(visit?.visit.start == thursday("11:00"))
            #expect(told.value?.state == .signedOn(until: thursday("13:00")))
            #expect(twice.refusal == .alreadyClosed)
            #expect(try await household.waiting().isEmpty)
        }
    }

    @Test func `Who is declined gives the use back, and the plate is erased at once`() async throws
    {
        try await inTown { town in
            let household = try await town.household()
            let (link, secret) = try await household.link(needsApproval: true)
            let first = try #require(try await household.ask(secret, Plates.dutch(7)).value)
            #expect(try await household.ask(secret, Plates.dutch(8)).refusal == .secretNotValid)
            let request = try #require(first.reference)

            _ = try await town.office.decline(
                guestRequest: request,
                under: household.scheme,
                by: household.resident.caller
            )

            let told = try await town.office.guestState(secret: secret, request: request)
            #expect(told.value?.state == .declined)
            #expect(try Self.plates(in: town) == 0)
            #expect(try await household.ask(secret, Plates.dutch(8)).value != nil)
            let links = try await town.office.guestLinks(
                of: household.scheme,
                for: household.resident.caller
            )
            #expect(links.value?.map(\.reference) == [link.reference])
        }
    }

    @Test func `A request lapses after twelve hours, and within a day nothing is left of it`()
        async throws
    {
        try await inTown { town in
            let household = try await town.household()
            let secret = try await household.link(
                needsApproval: true,
                until: thursday("10:00").adding(minutes: 3 * 24 * 60)
            ).secret
            let asked = try await household.ask(secret, Plates.dutch(7)).value
            let request = try #require(asked?.reference)

            try await town.live(until: thursday("21:59"))
            #expect(try Self.plates(in: town) == 1)
            try await town.live(until: thursday("22:00"))
            #expect(try Self.plates(in: town) == 0)
            let told = try await town.office.guestState(secret: secret, request: request)
            #expect(told.value?.state == .expired)
            try await town.live(until: thursday("22:00").adding(minutes: 24 * 60))
            #expect(try town.count(of: "guestRequest") == 0)
            try await town.live(until: thursday("10:00").adding(minutes: 4 * 24 * 60))
            #expect(try town.count(of: "guestLink") == 0)
        }
    }

    @Test func `A full house and an empty budget look the same to a visitor`() async throws {
        for change in [Self.full, Self.broke] {
            try await inTown(changing: change) { town in
                let household = try await town.household()
                try await household.signOn(Plates.dutch(1), until: thursday("11:00"))
                let (_, secret) = try await household.link()

                let answer = try await household.ask(
                    secret,
                    Plates.dutch(7),
                    until: thursday("12:00")
                )

                #expect(answer.refusal == .guestNotNow)
                #expect(try town.count(of: "guestRequest") == 0)
            }
        }
    }

    @Test func `A plate that the household signed on already, or owns, tells a visitor nothing`()
        async throws
    {
        try await inTown { town in
            let household = try await town.household()
            _ = try await town.applyAndPay(household.resident)
            try await household.signOn(Plates.dutch(7), until: thursday("17:00"))
            let secret = try await household.link(uses: 3).secret

            let known = try await household.ask(secret, Plates.dutch(7), until: thursday("12:00"))
            let own = try await household.ask(
                secret,
                household.resident.car,
                until: thursday("12:00")
            )
            let other = try await household.ask(secret, Plates.dutch(9), until: thursday("12:00"))

            for answer in [known, own, other] {
                #expect(answer.value?.state == .signedOn(until: thursday("12:00")))
            }
        }
    }

    @Test func `A link longer than the policy allows is refused, and one that ended is no link`()
        async throws
    {
        try await inTown { town in
            let household = try await town.household()
            let caller = household.resident.caller
            func make(_ end: Instant) async throws -> Outcome<(link: GuestLink, secret: String)> {
                let wish = GuestLinkWish(
                    name: nil,
                    needsApproval: true,
                    validUntil: end,
                    uses: 1
                )
                return try await town.office.makeGuestLink(
                    wish,
                    under: household.scheme,
                    by: caller
                )
            }

            #expect(try await make(thursday("10:00")).refusal == .backdated)
            let latest = try #require(Day(year: 2026, month: 7, day: 19))
            let tooLong = try await make(at("2026-07-20T00:00+02:00"))
            #expect(tooLong.refusal == .tooLong(latestDay: latest))
            let made = try #require(try await make(at("2026-07-19T23:59+02:00")).value)
            _ = try await household.ask(made.secret, Plates.dutch(7))
            _ = try await town.office.end(
                guestLink: made.link.reference,
                of: household.scheme,
                by: caller
            )
            let late = try await household.ask(made.secret, Plates.dutch(8))
            #expect(late.refusal == .secretNotValid)
            #expect(try Self.plates(in: town) == 0)
        }
    }

    private static func full(_ product: inout Product) { product.maximumConcurrent = 1 }
    private static func broke(_ product: inout Product) { product.budgetMinutes = 60 }

    private static func plates(in town: Town) throws -> Int {
        try town.file.pool.read {
            let sql = "SELECT count(*) FROM guestRequest WHERE plate IS NOT NULL"
            return try Int.fetchOne($0, sql: sql) ?? -1
        }
    }
}
