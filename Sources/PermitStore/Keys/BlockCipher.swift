import Synchronization

/// Seals single blocks of 16 bytes: AES-256 (FIPS 197), equal blocks to equal blocks.
final class BlockCipher: Sendable {
    /// The bytes of two numbers in the machine's order, kept off the heap.
    typealias Block = SIMD2<UInt64>

    private let sealing: Mutex<CipherContext>
    private let opening: Mutex<CipherContext>

    init(key: SecretKey) {
        sealing = Mutex(CipherContext("AES-256-ECB", key: key, .seal))
        opening = Mutex(CipherContext("AES-256-ECB", key: key, .open))
    }

    /// Seals a block.
    func seal(_ block: Block) -> Block {
        sealing.withLock { $0.run(block) }
    }

    /// Opens a block; a changed one gives other bytes, not an error.
    func open(_ block: Block) -> Block {
        opening.withLock { $0.run(block) }
    }
}

extension CipherContext {
    fileprivate borrowing func run(_ block: BlockCipher.Block) -> BlockCipher.Block {
        var block = block
        withUnsafeMutableBytes(of: &block) {
            run(UnsafeRawBufferPointer($0), into: $0.baseAddress)
        }
        return block
    }
}
