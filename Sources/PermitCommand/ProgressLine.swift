import Foundation

/// How far long work is, on one line of standard error that is written over; silent when standard
/// error is no terminal.
struct ProgressLine {
    private let isShown: Bool
    private var shownAt: ContinuousClock.Instant?

    /// Makes a line that nobody sees when standard error goes to a file.
    init(isShown: Bool = isatty(STDERR_FILENO) == 1) {
        self.isShown = isShown
    }

    /// Shows a new phase of the work.
    mutating func begin(_ text: String) {
        shownAt = nil
        show(text)
    }

    /// Shows how far it is; ten times a second is enough.
    mutating func show(_ text: @autoclosure () -> String) {
        let now = ContinuousClock.now
        if let shownAt, shownAt.duration(to: now) < .milliseconds(100) { return }
        shownAt = now
        write("\r\u{1B}[K\(text())")
    }

    /// Takes the line away, before anything else is written.
    func end() {
        write("\r\u{1B}[K")
    }

    private func write(_ text: String) {
        if isShown { FileHandle.standardError.write(Data(text.utf8)) }
    }
}
