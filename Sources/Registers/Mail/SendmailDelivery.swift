import Foundation
import PermitOffice
import Permits

/// Hands mail to the `sendmail` program of the system, which queues it and sends it on.
public struct SendmailDelivery: MessageDelivery {
    private let program: OutsideProgram
    private let sender: EmailAddress

    /// Only by mail.
    public var channels: Set<LetterChannel> { [.mail] }

    /// Names the program, by its absolute path, and the address that mail comes from.
    public init(sendmail path: String, sender: EmailAddress, timeLimit: Duration = .seconds(30)) {
        program = OutsideProgram(path: path, timeLimit: timeLimit)
        self.sender = sender
    }

    /// Hands over one letter; what the program says but 0 counts as not handed over.
    ///
    /// The recipient stands in the message, never among the arguments, which others can see.
    public func deliver(_ message: OutgoingMessage) async throws {
        guard let text = MailText(sender: sender).message(message) else {
            throw DeliveryFault.notConnected
        }
        let ending: OutsideProgram.Ending
        do {
            ending = try await program.run(["-i", "-t", "-f", sender.text], input: text)
        } catch is OutsideProgram.TimedOut {
            throw DeliveryFault.timedOut
        } catch {
            throw DeliveryFault.unreachable
        }
        switch ending.status {
        case 0: return
        case Self.comeBackLater: throw DeliveryFault.unreachable
        default: throw DeliveryFault.refused
        }
    }

    /// EX_TEMPFAIL of sysexits.h.
    private static let comeBackLater: Int32 = 75
}
