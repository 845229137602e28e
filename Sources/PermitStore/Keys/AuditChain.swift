import Permits
import Foundation
import Permits

/// Chains the lines of the audit record, so that none can be changed, added or left out unseen.
///
/// The hash of a line covers the line and the hash before it. It is keyed: who can write in the
/// database but lacks the key file cannot make the chain whole again.
public struct AuditChain: Sendable {
    /// Stands for the hash before the first line.
    public static let origin = Data(count: 32)

    private let code: MessageCode

    init(key: SecretKey) {
        code = MessageCode(key: key)
    }

    /// The 32 bytes that close a line which follows the line with this hash.
    public func hash(of line: AuditLine, after previous: Data) -> Data {
        var message = previous
        append(line.seq, to: &message)
        append(line.at.seconds, to: &message)
        for text in [line.actor, line.action, line.subject] {
            append(Int64(text.utf8.count), to: &message)
            message.append(contentsOf: text.utf8)
        }
        return code.code(of: message)
    }

    /// The number of the first line that is not the one that was written; nil when all are.
    public func firstBreak(
        in lines: some Sequence<(line: AuditLine, hash: Data)>
    ) -> Int64? {
        var check = AuditCheck(self)
        return lines.first { !check.accepts($0.line, hash: $0.hash) }?.line.seq
    }

    private func append(_ number: Int64, to message: inout Data) {
        withUnsafeBytes(of: number.bigEndian) { message.append(contentsOf: $0) }
    }
}
