import Logging
import Synchronization

/// Keeps what is logged, each line as `level message key=value …` with the keys in order.
final class LogLines: LogHandler, Sendable {
    private let lines = Mutex<[String]>([])

    /// The lines so far.
    var all: [String] { lines.withLock { $0 } }

    var metadata: Logger.Metadata {
        get { [:] }
        set {}
    }

    var logLevel: Logger.Level {
        get { .trace }
        set {}
    }

    subscript(metadataKey _: String) -> Logger.Metadata.Value? {
        get { nil }
        set {}
    }

    func log(event: LogEvent) {
        let facts = (event.metadata ?? [:]).sorted { $0.key < $1.key }.map { "\($0)=\($1)" }
        let line = (["\(event.level)", "\(event.message)"] + facts).joined(separator: " ")
        lines.withLock { $0.append(line) }
    }
}
