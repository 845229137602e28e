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
        var block = Block(number: plate.value.bigEndian)
        try block.rewrite { bytes in try AES.permute(&bytes, key: short) }
        return withUnsafeBytes(of: block) { Data($0) }
    }

    /// Opens what ``seal(_:)-(LicensePlate)`` gave.
    public func open(_ sealed: Data) throws(Unreadable) -> PlateKey {
        guard sealed.count == MemoryLayout<Block>.size else { return try openLong(sealed) }
        var block = Block()
        do {
            try block.rewrite { bytes in
                bytes.copyBytes(from: sealed)
                try AES.inversePermute(&bytes, key: short)
            }
        } catch {
            throw Unreadable()
        }
        guard block.form == Block().form,
            let plate = PackedPlate(value: UInt64(bigEndian: block.number))
        else { throw Unreadable() }
        return PlateKey(plate)
    }

    private func sealLong(_ text: Data) throws -> Data {
        let code = HMAC<SHA256>.authenticationCode(for: text, using: nonces)
        let nonce = try AES.GCM.Nonce(data: Data(code).prefix(12))
        return try AES.GCM.seal(text, using: long, nonce: nonce).bytes
    }

    private func openLong(_ sealed: Data) throws(Unreadable) -> PlateKey {
        do {
            let text = try AES.GCM.open(AES.GCM.SealedBox(combined: sealed), using: long)
            return PlateKey(try LicensePlate(seen: String(decoding: text, as: UTF8.self)))
        } catch {
            throw Unreadable()
        }
    }

    /// What AES seals in one go; kept off the heap, as a start opens a million of them.
    private struct Block {
        var number: UInt64 = 0
        var form = UInt64(1).bigEndian

        mutating func rewrite(
            _ body: (inout UnsafeMutableRawBufferPointer) throws -> Void
        ) rethrows {
            try withUnsafeMutableBytes(of: &self) { bytes in
                var bytes = bytes
                try body(&bytes)
            }
        }
    }
}
