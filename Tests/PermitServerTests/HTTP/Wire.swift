import Hummingbird
import Logging
import NIOCore
import NIOPosix

@testable import PermitServer

/// A desk behind a real socket, spoken to in bytes as any client might send them.
enum Wire {
    /// Starts the desk, sends the bytes on a connection and reads until the server ends it.
    ///
    /// More bytes, if any, are sent once something came back.
    static func exchange(_ bytes: String, then more: String? = nil) async throws -> String {
        let (ports, port) = AsyncStream.makeStream(of: Int.self)
        let application = Application(
            responder: Desk().dispatcher,
            server: .http1(
                configuration: .init(additionalChannelHandlers: [RefusalCompleter()])
            ),
            configuration: .init(address: .hostname("127.0.0.1", port: 0)),
            onServerRunning: { port.yield($0.localAddress?.port ?? 0) },
            logger: Logger(label: "wire") { _ in SwiftLogNoOpLogHandler() }
        )
        return try await withThrowingTaskGroup { group in
            group.addTask { try await application.run() }
            var iterator = ports.makeAsyncIterator()
            let port = await iterator.next() ?? 0
            let answer = try await talk(to: port, bytes, then: more)
            group.cancelAll()
            return answer
        }
    }

    private static func talk(
        to port: Int,
        _ bytes: String,
        then more: String?
    ) async throws -> String {
        let connection = try await ClientBootstrap(group: .singletonMultiThreadedEventLoopGroup)
            .connect(host: "127.0.0.1", port: port) { channel in
                channel.eventLoop.makeCompletedFuture {
                    try NIOAsyncChannel<ByteBuffer, ByteBuffer>(
                        wrappingChannelSynchronously: channel
                    )
                }
            }
        return try await connection.executeThenClose { inbound, outbound in
            try await outbound.write(ByteBuffer(string: bytes))
            var pending = more
            var answer = ""
            for try await part in inbound {
                answer += String(buffer: part)
                guard let next = pending else { continue }
                pending = nil
                try await outbound.write(ByteBuffer(string: next))
            }
            return answer
        }
    }
}
