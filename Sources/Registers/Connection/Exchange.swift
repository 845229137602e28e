import Foundation
import FoundationNetworking

/// An answer as it came in over HTTP, not yet judged.
struct Exchange: Sendable {
    let status: Int
    let contentType: String?
    /// How long the other side asks us to wait before we ask again.
    let patience: Duration?
    var body = Data()

    init(_ response: HTTPURLResponse) {
        status = response.statusCode
        contentType = response.value(forHTTPHeaderField: "Content-Type")
        let seconds = response.value(forHTTPHeaderField: "Retry-After").flatMap(Int.init)
        let isBusy = status == 429 || status == 503
        patience = isBusy ? seconds.flatMap { 0...60 ~= $0 ? .seconds($0) : nil } : nil
    }

    /// Whether it is of one of these media types, in UTF-8.
    func isReadable(as mediaTypes: Set<String>) -> Bool {
        let parts = (contentType ?? "").lowercased().split(separator: ";")
            .map { $0.trimmingCharacters(in: .whitespaces) }
        guard let type = parts.first, mediaTypes.contains(type) else { return false }
        return parts.dropFirst().allSatisfy { parameter in
            !parameter.hasPrefix("charset=")
                || ["charset=utf-8", "charset=\"utf-8\""].contains(parameter)
        }
    }
}
