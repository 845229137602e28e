import Permits
import Testing

struct ZoneCodeTests {
    @Test(arguments: ["VBN", "VOM24", "LDC-K", "-", "0", "A123456789", "Z9-Z9-Z9-Z"])
    func `A code is kept as it is written`(text: String) {
        #expect(ZoneCode(text)?.text == text)
    }

    @Test(arguments: ["", "vbn", "VB N", "A1234567890", "É", "VBN\n"])
    func `Anything else is no code`(text: String) {
        #expect(ZoneCode(text) == nil)
    }

    @Test(arguments: 0..<5)
    func `Two codes are the same when their texts are`(seed: Int) throws {
        var numbers = SeededNumbers(seed: seed)
        let characters = Array("-0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ")
        var seen: [ZoneCode: String] = [:]
        for _ in 0..<500 {
            let length = Int.random(in: 1...10, using: &numbers)
            let text = String(
                (0..<length).compactMap { _ in characters.randomElement(using: &numbers) }
            )
            let code = try #require(ZoneCode(text))

            #expect(code.text == text)
            #expect(seen.updateValue(text, forKey: code) ?? text == text)
        }
    }
}
