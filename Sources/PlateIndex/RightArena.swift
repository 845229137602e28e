/// Where the entries lie: in blocks that never move, so that growing copies none; the freed ones
/// are used again first.
struct RightArena {
    /// Stands for "no entry".
    static let none = UInt32.max

    private var blocks: [[RightEntry]] = []
    private var firstFree = Self.none
    /// How many numbers were ever given out: every entry, free or not, lies below.
    private(set) var end = 0
    /// How many entries are in use.
    private(set) var count = 0

    private static let blockShift = 14
    private static let blockSize = 1 << blockShift

    subscript(number: UInt32) -> RightEntry {
        get { blocks[Self.block(number)][Self.place(number)] }
        set { blocks[Self.block(number)][Self.place(number)] = newValue }
    }

    /// Keeps the entry and says its number.
    mutating func insert(_ entry: RightEntry) -> UInt32 {
        count += 1
        if firstFree != Self.none {
            let number = firstFree
            firstFree = self[number].next
            self[number] = entry
            return number
        }
        precondition(end < Int(Self.none), "The index holds at most 2³² − 1 rights.")
        if end & (Self.blockSize - 1) == 0 { addBlock() }
        blocks[end >> Self.blockShift].append(entry)
        end += 1
        return UInt32(end - 1)
    }

    /// Frees the entry.
    mutating func remove(_ number: UInt32) {
        count -= 1
        self[number].plate = 0
        self[number].next = firstFree
        firstFree = number
    }

    private static func block(_ number: UInt32) -> Int {
        Int(number) >> blockShift
    }

    private static func place(_ number: UInt32) -> Int {
        Int(number) & (blockSize - 1)
    }

    private mutating func addBlock() {
        var block: [RightEntry] = []
        block.reserveCapacity(Self.blockSize)
        blocks.append(block)
    }
}
