import Permits
import Testing

struct EmailAddressTests {
    @Test(arguments: [
        ("a.devries@example.nl", true), ("A_b%c+d-e@sub.example.co", true),
        ("1@2.nl", true), ("", false), ("a", false), ("a@b", false), ("a@b.c", false),
        (".a@example.nl", false), ("a.@example.nl", false), ("a..b@example.nl", false),
        ("a@-example.nl", false), ("a@example-.nl", false), ("a@example..nl", false),
        ("a@example.n1", false), ("a b@example.nl", false), ("a@b@example.nl", false),
        ("a\r\nBcc: b@example.nl", false), ("é@example.nl", false), ("<a@example.nl>", false),
    ])
    func `A mail address is one that people have`(text: String, isAddress: Bool) {
        #expect((EmailAddress(text) != nil) == isAddress)
    }

    @Test(arguments: [(1, 60), (2, 120), (5, 960), (9, 15_360), (10, 21_600), (60, 21_600)])
    func `A letter waits twice as long each time, up to six hours`(attempts: Int, seconds: Int64) {
        #expect(LetterDelivery.pauseSeconds(afterAttempts: attempts) == seconds)
    }
}
