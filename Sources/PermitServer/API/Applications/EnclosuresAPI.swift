import Foundation
import HTTPTypes
import NIOCore
import PermitOffice
import Permits

/// Files that were sent along with an application.
///
/// | call | who | answer |
/// |---|---|---|
/// | GET /v1/aanvragen/{id}/bijlagen/{nummer} | applicant, behandelaar | 200 the file, to be saved |
struct EnclosuresAPI: Sendable {
    let office: Office

    var endpoints: [Endpoint] {
        [
            Endpoint(
                .get,
                "/v1/aanvragen/{id}/bijlagen/{nummer}",
                who: [.burger, .bedrijf, .behandelaar],
                produces: .enclosure,
                answer: show
            )
        ]
    }

    private func show(_ call: Call) async throws -> Reply {
        let reference = try call.parameter("id", Reference.init)
        let number = try call.parameter("nummer") { Int($0) }
        guard let application = try await office.application(reference, for: call.signedIn()),
            application.text.enclosures.indices.contains(number - 1)
        else { throw Problem.notFound }
        return try Self.reply(application.text.enclosures[number - 1], number: number)
    }

    /// The file, to be saved and never shown; `number` counts the files from 1.
    static func reply(
        _ file: ApplicationText.Enclosure,
        number: Int
    ) throws(Problem) -> Reply {
        guard let content = Data(base64Encoded: file.contentBase64) else { throw .notFound }
        return Reply(
            bytes: ByteBuffer(bytes: content),
            contentType: file.type,
            headers: [.contentDisposition: "attachment; filename=\"\(name(number, file))\""]
        )
    }

    /// A name without a word of the applicant.
    private static func name(_ number: Int, _ file: ApplicationText.Enclosure) -> String {
        let ending =
            switch file.type {
            case "application/pdf": "pdf"
            case "image/jpeg": "jpg"
            default: "png"
            }
        return "bijlage-\(number).\(ending)"
    }
}

extension Representation {
    /// The kinds of file that an applicant may send along.
    fileprivate static let enclosure = Representation(
        mediaTypes: [
            "application/pdf", "image/jpeg", "image/png", "application/problem+json",
        ]
    )
}
