import HTTPTypes
import Hummingbird
import Logging
import NIOCore

/// Answers every request: finds its endpoint, lets it in or refuses it, and completes the answer.
///
/// It stands in for Hummingbird's router, which lets a trailing slash pass and answers 404 for a
/// wrong method. The order of refusals is fixed: 404, 405, 401, 403, 406, 400 for the query, 415,
/// 413, and then what the endpoint itself says.
struct Dispatcher: HTTPResponder {
    private let endpoints: Endpoints
    private let gate: Gate
    private let log: AccessLog
    private let note: FailureNote
    private let refusalPage: RefusalPage

    /// A refusal as a page, for a browser that asked for one; nil for a program.
    typealias RefusalPage = @Sendable (Problem, _ path: String, HTTPFields) -> Reply?

    /// Makes the responder of an application.
    ///
    /// - Parameters:
    ///   - endpoints: All calls of the service.
    ///   - authenticate: Tells whose a bearer token is.
    ///   - logger: Takes a line for each request and for each failure.
    ///   - note: Names an unexpected error for the log, free of personal data.
    ///   - refusalPage: Shows a refusal to people; by default everyone gets the document.
    init(
        endpoints: Endpoints,
        authenticate: @escaping Authenticate,
        logger: Logger,
        note: @escaping FailureNote = typeOfFailure,
        refusalPage: @escaping RefusalPage = { _, _, _ in nil }
    ) {
        self.endpoints = endpoints
        self.gate = Gate(authenticate: authenticate)
        self.log = AccessLog(logger)
        self.note = note
        self.refusalPage = refusalPage
    }

    /// Answers one request.
    ///
    /// - Throws: Only what broke the connection while the body was read.
    func respond(to request: Request, context scope: RequestScope) async throws -> Response {
        let start = ContinuousClock.now
        let path = request.uri.path
        var line = AccessLog.RequestLine(method: request.method, id: scope.requestID)
        var outcome: Outcome
        switch endpoints.resolve(request.method, path) {
        case .endpoint(let endpoint, let parameters):
            line.route = endpoint.path.text
            outcome = try await answer(request, scope, endpoint, parameters, line)
        case .wrongMethod(let template, let allow):
            line.route = template.text
            outcome = unread(.methodNotAllowed(allow: allow), request)
        case .nothing:
            outcome = unread(.notFound, request)
        }
        if !outcome.hasReadBody, BodyIntake.isHeavy(request.headers) {
            outcome.reply.headers[.connection] = "close"
            close(scope.channel)
        }
        log.record(line, status: outcome.reply.status, took: start.duration(to: .now))
        return response(outcome.reply, isHead: request.method == .head)
    }

    private func answer(
        _ request: Request,
        _ scope: RequestScope,
        _ endpoint: Endpoint,
        _ parameters: [String: String],
        _ line: AccessLog.RequestLine
    ) async throws -> Outcome {
        var outcome: Outcome
        do {
            let call = try await gate.admit(request, scope, endpoint, parameters)
            outcome = await answer(call, endpoint, line)
        } catch let broken as BrokenRequest {
            throw broken.cause
        } catch {
            outcome = unread(refusal(error, line), request)
        }
        if endpoint.isOpenToAllSites { outcome.reply.headers[.accessControlAllowOrigin] = "*" }
        return outcome
    }

    private func answer(
        _ call: Call,
        _ endpoint: Endpoint,
        _ line: AccessLog.RequestLine
    ) async -> Outcome {
        let hasReadBody = endpoint.body != .none
        do {
            return Outcome(reply: try await endpoint.answer(call), hasReadBody: hasReadBody)
        } catch {
            let reply = reply(refusal(error, line), call.path, call.headers)
            return Outcome(reply: reply, hasReadBody: hasReadBody)
        }
    }

    /// A refusal that came before the body.
    private func unread(_ problem: Problem, _ request: Request) -> Outcome {
        let reply = reply(problem, request.uri.path, request.headers)
        return Outcome(reply: reply, hasReadBody: false)
    }

    private func reply(_ problem: Problem, _ path: String, _ headers: HTTPFields) -> Reply {
        refusalPage(problem, path, headers) ?? problem.reply(path: path)
    }

    private func refusal(_ error: any Error, _ line: AccessLog.RequestLine) -> Problem {
        if let problem = Problem(error) { return problem }
        log.record(line, failure: note(error))
        return .failure(requestID: line.id)
    }

    /// Ends the connection soon, because a body of unknown or great size is under way unread.
    ///
    /// The server would otherwise read it to its end only to drop it. The client gets a moment to
    /// read the answer first.
    private func close(_ channel: any Channel) {
        channel.eventLoop.scheduleTask(in: .seconds(2)) { channel.close(promise: nil) }
    }

    private func response(_ reply: Reply, isHead: Bool) -> Response {
        var headers = StandardHeaders.complete(reply.headers)
        let mayHaveBody = reply.status != .noContent && reply.status != .notModified
        if mayHaveBody { headers[.contentLength] = String(reply.body.readableBytes) }
        let body = isHead ? ResponseBody() : ResponseBody(byteBuffer: reply.body)
        var response = Response(status: reply.status, headers: headers, body: body)
        if !mayHaveBody { response.headers[.contentLength] = nil }
        return response
    }

    /// An answer, and whether the request's body was taken in on the way to it.
    private struct Outcome {
        var reply: Reply
        let hasReadBody: Bool
    }
}
