import Foundation

/// Follows the audit record line by line and tells where it was tampered with.
public struct AuditCheck {
    /// The number of the last good line; 0 before the first.
    public private(set) var lastSeq: Int64 = 0
    /// The hash of that line.
    public private(set) var lastHash = AuditChain.origin

    private let chain: AuditChain

    /// Starts before the first line.
    public init(_ chain: AuditChain) {
        self.chain = chain
    }

    /// Whether this is the next line as it was written; after one that is not, none is.
    public mutating func accepts(_ line: AuditLine, hash: Data) -> Bool {
        guard line.seq == lastSeq + 1, chain.hash(of: line, after: lastHash) == hash else {
            return false
        }
        (lastSeq, lastHash) = (line.seq, hash)
        return true
    }
}
