import HTTPTypes
import NIOCore

/// What a form on a page sent: its fields, and its files if it may have any.
struct PageForm: Sendable {
    let fields: Query
    let files: [SentFile]

    /// Reads the body of an action; of a page to look at there is nothing.
    ///
    /// - Throws: ``Problem`` 400 when a form with files is not written as browsers write it.
    init(_ route: PageRoute, _ call: Call) throws(Problem) {
        let hasFiles = route.body.mediaType == BodyRule.filesForm.mediaType
        guard route.method == .post, call.body.readableBytes > 0 else {
            self.init(fields: Query(nil), files: [])
            return
        }
        guard hasFiles else {
            self.init(fields: Query(String(buffer: call.body)), files: [])
            return
        }
        let bytes = Array(call.body.readableBytesView)
        self.init(parts: try Self.parts(bytes, call.headers[.contentType] ?? ""))
    }

    private init(fields: Query, files: [SentFile]) {
        self.fields = fields
        self.files = files
    }

    private init(parts: [MultipartForm.Part]) {
        let items = parts.filter { $0.fileName == nil }.map { part in
            let isShort = part.content.count <= BodyRule.pageForm.sizeMax
            let value = isShort ? String(validating: part.content, as: UTF8.self) : nil
            return Query.Item(name: part.name, value: value)
        }
        let files = parts.compactMap { part in
            part.fileName.map { SentFile(field: part.name, name: $0, content: part.content) }
        }
        self.init(fields: Query(items: items), files: files)
    }

    private static func parts(
        _ bytes: [UInt8],
        _ contentType: String
    ) throws(Problem) -> [MultipartForm.Part] {
        do throws(MultipartForm.Malformed) {
            return try MultipartForm(bytes, contentType: contentType).parts
        } catch {
            throw .unreadableForm
        }
    }
}

extension BodyRule {
    /// A form with files, at most 6 MiB.
    static let filesForm = BodyRule(
        mediaType: "multipart/form-data",
        mayBeEmpty: true,
        sizeMax: 6 << 20
    )
}

extension Problem {
    /// 400: a form with files that cannot be read.
    fileprivate static let unreadableForm = Problem(
        status: .badRequest,
        code: "formulierOnleesbaar",
        title: "Het formulier is niet goed aangekomen",
        detail: "Ga terug en verstuur het formulier nog een keer."
    )
}
