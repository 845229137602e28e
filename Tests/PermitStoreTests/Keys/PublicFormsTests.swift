import Foundation
import Testing

@testable import PermitStore

/// The examples of RFC 8037, appendix A: one key pair in the forms in which others know it.
struct PublicFormsTests {
    private let seed = "nWGxne_9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A"
    private let x = "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo"

    private func signing() throws -> SigningKey {
        let bytes = try #require(Base64URL.data(seed))
        return SigningKey(seed: try #require(SecretKey(bytes)))
    }

    @Test func `A public key is written as RFC 8037 A2 has it, and named as A3 has it`() throws {
        let key = try signing().verifyingKey

        #expect(Base64URL.text(key.data) == x)
        #expect(key.thumbprint == "kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k")
    }

    @Test func `A compact text is signed as RFC 8037 A4 has it`() throws {
        let message = "eyJhbGciOiJFZERTQSJ9.RXhhbXBsZSBvZiBFZDI1NTE5IHNpZ25pbmc"
        let expected =
            "hgyY0il_MGCjP0JzlnLWG1PPOt7-09PGcvMg3AIbQR6dWbhijcNR4ki4iylGjg5B"
            + "hVsPt9g7sVvpAr_MuM0KAg"

        let signature = try signing().signature(of: Data(message.utf8))

        #expect(Base64URL.text(signature) == expected)
    }

    @Test(arguments: [
        ("", Data?.some(Data())), ("AA", Data([0])), ("-_8", Data([251, 255])),
        ("AB", nil), ("AA==", nil), ("AA=", nil), ("A", nil), ("+/8", nil), ("A A", nil),
        ("AA\n", nil), ("\u{FF21}\u{FF21}", nil),
    ])
    func `There is one way to write bytes in base64url`(text: String, expected: Data?) {
        #expect(Base64URL.data(text) == expected)
    }
}
