import HTTPTypes
import Testing

@testable import PermitServer

struct QueryTests {
    private func faults(_ query: QueryReader) -> [String] {
        do throws(InvalidInput) {
            try query.finish()
            return []
        } catch {
            return error.faults.map { "\($0.name) \($0.code.rawValue)" }
        }
    }

    @Test func `Keys and values are percent-decoded`() {
        let query = Query("a=1&b=x+y%C3%A9&c&=d&&e=%")

        #expect(
            query.items == [
                Query.Item(name: "a", value: "1"), Query.Item(name: "b", value: "x yé"),
                Query.Item(name: "c", value: ""), Query.Item(name: "", value: "d"),
                Query.Item(name: "e", value: nil),
            ]
        )
        #expect(Query(nil).items.isEmpty)
        #expect(Query("").items.isEmpty)
    }

    @Test(arguments: [
        (nil, 1, 20, 0),
        ("pagina=3", 3, 20, 40),
        ("pagina=2&grootte=100", 2, 100, 100),
    ])
    func `A page is read with its defaults`(
        text: String?,
        number: Int,
        size: Int,
        offset: Int
    ) throws {
        let query = QueryReader(Query(text))

        let page = Page(query)
        try query.finish()

        #expect(page.number == number)
        #expect(page.size == size)
        #expect(page.offset == offset)
    }

    @Test(arguments: [
        ("pagina=0&grootte=101", ["pagina buitenBereik", "grootte buitenBereik"]),
        ("pagina=x&soort=1", ["pagina verkeerdType", "soort onbekendVeld"]),
        ("pagina=1&pagina=2", ["pagina verkeerdType"]),
        ("pagina=", ["pagina verkeerdType"]),
        ("pagina=%C3", ["pagina onbekendeWaarde"]),
        ("%zz=1", [" onbekendeWaarde"]),
        ("grootte=99999999999999999999", ["grootte buitenBereik"]),
        ("grootte=+5", ["grootte verkeerdType"]),
    ])
    func `A page that cannot be is refused with all its faults`(text: String, expected: [String]) {
        let query = QueryReader(Query(text))

        _ = Page(query)

        #expect(faults(query) == expected)
    }

    @Test(arguments: [
        ("", false, nil),
        ("", true, "</v1/x?pagina=2&grootte=20>; rel=\"next\""),
        (
            "pagina=2&grootte=5", true,
            "</v1/x?pagina=1&grootte=5>; rel=\"prev\", </v1/x?pagina=3&grootte=5>; rel=\"next\""
        ),
        ("pagina=2&grootte=5", false, "</v1/x?pagina=1&grootte=5>; rel=\"prev\""),
    ])
    func `Links lead to the pages around`(text: String, hasMore: Bool, expected: String?) {
        let page = Page(QueryReader(Query(text)))

        #expect(page.links("/v1/x", hasMore: hasMore)[.link] == expected)
    }
}
