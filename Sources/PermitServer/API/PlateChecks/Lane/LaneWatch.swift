import NIOCore
import NIOHTTPTypes

/// Tells the lane of its connection when the HTTP server has answered.
///
/// It stands where requests and answers are parts, and brings the lane along to where they are
/// still bytes.
final class LaneWatch: ChannelOutboundHandler, RemovableChannelHandler {
    typealias OutboundIn = HTTPResponsePart
    typealias OutboundOut = HTTPResponsePart

    private let lane: CheckLane

    /// Watches for a new lane at this desk.
    init(_ desk: LaneDesk) {
        lane = CheckLane(desk)
    }

    /// Puts the lane before everything else.
    func handlerAdded(context: ChannelHandlerContext) {
        try? context.pipeline.syncOperations.addHandler(lane, position: .first)
    }

    /// Passes a part on; an answer ends with its last one.
    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        let part = unwrapOutboundIn(data)
        context.write(data, promise: promise)
        if case .end = part { lane.serverAnswered() }
    }
}
