import NIOCore

extension JSONBody {
    /// Reads the body of a request; an empty one, where the endpoint allows it, has no members.
    ///
    /// - Throws: ``InvalidInput`` when it is not strict JSON or not an object.
    convenience init(_ call: Call, unknown: UnknownMembers = .refused) throws(InvalidInput) {
        guard call.body.readableBytes > 0 else {
            try self.init(.object([]), unknown: unknown)
            return
        }
        let value: JSONValue
        do throws(UnreadableJSON) {
            value = try JSONReader.read(Array(call.body.readableBytesView))
        } catch {
            throw InvalidInput("", .jsonOnleesbaar, error.sentence)
        }
        try self.init(value, unknown: unknown)
    }
}
