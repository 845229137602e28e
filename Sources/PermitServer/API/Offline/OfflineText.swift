import PermitOffice
import Permits

/// The answer to a plate check without a connection, for a terminal.
public enum OfflineText {
    /// The lines of a check, or that there is no verdict and why; then what they rest on.
    public static func lines(
        _ answer: OfflineAnswer,
        from desk: OfflineDesk,
        at moment: Instant
    ) -> String {
        let lines =
            switch answer {
            case .verdict(let verdict):
                CheckText.lines(
                    CheckResult(answer: verdict, registerVersion: desk.registerVersion)
                )
            case .unavailable(let reason):
                """
                nietBeschikbaar
                reden      \(word(for: reason))
                tijdstip   \(moment.iso)
                versie     \(desk.registerVersion)
                """
            }
        let limit = desk.snapshot.header.ageSecondsMax
        return """
            \(lines)
            bijgewerkt \(desk.moment.iso)
            leeftijd   \(desk.ageSeconds(at: moment)) seconden, hoogstens \(limit)
            """
    }

    private static func word(for reason: OfflineAnswer.Unavailable) -> String {
        switch reason {
        case .stale: "verouderd"
        case .clockBehind: "klokLooptAchter"
        case .zoneNotCarried: "zoneNietMeegenomen"
        }
    }
}
