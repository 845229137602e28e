import NIOCore
import Permits

/// Answers plain plate checks straight from the bytes of a connection, before the HTTP server sees
/// them: a scan car asks the same small question all day.
///
/// It takes a request only when that lies whole before it, nobody else is answering on this
/// connection, and everything about it is plain; all else goes to the HTTP server. A request whose
/// borders are known (it is whole) may go there and the lane stays open; bytes whose borders are
/// not known close it for the rest of the connection, so that two readers never disagree about
/// where a request begins.
final class CheckLane: ChannelInboundHandler, RemovableChannelHandler {
    typealias InboundIn = ByteBuffer
    typealias InboundOut = ByteBuffer
    typealias OutboundOut = ByteBuffer

    private enum State {
        case open
        /// A whole request is with the HTTP server.
        case waiting
        /// The connection belongs to the HTTP server from now on.
        case closed
    }

    private let desk: LaneDesk
    private var state = State.open
    private var waiting = ByteBuffer()
    private var head = LaneHead()
    private var hasWritten = false
    private var knownToken = ByteBuffer()
    private var knownUntil = NIODeadline.uptimeNanoseconds(0)
    /// From when a request goes the long way, which tells the server that the connection lives.
    private var longWayFrom: NIODeadline

    /// Who carries a token is asked again after this time, so that a revoked one soon counts no more.
    private static let tokenTime = TimeAmount.seconds(1)
    private static let longWayTime = TimeAmount.seconds(30)

    /// Makes the lane of one connection.
    init(_ desk: LaneDesk) {
        self.desk = desk
        longWayFrom = .now() + Self.longWayTime
    }

    /// Takes bytes in.
    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        var bytes = unwrapInboundIn(data)
        guard state == .open else {
            close()
            return context.fireChannelRead(wrapInboundOut(bytes))
        }
        if waiting.readableBytes == 0 {
            waiting = bytes
        } else {
            waiting.writeBuffer(&bytes)
        }
        while state == .open, waiting.readableBytes > 0, takeOne(context) {}
        if waiting.readableBytes == 0 { waiting = ByteBuffer() }
    }

    /// Sends what was answered.
    func channelReadComplete(context: ChannelHandlerContext) {
        if hasWritten {
            hasWritten = false
            context.flush()
        }
        context.fireChannelReadComplete()
    }

    /// Notes that the HTTP server has answered a request.
    func serverAnswered() {
        if state == .waiting { state = .open }
    }

    /// Answers or passes on the first of the waiting bytes; false when more must come.
    private func takeOne(_ context: ChannelHandlerContext) -> Bool {
        switch LaneRequest.read(waiting.readableBytesUInt8Span) {
        case .partial: return false
        case .other:
            close()
            context.fireChannelRead(wrapInboundOut(waiting))
            waiting = ByteBuffer()
            return true
        case .whole(let request):
            let count = request.body.upperBound
            if let answer = answer(request) {
                waiting.moveReaderIndex(forwardBy: count)
                context.write(wrapOutboundOut(answer), promise: nil)
                hasWritten = true
            } else if let whole = waiting.readSlice(length: count) {
                state = .waiting
                longWayFrom = .now() + Self.longWayTime
                context.fireChannelRead(wrapInboundOut(whole))
                passRest(context)
            }
            return true
        }
    }

    /// What comes behind a request that is with the server goes there too.
    private func passRest(_ context: ChannelHandlerContext) {
        guard waiting.readableBytes > 0 else { return }
        close()
        context.fireChannelRead(wrapInboundOut(waiting))
        waiting = ByteBuffer()
    }

    private func close() {
        state = .closed
    }

    /// The whole answer; nil when the HTTP server must give it.
    private func answer(_ request: LaneRequest) -> ByteBuffer? {
        let now = NIODeadline.now()
        guard now < longWayFrom, mayAsk(request, now) else { return nil }
        var body = ByteBuffer()
        switch request.kind {
        case .check:
            guard let check = desk.check(waiting.readableBytesUInt8Span, request.body),
                let result = desk.results(of: [check])?.first
            else { return nil }
            body.reserveCapacity(512)
            desk.write(result, to: &body)
        case .batch:
            guard writeBatch(request, to: &body) else { return nil }
        }
        var answer = ByteBuffer()
        answer.reserveCapacity(body.readableBytes + 512)
        head.write(bodyOf: body.readableBytes, to: &answer)
        answer.writeBuffer(&body)
        return answer
    }

    private func writeBatch(_ request: LaneRequest, to body: inout ByteBuffer) -> Bool {
        guard let checks = desk.batch(waiting.readableBytesUInt8Span, request.body),
            let results = desk.results(of: checks)
        else { return false }
        body.reserveCapacity(results.count * 360 + 32)
        body.writeString("{\"uitkomsten\":[")
        for (position, result) in results.enumerated() {
            if position > 0 { body.writeString(",") }
            desk.write(result, to: &body)
        }
        body.writeString("]}")
        return true
    }

    private func mayAsk(_ request: LaneRequest, _ now: NIODeadline) -> Bool {
        let place = waiting.readerIndex + request.token.lowerBound
        guard let token = waiting.getSlice(at: place, length: request.token.count) else {
            return false
        }
        if now < knownUntil, token == knownToken { return true }
        guard desk.admits(String(buffer: token)) else { return false }
        knownToken = ByteBuffer(buffer: token)
        knownUntil = now + Self.tokenTime
        return true
    }
}
