import HTTPTypes
import Hummingbird
import PermitOffice

/// Lets a request in to its endpoint or refuses it: who asks, in which form, with which body.
struct Gate: Sendable {
    let authenticate: Authenticate

    /// The request as its endpoint sees it.
    ///
    /// - Throws: A ``Problem`` or ``InvalidInput`` that refuses it, or ``BrokenRequest``.
    func admit(
        _ request: Request,
        _ scope: RequestScope,
        _ endpoint: Endpoint,
        _ parameters: [String: String]
    ) async throws -> Call {
        let caller = try caller(of: request, at: endpoint)
        let offered = endpoint.produces.mediaTypes
        guard AcceptHeader(request.headers[.accept]).allows(offered) else {
            throw Problem.notAcceptable(offered: offered)
        }
        let query = Query(request.uri.query)
        if endpoint.query == [] { try QueryReader(query).finish() }
        var headers = request.headers
        // The server takes this one out of the headers.
        headers[.host] = request.head.authority
        return Call(
            method: request.method,
            path: request.uri.path,
            parameters: parameters,
            query: query,
            headers: headers,
            body: try await BodyIntake(rule: endpoint.body).read(request, scope),
            caller: caller,
            requestID: scope.requestID
        )
    }

    private func caller(of request: Request, at endpoint: Endpoint) throws -> Caller? {
        if endpoint.who == .everyone { return nil }
        guard let token = bearerToken(request.headers) else {
            throw Problem.notSignedIn(hasToken: false)
        }
        guard let caller = try authenticate(token) else {
            throw Problem.notSignedIn(hasToken: true)
        }
        guard endpoint.who.admits(caller.role) else { throw Problem.forbidden }
        return caller
    }

    /// What follows the word Bearer, if it has the characters of a token (RFC 6750).
    private func bearerToken(_ headers: HTTPFields) -> String? {
        guard let header = headers[.authorization] else { return nil }
        let parts = header.split(separator: " ", maxSplits: 1)
        guard parts.count == 2, parts[0].lowercased() == "bearer" else { return nil }
        let token = parts[1].trimmingSpaces
        let isToken = token.utf8.allSatisfy { 0x21...0x7E ~= $0 && $0 != UInt8(ascii: ",") }
        return isToken && !token.isEmpty ? String(token) : nil
    }
}
