import PermitOffice
import Testing

@testable import PermitServer

/// What the API text promises and what the service answers are the same calls.
struct DescriptionTests {
    @Test func `Every call under v1 is described, and every call described is answered`() throws {
        let office = try TestOffice.open()
        let service = WebService(office: office, authenticate: { _ in nil }, demo: nil)
        let text = try JSONReader.read(APIDescription(office.shelf.municipality).json)

        let described = try #require(text["paths"]).members.flatMap { path in
            path.value.members.map(\.name).filter { $0 != "parameters" }
                .map { "\($0.uppercased()) /v1\(path.name)" }
        }

        #expect(described.sorted() == service.apiCalls.sorted())
        #expect(described.count > 20)
    }
}

extension JSONValue {
    fileprivate var members: [Member] {
        if case .object(let members) = self { members } else { [] }
    }
}
