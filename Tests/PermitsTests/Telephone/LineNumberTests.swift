import Permits
import Testing

struct LineNumberTests {
    @Test(arguments: [
        ("1000000", true), ("9999999", true), ("0999999", false), ("10000000", false),
    ])
    func `A number begins with no zero and has seven digits before its check`(
        serial: String,
        isNumber: Bool
    ) throws {
        #expect((LineNumber(serial: try #require(Int(serial))) != nil) == isNumber)
    }

    @Test(arguments: ["", "1000000", "100000045", "1000000x", "١٠٠٠٠٠٠٤", "10000005", " 10000004"])
    func `Anything else is no number`(text: String) {
        #expect(LineNumber(text) == nil)
        #expect(LineNumber("10000004") != nil)
    }

    @Test(arguments: 0..<100)
    func `Each wrong digit and each two neighbours exchanged are found`(seed: Int) throws {
        var numbers = SeededNumbers(seed: seed)
        let serial = Int.random(in: 1_000_000...9_999_999, using: &numbers)
        let number = Array(try #require(LineNumber(serial: serial)).text)

        #expect(LineNumber(String(number)) != nil)
        for place in number.indices {
            for digit in "0123456789" where digit != number[place] {
                var wrong = number
                wrong[place] = digit
                #expect(LineNumber(String(wrong)) == nil)
            }
            if place > 0, number[place] != number[place - 1] {
                var wrong = number
                wrong.swapAt(place, place - 1)
                #expect(LineNumber(String(wrong)) == nil)
            }
        }
    }
}
