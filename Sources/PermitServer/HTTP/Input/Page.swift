import HTTPTypes

/// Which part of a collection is asked for with `pagina` and `grootte`, and the links beside it.
struct Page: Sendable, Equatable {
    /// Counted from 1.
    let number: Int
    /// Things on a page, 1 to 100.
    let size: Int

    /// Things before this page.
    var offset: Int { (number - 1) * size }

    /// Reads `pagina` (1 when absent) and `grootte` (20 when absent).
    init(_ query: QueryReader) {
        number = query.int("pagina", in: 1...1_000_000) ?? 1
        size = query.int("grootte", in: 1...100) ?? 20
    }

    /// The `Link` header of this page: `next` where there is more, `prev` from the second page on.
    ///
    /// To know whether there is more, ask the store for one thing too many. The path is that of
    /// the collection; `beside` holds other parts of its query, each with `&` behind it.
    func links(_ path: String, beside query: String = "", hasMore: Bool) -> HTTPFields {
        var links: [String] = []
        if number > 1 { links.append(link(path, query, to: number - 1, "prev")) }
        if hasMore { links.append(link(path, query, to: number + 1, "next")) }
        guard !links.isEmpty else { return [:] }
        return [.link: links.joined(separator: ", ")]
    }

    private func link(
        _ path: String,
        _ query: String,
        to number: Int,
        _ relation: String
    ) -> String {
        "<\(path)?\(query)pagina=\(number)&grootte=\(size)>; rel=\"\(relation)\""
    }
}
