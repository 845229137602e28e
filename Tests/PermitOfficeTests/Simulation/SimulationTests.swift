import PermitOffice
import PermitStore
import Permits
import Testing

/// What a draft would change, told beforehand and without touching anything.
struct SimulationTests {
    @Test func `A lower maximum: the second at a door loses, and nobody else`() async throws {
        try await inFilledTown { town, made in
            let simulation = try town.simulate { draft in
                draft.products[.resident]?.maximumPerAddress = 1
            }

            #expect(
                simulation.told == [
                    "ontheffing verliest bewoner VBN maximumPerAddress",
                    "aanvraag verliest bewoner VBN maximumPerAddress",
                ]
            )
            #expect(simulation.changes.map(\.reference) == [made[1].exemption, made[1].reference])
            #expect((simulation.held, simulation.asked) == (4, 5))
        }
    }

    @Test func `A higher maximum: who was refused for it gains`() async throws {
        try await inFilledTown { town, made in
            let simulation = try town.simulate { draft in
                draft.products[.resident]?.maximumPerAddress = 3
            }

            #expect(simulation.told == ["aanvraag wint bewoner VBN maximumPerAddress"])
            #expect(simulation.changes.map(\.reference) == [made[2].reference])
        }
    }

    @Test func `A range of addresses that is dropped: everybody in it loses`() async throws {
        try await inFilledTown { town, _ in
            let simulation = try town.simulate { draft in
                draft.addresses.removeAll { $0.street == "Damlaan" }
            }

            #expect(
                Set(simulation.told) == [
                    "ontheffing verliest bewoner LDC addressOutsideZone",
                    "aanvraag verliest bewoner LDC addressOutsideZone",
                ]
            )
            let seen = try #require(simulation.zones.first { $0.zone == zone("LDC") })
            #expect(seen.rangesDropped > 0 && seen.rangesAdded == 0)
        }
    }

    @Test func `An exception that is added: that door loses`() async throws {
        try await inFilledTown { town, _ in
            let simulation = try town.simulate { draft in
                draft.exceptions.append(
                    AddressException(
                        postcode: "2265AM",
                        numbers: 7...7,
                        letters: nil,
                        product: .resident,
                        maximum: 0,
                        reason: "proef"
                    )
                )
            }

            #expect(
                Set(simulation.told) == [
                    "ontheffing verliest bewoner LDC addressRestricted",
                    "aanvraag verliest bewoner LDC addressRestricted",
                ]
            )
        }
    }

    @Test func `Another fee: nobody loses, and the fee is told`() async throws {
        try await inFilledTown { town, _ in
            let simulation = try town.simulate { draft in
                draft.products[.resident]?.feeCents = 9900
            }

            #expect(simulation.changes == [])
            #expect(simulation.fees.map(\.centsDraft) == [9900])
            #expect(simulation.fees.map(\.applications) == [4])
            let table = SimulationReport.table(of: simulation)
            #expect(table.contains("Niemand wint of verliest een aanspraak."))
            #expect(table.contains("Leges bewoner: van 3900 naar 9900 cent"))
        }
    }

    @Test func `Other hours: the minutes of last year's visits by both`() async throws {
        try await inFilledTown { town, _ in
            let simulation = try town.simulate { draft in
                draft.hours = ZoneHours(
                    windows: [
                        RegulatedWindow(
                            days: [.thursday],
                            fromMinute: 11 * 60,
                            untilMinute: 18 * 60
                        )
                    ].compactMap { $0 }
                )
            }

            #expect(simulation.changes == [])
            let seen = try #require(simulation.zones.first { $0.zone == zone("VBN") })
            #expect(seen.hoursDiffer)
            #expect((seen.visits, seen.minutesToday, seen.minutesDraft) == (1, 120, 60))
            #expect(
                SimulationReport.table(of: simulation).contains("VBN   0             0      anders")
            )
        }
    }

    @Test func `A smaller budget: the schemes that would have run out are counted`() async throws {
        try await inFilledTown { town, _ in
            let simulation = try town.simulate { draft in
                draft.products[.visitorScheme]?.budgetMinutes = 100
            }

            #expect(simulation.zones.map(\.schemesOverBudget).reduce(0, +) == 1)
        }
    }

    @Test func `The same policy changes nothing, and the record stays as it was`() async throws {
        try await inFilledTown { town, _ in
            let version = town.office.register.version

            let simulation = try town.simulate { _ in }

            #expect(simulation.changes == [] && simulation.fees == [])
            #expect(!simulation.zones.contains { $0.differs })
            #expect(town.office.register.version == version)
        }
    }

    @Test func `Values are a line a case, without anything personal`() async throws {
        try await inFilledTown { town, made in
            let simulation = try town.simulate { draft in
                draft.products[.resident]?.maximumPerAddress = 1
            }

            let reference = try #require(made[1].exemption)
            #expect(
                SimulationReport.csv(of: simulation).split(separator: "\n") == [
                    "betreft,gevolg,soort,zone,gronden,verwijzing",
                    "ontheffing,verliest,bewoner,VBN,maximumPerAdres,\(reference.text)",
                    "aanvraag,verliest,bewoner,VBN,maximumPerAdres,\(made[1].reference.text)",
                ]
            )
        }
    }

    /// Two residents at one door in VBN and a third who is refused, one in LDC, and a scheme with a
    /// visit of two hours.
    private func inFilledTown(
        _ body: (Town, [PermitApplication]) async throws -> Void
    ) async throws {
        try await inTown(thursday("10:00")) { town in
            var made: [PermitApplication] = []
            for number in 0..<3 {
                made.append(try await town.applyAndPay(town.resident(number)))
            }
            made.append(
                try await town.applyAndPay(town.resident(3, at: door("Damlaan", 7, "2265AM")))
            )
            let host = town.resident(4, at: julianabaan(9))
            let scheme = try await town.applyAndPay(host, for: .visitorScheme)
            _ = try await town.office.register(
                SessionWish(plate: Plates.dutch(20), start: nil, end: thursday("12:00")),
                named: nil,
                under: try #require(scheme.exemption),
                by: host.caller
            )
            town.set(thursday("13:00"))
            try await body(town, made + [scheme])
        }
    }
}

