import Foundation

/// What no shipped file may hold: crashes, unchecked promises, loose ends, and in the trade a clock.
enum BannedCode {
    private static let everywhere = [
        "fatalError", "try!", "as!", "@unchecked Sendable", "nonisolated(unsafe)",
    ]
    private static let looseEnds = ["TO" + "DO", "FIX" + "ME"]

    static func findings(in file: SourceFile) -> [String] {
        var findings = everywhere.filter { file.code.contains($0) }
        findings += looseEnds.filter { file.text.contains($0) }
        if file.module == "Permits" { findings += clocks(in: file) }
        return findings.map { "\(file.path): \($0)" }
    }

    /// The places that ask a clock.
    ///
    /// A property that happens to be called `now`, as in `facts.now`, is an argument and no clock.
    private static func clocks(in file: SourceFile) -> [String] {
        let clock =
            #/
            \b Date\(\) | \b [A-Z]\w* (?: \(\) )? \.now \b | [\s(,:=] \.now \b
            | \b clock_gettime \b | \b gettimeofday \b
            /#
        return file.code.matches(of: clock).map { "asks a clock: \($0.output)" }
    }
}
