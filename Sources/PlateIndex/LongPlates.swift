/// Numbers for the few plates that are too long to pack, above those of all packed plates.
struct LongPlates {
    private var numbers: [String: UInt64] = [:]
    private var texts: [UInt64: String] = [:]
    private var last: UInt64 = 1 << 63

    /// The number of the plate, or nil when it has none.
    func number(of text: String) -> UInt64? {
        numbers[text]
    }

    /// The number of the plate, a new one when it has none.
    mutating func add(_ text: String) -> UInt64 {
        if let number = numbers[text] { return number }
        last += 1
        numbers[text] = last
        texts[last] = text
        return last
    }

    /// Takes the number back from the plate that has it, if any.
    mutating func remove(_ number: UInt64) {
        if let text = texts.removeValue(forKey: number) { numbers[text] = nil }
    }
}
