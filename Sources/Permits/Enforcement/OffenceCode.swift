/// The offences that an officer may find on the spot; a scan never finds one.
public enum OffenceCode: String, CaseIterable, Hashable, Sendable {
    /// No clearly visible disc (RVV article 25(2)).
    case r400ae = "R400ae"
    /// No time of arrival on the disc (article 25(3)).
    case r400at = "R400at"
    /// The allowed time has passed (article 25(4)).
    case r400ab = "R400ab"
    /// Parked outside a marked place (article 25(1)).
    case r401 = "R401"
}
