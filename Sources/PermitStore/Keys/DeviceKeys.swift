import Foundation
import Permits

/// Makes the keys by which an offline device knows plates: another one for each device and day.
///
/// So no hash of one device or day returns in what another one carries, and a key that was stolen
/// yesterday opens nothing of today.
public struct DeviceKeys: Sendable {
    private let key: SecretKey

    init(key: SecretKey) {
        self.key = key
    }

    /// The key of a device for one day.
    public func key(of device: String, on day: Day) -> DeviceKey {
        DeviceKey(key.derived(for: "\(day.number)\0\(device)"))
    }
}
