import HTTPTypes

/// All calls of the service, and which of them a request means.
struct Endpoints: Sendable {
    /// In the order in which they were given.
    let all: [Endpoint]
    /// By path, for those without gaps.
    private let fixed: [String: Resource]
    /// By number of parts, for those with gaps.
    private let open: [Int: [Resource]]

    /// Gathers calls; no two may share method and path, and one path is spelled one way.
    init(_ all: [Endpoint]) {
        self.all = all
        let byShape = Dictionary(grouping: all, by: \.path.shape)
        let resources = byShape.values.map(Resource.init)
        fixed = Dictionary(
            resources.filter(\.path.isFixed).map { ($0.path.text, $0) },
            uniquingKeysWith: { $1 }
        )
        open = Dictionary(grouping: resources.filter { !$0.path.isFixed }, by: \.path.count)
    }

    /// The call that a request means; a path without gaps goes before one with gaps.
    func resolve(_ method: HTTPRequest.Method, _ path: String) -> Resolution {
        if let resource = fixed[path] { return resource.resolve(method, [:]) }
        let parts = PathTemplate.split(path)
        for resource in open[parts.count] ?? [] {
            if let parameters = resource.path.match(parts) {
                return resource.resolve(method, parameters)
            }
        }
        return .nothing
    }

    /// What a method and path come to.
    enum Resolution: Sendable {
        case endpoint(Endpoint, parameters: [String: String])
        case wrongMethod(PathTemplate, allow: String)
        case nothing
    }
}

/// One path and the methods it knows.
private struct Resource: Sendable {
    let path: PathTemplate
    private let byMethod: [HTTPRequest.Method: Endpoint]
    private let allow: String

    init(_ endpoints: [Endpoint]) {
        precondition(Set(endpoints.map(\.path.text)).count == 1, "A path is spelled one way.")
        precondition(
            Set(endpoints.map(\.method)).count == endpoints.count,
            "Two endpoints share the path \(endpoints[0].path.text) and a method."
        )
        path = endpoints[0].path
        var byMethod = Dictionary(uniqueKeysWithValues: endpoints.map { ($0.method, $0) })
        byMethod[.head] = byMethod[.head] ?? byMethod[.get]
        self.byMethod = byMethod
        let order: [HTTPRequest.Method] = [.get, .head, .post, .put, .patch, .delete]
        allow = order.filter { byMethod[$0] != nil }.map(\.rawValue).joined(separator: ", ")
    }

    func resolve(
        _ method: HTTPRequest.Method,
        _ parameters: [String: String]
    ) -> Endpoints.Resolution {
        if let endpoint = byMethod[method] { return .endpoint(endpoint, parameters: parameters) }
        return .wrongMethod(path, allow: allow)
    }
}
