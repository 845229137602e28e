import NIOCore
import PermitOffice
import Permits

extension ByteBuffer {
    /// Adds a whole number in decimal digits.
    mutating func writeDecimal(_ number: Int64) {
        guard number >= 0 else {
            writeString(String(number))
            return
        }
        var digits = InlineArray<20, UInt8>(repeating: 0)
        var place = 20
        var rest = UInt64(number)
        repeat {
            place -= 1
            digits[place] = UInt8(48 + rest % 10)
            rest /= 10
        } while rest > 0
        for position in place..<20 { writeInteger(digits[position]) }
    }

    /// Adds a moment as `2026-03-02T09:15:07Z`.
    mutating func writeMoment(_ moment: Instant) {
        let day = Day(number: Int((moment.seconds - Self.secondOfDay(moment)) / 86_400))
        let (year, month, date) = day.date
        guard (1000...9999).contains(year) else {
            writeString(moment.iso)
            return
        }
        let second = UInt64(Self.secondOfDay(moment))
        writeTwo(UInt64(year / 100))
        writeTwo(UInt64(year % 100))
        writeInteger(UInt8(ascii: "-"))
        writeTwo(UInt64(month))
        writeInteger(UInt8(ascii: "-"))
        writeTwo(UInt64(date))
        writeInteger(UInt8(ascii: "T"))
        writeTwo(second / 3600)
        writeInteger(UInt8(ascii: ":"))
        writeTwo(second / 60 % 60)
        writeInteger(UInt8(ascii: ":"))
        writeTwo(second % 60)
        writeInteger(UInt8(ascii: "Z"))
    }

    /// Adds the 36 characters of a reference.
    mutating func writeReference(_ reference: Reference) {
        writeHexadecimal(reference.high >> 32, digits: 8)
        writeInteger(UInt8(ascii: "-"))
        writeHexadecimal(reference.high >> 16, digits: 4)
        writeInteger(UInt8(ascii: "-"))
        writeHexadecimal(reference.high, digits: 4)
        writeInteger(UInt8(ascii: "-"))
        writeHexadecimal(reference.low >> 48, digits: 4)
        writeInteger(UInt8(ascii: "-"))
        writeHexadecimal(reference.low, digits: 12)
    }

    private mutating func writeTwo(_ number: UInt64) {
        writeInteger(UInt16((48 + number / 10) << 8 | (48 + number % 10)))
    }

    private mutating func writeHexadecimal(_ number: UInt64, digits: Int) {
        for position in (0..<digits).reversed() {
            let digit = UInt8(truncatingIfNeeded: number >> UInt64(position * 4)) & 15
            writeInteger(digit < 10 ? 48 + digit : 87 + digit)
        }
    }

    private static func secondOfDay(_ moment: Instant) -> Int64 {
        let rest = moment.seconds % 86_400
        return rest < 0 ? rest + 86_400 : rest
    }
}
