import Crypto
import CryptoExtras
import Foundation
import Permits

/// Seals plates so that equal plates give equal bytes, and nobody without the key sees which.
///
/// A packed plate fills one block of AES-256: eight bytes of number, six zeros and the number of
/// this form. Those last eight must come back on opening, so a changed block is noticed. A longer
/// plate is sealed with AES-GCM under a nonce made from its own text.
public struct PlateCipher: Sendable {
    private let short: SymmetricKey
    private let long: SymmetricKey
    private let nonces: SymmetricKey

    init(short: SymmetricKey, long: SymmetricKey, nonces: SymmetricKey) {
        self.short = short
        self.long = long
        self.nonces = nonces
    }

    /// Seals a plate; its country is not part of it.
    public func seal(_ plate: LicensePlate) throws -> Data {
        guard let packed = plate.packed else { return try sealLong(Data(plate.text.utf8)) }
        return try seal(packed)
    }

    /// Seals a packed plate, in 16 bytes.
    public func seal(_ plate: PackedPlate) throws -> Data {
        var block = Self.block(of: plate.value)
        try AES.permute(&block, key: short)
        return Data(block)
    }

    /// Opens what ``seal(_:)-(LicensePlate)`` gave.
    public func open(_ sealed: some Collection<UInt8>) throws(Unreadable) -> OpenedPlate {
        guard sealed.count == Self.blockSize else { return try openLong(Data(sealed)) }
        var block = Array(sealed)
        do {
            try AES.inversePermute(&block, key: short)
        } catch {
            throw Unreadable()
        }
        let value = block.prefix(8).reduce(0) { $0 << 8 | UInt64($1) }
        guard block.suffix(8).elementsEqual(Self.form), let plate = PackedPlate(value: value) else {
            throw Unreadable()
        }
        return .packed(plate)
    }

    private func sealLong(_ text: Data) throws -> Data {
        let code = HMAC<SHA256>.authenticationCode(for: text, using: nonces)
        let nonce = try AES.GCM.Nonce(data: Data(code).prefix(12))
        return try AES.GCM.seal(text, using: long, nonce: nonce).bytes
    }

    private func openLong(_ sealed: Data) throws(Unreadable) -> OpenedPlate {
        do {
            let text = try AES.GCM.open(AES.GCM.SealedBox(combined: sealed), using: long)
            return .long(String(decoding: text, as: UTF8.self))
        } catch {
            throw Unreadable()
        }
    }

    private static func block(of value: UInt64) -> [UInt8] {
        (0..<8).map { UInt8(truncatingIfNeeded: value >> (56 - 8 * $0)) } + form
    }

    private static let blockSize = 16
    private static let form: [UInt8] = [0, 0, 0, 0, 0, 0, 0, 1]
}
