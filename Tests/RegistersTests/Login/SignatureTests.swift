import Foundation
import PermitOffice
import Testing

@testable import Registers

/// Signatures that another program made (joserfc 1.6), so that ours are not only judged by ours.
struct SignatureTests {
    private static let modulus =
        "zdl854CmbqGFMXgn3_uwYbv8zQNrATyGVTugGCdKc9oQNqZXW5OiS7JuK2zNDp0BVRQ5awVjFVoVqGbjwiWNUkf9rnwD"
        + "71OazOfVpznwFR5M-bJHUIkx3AvLOCj7xdat1VTKEYsmIpefaqOpOcajgie-PAJPVz_M0l0YmrIoaqbC_3ZH5LLjhy"
        + "8aW9AauFpD3ZcHrvIBJ42o2xpSRYH8p4qO5hc-Cgg4RTBZz46_kwPQzCJ0YQMP17dzNxNEMrD8qYIxrZUoqYfqMC22"
        + "99bpLhNWMRljdfMTsrUh342Owc_yAAmOHGr77W_nfr27-rf6Y7WXzx3TkA4l7PqzxPOiOw"
    private static let rsa = ["kid": "k", "kty": "RSA", "e": "AQAB", "n": modulus]
    private static let curve = [
        "kid": "k", "kty": "EC", "crv": "P-256",
        "x": "ew6v7sotLjYansPN74VGJmVUPx95EmNjQU3uA-ZGzUA",
        "y": "dQqRrJS_AGqw17c3enPZDB_7Y3i-E5HiodXBZWjGdc0",
    ]

    private static let tokens: [([String: String], String)] = [
        (
            rsa,
            "eyJ0eXAiOiJKV1QiLCJhbGciOiJSUzI1NiIsImtpZCI6ImsifQ.eyJuIjoxfQ.vK7AJ7mXBXf6G1QsPqOC06KoR"
                + "wPMcaH7r-hE4UxBAj3VCwWVPJ7SOGeWi8WUl8lxZhsphSZy9olX7nypsQ2jP6UB7RIwGeWcy5jZUakB"
                + "yBewM9cTawoeEPJ41pKou6VORHjGJX1G5JRsoRiO8hW94EwKnLtUPsgCSQf6-lvg4vFXkpyY62vZrlQ"
                + "crT7Tyod17sGwBdloWVgekl0SH561D9oV45R5g3Dex2liZZVqx7cyq_oK8DTUqlHgse7xlJuf-aiDEm"
                + "myksVeasYTFo1wfhZra7U0KbKSmEy1Z0B196cYr6Bwqr9R-pkpOjW357nFCkw7gHF7MXSbSmnx5jYsw"
                + "Q"
        ),
        (
            rsa,
            "eyJ0eXAiOiJKV1QiLCJhbGciOiJQUzI1NiIsImtpZCI6ImsifQ.eyJuIjoxfQ.SXulNsuz4m7S-94NZJhPW2J0D"
                + "Hj0w9v5MyDASls3MF2aCYIanOjkJRHA--l9P8khlgNDjXD9kANpOLLJQfXEU-n8HC_OrGv9kIoQ0ggF"
                + "IdXZdGnWSPILXCNnHyweS5ZLVoH8R2LKEoVH8QmzQDstC9WxpTfXOSSqI5KXr61aqaNmusMLEA0OhqA"
                + "UVocyNEupEsnvGs7hlbeVksGy5lLHJJ_1rPiCqE9e2DV4tYuBvy80_Nvusb2RY6uiRIHyncU6eD3B2a"
                + "TwDi3jSyJI6ThiYcJiSUKXlOU8_tDKCTl9WDcx1w0QXneLKZYeORFHz16eVnHXJ-mpmLac-BtnmJNSa"
                + "A"
        ),
        (
            curve,
            "eyJ0eXAiOiJKV1QiLCJhbGciOiJFUzI1NiIsImtpZCI6ImsifQ.eyJuIjoxfQ.79h-lSL6u20LUmr1EW75ybt_U"
                + "V_uLG9CFwmgKmtIKgZwIuOJTjkktNdM8n9eIUtPE5rsoBu38lJlqUyGzXhHkA"
        ),
    ]

    @Test(arguments: tokens)
    func `IAM-04: A signature of another program is accepted, and no other one`(
        key: [String: String],
        text: String
    ) throws {
        let token = try SignedToken(text)
        let key = try #require(ProviderKey(key.mapValues(ClaimValue.text)))

        #expect(key.accepts(token))
        #expect(token.claims == ["n": .number(1)])
        let changed = try SignedToken(text.replacing("eyJuIjoxfQ", with: "eyJuIjoyfQ"))
        #expect(!key.accepts(changed))
    }

    @Test(arguments: [
        ["e": "AQ"], ["e": "Aw"], ["e": "AAEAAQ"], ["e": ""], ["n": ""], ["n": "AQAB"],
        ["n": "AM" + modulus], ["alg": "RS512"], ["use": "enc"], ["kty": "oct"], ["kty": "EC"],
    ])
    func `IAM-04: A key that is not as it should be is none`(change: [String: String]) {
        let members = Self.rsa.merging(change) { $1 }

        #expect(ProviderKey(members.mapValues(ClaimValue.text)) == nil)
    }

    @Test func `IAM-03: A key is read from PEM when it is strong enough`() throws {
        let keys = try BrokerKeys.shared.get()

        #expect(throws: ClientKey.Invalid.unsuited) { try ClientKey(pem: keys.weak.pem) }
        #expect(throws: ClientKey.Invalid.unsuited) { try ClientKey(pem: keys.otherCurve.pem) }
        #expect(throws: ClientKey.Invalid.unreadable) { try ClientKey(pem: Data("x".utf8)) }
        #expect(throws: ClientKey.Invalid.unreadable) { try ClientKey(pem: Data()) }
        #expect(keys.service.thumbprint.utf8.count == 43)
        #expect(!keys.service.publicKey.contains(#""d""#))
    }

    @Test func `The name of a key follows from the key (RFC 7638, 3.1)`() {
        let modulus =
            "0vx7agoebGcQSuuPiLJXZptN9nndrQmbXEps2aiAFbWhM78LhWx4cbbfAAtVT86zwu1RK7aPFFxuhDR1L6tSoc_"
            + "BJECPebWKRXjBZCiFV4n3oknjhMstn64tZ_2W-5JsGY4Hc5n9yBXArwl93lqt7_RN5w6Cf0h4QyQ5v-65YGjQR0"
            + "_FDW2QvzqY368QQMicAtaSqzs8KJZgnYb9c7d0zgdAZHzu6qMQvRL5hajrn1n91CbOpbISD08qNLyrdkt-bFTWh"
            + "AI4vMQFh6WeZu0fM4lFd2NcRwr3XPksINHaQ-G_xBniIqbw0Ls1jF44-csFCur-kEgU8awapJzKnqDKgw"
        let text = #"{"e":"AQAB","kty":"RSA","n":"\#(modulus)"}"#

        let name = Base64URLText.text(Digest.sha256(text))

        #expect(name == "NzbLsXh8uDCcd-6MNwXF4W_7noWXFZAfHkxZsRGC9Xs")
    }
}