/// The parts of a policy that a draft of these tests changes.
private struct Draft {
    var products: [ProductKind: Product]
    var addresses: [AddressRange]
    var exceptions: [AddressException]
    /// Of VBN; nil leaves them.
    var hours: ZoneHours?
}

extension Town {
    /// Holds the policy of today against the same with changes.
    fileprivate func simulate(changing change: (inout Draft) -> Void) throws -> Simulation {
        let today = office.policy(at: now)
        var draft = Draft(
            products: today.products,
            addresses: today.addresses,
            exceptions: today.addressExceptions
        )
        change(&draft)
        let policy = PolicyVersion(
            from: today.from,
            zones: today.zones.map { $0.code.text == "VBN" ? $0.with(draft.hours) : $0 },
            addresses: draft.addresses,
            addressExceptions: draft.exceptions,
            ownParkingPlaces: today.ownParkingPlaces,
            products: Array(draft.products.values),
            confidenceMin: today.confidenceMin
        )
        var simulation = Simulation(of: policy, against: today, clock: office.civil)
        try office.register.store.readNow { try simulation.look(over: $0, at: now) }
        return simulation
    }
}

extension Zone {
    fileprivate func with(_ hours: ZoneHours?) -> Zone {
        Zone(
            code: code,
            name: name,
            trafficDecision: trafficDecision,
            discMinutes: discMinutes,
            hours: hours ?? self.hours,
            shape: shape,
            subAreas: subAreas
        )
    }
}

extension Simulation {
    fileprivate var told: [String] {
        changes.map { change in
            let words = [
                change.subject.rawValue, change.direction.rawValue, DutchName.of(change.product),
                change.zone?.text ?? "-",
            ]
            return (words + change.grounds.map(\.rawValue)).joined(separator: " ")
        }
    }
}
