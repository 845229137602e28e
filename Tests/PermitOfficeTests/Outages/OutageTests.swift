import PermitOffice
import PermitStore
import Permits
import Testing

struct OutageTests {
    @Test func `V29 who asks for a start in an outage is signed on from now, and officers see it`()
        async throws
    {
        try await inTown { town in
            let household = try await town.household()
            town.set(thursday("10:20"))
            _ = try await town.office.report(
                outage: "De site was weg.",
                from: thursday("10:00"),
                until: thursday("10:20"),
                by: town.clerk
            )
            town.set(thursday("10:21"))

            let answer = try await household.signOn(
                Plates.dutch(7),
                from: thursday("10:00"),
                until: thursday("12:00")
            )

            #expect(answer.visit?.visit.start == thursday("10:21"))
            #expect(answer.visit?.visit.costMinutes == 99)
            #expect(
                try await town.cover(Plates.dutch(7), in: zone("VBN"), at: thursday("10:10")) == nil
            )
            let outages = try await town.office.outages(
                from: thursday("10:10"),
                until: thursday("10:11"),
                page: PageRange()
            )
            #expect(outages.map(\.start) == [thursday("10:00")])
            #expect(outages.map(\.end) == [thursday("10:20")])
        }
    }

    @Test func `V29 a start in the past outside the outage stays refused`() async throws {
        try await inTown { town in
            let household = try await town.household()
            _ = try await town.office.report(
                outage: "De site was weg.",
                from: thursday("09:20"),
                until: thursday("09:40"),
                by: town.clerk
            )

            for start in ["09:19", "09:40", "09:50"] {
                let answer = try await household.signOn(
                    Plates.dutch(7),
                    from: thursday(start),
                    until: thursday("12:00")
                )
                #expect(answer.objections == [.backdated])
            }
        }
    }

    @Test func `While the record is lost the minutes become an outage when it is back`()
        async throws
    {
        try await inTown { town in
            town.office.loseRegister(true)
            town.set(thursday("10:20"))
            town.office.loseRegister(false)
            try await town.office.beat()

            let outages = try await Self.all(town)

            #expect(outages.map(\.cause) == [.recordLost])
            #expect(outages.map(\.start) == [thursday("10:00")])
            #expect(outages.map(\.end) == [thursday("10:20")])
        }
    }

    @Test(arguments: [(0, 0), (119, 0), (120, 0), (121, 1), (3600, 1)])
    func `A start longer than two minutes after the last sign of life is an outage`(
        seconds: Int,
        count: Int
    ) async throws {
        try await inTown { town in
            let last = thursday("09:00")
            try await town.office.noteGap(until: last)
            let start = last.adding(seconds: Int64(seconds))

            try await town.office.noteGap(until: start)

            let outages = try await Self.all(town)
            #expect(outages.count == count)
            #expect(outages.allSatisfy { $0.start == last && $0.end == start })
        }
    }

    @Test func `After an orderly stop there is none, however long it took`() async throws {
        try await inTown { town in
            try await town.office.noteGap(until: thursday("09:00"))
            try await town.office.rest()

            try await town.office.noteGap(until: thursday("18:00"))

            #expect(try await Self.all(town).isEmpty)
        }
    }

    @Test func `Signs of life come twice a minute, and make no version of the register`()
        async throws
    {
        try await inTown { town in
            let version = town.office.register.version
            for second in 0..<90 {
                try await town.office.beat(at: thursday("09:00").adding(seconds: Int64(second)))
            }

            let last = try town.office.register.store.readNow { try $0.heartbeat() }

            #expect(last == thursday("09:01"))
            #expect(town.office.register.version == version)
        }
    }

    @Test func `An outage ends once, and not before it begins`() async throws {
        try await inTown { town in
            let outage = try #require(
                try await town.office.report(
                    outage: "De lijn was dood.",
                    from: thursday("09:00"),
                    until: nil,
                    by: town.clerk
                ).value
            )
            func end(_ time: String) async throws -> Outcome<Outage> {
                try await town.office.end(
                    outage: outage.reference,
                    at: thursday(time),
                    by: town.clerk
                )
            }

            #expect(try await end("09:00").refusal == .endsTooEarly)
            #expect(try await end("09:30").value?.end == thursday("09:30"))
            #expect(try await end("09:45").refusal == .alreadyClosed)
            let never = try await town.office.end(outage: .random(), at: nil, by: town.clerk)
            #expect(never.isNotFound)
        }
    }

    private static func all(_ town: Town) async throws -> [Outage] {
        try await town.office.outages(from: nil, until: nil, page: PageRange())
    }
}
