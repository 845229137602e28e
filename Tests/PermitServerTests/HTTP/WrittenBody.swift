import HTTPTypes
import Hummingbird
import NIOCore
import Synchronization

/// Keeps what a response writes as its body.
final class WrittenBody: ResponseBodyWriter, Sendable {
    private let bytes = Mutex(ByteBuffer())

    /// All that was written so far, as text.
    var text: String { bytes.withLock { String(buffer: $0) } }

    func write(_ buffer: ByteBuffer) {
        bytes.withLock { _ = $0.writeImmutableBuffer(buffer) }
    }

    func finish(_ trailers: HTTPFields?) {}
}
