import Permits
import Testing

struct SpokenPlateTests {
    @Test(arguments: [
        ("HK nul nul nul J", "HK000J"), ("hk000j", "HK000J"), ("hk-000-j", "HK000J"),
        ("Hendrik Karel nul nul nul Johan", "HK000J"),
        ("hotel kilo zero zero zero juliet", "HK000J"),
        ("haa ka nul nul nul jee", "HK000J"), ("H. K. 0 0 0 J.", "HK000J"),
        ("hendrik, karel, streepje, nul nul nul, streepje, jan", "HK000J"),
        ("GB nul één, nul B", "GB010B"), ("een Xantippe Teunis Teunis nul nul", "1XTT00"),
        // What is a plate as it stands is not taken apart, though EN and EL are names of letters.
        ("EN-000-K", "EN000K"), ("EL 00 ER", "EL00ER"), ("en nul nul nul ka", nil),
        ("Hendrik Karel nul nul nul koekje", nil), ("nul", nil), ("", nil), ("é", nil),
    ])
    func `V30 a Dutch plate is read as it is said`(spoken: String, plate: String?) {
        let written = SpokenPlate.written(spoken, country: .netherlands)

        #expect((try? LicensePlate(written, country: .netherlands))?.text == plate)
    }

    @Test(arguments: [
        ("D", "M-AN 123", "MAN123"), ("D", "maria anton nico een twee drie", "MAN123"),
        ("B", "1-JAN-234", "1JAN234"), ("GB", "EN12 EEN", "EN12EEN"),
        ("D", "een jan 23", "1J23"),
    ])
    func `A plate of another country is taken apart only where two words are known`(
        country: String,
        spoken: String,
        plate: String
    ) throws {
        let sign = try #require(CountrySign(country))

        let written = SpokenPlate.written(spoken, country: sign)

        #expect(try LicensePlate(written, country: sign).text == plate)
    }

    @Test(arguments: 0..<200)
    func `What the line spells is what it reads`(seed: Int) throws {
        var numbers = SeededNumbers(seed: seed)
        let letters = Array("BDFGHJKLNPRSTVXZ")
        func letter() -> Character { letters.randomElement(using: &numbers) ?? "X" }
        let plate = try LicensePlate(
            "\(letter())\(letter())\(Int.random(in: 100...999, using: &numbers))\(letter())",
            country: .netherlands
        )

        let read = SpokenPlate.written(SpokenDutch.spelled(plate), country: .netherlands)

        #expect(try LicensePlate(read, country: .netherlands) == plate)
    }
}
