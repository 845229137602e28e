import Hummingbird
import Logging
import NIOCore

/// What the server knows around a request: its connection and its number.
struct RequestScope: InitializableFromSource {
    let channel: any Channel
    /// The number under which the log tells about this request.
    let requestID: String

    init(source: ApplicationRequestContextSource) {
        channel = source.channel
        requestID = source.logger[metadataKey: "hb.request.id"]?.description ?? ""
    }
}
