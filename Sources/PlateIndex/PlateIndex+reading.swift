import Permits
import Synchronization

extension PlateIndex {
    /// The rights of the plate with this text, of every country, in any order.
    public func rights(of plate: LicensePlate) -> RightList {
        guard let packed = plate.packed else { return longRights(of: plate) }
        return rights(of: packed)
    }

    /// The rights of the plate with this packed text, of every country, in any order.
    public func rights(of packed: PackedPlate) -> RightList {
        if let point = evenSequence() {
            switch first(of: packed) {
            case .nothing: if isStill(point) { return RightList() }
            case .one(let right): if isStill(point) { return RightList(right) }
            case .several: break
            }
        }
        return reading { reader, _ in reader.index.gathered(packed) }
    }

    @inline(never)
    private func longRights(of plate: LicensePlate) -> RightList {
        reading { reader, _ in reader.rights(of: plate) }
    }

    /// Asks several questions of one and the same version of the register, which is passed along.
    ///
    /// The body asks the given reader only, does not keep it, and changes nothing: it is called
    /// again when a commit came between, and only the last answer counts. From the third time on
    /// commits wait for it, so it is short: one check with its look-alikes, or a batch of bounded
    /// size.
    @inlinable
    public func reading<Answer: Sendable, Failure: Error>(
        _ body: (PlateReader, Int64) throws(Failure) -> Answer
    ) throws(Failure) -> Answer {
        let reader = PlateReader(index: self)
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

    /// What the short way to the rights of a plate leads to.
    enum Short {
        case nothing
        case one(ParkingRight)
        case several
    }

    /// The short way, which is enough for nearly all plates.
    ///
    /// Nothing is put into a list before the end, because copying what was just written is slow.
    @inline(__always)
    func first(of plate: PackedPlate) -> Short {
        guard let (entry, hasMore) = holdings[number].table.first(of: hash(plate)) else {
            return .nothing
        }
        guard !hasMore, let right = entry.right(classes: classes) else { return .several }
        return .one(right)
    }

    /// The rights of the plate as they stand at this moment, or parts of them while a commit is
    /// being taken over.
    @inline(never)
    func gathered(_ plate: PackedPlate) -> RightList {
        var rights = RightList()
        var hasOthers = false
        holdings[number].table.eachEntry(of: hash(plate)) { entry in
            if let right = entry.right(classes: classes) {
                rights.append(right)
            } else if entry.isElsewhere {
                hasOthers = true
            }
        }
        if hasOthers {
            for right in holdings[number].rare[PlateKey(plate)] { rights.append(right) }
        }
        return rights
    }

    /// The sequence while no commit is being taken over; nil when that goes on for long, as it
    /// does when the writer lost its turn on the processor.
    @usableFromInline
    @inline(__always)
    func evenSequence() -> UInt64? {
        for _ in 0..<1000 {
            let point = sequence.load(ordering: .acquiring)
            if point & 1 == 0 { return point }
        }
        return nil
    }

    /// Whether nothing was changed since this point of the sequence.
    @usableFromInline
    @inline(__always)
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
