import Permits
import Testing

struct CountrySignTests {
    @Test(arguments: [
        "NL", "D", "B", "F", "GB", "L", "P", "RO", "UA", "MK", "MNE", "SLO", "SA", "BW",
    ])
    func `The signs of the national parking register are known`(text: String) {
        #expect(CountrySign(text)?.text == text)
    }

    @Test(arguments: ["", "UK", "DE", "BE", "FR", "nl", "NL ", "XX", "NLD"])
    func `Other codes are not`(text: String) {
        #expect(CountrySign(text) == nil)
    }

    @Test(arguments: [
        ("DE", "D"), ("BE", "B"), ("FR", "F"), ("ES", "E"), ("IT", "I"), ("AT", "A"), ("SE", "S"),
        ("PT", "P"), ("LU", "L"), ("HU", "H"), ("NO", "N"), ("FI", "FIN"), ("IE", "IRL"),
        ("SI", "SLO"), ("EE", "EST"), ("UK", "GB"),
    ])
    func `Who types an ISO code is told the sign`(isoCode: String, sign: String) {
        #expect(CountrySign.meant(by: isoCode) == sign)
        #expect(CountrySign(sign) != nil)
    }

    @Test func `Every sign has one to three capitals`() {
        #expect(
            CountrySign.all.allSatisfy { sign in
                (1...3).contains(sign.count) && sign.utf8.allSatisfy { (65...90).contains($0) }
            }
        )
    }
}
