/// Makes a page that can be kept and printed of a letter.
public protocol LetterPrinter: Sendable {
    /// The page as PDF.
    func pdf(ofHTML html: String) async throws -> [UInt8]
}
