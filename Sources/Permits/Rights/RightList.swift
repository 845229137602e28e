/// The rights of one plate: nearly always none or one, and two lie in the list itself, so that a
/// look-up allocates nothing.
public struct RightList: RandomAccessCollection, Sendable {
    @usableFromInline var few: InlineArray<2, FoundRight>
    /// Those after the second; nil when there are none.
    @usableFromInline var others: [FoundRight]?
    @usableFromInline var length: Int

    /// Makes an empty list.
    @inlinable
    public init() {
        few = InlineArray(repeating: .nothing)
        others = nil
        length = 0
    }

    /// Makes a list of one right.
    @inlinable
    public init(_ right: FoundRight) {
        few = [right, .nothing]
        others = nil
        length = 1
    }

    @inlinable public var startIndex: Int { 0 }
    @inlinable public var endIndex: Int { length }

    /// The right with this number, counted from 0.
    @inlinable
    public subscript(position: Int) -> FoundRight {
        precondition(position >= 0 && position < length, "There is no such right.")
        if position < few.count { return few[position] }
        return others?[position - few.count] ?? .nothing
    }

    /// Adds a right at the end.
    @inlinable
    public mutating func append(_ right: FoundRight) {
        if length < few.count {
            few[length] = right
        } else {
            appendOther(right)
        }
        length &+= 1
    }

    @inline(never)
    @usableFromInline
    mutating func appendOther(_ right: FoundRight) {
        others = (others ?? []) + [right]
    }
}

extension RightList: ExpressibleByArrayLiteral, Equatable {
    /// Makes a list of these rights.
    public init(_ rights: some Sequence<FoundRight>) {
        self.init()
        for right in rights { append(right) }
    }

    public init(arrayLiteral rights: FoundRight...) {
        self.init(rights)
    }

    /// Whether both hold the same rights in the same order.
    public static func == (left: RightList, right: RightList) -> Bool {
        left.elementsEqual(right)
    }
}
