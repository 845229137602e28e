import PermitOffice
import Permits
import Testing

@testable import PermitServer

/// Days and house numbers are read as people type them (UX-08, UX-13).
struct TypedAnswersTests {
    @Test(arguments: [
        ("18-6-2026", "2026-06-18"), ("18/06/2026", "2026-06-18"), (" 18 6 2026 ", "2026-06-18"),
        ("18.6.2026", "2026-06-18"), ("2026-06-18", "2026-06-18"), ("29-2-2028", "2028-02-29"),
    ])
    func `UX-13: A day is read however it is typed`(typed: String, expected: String) {
        #expect(Day(typed: typed)?.iso == expected)
    }

    @Test(arguments: [
        "", "31-6-2026", "18-6-26", "6-2026", "18-6-2026-1", "a-b-cccc", "18-6-1999",
        "99999-6-2026", "1999-06-18",
    ])
    func `What is no day of this century is none`(typed: String) {
        let day = Day(typed: typed)

        #expect(day == nil)
    }

    @Test(arguments: [
        ("12", 12, "", ""), ("12A", 12, "A", ""), (" 12 a ", 12, "A", ""), ("12-2", 12, "", "2"),
        ("12 bis", 12, "", "BIS"), ("12-a", 12, "", "A"), ("12-2hg", 12, "", "2HG"),
    ])
    func `A house number is read with its letter or addition`(
        typed: String,
        number: Int,
        letter: String,
        addition: String
    ) {
        let door = DoorText(typed)

        #expect(door?.number == number)
        #expect(door?.letter == letter)
        #expect(door?.addition == addition)
    }

    @Test(arguments: ["", "A12", "0", "100000", "12 verdieping", "12/3", "12\u{661}"])
    func `What is no house number is none`(typed: String) {
        #expect(DoorText(typed) == nil)
    }
}
