import Foundation
import Permits
import Testing

/// How the answers of the rules are weighed.
struct EligibilityDecisionTests {
    @Test func `Every ground of a refusal is told`() {
        let decision = ApplicationCase.decision {
            $0.zoneOfAddress = nil
            $0.activeAtAddress = 2
            $0.hasSameExemption = true
        }

        #expect(
            decision == .refused([.addressOutsideZone, .maximumPerAddress, .duplicateRight])
        )
    }

    @Test func `Another zone than that of the address is refused`() {
        #expect(ApplicationCase.decision { $0.zoneAsked = zone("VBN") } == .granted)
        #expect(
            ApplicationCase.decision { $0.zoneAsked = zone("LDC") }
                == .refused([.addressOutsideZone])
        )
    }

    @Test(arguments: ProductKind.allCases)
    func `Nothing is granted or refused while a register does not answer`(kind: ProductKind) {
        let decision = ApplicationCase.decision(kind) {
            $0.isRegisterUnreachable = true
            $0.zoneOfAddress = nil
        }

        guard case .waiting(let reasons) = decision else {
            Issue.record("\(decision)")
            return
        }
        #expect(reasons.contains(.registerUnreachable))
    }

    @Test func `A vehicle register that does not answer is waited for`() {
        #expect(
            ApplicationCase.decision { $0.vehicle = .unreachable }
                == .waiting([.registerUnreachable])
        )
    }

    @Test func `What is not needed is not decided`() {
        let decision = ApplicationCase.decision {
            $0.zoneOfAddress = nil
            $0.vehicle = .known(ApplicationCase.vehicle(.moped, wheels: 2))
        }

        #expect(decision == .notNeeded([.exemptionNotNeeded]))
    }

    @Test func `A ground to refuse goes before a look by a person`() {
        let decision = ApplicationCase.decision {
            $0.activeAtAddress = 2
            $0.isPlateElsewhere = true
        }

        #expect(decision == .refused([.maximumPerAddress]))
    }

    @Test(arguments: [(0, 1), (8, 1), (10, 1), (19, 1), (20, 2), (29, 2), (30, 3), (100, 10)])
    func `A company has one exemption for every ten persons and at least one`(
        staff: Int,
        quota: Int
    ) {
        for active in 0...quota {
            let decision = ApplicationCase.decision(.business) {
                $0.staff = staff
                $0.activeOfCompany = active
            }
            #expect((decision == .refused([.maximumPerStaff])) == (active >= quota))
            #expect((decision == .granted) == (active == 0))
        }
    }

    @Test func `Informal care is always looked at by a person`() {
        let proven = ApplicationCase.decision(.informalCare) { $0.hasEvidence = true }

        #expect(ApplicationCase.decision(.informalCare) == .needsCompletion([.evidenceMissing]))
        #expect(proven == .manual([.careToBeJudged]))
    }

    @Test func `E10 who contests a parking place of one's own with proof is judged by a person`() {
        let contested = ApplicationCase.decision {
            $0.ownParkingPlaces = 2
            $0.hasEvidence = true
        }

        #expect(contested == .manual([.ownParking]))
    }

    @Test func `T09 nothing is refused on a fact that the applicant stated differently`() {
        for wasHeard in [false, true] {
            let decision = ApplicationCase.decision {
                $0.zoneOfAddress = nil
                $0.statedAddressDiffers = true
                $0.wasHeard = wasHeard
            }
            let expected: EligibilityDecision =
                wasHeard
                ? .manual([.addressDiffers, .addressOutsideZone])
                : .needsViewpoint([.addressDiffers])
            #expect(decision == expected)
        }
    }

    @Test func `Every rule has a name of its own`() {
        let names = EligibilityRule.all.map(\.name)

        #expect(Set(names).count == names.count)
    }

    @Test func `The facts and what the rules said come back from their text`() throws {
        var facts = ApplicationFacts(product: Fixture.product(.resident))
        facts.address = ApplicationCase.address(5)
        facts.zoneOfAddress = zone("VBN")
        facts.vehicle = .known(ApplicationCase.vehicle(.van, wheels: 4, keeper: .someoneElse))
        facts.origins = [FactOrigin(source: .vehicles, at: at("2026-03-02T10:00+01:00"))]
        let kept = Assessment(
            of: facts,
            at: at("2026-03-02T10:00+01:00"),
            policyFrom: Day(number: 20_000)
        )

        let read = try JSONDecoder().decode(Assessment.self, from: JSONEncoder().encode(kept))

        #expect(read == kept)
        #expect(read.replayed() == kept)
        #expect(read.findings.map(\.rule) == ["keeperIsApplicant"])
    }

    @Test(arguments: DecisionReason.allCases)
    func `Every ground rests on an article`(reason: DecisionReason) {
        #expect(!reason.article.isEmpty)
    }
}
