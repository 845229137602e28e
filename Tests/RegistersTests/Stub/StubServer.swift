import NIOCore
import NIOPosix
import Synchronization

/// A register on this machine that answers over real connections, well or badly.
final class StubServer: Sendable {
    typealias Behaviour = @Sendable (StubRequest) -> StubReply

    private let behaviour: Mutex<Behaviour>
    private let seen = Mutex<[StubRequest]>([])
    private let channel = Mutex<(any Channel)?>(nil)

    private init(_ behaviour: @escaping Behaviour) {
        self.behaviour = Mutex(behaviour)
    }

    /// Runs a stub for as long as the body takes.
    static func running<Answer>(
        _ behaviour: @escaping Behaviour,
        _ body: (StubServer) async throws -> Answer
    ) async throws -> Answer {
        let stub = StubServer(behaviour)
        let channel = try await ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton)
            .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
            .childChannelInitializer { channel in
                channel.eventLoop.makeCompletedFuture {
                    try channel.pipeline.syncOperations.addHandler(StubHandler(stub))
                }
            }
            .bind(host: "127.0.0.1", port: 0).get()
        stub.channel.withLock { $0 = channel }
        do {
            let answer = try await body(stub)
            try await channel.close()
            return answer
        } catch {
            try await channel.close()
            throw error
        }
    }

    /// Where it is.
    var address: String {
        "http://127.0.0.1:\(channel.withLock { $0 }?.localAddress?.port ?? 0)"
    }

    /// Every request so far.
    var requests: [StubRequest] { seen.withLock { $0 } }

    /// Behaves in another way from now on.
    func behave(_ behaviour: @escaping Behaviour) {
        self.behaviour.withLock { $0 = behaviour }
    }

    fileprivate func reply(to request: StubRequest) -> StubReply {
        seen.withLock { $0.append(request) }
        return behaviour.withLock { $0 }(request)
    }
}

/// One connection to the stub.
private final class StubHandler: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer
    typealias OutboundOut = ByteBuffer

    private let stub: StubServer
    private var bytes: [UInt8] = []
    private static let floodMax = 1000

    init(_ stub: StubServer) {
        self.stub = stub
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        bytes += Array(unwrapInboundIn(data).readableBytesView)
        guard let request = StubRequest(bytes) else { return }
        bytes = []
        let reply = stub.reply(to: request)
        guard let text = reply.bytes else { return }
        let channel = context.channel
        let sent = channel.writeAndFlush(ByteBuffer(string: text))
        switch reply {
        case .dribble:
            Self.send(" ", every: .milliseconds(20), times: Self.floodMax, over: channel)
        case .flood:
            let much = String(repeating: "0,", count: 1 << 15)
            Self.send(much, every: .microseconds(200), times: Self.floodMax, over: channel)
        default: sent.whenComplete { _ in channel.close(promise: nil) }
        }
    }

    /// Goes on sending as long as somebody listens.
    private static func send(
        _ text: String,
        every pause: TimeAmount,
        times: Int,
        over channel: any Channel
    ) {
        guard times > 0, channel.isActive else { return channel.close(promise: nil) }
        channel.writeAndFlush(ByteBuffer(string: text), promise: nil)
        channel.eventLoop.scheduleTask(in: pause) {
            send(text, every: pause, times: times - 1, over: channel)
        }
    }
}
