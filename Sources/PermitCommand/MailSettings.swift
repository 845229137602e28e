import Foundation
import Permits

/// How mail goes out.
struct MailSettings {
    /// Absolute path of the sendmail program.
    let sendmail: String
    /// The address that mail comes from.
    let sender: EmailAddress

    init(_ file: File) throws {
        guard let sender = EmailAddress(file.afzender) else {
            throw Refusal("mail.afzender: Write a mail address such as parkeren@example.nl.")
        }
        let path = file.sendmail ?? "/usr/sbin/sendmail"
        guard FileManager.default.isExecutableFile(atPath: path) else {
            throw Refusal("\(path): There is no such program; check mail.sendmail.")
        }
        sendmail = path
        self.sender = sender
    }

    /// As the configuration file has it.
    struct File: Decodable {
        var sendmail: String?
        var afzender: String
    }
}
