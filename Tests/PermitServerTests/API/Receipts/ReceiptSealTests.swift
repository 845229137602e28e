import Foundation
import PermitOffice
import Permits
import Testing

@testable import PermitServer

/// Only what the service signed as a receipt passes for one.
struct ReceiptSealTests {
    private static let claims: JSONValue = ["iss": "kentekenloket", "iat": 1_781_769_600]

    /// A text with any header, signed by the office.
    private func text(_ header: String, by office: Office) -> String {
        office.signed(
            header: Array(header.utf8),
            payload: JSONWriter.bytes(of: Self.claims)
        )
    }

    private func fault(_ text: String, _ keys: [PublicKey]) -> ReceiptFault? {
        do throws(ReceiptFault) {
            _ = try ReceiptSeal.claims(text, keys: keys)
            return nil
        } catch {
            return error
        }
    }

    @Test func `A sealed text opens with its key among others, and says what was sealed`() throws {
        let (office, other) = (try TestOffice.open(), try TestOffice.open())
        let text = ReceiptSeal.text(Self.claims, by: office)

        let opened = try ReceiptSeal.claims(text, keys: [other.publicKey, office.publicKey])

        #expect(opened.claims == Self.claims)
        #expect(opened.key == office.publicKey)
        #expect(text == ReceiptSeal.text(Self.claims, by: office))
        #expect(fault(text, [other.publicKey]) == .otherKey(office.publicKey.id))
        #expect(fault(text, []) == .otherKey(office.publicKey.id))
    }

    @Test(arguments: [
        (#"{"alg":"none","kid":"KID","typ":"TYP"}"#, ReceiptFault.otherAlgorithm),
        (#"{"alg":"HS256","kid":"KID","typ":"TYP"}"#, .otherAlgorithm),
        (#"{"alg":"eddsa","kid":"KID","typ":"TYP"}"#, .otherAlgorithm),
        (#"{"alg":["EdDSA"],"kid":"KID","typ":"TYP"}"#, .otherAlgorithm),
        (#"{"kid":"KID","typ":"TYP"}"#, .otherAlgorithm),
        (#"{"alg":"EdDSA","kid":"KID","typ":"JWT"}"#, .otherType),
        (#"{"alg":"EdDSA","kid":"KID"}"#, .otherType),
        (
            #"{"alg":"EdDSA","kid":"KID","typ":"TYP","crit":["b64"],"b64":false}"#,
            .unknownMember("crit")
        ),
        (#"{"alg":"EdDSA","kid":"KID","typ":"TYP","jwk":{}}"#, .unknownMember("jwk")),
        (#"{"alg":"EdDSA","typ":"TYP"}"#, .wrongHeader),
        (#"{"alg":"EdDSA","kid":7,"typ":"TYP"}"#, .wrongHeader),
        (#"{"alg":"EdDSA","alg":"none","kid":"KID","typ":"TYP"}"#, .wrongHeader),
        (#"["EdDSA"]"#, .wrongHeader), ("", .wrongHeader), ("{", .wrongHeader),
    ])
    func `A header that says anything else is refused, however well it is signed`(
        header: String,
        expected: ReceiptFault
    ) throws {
        let office = try TestOffice.open()
        let header = header.replacing("KID", with: office.publicKey.id)
            .replacing("TYP", with: ReceiptSeal.type)

        #expect(fault(text(header, by: office), [office.publicKey]) == expected)
    }

    @Test func `No single character of a receipt can be another one`() throws {
        let office = try TestOffice.open()
        let text = Array(ReceiptSeal.text(Self.claims, by: office).utf8)
        let signs = Array("ABab09-_.= \n".utf8)

        for position in text.indices {
            for sign in signs where sign != text[position] {
                var changed = text
                changed[position] = sign
                let fault = fault(String(decoding: changed, as: UTF8.self), [office.publicKey])
                #expect(fault != nil, "\(position)")
            }
        }
    }

    @Test(arguments: ["", ".", "..", "a.b", "a.b.c.d", "e30.e30.", "e30.e30.AA"])
    func `What is no signed text at all is told apart`(text: String) throws {
        let office = try TestOffice.open()
        let found = try #require(fault(text, [office.publicKey]))

        #expect([.wrongForm, .otherAlgorithm, .wrongHeader].contains(found))
    }

    @Test func `A text that is too long is not looked at`() throws {
        let office = try TestOffice.open()

        #expect(
            fault(String(repeating: "A", count: SignedText.sizeMax + 1), [office.publicKey])
                == .tooLong
        )
    }

    @Test func `A key set is read as it is written, and only keys that serve are taken`() throws {
        let key = try TestOffice.open().publicKey
        let written = ReceiptText.keySet(key)

        #expect(ReceiptText.keys(in: written.utf8) == [key])
        for (old, new) in [
            ("OKP", "EC"), ("Ed25519", "X25519"), ("\"sig\"", "\"enc\""), ("EdDSA", "HS256"),
            (key.id, String(key.id.reversed())), (key.text, key.text + "A"),
        ] {
            #expect(ReceiptText.keys(in: written.replacing(old, with: new).utf8) == [])
        }
        #expect(ReceiptText.keys(in: "{}".utf8) == nil)
        #expect(ReceiptText.keys(in: "[]".utf8) == nil)
    }

    @Test func `What is signed but says nothing that a receipt says is refused`() throws {
        let office = try TestOffice.open()
        let text = ReceiptSeal.text(Self.claims, by: office)

        #expect(throws: ReceiptFault.wrongClaims) {
            try ReceiptText.lines(text, keys: [office.publicKey])
        }
    }
}
