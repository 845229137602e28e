import Testing

/// The quick reader and the general one read the same meaning, or the quick one reads none.
///
/// `Scripts/fuzz bodies` does the same with a million bodies.
struct BodyTests {
    @Test(arguments: 0..<50 as Range<UInt64>)
    func `A thousand generated and mutated bodies are never read with another meaning`(
        seed: UInt64
    ) {
        let (plain, finding) = BodyFuzz.differences(seed: 1_000_000 + seed)

        #expect(finding == nil)
        #expect((200...800).contains(plain))
    }
}
