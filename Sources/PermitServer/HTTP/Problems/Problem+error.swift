import HTTPTypes
import PermitOffice

extension Problem {
    /// What the outside is told about an error; nil for a failure of ours.
    ///
    /// The one place that gives errors a status. A failure is logged, and shown as one fixed
    /// sentence (``failure(requestID:)``).
    init?(_ error: any Error) {
        switch error {
        case let problem as Problem: self = problem
        case let input as InvalidInput: self = .invalid(input)
        case let error where Office.isRegisterLost(error): self = .registerUnknown
        default: return nil
        }
    }

    /// 503: it is not certain what the register says, so nothing is said.
    private static let registerUnknown = Problem(
        status: .serviceUnavailable,
        code: "registerOnbekend",
        title: "Het register is er even niet",
        detail: "Wij weten nu niet zeker wat er in het register staat. "
            + "Probeer het over een halve minuut opnieuw.",
        headers: [.retryAfter: "30"]
    )
}
