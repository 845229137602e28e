import Foundation
import PermitStore
import Permits
import Testing

/// The keys by which devices know plates.
struct DeviceKeyTests {
    private let keys = KeyRing(secret: SecretKey.random())
    private let today = Day(number: 20_622)

    @Test(arguments: [
        ("", UInt64(0xD38B_4209_6D80_F45F)),
        ("HK000J", 0xE3A4_58AD_D8FD_D0E9),
        ("ABCDEFGHIJKLMNOPQRSTUVWXY", 0xF32C_4B4C_4DF0_CB85),
    ])
    func `A hash is what another program makes of it`(text: String, hash: UInt64) throws {
        let key = try #require(DeviceKey(Data(0..<32)))

        #expect(key.hash(text) == hash)
    }

    @Test func `Another device, another day and another office have another key`() {
        let own = keys.devices.key(of: "scanauto", on: today)
        let others = [
            keys.devices.key(of: "scanauto 2", on: today),
            keys.devices.key(of: "scanauto", on: today.adding(days: 1)),
            KeyRing(secret: SecretKey.random()).devices.key(of: "scanauto", on: today),
        ]

        #expect(keys.devices.key(of: "scanauto", on: today).data == own.data)
        for other in others {
            #expect(other.data != own.data)
            #expect(other.hash("HK000J") != own.hash("HK000J"))
            #expect(other.check != own.check)
        }
    }

    @Test func `A key that was handed over is the same key`() throws {
        let own = keys.devices.key(of: "scanauto", on: today)
        let handed = try #require(DeviceKey(own.data))

        #expect(handed.hash("HK000J") == own.hash("HK000J"))
        #expect(DeviceKey(own.data.dropLast()) == nil)
        #expect(DeviceKey(own.data + [0]) == nil)
    }
}
