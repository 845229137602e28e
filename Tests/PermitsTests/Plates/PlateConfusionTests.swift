import Permits
import Testing

struct PlateConfusionTests {
    @Test(arguments: [
        ("NXOOOP", "NX000P"), ("HK0O0J", "HK000J"), ("6BB01B", "GBB01B"), ("GBBO1B", "GBB01B"),
        ("GBB0IB", "GBB01B"), ("GB801B", "GBB01B"), ("S88KKM", "S88KKM"), ("588KKM", "S88KKM"),
        ("5B8KKM", "S88KKM"), ("HZ123J", "H2123J"), ("0B12XX", "OB12XX"), ("0B12XX", "DB12XX"),
        ("WK000J", "HK000J"), ("2Z22ZZ", "2222ZZ"), ("1ABC2E4", "1A8C2E4"),
        ("HKK000J", "HK000J"), ("HK0000J", "HK000J"), ("HK00J", "HK000J"), ("K000J", "HK000J"),
        ("HK000", "HK000J"), ("HK00J", "HK040J"), ("1ABC23", "1ABC233"), ("1ABC234", "1ABC2334"),
    ])
    func `A reading may have been this plate`(read: String, registered: String) throws {
        let candidates = try PlateConfusion.candidates(for: LicensePlate(seen: read))

        #expect(candidates.contains { $0.text == registered } == (read != registered))
    }

    @Test(arguments: [
        ("HK000J", "HK001J"), ("HK000J", "JK000H"), ("NX000P", "NX000R"), ("HK00J", "HK0X0J"),
        ("HK0J", "HK000J"), ("1ABC23", "1ABC234"),
    ])
    func `A reading of quite another plate has nothing to do with it`(
        read: String,
        registered: String
    ) throws {
        let candidates = try PlateConfusion.candidates(for: LicensePlate(seen: read))

        #expect(!candidates.contains { $0.text == registered })
    }

    @Test(arguments: [
        "HK000J", "000000", "OOOOOO", "8B8B8B", "OQDCG01I8BZ25S6GWH0OQDCG0", "A", "HK00J", "00000",
    ])
    func `Candidates are few, differ and leave the reading itself out`(read: String) throws {
        let texts = try PlateConfusion.candidates(for: LicensePlate(seen: read)).map(\.text)

        #expect(texts.count <= PlateConfusion.candidatesMax)
        #expect(Set(texts).count == texts.count)
        #expect(!texts.contains(read))
        #expect(texts.allSatisfy { abs($0.count - read.count) <= 1 })
    }
}
