import HTTPTypes

/// One call of the service: what it is named, who may make it and what answers it.
struct Endpoint: Sendable {
    /// What answers a request that was let in.
    typealias Answer = @Sendable (Call) async throws -> Reply

    let method: HTTPRequest.Method
    let path: PathTemplate
    let who: Access
    /// The query keys it knows; nil lets any query pass unread.
    let query: Set<String>?
    let body: BodyRule
    let produces: Representation
    /// Whether scripts of any other site may read the answer.
    let isOpenToAllSites: Bool
    let answer: Answer

    /// Describes a call.
    ///
    /// - Parameters:
    ///   - method: Its method; a GET answers HEAD too.
    ///   - path: Its template, such as `/v1/aanvragen/{id}`.
    ///   - who: The roles that may make it.
    ///   - query: The keys it knows; any other is refused. Read them with ``QueryReader``.
    ///   - body: What it reads; JSON for POST, PUT and PATCH unless said otherwise.
    ///   - produces: What it answers with, to be held against `Accept`.
    ///   - isOpenToAllSites: Whether scripts of any other site may read the answer.
    ///   - answer: What answers it.
    init(
        _ method: HTTPRequest.Method,
        _ path: String,
        who: Access,
        query: Set<String>? = [],
        body: BodyRule? = nil,
        produces: Representation = .json,
        isOpenToAllSites: Bool = false,
        answer: @escaping Answer
    ) {
        self.method = method
        self.path = PathTemplate(path)
        self.who = who
        self.query = query
        self.body = body ?? ([.post, .put, .patch].contains(method) ? .json : .none)
        self.produces = produces
        self.isOpenToAllSites = isOpenToAllSites
        self.answer = answer
    }
}
