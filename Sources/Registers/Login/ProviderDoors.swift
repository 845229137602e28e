import Foundation
import PermitOffice

/// What a broker publishes about itself, with the ways to its token and its keys.
struct ProviderDoors: Sendable {
    let metadata: ProviderMetadata
    private let token: RegisterConnection
    private let keys: RegisterConnection

    /// Prepares the ways; nothing is sent yet.
    init(
        _ metadata: ProviderMetadata,
        name: String,
        timeLimit: Duration,
        listener: @escaping RegisterConnection.Listener
    ) {
        self.metadata = metadata
        func way(_ address: RegisterAddress) -> RegisterConnection {
            RegisterConnection(name, at: address, timeLimit: timeLimit, listener: listener)
        }
        token = way(metadata.token)
        keys = way(metadata.keys)
    }

    /// The keys that the broker signs with; those of a kind that is not accepted are left out.
    func askKeys() async throws(RegisterFault) -> [ProviderKey] {
        var question = RegisterQuestion(metadata.keys.ownPath)
        question.mediaTypes = ["application/json", "application/jwk-set+json"]
        return try await keys.ask(question) { answer throws(RegisterFault) in
            guard case .list(let found)? = ClaimReader.object(answer.body)?["keys"],
                found.count <= 100
            else { throw .unreadable }
            return found.compactMap { $0.members.flatMap(ProviderKey.init) }
        }
    }

    /// Exchanges a code for the token that says who somebody is.
    ///
    /// - Returns: Nil when the broker does not take the code: it was used, or is another's.
    func askToken(_ form: TokenForm) async throws(RegisterFault) -> String? {
        var question = RegisterQuestion(metadata.token.ownPath)
        question.body = form.body
        question.headers["Content-Type"] = "application/x-www-form-urlencoded"
        question.statuses = [200, 400, 401]
        return try await token.ask(question) { answer throws(RegisterFault) -> String? in
            guard let members = ClaimReader.object(answer.body) else { throw .unreadable }
            guard answer.status == 200 else {
                guard members["error"] == .text("invalid_grant") else {
                    throw .refused(status: answer.status)
                }
                return nil
            }
            // The token for more questions about the person, if there is one, is let go here.
            guard let token = members["id_token"]?.text,
                members["token_type"]?.text?.lowercased() == "bearer"
            else { throw .unreadable }
            return token
        }
    }
}
