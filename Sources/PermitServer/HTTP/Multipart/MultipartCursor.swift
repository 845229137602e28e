/// Goes through bytes from front to back, never beyond their end.
struct MultipartCursor {
    private let bytes: [UInt8]
    private var position = 0

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    var isAtEnd: Bool { position == bytes.count }

    /// Goes past these bytes if they come next.
    mutating func skip(_ expected: [UInt8]) -> Bool {
        guard comes(expected, at: position) else { return false }
        position += expected.count
        return true
    }

    /// What stands before the first of these bytes, and goes past them; nil when they do not come,
    /// or only after more than `max` bytes.
    mutating func take(until end: [UInt8], max: Int = .max) -> ArraySlice<UInt8>? {
        let start = position
        let last = bytes.count - end.count
        let limit = max < last - start ? start + max : last
        var place = start
        while place <= limit {
            guard let found = bytes[place...].firstIndex(of: end[0]), found <= limit else {
                return nil
            }
            if comes(end, at: found) {
                position = found + end.count
                return bytes[start..<found]
            }
            place = found + 1
        }
        return nil
    }

    private func comes(_ expected: [UInt8], at place: Int) -> Bool {
        guard expected.count <= bytes.count - place else { return false }
        return bytes[place..<place + expected.count].elementsEqual(expected)
    }
}
