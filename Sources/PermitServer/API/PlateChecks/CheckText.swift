import PermitOffice
import Permits

/// The answer to a plate check, for a terminal.
public enum CheckText {
    /// As the API gives it.
    public static func json(_ result: CheckResult) -> String {
        String(decoding: JSONWriter.bytes(of: PlateCheckJSON.value(result)), as: UTF8.self)
    }

    /// The outcome on the first line, then what explains it.
    public static func lines(_ result: CheckResult) -> String {
        let json = PlateCheckJSON.value(result)
        var lines = [text(json["uitkomst"])]
        if let reason = json["reden"], reason != .null {
            lines.append("reden      \(text(reason))")
        }
        lines.append("zone       \(text(json["zone"]))")
        lines.append("tijdstip   \(text(json["tijdstip"]))")
        if let right = json["recht"], right != .null {
            lines.append("recht      \(text(right["soort"])) tot \(text(right["geldigTot"]))")
        }
        if let disc = json["schijf"], disc != .null {
            lines.append("schijf     hoogstens \(text(disc["maximaalMinuten"])) minuten")
        }
        for miss in result.answer.nearMisses {
            lines.append(
                "bijna      \(PlateCheckJSON.word(for: miss.why)) \(miss.zone?.text ?? "") "
                    + "\(miss.period.start.iso) – \(miss.period.end.iso)"
            )
        }
        lines.append("versie     \(result.registerVersion)")
        return lines.joined(separator: "\n")
    }

    /// A moment in seconds since 1970 as it is written everywhere.
    static func moment(_ seconds: Int64) -> String { Instant(seconds: seconds).iso }

    private static func text(_ value: JSONValue?) -> String {
        switch value {
        case .string(let text)?: text
        case .int(let number)?: String(number)
        default: "–"
        }
    }
}
