import Foundation
import PermitOffice
import Permits

/// A letter as a mail message (RFC 5322), with the same words as text and as page (RFC 2046).
///
/// Whatever stands in a letter is encoded, so that nothing in it can become a header or a
/// boundary.
struct MailText {
    /// Address that the mail comes from.
    let sender: EmailAddress

    /// The whole message, lines ended by CR LF; nil for a letter that goes by post.
    func message(_ letter: OutgoingMessage) -> Data? {
        guard case .mail(let to) = letter.way else { return nil }
        let domain = sender.text.split(separator: "@").last.map(String.init) ?? "localhost"
        let boundary = "=_\(letter.id.text)"
        let head = [
            "From: \(Self.encoded(letter.sender))\r\n <\(sender.text)>",
            "To: <\(to.text)>",
            "Subject: \(Self.encoded(letter.subject))",
            "Date: \(Self.date(letter.writtenAt))",
            "Message-ID: <\(letter.id.text)@\(domain)>",
            "Auto-Submitted: auto-generated",
            "MIME-Version: 1.0",
            "Content-Type: multipart/alternative; boundary=\"\(boundary)\"",
        ]
        let parts = [("plain", letter.text), ("html", letter.html)].flatMap { kind, text in
            [
                "--\(boundary)", "Content-Type: text/\(kind); charset=utf-8",
                "Content-Transfer-Encoding: base64", "", Self.base64(Data(text.utf8)),
            ]
        }
        let lines = head + [""] + parts + ["--\(boundary)--", ""]
        return Data(lines.joined(separator: "\r\n").utf8)
    }

    /// Text for a header, in encoded words (RFC 2047) of at most 75 characters.
    static func encoded(_ text: String) -> String {
        var words: [String] = []
        var part = ""
        for character in text {
            if (part + String(character)).utf8.count > 42 {
                words.append(part)
                part = ""
            }
            part.append(character)
        }
        return (words + [part]).map { "=?utf-8?B?\(Data($0.utf8).base64EncodedString())?=" }
            .joined(separator: "\r\n ")
    }

    /// A moment as `Mon, 02 Mar 2026 08:00:00 +0000`.
    static func date(_ moment: Instant) -> String {
        let text = moment.iso
        let days = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
        let months = [
            "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
        ]
        guard let day = Day(iso: String(text.prefix(10))) else { return text }
        let (year, month, number) = day.date
        let two = number < 10 ? "0\(number)" : "\(number)"
        let time = text.dropFirst(11).prefix(8)
        return "\(days[day.weekday.rawValue]), \(two) \(months[month - 1]) \(year) \(time) +0000"
    }

    private static func base64(_ data: Data) -> String {
        data.base64EncodedString(options: [.lineLength76Characters, .endLineWithCarriageReturn])
            .replacingOccurrences(of: "\r\n", with: "\r").replacingOccurrences(
                of: "\r",
                with: "\r\n"
            )
    }
}
