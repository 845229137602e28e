import Foundation
import Logging
import PermitOffice
import Registers

/// How people log in: the member `inloggen` of the settings file.
///
/// What is left out cannot be used. Anything that is wrong stops the start, in one line that names
/// the member and says how to repair it.
struct LoginSettings {
    /// Each means with its broker.
    let means: [LoginMeans: OpenIDSettings]
    /// Where people come back.
    let addresses: OpenIDBroker.Addresses
    /// How long people stay logged in.
    let sessions: SessionBounds

    /// Reads the member; nil without it, or without a file.
    static func read(path: String?) throws -> LoginSettings? {
        guard let path, let data = FileManager.default.contents(atPath: path),
            let file = try? JSONSerialization.jsonObject(with: data) as? [String: Any]
        else { return nil }
        return try SettingsMember.optional(file, "inloggen", in: path).map(LoginSettings.init)
    }

    /// The brokers of these settings; each fault of one is a line in the log, with nothing about
    /// who logs in.
    func broker(logger: Logger) -> OpenIDBroker {
        OpenIDBroker(means, addresses) {
            logger.warning("register", metadata: ["register": "\($0)", "fault": "\($1)"])
        }
    }

    private init(_ member: SettingsMember) throws {
        try member.allow(["terugkeerUrl", "afmeldUrl", "sessies", "middelen"])
        guard let returning = try Self.address("terugkeerUrl", member) else {
            throw member.fault("terugkeerUrl", "Give the address where people come back.")
        }
        addresses = OpenIDBroker.Addresses(
            returning: returning,
            afterLogout: try Self.address("afmeldUrl", member)
        )
        sessions = try member.member("sessies").map(Self.bounds) ?? .customary
        let middelen = try member.member("middelen")
        try middelen?.allow(LoginMeans.allCases.map(\.rawValue))
        var means: [LoginMeans: OpenIDSettings] = [:]
        for kind in LoginMeans.allCases {
            means[kind] = try middelen?.member(kind.rawValue).map {
                try OpenIDSettings(kind, $0)
            }
        }
        guard !means.isEmpty else {
            let known = LoginMeans.allCases.map(\.rawValue).joined(separator: ", ")
            throw member.fault("middelen", "Give at least one of \(known).")
        }
        self.means = means
    }

    private static func address(_ name: String, _ member: SettingsMember) throws -> String? {
        guard let text = try member.text(name) else { return nil }
        guard RegisterAddress(text) != nil else {
            throw member.fault(
                name,
                "Give an https address without user or query; http only to 127.0.0.1."
            )
        }
        return text
    }

    /// Minutes without a request and minutes in all.
    private static func bounds(_ member: SettingsMember) throws -> SessionBounds {
        let names = ["bewoner", "bewonerMaximaal", "medewerker", "medewerkerMaximaal"]
        try member.allow(names)
        let customary = SessionBounds.customary
        func minutes(_ name: String, _ usual: Int) throws -> Int {
            let given = try member.number(name) ?? Double(usual)
            guard let minutes = Int(exactly: given) else {
                throw member.fault(name, "Write whole minutes.")
            }
            return minutes
        }
        let holders = SessionBounds.Span(
            idleMinutes: try minutes(names[0], customary.holders.idleMinutes),
            absoluteMinutes: try minutes(names[1], customary.holders.absoluteMinutes)
        )
        let staff = SessionBounds.Span(
            idleMinutes: try minutes(names[2], customary.staff.idleMinutes),
            absoluteMinutes: try minutes(names[3], customary.staff.absoluteMinutes)
        )
        guard SessionBounds(holders: holders) != nil else {
            throw member.fault(
                names[0],
                "Give at most \(SessionBounds.holderIdleMinutesMax) minutes, as DigiD demands, "
                    + "and at most 720 in all."
            )
        }
        guard let bounds = SessionBounds(holders: holders, staff: staff) else {
            throw member.fault(
                names[2],
                "Give at most \(SessionBounds.staffIdleMinutesMax) minutes, and 720 in all."
            )
        }
        return bounds
    }
}
