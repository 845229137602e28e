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
        return try await running(application, ports) { try await talk(to: $0, bytes, then: more) }
    }

    /// Starts a service, and has several talks with it in turn: each on a connection of its own,
    /// in pieces that are sent one after another, until the server ends it.
    static func talks(with service: WebService, _ talks: [[String]]) async throws -> [String] {
        let (ports, port) = AsyncStream.makeStream(of: Int.self)
        let application = service.application(
            host: "127.0.0.1",
            port: 0,
            logger: Logger(label: "wire") { _ in SwiftLogNoOpLogHandler() }
        ) { port.yield($0) }
        return try await running(application, ports) { port in
            var answers: [String] = []
            for pieces in talks { answers.append(try await talk(to: port, in: pieces)) }
            return answers
        }
    }

    private static func running<Answer: Sendable>(
        _ application: some ApplicationProtocol,
        _ ports: AsyncStream<Int>,
        _ body: @Sendable @escaping (Int) async throws -> Answer
    ) async throws -> Answer {
        try await withThrowingTaskGroup { group in
            group.addTask { try await application.run() }
            var iterator = ports.makeAsyncIterator()
            let answer = try await body(await iterator.next() ?? 0)
            group.cancelAll()
            return answer
        }
    }

    private static func talk(to port: Int, in pieces: [String]) async throws -> String {
        let connection = try await connect(to: port)
        return try await connection.executeThenClose { inbound, outbound in
            for piece in pieces { try await outbound.write(ByteBuffer(string: piece)) }
            var answer = ""
            for try await part in inbound { answer += String(buffer: part) }
            return answer
        }
    }

    private static func talk(
        to port: Int,
        _ bytes: String,
        then more: String?
    ) async throws -> String {
        let connection = try await connect(to: port)
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

    private static func connect(
        to port: Int
    ) async throws -> NIOAsyncChannel<ByteBuffer, ByteBuffer> {
        try await ClientBootstrap(group: .singletonMultiThreadedEventLoopGroup)
            .channelOption(.tcpOption(.tcp_nodelay), value: 1)
            .connect(host: "127.0.0.1", port: port) { channel in
                channel.eventLoop.makeCompletedFuture {
                    try NIOAsyncChannel<ByteBuffer, ByteBuffer>(
                        wrappingChannelSynchronously: channel
                    )
                }
            }
    }
}
