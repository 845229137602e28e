extension Address {
    /// The parts in the order in which they are recorded.
    public var parts: [String] {
        [street, String(houseNumber), letter, addition, postcode, town]
    }

    /// Puts recorded parts together again.
    public init?(parts: [String]) {
        guard parts.count == 6, let number = Int(parts[1]) else { return nil }
        self.init(
            street: parts[0],
            houseNumber: number,
            letter: parts[2],
            addition: parts[3],
            postcode: parts[4],
            town: parts[5]
        )
    }
}
