import PermitOffice
import Permits

/// DigiD, eHerkenning and the municipality's own login, each at a broker that speaks OpenID Connect.
public final class OpenIDBroker: LoginBroker {
    /// The addresses of our own that the brokers are told, and know beforehand.
    public struct Addresses: Sendable {
        /// Where somebody comes back after logging in.
        public let returning: String
        /// Where somebody comes back after logging out; nil when the broker keeps them.
        public let afterLogout: String?

        /// Pairs them.
        public init(returning: String, afterLogout: String? = nil) {
            self.returning = returning
            self.afterLogout = afterLogout
        }
    }

    /// The means that can be used, in the order to offer them.
    public let means: [LoginMeans]
    private let providers: [LoginMeans: OpenIDProvider]

    /// Prepares the means of these settings; nothing is sent yet.
    ///
    /// - Parameters:
    ///   - settings: Each means with its broker; one whose issuer may not be asked is left out.
    ///   - addresses: Where people come back.
    ///   - listener: Hears of every fault: the means and what went wrong, and nothing about people.
    public init(
        _ settings: [LoginMeans: OpenIDSettings],
        _ addresses: Addresses,
        listener: @escaping RegisterConnection.Listener = { _, _ in }
    ) {
        var providers: [LoginMeans: OpenIDProvider] = [:]
        for (means, settings) in settings {
            providers[means] = OpenIDProvider(means, settings, addresses, listener: listener)
        }
        self.providers = providers
        means = LoginMeans.allCases.filter { providers[$0] != nil }
    }

    /// Begins a login with a fresh state, nonce and verifier.
    ///
    /// - Throws: ``RegisterFault`` when the broker does not answer as documented, or the means is
    ///   not offered; `LoginRefusal.issuer` when another broker answers.
    public func begin(_ means: LoginMeans, at now: Instant) async throws -> LoginStart {
        guard let provider = providers[means] else { throw RegisterFault.unreachable }
        return try await provider.begin(at: now)
    }

    /// Finishes a login: exchanges the code, and believes the token only when all of it is right.
    public func complete(
        _ flow: LoginFlow,
        callback: LoginCallback,
        at now: Instant
    ) async -> LoginOutcome {
        guard let provider = providers[flow.means] else { return .refused(.noFlow) }
        return await provider.complete(flow, callback, at: now)
    }

    /// Where the visitor goes to log out at the broker too.
    public func endSession(of identity: EstablishedIdentity) async -> String? {
        await providers[identity.means]?.endSession(of: identity)
    }
}
