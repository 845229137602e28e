/// How a case ended, which decides how long it is kept (Selectielijst gemeenten 2020, process 11).
public enum RetentionClass: String, CaseIterable, Codable, Hashable, Sendable {
    /// Granted for a period that has ended (result 11.1.2).
    case granted
    /// Granted and withdrawn before its end (11.3).
    case withdrawn
    /// Refused (11.2).
    case refused
    /// Broken off by the applicant, by not paying, or because nothing was needed (11.4).
    case aborted
    /// Not handled (Awb 4:5), kept as what was broken off (11.4).
    case leftUnhandled
}
