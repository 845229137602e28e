import PermitOffice
import PermitStore
import Permits
import Testing

/// What the register said about a plate at one moment, as it was known at another.
struct AsKnownTests {
    private let VBN = zone("VBN")

    @Test func `A plate change is known from the moment that it was recorded`() async throws {
        try await inTown(at("2026-06-01T09:00+02:00")) { town in
            let (old, new) = (Plates.dutch(1), Plates.dutch(2))
            let exemption = try await town.issued(for: old)
            town.set(thursday("10:00"))
            _ = try await town.office.change(
                plateOf: exemption,
                to: new,
                from: nil,
                until: nil,
                ifVersion: nil,
                by: town.clerk
            )
            func covered(_ moment: String, knownAt known: String) async throws -> [String] {
                var plates: [String] = []
                for plate in [old, new] {
                    let cover = try await town.recordCover(
                        plate,
                        in: VBN,
                        at: thursday(moment),
                        knownAt: thursday(known)
                    )
                    if cover != nil { plates.append(plate.text) }
                }
                return plates
            }

            #expect(try await covered("11:00", knownAt: "09:59:59") == [old.text])
            #expect(try await covered("11:00", knownAt: "10:00:00") == [new.text])
            #expect(try await covered("09:30", knownAt: "12:00") == [old.text])
        }
    }

    @Test func `A visit that was ended early was known to last longer`() async throws {
        try await inTown { town in
            let household = try await town.household()
            let plate = Plates.dutch(7)
            let visit = try #require(
                try await household.signOn(plate, until: thursday("12:00")).visit
            )
            town.set(thursday("11:00"))
            try await household.end(visit)
            let half = thursday("11:30")

            let before = try await town.recordCover(
                plate,
                in: VBN,
                at: half,
                knownAt: thursday("10:30")
            )
            let after = try await town.recordCover(
                plate,
                in: VBN,
                at: half,
                knownAt: thursday("11:00")
            )
            let never = try await town.recordCover(
                plate,
                in: VBN,
                at: half,
                knownAt: thursday("09:00")
            )

            #expect(before == .visitor && after == nil && never == nil)
        }
    }

    @Test func `The rules are those that were recorded then`() async throws {
        let shipped = MunicipalityShelf.leidschendamVoorburg
        let later = shipped.replacing("\"van\":\"09:00\"", with: "\"van\":\"10:00\"")
        try await inTown(at("2026-06-01T09:00+02:00")) { town in
            try await town.office.replaceMunicipality(shipped)
            town.set(at("2026-06-10T09:00+02:00"))
            try await town.office.replaceMunicipality(later)
            let desk = try town.desk()
            let check = PlateCheck(
                plate: Plates.dutch(1),
                spot: .zone(VBN, subArea: nil),
                moment: thursday("09:30")
            )

            let then = try await desk.check(check, asOf: .at(at("2026-06-09T00:00+02:00")))
            let now = try await desk.check(check)
            let office = try await town.office.check(check)

            #expect(then.answer.verdict == .checkOnSite([.r400ae, .r400at, .r400ab]))
            #expect(now.answer.verdict == .notRegulated(.outsideHours))
            #expect(office == now)
            #expect((then.registerVersion, now.registerVersion) == (1, 2))
        }
    }

    @Test(arguments: 0..<4)
    func `The record and the index answer alike`(seed: Int) async throws {
        try await inTown { town in
            var numbers = SeededNumbers(seed: seed)
            let household = try await town.household()
            for number in 0..<6 { _ = try await town.issued(for: Plates.dutch(number)) }
            for number in 6..<12 {
                let start = thursday("10:00").adding(
                    minutes: .random(in: 0..<600, using: &numbers)
                )
                try await household.signOn(
                    Plates.dutch(number),
                    from: start,
                    until: start.adding(minutes: .random(in: 30..<200, using: &numbers))
                )
            }
            let desk = try town.desk()
            for _ in 0..<200 {
                let check = PlateCheck(
                    plate: Plates.dutch(.random(in: 0..<16, using: &numbers)),
                    spot: .zone(
                        zone(["VBN", "VOM24"].randomElement(using: &numbers) ?? "VBN"),
                        subArea: nil
                    ),
                    moment: thursday("08:00").adding(
                        minutes: .random(in: 0..<2000, using: &numbers)
                    )
                )

                let slow = try await desk.check(check)
                #expect(try await town.office.check(check).alike == slow.alike)
            }
        }
    }

    @Test func `Moments that the index no longer knows are answered by the record`()
        async throws
    {
        try await inTown { town in
            let household = try await town.household()
            let plate = Plates.dutch(7)
            try await household.signOn(plate, until: thursday("12:00"))

            try await town.live(until: at("2026-06-22T10:00+02:00"))

            #expect(town.office.register.rightsCount == 0)
            #expect(try await town.cover(plate, in: VBN, at: thursday("11:00")) == .visitor)
            #expect(try await town.cover(plate, in: VBN, at: thursday("12:00")) == nil)
        }
    }
}

extension CheckResult {
    /// The answer with its near misses in no order: they come as the rights are kept.
    fileprivate var alike: [AnyHashable] {
        [answer.verdict, answer.disc, Set(answer.nearMisses), registerVersion]
    }
}
