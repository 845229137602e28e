import Permits
import Synchronization

extension PlateIndex {
    /// The rights of the plate with this text, of every country, in any order.
    public func rights(of plate: LicensePlate) -> [ParkingRight] {
        reading { reader, _ in
            reader.rights(of: plate).map {
                ParkingRight($0, reference: reader.reference(of: $0))
            }
        }
    }

    /// Asks several questions of one and the same version of the register, which is passed along.
    ///
    /// The body asks the given reader only, does not keep it, and changes nothing: it is called
    /// again when a commit came between, and only the last answer counts. From the third time on
    /// commits wait for it, so it is short: one check with its look-alikes, or a batch of bounded
    /// size.
    @inlinable
    public func reading<Answer: Sendable, Failure: Error>(
        _ body: (borrowing PlateReader, Int64) throws(Failure) -> Answer
    ) throws(Failure) -> Answer {
        for _ in 0..<2 {
            guard let before = evenSequence() else { break }
            do throws(Failure) {
                let answer = try body(reader, version)
                if isStill(before) { return answer }
            } catch {
                if isStill(before) { throw error }
            }
        }
        return try whileCommitsWait { () throws(Failure) in try body(reader, version) }
    }

    /// The sequence while no commit is being taken over; nil when that goes on for long, as it
    /// does when the writer lost its turn on the processor.
    @inlinable
    func evenSequence() -> UInt64? {
        for _ in 0..<1000 {
            let point = sequence.load(ordering: .acquiring)
            if point & 1 == 0 { return point }
        }
        return nil
    }

    /// Whether nothing was changed since this point of the sequence.
    @inlinable
    func isStill(_ point: UInt64) -> Bool {
        atomicMemoryFence(ordering: .acquiring)
        return sequence.load(ordering: .relaxed) == point
    }

    @usableFromInline
    func whileCommitsWait<Answer: Sendable, Failure: Error>(
        _ body: () throws(Failure) -> Answer
    ) throws(Failure) -> Answer {
        try changing.withLock { _ throws(Failure) in try body() }
    }
}
