import Glibc
import Synchronization

/// A row of 64-bit words that all begin as 0, grows in place and never moves.
///
/// Only address space is taken at first; memory follows as `open` asks for it. This is the one
/// place of the index with unsafe memory. What keeps it sound:
///
/// * The address comes from the system and is given back in `deinit`, when nobody can reach it.
/// * Every word is an `Atomic`, from the first to the last access, so that no two threads race. All
///   zeros is a valid one.
/// * `load` and `store` refuse a number outside the row. Words that were never opened may not be
///   touched: the system stops the process. An opened word stays so.
struct ReservedWords: ~Copyable, Sendable {
    let count: Int
    private let address: UInt
    private let opened = Atomic(0)

    /// Reserves room for this many words.
    init(count: Int) {
        self.count = count
        let start = mmap(
            nil,
            count * Self.stride,
            PROT_NONE,
            MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE,
            -1,
            0
        )
        guard let start, start != MAP_FAILED else {
            preconditionFailure("The system gives no address space for the index.")
        }
        address = UInt(bitPattern: start)
    }

    deinit {
        munmap(UnsafeMutableRawPointer(bitPattern: address), count * Self.stride)
    }

    /// How many words, from the first on, may be touched.
    var openCount: Int { opened.load(ordering: .relaxed) }

    /// The word with this number.
    subscript(number: Int) -> UInt64 {
        get { word(number).pointee.load(ordering: .relaxed) }
        nonmutating set { word(number).pointee.store(newValue, ordering: .relaxed) }
    }

    /// The two words from this number on.
    @inline(__always)
    func two(from number: Int) -> (UInt64, UInt64) {
        let words = word(number, of: 2)
        return (words[0].load(ordering: .relaxed), words[1].load(ordering: .relaxed))
    }

    /// The three words from this number on.
    @inline(__always)
    func three(from number: Int) -> (UInt64, UInt64, UInt64) {
        let words = word(number, of: 3)
        return (
            words[0].load(ordering: .relaxed), words[1].load(ordering: .relaxed),
            words[2].load(ordering: .relaxed)
        )
    }

    /// The six words from this number on, each time leaving one out.
    @inline(__always)
    func sixEvens(from number: Int) -> (UInt64, UInt64, UInt64, UInt64, UInt64, UInt64) {
        let words = word(number, of: 11)
        return (
            words[0].load(ordering: .relaxed), words[2].load(ordering: .relaxed),
            words[4].load(ordering: .relaxed), words[6].load(ordering: .relaxed),
            words[8].load(ordering: .relaxed), words[10].load(ordering: .relaxed)
        )
    }

    /// Makes at least the first so many words usable; one writer at a time.
    func open(_ wanted: Int) {
        let before = openCount
        guard wanted > before else { return }
        let step = max(Self.smallStep, min(before, Self.bigStep))
        let after = (wanted + step - 1) / step * step
        precondition(after <= count, "The index is full.")
        let start = UnsafeMutableRawPointer(bitPattern: address)
        guard mprotect(start, after * Self.stride, PROT_READ | PROT_WRITE) == 0 else {
            preconditionFailure("The system gives no memory for the index.")
        }
        // Fewer, larger pages: a look-up among millions mostly waits for the page tables.
        if after > Self.bigStep { madvise(start, after * Self.stride, MADV_HUGEPAGE) }
        opened.store(after, ordering: .releasing)
    }

    /// Makes all words 0 again and gives their memory back, even while others read them.
    func clear() {
        madvise(
            UnsafeMutableRawPointer(bitPattern: address),
            openCount * Self.stride,
            MADV_DONTNEED
        )
    }

    /// The address of a word, when it and those after it lie in the row.
    @inline(__always)
    private func word(_ number: Int, of length: Int = 1) -> UnsafePointer<Atomic<UInt64>> {
        guard UInt(bitPattern: number) <= UInt(bitPattern: count &- length),
            let start = UnsafePointer<Atomic<UInt64>>(bitPattern: address)
        else { preconditionFailure(Self.outside) }
        return start + number
    }

    private static var outside: String { "The index has no such word." }
    private static let stride = MemoryLayout<UInt64>.stride
    /// 32 kilobytes and 2 megabytes, which a large page has.
    private static let smallStep = 1 << 12
    private static let bigStep = 1 << 18
}
