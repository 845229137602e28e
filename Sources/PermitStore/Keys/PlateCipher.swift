import Foundation
import Permits

/// Seals plates so that equal plates give equal bytes, and nobody without the key sees which.
///
/// A packed plate fills one block of AES-256: eight bytes of number, six zeros and the number of
/// this form. Those last eight must come back on opening, so a changed block is noticed. A longer
/// plate is sealed with AES-GCM under a nonce made from its own text.
public struct PlateCipher: Sendable {
    private let short: BlockCipher
    private let long: AuthenticatedCipher
    private let nonces: MessageCode

    init(short: SecretKey, long: SecretKey, nonces: SecretKey) {
        self.short = BlockCipher(key: short)
        self.long = AuthenticatedCipher(key: long)
        self.nonces = MessageCode(key: nonces)
    }

    /// Seals a plate; its country is not part of it.
    public func seal(_ plate: LicensePlate) -> Data {
        guard let packed = plate.packed else { return sealLong(Data(plate.text.utf8)) }
        return seal(packed)
    }

    /// Seals a packed plate, in 16 bytes.
    public func seal(_ plate: PackedPlate) -> Data {
        let block = short.seal([plate.value.bigEndian, Self.form])
        return withUnsafeBytes(of: block) { Data($0) }
    }

    /// Opens what ``seal(_:)-(LicensePlate)`` gave.
    public func open(_ sealed: Data) throws(Unreadable) -> PlateKey {
        var block = BlockCipher.Block()
        guard sealed.count == MemoryLayout.size(ofValue: block) else {
            return try openLong(sealed)
        }
        withUnsafeMutableBytes(of: &block) { _ = sealed.copyBytes(to: $0) }
        block = short.open(block)
        guard block[1] == Self.form,
            let plate = PackedPlate(value: UInt64(bigEndian: block[0]))
        else { throw Unreadable() }
        return PlateKey(plate)
    }

    private func sealLong(_ text: Data) -> Data {
        long.seal(text, nonce: nonces.code(of: text).prefix(AuthenticatedCipher.nonceSize))
    }

    private func openLong(_ sealed: Data) throws(Unreadable) -> PlateKey {
        let text = String(decoding: try long.open(sealed), as: UTF8.self)
        guard let plate = try? LicensePlate(seen: text) else { throw Unreadable() }
        return PlateKey(plate)
    }

    /// The second half of a block: it tells the form, and that the block is whole.
    private static let form = UInt64(1).bigEndian
}
