import PermitOffice
import Permits
import Testing

@testable import Registers

/// Who somebody is by what each kind of broker says.
struct PersonClaimTests {
    private static let kvkPath = ["urn:etoegang:1.9:EntityConcernedID:KvKnr"]
    private static let companies: [([String], String, LoginRefusal?)] = [
        (kvkPath, #""urn:etoegang:1.9:EntityConcernedID:KvKnr": "90004749""#, nil),
        (["represents", "sub"], #""represents": {"sub": "90004749"}"#, nil),
        (["kvk"], #""kvk": "90004749", "other": 1"#, nil),
        (["kvk"], #""kvk": "900047490""#, .unknownNumber),
        (["kvk"], #""kvk": "9000474""#, .unknownNumber),
        (["kvk"], #""kvk": "123456782""#, .unknownNumber),
        (["kvk"], #""kvk": 90004749"#, .unknownNumber),
        (["kvk"], #""kvk": "90004749", "branch": "000012345678""#, .unknownNumber),
        (["kvk"], #""kvk": "90004749", "represents": {"sub": "1"}"#, .represents),
        (["represents", "sub"], #""sub": "90004749""#, .unknownNumber),
        (["kvk", "inner"], #""kvk": "90004749""#, .unknownNumber),
        (["kvk"], #""kvk": null"#, .unknownNumber),
    ]

    @Test(arguments: companies)
    func `IAM-08: The number of a company is read where the settings say`(
        path: [String],
        claims: String,
        refusal: LoginRefusal?
    ) throws {
        let reader = HolderClaims(
            number: .kvk,
            claim: try #require(ClaimPath(path)),
            branch: ClaimPath("branch")
        )
        let members = try #require(ClaimReader.object("{\(claims)}".utf8))

        let outcome = Result { () throws(LoginRefusal) in try reader.caller(in: members) }

        #expect(outcome == refusal.map(Result.failure) ?? .success(.company(kvk: "90004749")))
    }

    private static let represented: [(String, Result<Caller, LoginRefusal>)] = [
        (#""bsn": "999990019""#, .success(.citizen(bsn: "999990019"))),
        (
            #""bsn": "999990019", "represents": {"sub": "999991929"}"#,
            .success(.citizen(bsn: "999991929"))
        ),
        (#""bsn": "999990019", "represents": {}"#, .failure(.unknownNumber)),
        (
            #""bsn": "999990019", "represents": {"sub": "1", "represents": {"sub": "2"}}"#,
            .failure(.represents)
        ),
    ]

    @Test(arguments: represented)
    func `IAM-06: Who acts for another is that other, when that is agreed`(
        claims: String,
        outcome: Result<Caller, LoginRefusal>
    ) throws {
        let reader = HolderClaims(
            number: .bsn,
            claim: ClaimPath("bsn"),
            represented: ClaimPath(["represents", "sub"])
        )
        let members = try #require(ClaimReader.object("{\(claims)}".utf8))

        let found = Result { () throws(LoginRefusal) in try reader.caller(in: members) }

        #expect(found == outcome)
    }

    @Test(arguments: [
        (#""type": "urn:nl-eid-gdi:1.0:id:BSN""#, true), (#""type": "urn:other""#, false),
        (#""type": ["urn:nl-eid-gdi:1.0:id:BSN"]"#, false), (#""x": 1"#, false),
    ])
    func `IAM-07: A number of another kind has no rights`(claim: String, isKnown: Bool) throws {
        let reader = HolderClaims(
            number: .bsn,
            claim: ClaimPath("sub"),
            kind: (ClaimPath("type"), "urn:nl-eid-gdi:1.0:id:BSN")
        )
        let members = try #require(ClaimReader.object(#"{"sub": "999990019", \#(claim)}"#.utf8))

        #expect(((try? reader.caller(in: members)) != nil) == isKnown)
    }

    private static let staff: [(String, Result<Caller, LoginRefusal>)] = [
        (#""groups": "P-Cases""#, .success(.officer(.behandelaar, name: "j.jansen"))),
        (#""groups": ["X", "P-Street"]"#, .success(.officer(.handhaver, name: "j.jansen"))),
        (
            #""groups": ["P-Street", "P-Cases", "P-Admin"]"#,
            .success(.officer(.beheerder, name: "j.jansen"))
        ),
        (#""groups": []"#, .failure(.noRole)),
        (#""groups": ["p-cases"]"#, .failure(.noRole)),
        (#""groups": ["P-Cases", 1]"#, .failure(.noRole)),
        (#""groups": {"P-Cases": true}"#, .failure(.noRole)),
        (#""x": 1"#, .failure(.noRole)),
        (#""groups": "P-Cases", "represents": {}"#, .failure(.represents)),
        (#""groups": "P-Cases", "upn": "a\nbeheerder:b""#, .failure(.malformed)),
        (#""groups": "P-Cases", "upn": """#, .failure(.malformed)),
        (#""groups": "P-Cases", "upn": 1"#, .failure(.malformed)),
    ]

    @Test(arguments: staff)
    func `IAM-20: Staff have the role that the municipality gave them, or none`(
        claims: String,
        outcome: Result<Caller, LoginRefusal>
    ) throws {
        let reader = StaffClaims(
            name: ClaimPath("upn"),
            role: ClaimPath("groups"),
            roles: ["P-Cases": .behandelaar, "P-Admin": .beheerder, "P-Street": .handhaver]
        )
        let name = claims.contains("upn") ? "" : #", "upn": "j.jansen""#
        let members = try #require(ClaimReader.object("{\(claims)\(name)}".utf8))

        let found = Result { () throws(LoginRefusal) in try reader.caller(in: members) }

        #expect(found == outcome)
    }

    private static let factors: [(String, AssuranceLevel?, Result<AssuranceLevel, LoginRefusal>)] =
        [
            (#""amr": ["pwd", "mfa"]"#, nil, .success(.substantial)),
            (#""amr": ["pwd"]"#, nil, .failure(.level)),
            (#""amr": "mfa""#, nil, .success(.substantial)),
            (#""amr": ["otp"]"#, nil, .failure(.levelTooLow)),
            (#""acr": "1", "amr": ["mfa"]"#, nil, .success(.substantial)),
            (#""acr": "2""#, nil, .success(.high)),
            (#""x": 1"#, .substantial, .success(.substantial)),
            (#""x": 1"#, .low, .failure(.levelTooLow)),
            (#""x": 1"#, nil, .failure(.level)),
        ]

    @Test(arguments: factors)
    func `IAM-20: Staff show a second factor, as the broker says or has agreed`(
        claims: String,
        agreed: AssuranceLevel?,
        outcome: Result<AssuranceLevel, LoginRefusal>
    ) throws {
        let reader = AssuranceClaims(
            required: .medium,
            levels: ["1": .low, "2": .high],
            factors: ["mfa": .substantial, "otp": .low],
            agreed: agreed
        )
        let members = try #require(ClaimReader.object("{\(claims)}".utf8))

        let found = Result { () throws(LoginRefusal) in try reader.level(in: members) }

        #expect(found == outcome)
    }

    private static let words: [(String, AssuranceLevel)] = [
        ("urn:oasis:names:tc:SAML:2.0:ac:classes:PasswordProtectedTransport", .low),
        ("urn:oasis:names:tc:SAML:2.0:ac:classes:MobileTwoFactorContract", .medium),
        ("urn:oasis:names:tc:SAML:2.0:ac:classes:Smartcard", .substantial),
        ("urn:oasis:names:tc:SAML:2.0:ac:classes:SmartcardPKI", .high),
        ("urn:etoegang:core:assurance-class:loa2", .low),
        ("urn:etoegang:core:assurance-class:loa3", .substantial),
        ("urn:etoegang:core:assurance-class:loa4", .high),
        ("http://eidas.europa.eu/LoA/substantial", .substantial),
    ]

    @Test(arguments: AssuranceLevel.allCases)
    func `IAM-02, IAM-08: The words of a broker are compared with what is required`(
        required: AssuranceLevel
    ) {
        let reader = AssuranceClaims(
            required: required,
            levels: Dictionary(uniqueKeysWithValues: Self.words)
        )

        for (word, level) in Self.words {
            let found = try? reader.level(in: ["acr": .text(word)])
            #expect(found == (level >= required ? level : nil))
        }
        #expect(reader.asked.count == Self.words.count { $0.1 >= required })
    }

    @Test func `IAM-08: A company logs in over the whole way`() async throws {
        let person = OpenIDSettings.Person.holder(
            HolderClaims(number: .kvk, claim: try #require(ClaimPath(Self.kvkPath)))
        )
        let change: @Sendable (inout TestToken) -> Void = {
            $0.set(Self.kvkPath[0], #""90004749""#)
        }
        try await LoginRun.open(means: .eherkenning, person: person, change: change) { run in
            let identity = try await run.login(.eherkenning).identity

            #expect(identity?.caller == .company(kvk: "90004749"))
            #expect(identity?.means == .eherkenning && identity?.level == .substantial)
        }
    }

    @Test func `IAM-20: A member of staff logs in over the whole way`() async throws {
        let person = OpenIDSettings.Person.staff(
            StaffClaims(name: ClaimPath("upn"), role: ClaimPath("role"), roles: ["A": .beheerder])
        )
        let change: @Sendable (inout TestToken) -> Void = {
            $0.set("upn", #""j.jansen""#)
            $0.set("role", #"["A"]"#)
        }
        try await LoginRun.open(means: .staff, person: person, change: change) { run in
            let identity = try await run.login(.staff).identity

            #expect(identity?.caller == .officer(.beheerder, name: "j.jansen"))
            #expect(identity?.means == .staff)
        }
    }
}
