import HTTPTypes
import NIOCore
import NIOHTTPTypes

/// Makes the bare refusals of the HTTP server itself, such as of malformed HTTP, like ours.
///
/// It stands in a connection's pipeline, recognises an answer that is not ours by its missing
/// version header, and gives it the standard headers and a problem document.
final class RefusalCompleter: ChannelOutboundHandler, RemovableChannelHandler, Sendable {
    typealias OutboundIn = HTTPResponsePart
    typealias OutboundOut = HTTPResponsePart

    /// Passes a part on, completed where it needs to be.
    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        guard case .head(let head) = unwrapOutboundIn(data), head.status.kind == .clientError,
            !head.headerFields.contains(.apiVersion)
        else {
            context.write(data, promise: promise)
            return
        }
        let reply = Problem.malformedRequest.reply(path: "/")
        var headers = StandardHeaders.complete(reply.headers)
        headers[.contentLength] = String(reply.body.readableBytes)
        let completed = HTTPResponse(status: head.status, headerFields: headers)
        context.write(wrapOutboundOut(.head(completed)), promise: promise)
        context.write(wrapOutboundOut(.body(reply.body)), promise: nil)
    }
}
