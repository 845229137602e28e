import Permits

/// What an offline device knows plates by on one day.
public struct DeviceDay: Sendable {
    /// Who it is for.
    public let device: String
    /// The day.
    public let day: Day
    /// The key, 32 bytes.
    public let key: [UInt8]
    /// When the next day begins.
    public let end: Instant
}
