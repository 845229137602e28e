import HTTPTypes
import NIOCore
import PermitOffice

/// A request that was let in, as an endpoint sees it.
struct Call: Sendable {
    let method: HTTPRequest.Method
    /// As it was sent, without the query.
    let path: String
    /// What fills the gaps of the endpoint's path, by name.
    let parameters: [String: String]
    let query: Query
    let headers: HTTPFields
    /// Empty where the endpoint reads none.
    let body: ByteBuffer
    /// Nil only where everyone may call.
    let caller: Caller?
    /// The number under which the log tells about this request.
    let requestID: String

    /// Who calls; for endpoints that not everyone may call.
    func signedIn() throws(Problem) -> Caller {
        guard let caller else { throw .notSignedIn(hasToken: false) }
        return caller
    }

    /// What fills a gap of the path, read as a value of the trade.
    ///
    /// - Throws: ``Problem/notFound`` when it cannot be read: what has no such name is not there.
    func parameter<Value>(
        _ name: String,
        _ read: (String) -> Value?
    ) throws(Problem) -> Value {
        guard let value = parameters[name].flatMap(read) else { throw .notFound }
        return value
    }

    /// Refuses to go on when `If-Match` asks for another version than this one.
    func checkIfMatch(_ tag: EntityTag) throws(Problem) {
        guard tag.satisfies(ifMatch: headers[.ifMatch]) else { throw .versionChanged }
    }

    /// The version that `If-Match` asks for, when it asks for one and that is the newest.
    func ifMatch(newest: () async throws -> Int) async throws -> Int? {
        guard headers[.ifMatch] != nil else { return nil }
        let version = try await newest()
        try checkIfMatch(EntityTag(version: version))
        return version
    }
}
