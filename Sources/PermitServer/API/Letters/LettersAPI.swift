import HTTPTypes
import NIOCore
import PermitOffice
import Permits

/// Letters, to be read again by whoever got them.
///
/// | call | who | answer |
/// |---|---|---|
/// | GET /v1/brieven | burger, bedrijf: own; behandelaar: all | 200 a page, newest first |
/// | GET /v1/aanvragen/{id}/brieven | the same | 200 a page of those about one application |
/// | GET /v1/brieven/{id} | the same | 200 as JSON, page, plain text or, where it can, PDF |
struct LettersAPI: Sendable {
    let office: Office

    private static let people: Access = [.burger, .bedrijf, .behandelaar]
    private static let html = "text/html"
    private static let text = "text/plain"
    private static let pdf = "application/pdf"

    var endpoints: [Endpoint] {
        let paging: Set<String> = ["pagina", "grootte"]
        let list = "/v1/brieven"
        let about = "/v1/aanvragen/{id}/brieven"
        return [
            Endpoint(.get, list, who: Self.people, query: paging, answer: listAll),
            Endpoint(.get, about, who: Self.people, query: paging, answer: listAbout),
            Endpoint(
                .get,
                "/v1/brieven/{id}",
                who: Self.people,
                produces: Representation(mediaTypes: mediaTypes),
                answer: show
            ),
        ]
    }

    private var mediaTypes: [String] {
        Representation.json.mediaTypes + [Self.html, Self.text]
            + (office.canPrint ? [Self.pdf] : [])
    }

    private func listAll(_ call: Call) async throws -> Reply {
        let page = try call.page()
        let found = try await office.letters(for: call.signedIn(), page: page.range)
        return Self.reply(found, page, "/v1/brieven")
    }

    private func listAbout(_ call: Call) async throws -> Reply {
        let page = try call.page()
        let reference = try call.parameter("id", Reference.init)
        let found = try await office.letters(
            about: reference,
            for: call.signedIn(),
            page: page.range
        )
        guard let found else { throw Problem.notFound }
        return Self.reply(found, page, "/v1/aanvragen/\(reference.text)/brieven")
    }

    private func show(_ call: Call) async throws -> Reply {
        let reference = try call.parameter("id", Reference.init)
        guard let letter = try await office.letter(reference, for: call.signedIn()) else {
            throw Problem.notFound
        }
        switch AcceptHeader(call.headers[.accept]).preferred(of: mediaTypes) {
        case Self.html:
            return Self.page(letter)
        case Self.text:
            return Reply(
                bytes: ByteBuffer(string: letter.text),
                contentType: "text/plain; charset=utf-8"
            )
        case Self.pdf:
            guard let pdf = try await office.pdf(of: letter) else {
                throw Problem.notAcceptable(offered: mediaTypes)
            }
            return Reply(bytes: ByteBuffer(bytes: pdf), contentType: Self.pdf)
        default:
            return Reply(json: LetterJSON.value(letter))
        }
    }

    /// The letter as a page: of all that a page could do it may have its own style only.
    static func page(_ letter: LetterView) -> Reply {
        let nonce = Reference.random().text
        let html = letter.html.replacing(
            "<style>",
            with: "<style nonce=\"\(nonce)\">",
            maxReplacements: 1
        )
        return .html(
            html,
            contentSecurityPolicy: "default-src 'none'; style-src 'nonce-\(nonce)'; "
                + "base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
        )
    }

    private static func reply(_ found: [LetterView], _ page: Page, _ path: String) -> Reply {
        Reply(
            json: ["brieven": .array(found.prefix(page.size).map(LetterJSON.summary))],
            headers: page.links(path, hasMore: found.count > page.size)
        )
    }
}
