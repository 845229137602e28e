/// Which part of a collection is asked for.
public struct PageRange: Hashable, Sendable {
    /// Counted from 1.
    public let number: Int
    /// How many things on a page.
    public let size: Int

    /// Makes a page.
    public init(number: Int = 1, size: Int = 20) {
        self.number = number
        self.size = size
    }

    /// Things before it.
    public var offset: Int { (number - 1) * size }
}
