import Foundation
import GRDB
import Permits

// How the trade's values stand in a column. Every one of them parses on the way back, so that a
// row that was tampered with is a failure and not a right.

extension Instant: DatabaseValueConvertible {
    /// Seconds since the Unix epoch.
    public var databaseValue: DatabaseValue { seconds.databaseValue }

    /// Reads seconds since the Unix epoch.
    public static func fromDatabaseValue(_ value: DatabaseValue) -> Instant? {
        Int64.fromDatabaseValue(value).map(Instant.init(seconds:))
    }
}

extension Day: DatabaseValueConvertible {
    /// Days since 1970-01-01.
    public var databaseValue: DatabaseValue { number.databaseValue }

    /// Reads days since 1970-01-01.
    public static func fromDatabaseValue(_ value: DatabaseValue) -> Day? {
        Int.fromDatabaseValue(value).map(Day.init(number:))
    }
}

extension ZoneCode: DatabaseValueConvertible {
    /// The code as text.
    public var databaseValue: DatabaseValue { text.databaseValue }

    /// Reads the code.
    public static func fromDatabaseValue(_ value: DatabaseValue) -> ZoneCode? {
        String.fromDatabaseValue(value).flatMap(ZoneCode.init)
    }
}

extension CountrySign: DatabaseValueConvertible {
    /// The sign as text.
    public var databaseValue: DatabaseValue { text.databaseValue }

    /// Reads the sign.
    public static func fromDatabaseValue(_ value: DatabaseValue) -> CountrySign? {
        String.fromDatabaseValue(value).flatMap(CountrySign.init)
    }
}

extension Reference: DatabaseValueConvertible {
    /// Sixteen bytes, most significant first.
    public var databaseValue: DatabaseValue {
        var bytes = Data(capacity: 16)
        for half in [high, low] {
            withUnsafeBytes(of: half.bigEndian) { bytes.append(contentsOf: $0) }
        }
        return bytes.databaseValue
    }

    /// Reads sixteen bytes.
    public static func fromDatabaseValue(_ value: DatabaseValue) -> Reference? {
        guard let bytes = Data.fromDatabaseValue(value), bytes.count == 16 else { return nil }
        let halves = [bytes.prefix(8), bytes.suffix(8)].map { half in
            half.reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
        }
        return Reference(high: halves[0], low: halves[1])
    }
}

extension ProductKind: DatabaseValueConvertible {}
extension ApplicationStatus: DatabaseValueConvertible {}

extension ParkingRight.Kind: DatabaseValueConvertible {}
