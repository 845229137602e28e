import Foundation
import PermitOffice
import Registers

extension Mailroom {
    /// Mail and post as the settings connect them; what they do not name waits.
    init(_ settings: ServeSettings, printer: WeasyPrint?) throws {
        var deliveries: [any MessageDelivery] = []
        if let mail = settings.mail {
            deliveries.append(SendmailDelivery(sendmail: mail.sendmail, sender: mail.sender))
        }
        if let folder = settings.printFolder {
            guard FileManager.default.isWritableFile(atPath: folder) else {
                throw Refusal("\(folder): There is no such folder to write to; check post.map.")
            }
            deliveries.append(PrintFolder(folder, printer: printer))
        }
        self.init(deliveries)
    }
}
