import Foundation
import HTTPTypes
import NIOCore
import Permits

extension Reply {
    /// A file that was sent along, to be saved and never to be run; nil when it is damaged.
    ///
    /// Its name holds no word of the applicant.
    static func enclosure(_ file: ApplicationText.Enclosure, number: Int) -> Reply? {
        guard let content = Data(base64Encoded: file.contentBase64) else { return nil }
        let ending =
            switch file.type {
            case "application/pdf": "pdf"
            case "image/jpeg": "jpg"
            default: "png"
            }
        let name = "bijlage-\(number).\(ending)"
        return Reply(
            bytes: ByteBuffer(bytes: content),
            contentType: file.type,
            headers: [
                .contentDisposition: "attachment; filename=\"\(name)\"",
                .contentSecurityPolicy: "default-src 'none'; sandbox; frame-ancestors 'none'",
            ]
        )
    }
}
