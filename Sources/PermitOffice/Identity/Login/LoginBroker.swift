import Permits

/// Where people log in: DigiD, eHerkenning and the municipality's own, behind one door.
public protocol LoginBroker: Sendable {
    /// The means that can be used, in the order to offer them.
    var means: [LoginMeans] { get }

    /// Begins a login; the flow must be kept where only this visitor's browser leads to it.
    ///
    /// - Throws: When the broker does not answer, or the means is not offered; then the visitor is
    ///   told to try again later.
    func begin(_ means: LoginMeans, at now: Instant) async throws -> LoginStart

    /// Finishes a login with what the visitor brought back.
    ///
    /// The flow must have been taken out of where it was kept, so that no answer counts twice.
    func complete(
        _ flow: LoginFlow,
        callback: LoginCallback,
        at now: Instant
    ) async -> LoginOutcome

    /// Where the visitor goes to log out at the broker too; nil when it has no such page.
    ///
    /// The session here is closed first, whatever this says.
    func endSession(of identity: EstablishedIdentity) async -> String?
}
