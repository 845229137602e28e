/// The rights and rules of one moment, as a device carries them: read from bytes, signature first.
///
/// Whatever the bytes are, reading them ends in a snapshot that can be asked, or in a throw.
public struct OfflineSnapshot: Sendable {
    /// Why bytes are not a snapshot to answer from.
    public enum Invalid: Error, Hashable, Sendable {
        /// It does not begin as a snapshot does, or is too short to be one.
        case notASnapshot
        /// It was made by a later version of the program.
        case unknownFormat(Int)
        /// It is not what the holder of the key signed.
        case wrongSignature
        /// What was signed cannot be read.
        case damaged
    }

    /// What it says of itself.
    public let header: SnapshotHeader
    /// The rules, as far as they are carried.
    public let municipality: Municipality
    /// How many rights it holds.
    public let rightsCount: Int
    private let bytes: [UInt8]
    private let rightsStart: Int
    private let classes: [RightClass]

    /// Reads a snapshot; `isSigned` is asked whether all but the last 64 bytes were signed by them.
    public init(
        _ bytes: [UInt8],
        isSigned: (_ content: ArraySlice<UInt8>, _ signature: ArraySlice<UInt8>) -> Bool
    ) throws(Invalid) {
        let content = bytes.dropLast(SnapshotLayout.signatureSize)
        var cursor = ByteCursor(content)
        try Self.demandFormat(&cursor)
        guard isSigned(content, bytes.suffix(SnapshotLayout.signatureSize)) else {
            throw .wrongSignature
        }
        header = try Self.header(&cursor)
        municipality = try Self.municipality(&cursor)
        var classes: [RightClass] = []
        for _ in 0..<(try cursor.count(2)) { classes.append(try RightClass(&cursor)) }
        self.classes = classes
        rightsCount = try cursor.count(4)
        guard cursor.left == rightsCount * SnapshotLayout.rightSize else { throw .damaged }
        rightsStart = cursor.place
        self.bytes = bytes
        try demandSoundRights()
    }

    /// The rights of every plate with this keyed hash.
    func rights(hash: UInt64) -> RightList {
        var rights = RightList()
        var number = firstRight(from: hash)
        while number < rightsCount, self.hash(number) == hash {
            if let right = right(number) { rights.append(right) }
            number += 1
        }
        return rights
    }

    // MARK: Reading

    private static func demandFormat(_ cursor: inout ByteCursor) throws(Invalid) {
        guard cursor.left >= SnapshotLayout.magic.count + 2,
            try cursor.take(SnapshotLayout.magic.count).elementsEqual(SnapshotLayout.magic)
        else { throw .notASnapshot }
        let format = try cursor.number(2)
        guard format == SnapshotLayout.format else { throw .unknownFormat(Int(format)) }
    }

    private static func header(_ cursor: inout ByteCursor) throws(Invalid) -> SnapshotHeader {
        let version = try cursor.long()
        let moment = Instant(seconds: try cursor.long())
        let ageSecondsMax = Int64(try cursor.count(4))
        guard usableMoments.contains(moment), ageSecondsMax <= SnapshotHeader.ageSecondsLimit
        else { throw .damaged }
        let day = try cursor.day()
        // The clocks of the Netherlands never run a day ahead of UTC.
        guard abs(Int64(day.number) - moment.seconds / 86_400) <= 1 else { throw .damaged }
        let keyCheck = try cursor.number(8)
        return SnapshotHeader(
            registerVersion: version,
            moment: moment,
            ageSecondsMax: ageSecondsMax,
            day: day,
            device: try cursor.text(),
            keyCheck: keyCheck
        )
    }

    /// 1970 to 2106: nothing that is reckoned from such a moment overflows.
    private static let usableMoments =
        Instant(seconds: 0)...Instant(seconds: Int64(UInt32.max))

    private static func municipality(_ cursor: inout ByteCursor) throws(Invalid) -> Municipality {
        let (name, cbsCode) = (try cursor.text(), try cursor.text())
        var policies: [PolicyVersion] = []
        for _ in 0..<(try cursor.count(1)) { policies.append(try CarriedPolicy.read(&cursor)) }
        guard let found = Municipality(name: name, cbsCode: cbsCode, versions: policies) else {
            throw .damaged
        }
        return found
    }

    /// Looks every right over once, so that none is lost on the way to an answer.
    private func demandSoundRights() throws(Invalid) {
        var last: UInt64 = 0
        for number in 0..<rightsCount {
            let hash = hash(number)
            guard hash >= last, right(number) != nil else { throw .damaged }
            last = hash
        }
    }

    // MARK: Rights

    /// The number of the first right with this hash or a larger one.
    private func firstRight(from hash: UInt64) -> Int {
        var (low, high) = (0, rightsCount)
        while low < high {
            let middle = (low + high) / 2
            if self.hash(middle) < hash { low = middle + 1 } else { high = middle }
        }
        return low
    }

    private func hash(_ number: Int) -> UInt64 {
        self.number(8, at: rightsStart + number * SnapshotLayout.rightSize)
    }

    private func right(_ number: Int) -> ParkingRight? {
        let place = rightsStart + number * SnapshotLayout.rightSize
        let start = Int32(truncatingIfNeeded: self.number(4, at: place + 8))
        let end = self.number(4, at: place + 12)
        let one = Int(self.number(2, at: place + 16))
        guard one < classes.count,
            let period = Period(
                from: header.origin.adding(seconds: Int64(start)),
                until: header.origin.adding(seconds: Int64(end))
            )
        else { return nil }
        return ParkingRight(
            reference: Reference(high: 0, low: 0),
            kind: classes[one].kind,
            zone: classes[one].zone,
            country: classes[one].country,
            period: period
        )
    }

    private func number(_ size: Int, at place: Int) -> UInt64 {
        var number: UInt64 = 0
        for byte in 0..<size { number = number << 8 | UInt64(bytes[place + byte]) }
        return number
    }
}
