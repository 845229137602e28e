import Foundation
import PermitOffice
import Permits

/// Puts letters for the post into a folder, from which they are printed and put into envelopes.
///
/// A letter is there whole or not at all, under its own name: put there twice, it is there once.
public struct PrintFolder: MessageDelivery {
    private let folder: URL
    private let printer: (any LetterPrinter)?

    /// Only by post.
    public var channels: Set<LetterChannel> { [.post] }

    /// Names the folder; with a printer each letter is there as PDF too.
    public init(_ path: String, printer: (any LetterPrinter)?) {
        folder = URL(fileURLWithPath: path, isDirectory: true)
        self.printer = printer
    }

    /// Puts one letter into the folder, the page last: who sees it finds the PDF beside it.
    public func deliver(_ message: OutgoingMessage) async throws {
        let pdf = try await printer?.pdf(ofHTML: message.html)
        do {
            if let pdf { try put(Data(pdf), as: "\(message.id.text).pdf") }
            try put(Data(message.html.utf8), as: "\(message.id.text).html")
        } catch {
            throw DeliveryFault.unreachable
        }
    }

    /// Writes beside the place and moves it in, so that no half a file is ever seen.
    private func put(_ data: Data, as name: String) throws {
        let manager = FileManager.default
        let place = folder.appendingPathComponent(name)
        let draft = folder.appendingPathComponent(".\(name)-\(UUID().uuidString)")
        let isWritten = manager.createFile(
            atPath: draft.path,
            contents: data,
            attributes: [.posixPermissions: 0o640]
        )
        guard isWritten, rename(draft.path, place.path) == 0 else {
            try? manager.removeItem(at: draft)
            throw CocoaError(.fileWriteUnknown)
        }
    }
}
