import Foundation
import Permits
import Registers

/// Which registers and which payment service the settings file names.
///
/// What is left out stays unconnected. Anything that is wrong stops the start, in one line that
/// names the member and says how to repair it.
struct OutsideSettings {
    /// One register: where it is, its key and its time limit.
    struct Register {
        let address: RegisterAddress
        let key: String?
        let timeLimit: Duration
    }

    /// The payment service, and the addresses of our own that it is told.
    struct Payments {
        let register: Register
        let returnAddress: String
        let messageAddress: String
    }

    /// By the name that the file gives them.
    let registers: [String: Register]
    let payments: Payments?

    /// The registers that there are.
    static let names = ["brp", "bag", "pdok", "rdw", "kvk"]

    /// Reads the members `registers` and `betaling` of the settings file; none without a file.
    init(path: String?) throws {
        guard let path, let data = FileManager.default.contents(atPath: path),
            let file = try? JSONSerialization.jsonObject(with: data) as? [String: Any]
        else {
            (registers, payments) = ([:], nil)
            return
        }
        let members = try SettingsMember.optional(file, "registers", in: path)
        try members?.allow(Self.names)
        var registers: [String: Register] = [:]
        for name in Self.names {
            guard let member = try members?.member(name) else { continue }
            try member.allow(["url", "sleutelBestand", "tijdslimiet"])
            registers[name] = try Self.register(name, member)
        }
        if registers["bag"] != nil, registers["pdok"] != nil {
            throw Refusal("\(path): registers: Give bag or pdok, not both.")
        }
        self.registers = registers
        payments = try SettingsMember.optional(file, "betaling", in: path).map(Self.payments)
    }

    private static func payments(_ member: SettingsMember) throws -> Payments {
        try member.allow(["url", "sleutelBestand", "tijdslimiet", "terugkeerUrl", "meldUrl"])
        let register = try register("betaling", member)
        guard register.key != nil else {
            throw member.fault(
                "sleutelBestand",
                "Name a file that holds the key of the payment service."
            )
        }
        return Payments(
            register: register,
            returnAddress: try address("terugkeerUrl", member).text,
            messageAddress: try address("meldUrl", member).text
        )
    }

    private static func register(_ name: String, _ member: SettingsMember) throws -> Register {
        let seconds = try member.number("tijdslimiet") ?? 5
        guard 0.1...60 ~= seconds else {
            throw member.fault("tijdslimiet", "Give seconds, from 0.1 to 60.")
        }
        let variable = "KENTEKENLOKET_SLEUTEL_\(name.uppercased())"
        let given = ProcessInfo.processInfo.environment[variable]
        return Register(
            address: try address("url", member).address,
            key: try member.text("sleutelBestand").map { try key(inFile: $0, member) }
                ?? given.map { try checked($0, "the variable \(variable)", member) },
            timeLimit: .milliseconds(Int(seconds * 1000))
        )
    }

    private static func address(
        _ name: String,
        _ member: SettingsMember
    ) throws -> (text: String, address: RegisterAddress) {
        guard let text = try member.text(name), let address = RegisterAddress(text) else {
            throw member.fault(
                name,
                "Give an https address without user or query; http only to 127.0.0.1."
            )
        }
        return (text, address)
    }

    private static func key(inFile path: String, _ member: SettingsMember) throws -> String {
        guard let data = FileManager.default.contents(atPath: path), data.count <= 8192,
            let text = String(data: data, encoding: .utf8)
        else {
            throw member.fault("sleutelBestand", "\(path) cannot be read; check path and rights.")
        }
        return try checked(text, path, member)
    }

    /// A key is one line of visible ASCII, for it goes into a header.
    private static func checked(
        _ text: String,
        _ place: String,
        _ member: SettingsMember
    ) throws -> String {
        let key = text.trimmingCharacters(in: .whitespacesAndNewlines)
        guard !key.isEmpty, key.utf8.allSatisfy({ (33...126).contains($0) }) else {
            throw member.fault("sleutelBestand", "\(place) must hold one line: the key.")
        }
        return key
    }
}
