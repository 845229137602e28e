import Foundation
import PermitOffice
import Registers

extension OpenIDSettings {
    private static let names = [
        "issuer", "clientId", "sleutelBestand", "sleutelId", "scopes", "hosts", "tijdslimiet",
        "niveau", "niveaus", "acrWaarden",
    ]
    private static let holderNames = ["claim", "soort", "machtigen", "vestiging"]
    private static let staffNames = ["naam", "rol", "rollen", "factoren", "vastNiveau"]

    /// Reads one means of the settings file.
    init(_ means: LoginMeans, _ member: SettingsMember) throws {
        let isStaff = means == .staff
        try member.allow(Self.names + (isStaff ? Self.staffNames : Self.holderNames))
        let issuer = try member.requiredText("issuer", "Give the address of the broker.")
        guard RegisterAddress(issuer) != nil else {
            throw member.fault(
                "issuer",
                "Give an https address without user or query; http only to 127.0.0.1."
            )
        }
        let seconds = try member.number("tijdslimiet") ?? 5
        guard 0.1...60 ~= seconds else {
            throw member.fault("tijdslimiet", "Give seconds, from 0.1 to 60.")
        }
        self.init(
            issuer: issuer,
            clientId: try member.requiredText("clientId", "Give the name that the broker gave."),
            key: try Self.key(member),
            keyName: try member.text("sleutelId"),
            assurance: try AssuranceClaims(means, member),
            person: try isStaff
                ? .staff(StaffClaims(member)) : .holder(HolderClaims(means, member)),
            scopes: try member.texts("scopes") ?? [],
            hosts: Set(try member.texts("hosts") ?? []),
            timeLimit: .milliseconds(Int(seconds * 1000))
        )
    }

    private static func key(_ member: SettingsMember) throws -> ClientKey {
        let path = try member.requiredText(
            "sleutelBestand",
            "Name a file that holds a private key in PEM."
        )
        guard let data = FileManager.default.contents(atPath: path), data.count <= 65_536 else {
            throw member.fault("sleutelBestand", "\(path) cannot be read; check path and rights.")
        }
        do {
            return try ClientKey(pem: data)
        } catch .unreadable {
            throw member.fault(
                "sleutelBestand",
                "\(path) must hold a private key in PEM, without a password."
            )
        } catch .unsuited {
            throw member.fault(
                "sleutelBestand",
                "\(path) must hold a key of RSA, from 2048 bits, or of the curve P-256."
            )
        }
    }
}

extension AssuranceClaims {
    private static let words = Dictionary(
        uniqueKeysWithValues: AssuranceLevel.allCases.map { ($0.rawValue, $0) }
    )

    /// Reads how sure a login must be; who works for the municipality shows a second factor.
    fileprivate init(_ means: LoginMeans, _ member: SettingsMember) throws {
        let known = AssuranceLevel.allCases.map(\.rawValue).joined(separator: ", ")
        func level(_ name: String) throws -> AssuranceLevel? {
            guard let word = try member.text(name) else { return nil }
            guard let level = Self.words[word] else {
                throw member.fault(name, "\(word) is not known; there are \(known).")
            }
            return level
        }
        guard let required = try level("niveau") else {
            throw member.fault("niveau", "Give the least that is accepted: \(known).")
        }
        if means == .staff, required < .medium {
            throw member.fault("niveau", "Staff log in with a second factor: midden or more.")
        }
        self.init(
            required: required,
            levels: try member.words("niveaus", Self.words) ?? [:],
            factors: try member.words("factoren", Self.words) ?? [:],
            agreed: try level("vastNiveau"),
            asked: try member.texts("acrWaarden")
        )
        let all = Array(levels.values) + Array(factors.values) + [agreed].compactMap(\.self)
        guard all.contains(where: { $0 >= required }) else {
            throw member.fault("niveaus", "Say which words of the broker mean at least niveau.")
        }
    }
}

extension HolderClaims {
    fileprivate init(_ means: LoginMeans, _ member: SettingsMember) throws {
        let kind = try member.member("soort")
        try kind?.allow(["claim", "waarde"])
        self.init(
            number: means == .digid ? .bsn : .kvk,
            claim: try member.requiredClaim("claim"),
            kind: try kind.map {
                (
                    try $0.requiredClaim("claim"),
                    try $0.requiredText("waarde", "Give the value that the claim must have.")
                )
            },
            represented: try member.claim("machtigen"),
            branch: try member.claim("vestiging")
        )
    }
}

extension StaffClaims {
    fileprivate init(_ member: SettingsMember) throws {
        let staff: [Role] = [.behandelaar, .beheerder, .handhaver]
        let words = Dictionary(uniqueKeysWithValues: staff.map { ($0.rawValue, $0) })
        guard let roles = try member.words("rollen", words) else {
            let known = staff.map(\.rawValue).joined(separator: ", ")
            throw member.fault("rollen", "Say what each role of the broker is here: \(known).")
        }
        self.init(
            name: try member.requiredClaim("naam"),
            role: try member.requiredClaim("rol"),
            roles: roles
        )
    }
}
