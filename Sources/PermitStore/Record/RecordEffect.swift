import Permits

/// What a change of the record means for those who follow it.
public struct RecordEffect: Sendable {
    /// The steps for the index, in order.
    public var rights: [RightChange] = []
    /// The version of the register after the change; 0 when nothing was recorded.
    public var version: Int64 = 0
}
