import Foundation
import PermitOffice
import PermitStore
import Permits
import Testing

@testable import Registers

/// Letters leave by the programs and folders of the system.
struct MailTests {
    @Test func `Sendmail gets one well-made message, and its recipient not as an argument`()
        async throws
    {
        try await inFolder { folder in
            let script = """
                #!/bin/sh
                echo "$@" > \(folder)/arguments
                cat > \(folder)/message
                """
            let sendmail = try program(script, in: folder)

            try await sendmail.deliver(letter(subject: "Besluit €\r\nBcc: x@example.nl"))

            let arguments = try String(contentsOfFile: folder + "/arguments", encoding: .utf8)
            let message = try String(contentsOfFile: folder + "/message", encoding: .utf8)
            #expect(arguments == "-i -t -f parkeren@example.nl\n")
            let (head, body) = try split(message)
            #expect(head.filter { $0.hasPrefix("To: ") } == ["To: <a.devries@example.nl>"])
            #expect(head.contains("Date: Mon, 02 Mar 2026 08:00:00 +0000"))
            #expect(head.contains("Message-ID: <\(Self.id.text)@example.nl>"))
            #expect(!head.contains { $0.hasPrefix("Bcc") })
            let long = head.flatMap { $0.components(separatedBy: "\r\n") }.filter { $0.count > 78 }
            #expect(long.isEmpty || long.allSatisfy { $0.hasPrefix("Content-Type") })
            #expect(body.count { $0 == "Content-Transfer-Encoding: base64" } == 2)
            #expect(body.allSatisfy { $0.count <= 76 })
            let first = body.drop { $0 != "" }.dropFirst().prefix { !$0.hasPrefix("--") }
            let text = try #require(Data(base64Encoded: first.joined()))
            #expect(String(decoding: text, as: UTF8.self).contains("Beste A. de Vries,\n"))
        }
    }

    @Test(arguments: [
        ("exit 75", DeliveryFault.unreachable),
        ("cat > /dev/null; exit 67", .refused),
        ("exec sleep 60", .timedOut),
        ("yes garbage | head -c 200000; exit 1", .refused),
    ])
    func `What sendmail does not take is told by its kind`(
        line: String,
        fault: DeliveryFault
    )
        async throws
    {
        try await inFolder { folder in
            let sendmail = try program("#!/bin/sh\n\(line)\n", in: folder, timeLimit: .seconds(2))

            let error = await #expect(throws: DeliveryFault.self) {
                try await sendmail.deliver(letter())
            }

            #expect(error == fault)
        }
    }

    @Test func `A program that is not there is tried again later`() async throws {
        let sender = try #require(EmailAddress("parkeren@example.nl"))
        let sendmail = SendmailDelivery(sendmail: "/nergens/sendmail", sender: sender)

        let error = await #expect(throws: DeliveryFault.self) {
            try await sendmail.deliver(letter())
        }

        #expect(error == .unreachable)
    }

    @Test func `A letter put into the folder twice is there once, and no draft stays behind`()
        async throws
    {
        try await inFolder { folder in
            let post = PrintFolder(folder, printer: nil)

            try await post.deliver(letter(way: .post))
            try await post.deliver(letter(way: .post))

            let names = try FileManager.default.contentsOfDirectory(atPath: folder)
            #expect(names == ["\(Self.id.text).html"])
            let html = try String(contentsOfFile: folder + "/" + names[0], encoding: .utf8)
            #expect(html.hasPrefix("<!doctype html>") && html.hasSuffix("</html>\n"))
        }
    }

    @Test func `A folder that is gone keeps the letter waiting`() async throws {
        let post = PrintFolder("/nergens/brieven", printer: nil)

        let error = await #expect(throws: DeliveryFault.self) {
            try await post.deliver(letter(way: .post))
        }

        #expect(error == .unreachable)
    }

    @Test(.enabled(if: WeasyPrint() != nil))
    func `Where WeasyPrint is installed a letter is put there as PDF too`() async throws {
        try await inFolder { folder in
            let post = PrintFolder(folder, printer: WeasyPrint())

            try await post.deliver(letter(way: .post))

            let path = "\(folder)/\(Self.id.text).pdf"
            let pdf = try #require(FileManager.default.contents(atPath: path))
            #expect(pdf.starts(with: Data("%PDF-".utf8)) && pdf.count > 2000)
        }
    }

    @Test func `Each letter goes to whoever delivers on its way`() async throws {
        try await inFolder { folder in
            let room = Mailroom([PrintFolder(folder, printer: nil)])

            try await room.deliver(letter(way: .post))
            let error = await #expect(throws: DeliveryFault.self) {
                try await room.deliver(letter())
            }

            #expect(error == .notConnected)
            #expect(room.channels == [.post])
        }
    }

    private static let id = Reference.random()

    private func letter(
        subject: String = "Besluit op uw aanvraag",
        way: OutgoingMessage.Way? = nil
    ) throws -> OutgoingMessage {
        let address = try #require(EmailAddress("a.devries@example.nl"))
        let written = WrittenLetter(
            language: "nl",
            name: "A. de Vries",
            addressLines: ["Julianabaan 1", "2271 AA  VOORBURG"],
            sender: "Gemeente Leidschendam-Voorburg",
            senderLines: ["Postbus 000", "2260 AA Leidschendam"],
            date: "2 maart 2026",
            caseNumber: "2026-000001",
            subject: subject,
            blocks: [.paragraph("Beste A. de Vries,"), .item("een"), .item("twee")]
        )
        return OutgoingMessage(
            written,
            id: Self.id,
            way: way ?? .mail(address),
            writtenAt: at("2026-03-02T09:00+01:00")
        )
    }

    private func program(
        _ script: String,
        in folder: String,
        timeLimit: Duration = .seconds(20)
    ) throws -> SendmailDelivery {
        let path = folder + "/sendmail"
        try script.write(toFile: path, atomically: true, encoding: .utf8)
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
        let sender = try #require(EmailAddress("parkeren@example.nl"))
        return SendmailDelivery(sendmail: path, sender: sender, timeLimit: timeLimit)
    }

    /// The headers, folded lines put together, and the lines of the body.
    private func split(_ message: String) throws -> (head: [String], body: [String]) {
        let end = try #require(message.range(of: "\r\n\r\n"))
        let head = message[..<end.lowerBound].replacingOccurrences(of: "\r\n ", with: "\u{1}")
        let fields = head.components(separatedBy: "\r\n")
            .map { $0.replacingOccurrences(of: "\u{1}", with: "\r\n ") }
        return (fields, message[end.upperBound...].components(separatedBy: "\r\n"))
    }

    private func inFolder(_ body: (String) async throws -> Void) async throws {
        let folder = NSTemporaryDirectory() + "mail-" + UUID().uuidString
        try FileManager.default.createDirectory(
            atPath: folder,
            withIntermediateDirectories: true
        )
        defer { try? FileManager.default.removeItem(atPath: folder) }
        try await body(folder)
    }
}
