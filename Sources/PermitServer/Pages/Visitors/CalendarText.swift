import PermitOffice
import Permits

/// Visits as a calendar reads them (RFC 5545): names and times, never a plate.
struct CalendarText: Sendable {
    /// What the calendar is called, and what a visitor without a name is called.
    let name: String
    let visitor: String
    let now: Instant

    /// The text, every line ended by CR LF and none longer than 75 bytes.
    func text(_ visits: [CalendarVisit]) -> String {
        let head = [
            "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Kentekenloket//Bezoek//NL",
            "CALSCALE:GREGORIAN", "METHOD:PUBLISH", "X-WR-CALNAME:" + Self.escaped(name),
        ]
        let lines = head + visits.flatMap(event) + ["END:VCALENDAR"]
        return lines.map { Self.folded($0) + "\r\n" }.joined()
    }

    private func event(_ visit: CalendarVisit) -> [String] {
        [
            "BEGIN:VEVENT", "UID:\(visit.reference.text)@kentekenloket",
            "DTSTAMP:" + Self.moment(now), "DTSTART:" + Self.moment(visit.start),
            "DTEND:" + Self.moment(visit.end),
            "SUMMARY:" + Self.escaped(visit.name.map { "\(visitor): \($0)" } ?? visitor),
            "TRANSP:TRANSPARENT", "END:VEVENT",
        ]
    }

    /// A moment in UTC: `20260618T080000Z`.
    private static func moment(_ moment: Instant) -> String {
        moment.iso.filter { $0 != "-" && $0 != ":" }
    }

    /// Commas, semicolons and backslashes get a backslash; a line break becomes `\n`.
    private static func escaped(_ text: String) -> String {
        text.unicodeScalars.reduce(into: "") { escaped, scalar in
            switch scalar {
            case "\\", ";", ",": escaped += "\\" + String(scalar)
            case "\n": escaped += "\\n"
            default:
                guard scalar.properties.generalCategory != .control else { return }
                escaped.unicodeScalars.append(scalar)
            }
        }
    }

    /// A line of more than 75 bytes goes on in the next one, after a space.
    private static func folded(_ line: String) -> String {
        var (folded, length) = ("", 0)
        for character in line {
            let size = character.utf8.count
            if length + size > 75 {
                folded += "\r\n "
                length = 1
            }
            folded.append(character)
            length += size
        }
        return folded
    }
}
