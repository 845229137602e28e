import HTTPTypes
import Testing

@testable import PermitServer

struct EndpointsTests {
    private let endpoints = Endpoints(
        [
            (.get, "/"), (.get, "/v1/aanvragen"), (.post, "/v1/aanvragen"),
            (.get, "/v1/aanvragen/{id}"), (.post, "/v1/aanvragen/{id}/besluiten"),
            (.patch, "/v1/regelingen/{id}/sessies/{sessieId}"),
            (.post, "/v1/controles/_batch"), (.get, "/v1/controles/{id}"),
        ].map { (method: HTTPRequest.Method, path: String) in
            Endpoint(method, path, who: .everyone) { _ in Reply(status: .noContent) }
        }
    )

    private func resolve(_ method: HTTPRequest.Method, _ path: String) -> String {
        switch endpoints.resolve(method, path) {
        case .endpoint(let endpoint, let parameters):
            let filled = parameters.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
            return ([endpoint.path.text] + filled).joined(separator: " ")
        case .wrongMethod(let template, let allow): return "405 \(template.text) \(allow)"
        case .nothing: return "404"
        }
    }

    @Test(arguments: [
        ("GET", "/", "/"),
        ("HEAD", "/", "/"),
        ("GET", "/v1/aanvragen", "/v1/aanvragen"),
        ("POST", "/v1/aanvragen", "/v1/aanvragen"),
        ("HEAD", "/v1/aanvragen", "/v1/aanvragen"),
        ("PUT", "/v1/aanvragen", "405 /v1/aanvragen GET, HEAD, POST"),
        ("TRACE", "/v1/aanvragen", "405 /v1/aanvragen GET, HEAD, POST"),
        ("OPTIONS", "/v1/aanvragen/7", "405 /v1/aanvragen/{id} GET, HEAD"),
        ("HEAD", "/v1/controles/_batch", "405 /v1/controles/_batch POST"),
        ("GET", "/v1/aanvragen/a-b_c.d~9", "/v1/aanvragen/{id} id=a-b_c.d~9"),
        ("POST", "/v1/aanvragen/7/besluiten", "/v1/aanvragen/{id}/besluiten id=7"),
        (
            "PATCH", "/v1/regelingen/1/sessies/2",
            "/v1/regelingen/{id}/sessies/{sessieId} id=1 sessieId=2"
        ),
        ("POST", "/v1/controles/_batch", "/v1/controles/_batch"),
        ("GET", "/v1/controles/x", "/v1/controles/{id} id=x"),
    ])
    func `A request means one call`(method: String, path: String, expected: String) throws {
        let method = try #require(HTTPRequest.Method(method))

        #expect(resolve(method, path) == expected)
    }

    @Test(arguments: [
        "", "*", "/v1", "/v1/", "//", "/v1/aanvragen/", "//v1/aanvragen", "/v1//aanvragen",
        "/v1/aanvragen//", "/v1/aanvragen/7/", "/V1/aanvragen", "/v1/Aanvragen",
        "/v1/%61anvragen", "/v1/aanvragen/%37", "/v1/aanvragen/a%2Fb", "/v1/aanvragen/..",
        "/v1/aanvragen/.", "/v1/aanvragen/a;b", "/v1/aanvragen/7/intrekkingen",
        "/v1/aanvragen/{id}", "/v1/aanvragen/é", "/../v1/aanvragen",
    ])
    func `Any other spelling leads nowhere`(path: String) {
        #expect(resolve(.get, path) == "404")
    }
}
