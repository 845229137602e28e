import HTTPTypes
import NIOCore
import PermitOffice
import Permits

/// The letters somebody got, to be read again.
///
/// | page | who | does |
/// |---|---|---|
/// | GET /brieven | burger, bedrijf | the list, newest first |
/// | GET /brieven/{id} | whoever got it | the letter |
/// | GET /brieven/{id}/afdruk | whoever got it | the letter as it is printed |
/// | GET /brieven/{id}/pdf | whoever got it | the same as PDF, where the service can make one |
struct LetterPages: Sendable {
    let office: Office

    var routes: [PageRoute] {
        [
            .get("/brieven", who: MinePages.people, list),
            .get("/brieven/{id}", who: MinePages.people, show),
            .get("/brieven/{id}/afdruk", who: MinePages.people) { call in
                .other(LettersAPI.page(try await letter(call)))
            },
            .get("/brieven/{id}/pdf", who: MinePages.people, pdf),
        ]
    }

    private func list(_ call: PageCall) async throws -> PageReply {
        let page = PageRange(number: call.pageNumber)
        let found = try await office.letters(for: call.signedIn(), page: page)
        let times = TimeWords(call.language, office.civil)
        let rows = found.prefix(page.size).map { letter in
            LetterListView.Row(
                subject: letter.subject,
                day: times.day(letter.writtenAt),
                path: call.language.address(of: "/brieven/\(letter.reference.text)")
            )
        }
        let more = found.count > page.size ? page.number + 1 : nil
        return .page(
            SitePage(
                "letters",
                LetterListView(
                    rows: rows,
                    hasRows: !rows.isEmpty,
                    next: more.map { call.language.address(of: "/brieven") + "?pagina=\($0)" }
                )
            )
        )
    }

    private func show(_ call: PageCall) async throws -> PageReply {
        let letter = try await letter(call)
        let paragraphs = letter.text.split(separator: "\n\n").map(String.init)
        let path = call.language.address(of: "/brieven/\(letter.reference.text)")
        return .page(
            SitePage(
                "letter",
                LetterPageView(
                    subject: letter.subject,
                    language: letter.language,
                    paragraphs: paragraphs,
                    printPath: path + "/afdruk",
                    pdfPath: office.canPrint ? path + "/pdf" : nil
                )
            )
        )
    }

    private func pdf(_ call: PageCall) async throws -> PageReply {
        guard let pdf = try await office.pdf(of: try await letter(call)) else {
            throw Problem.notFound
        }
        return .other(
            Reply(
                bytes: ByteBuffer(bytes: pdf),
                contentType: "application/pdf",
                headers: [.contentDisposition: "attachment; filename=\"brief.pdf\""]
            )
        )
    }

    private func letter(_ call: PageCall) async throws -> LetterView {
        guard let letter = try await office.letter(call.reference(), for: call.signedIn()) else {
            throw Problem.notFound
        }
        return letter
    }
}

/// What the list of letters shows.
struct LetterListView: Sendable {
    let rows: [Row]
    let hasRows: Bool
    let next: String?

    /// One letter.
    struct Row: Sendable {
        let subject: String
        let day: String
        let path: String
    }
}

/// One letter as a page.
struct LetterPageView: Sendable {
    let subject: String
    /// ISO 639 code of the letter's own language.
    let language: String
    let paragraphs: [String]
    let printPath: String
    let pdfPath: String?
}
