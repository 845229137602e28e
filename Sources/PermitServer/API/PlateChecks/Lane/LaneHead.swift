import Foundation
import HTTPTypes
import NIOCore
import Permits

/// The head of an answer that takes the lane: the same headers as every other answer.
struct LaneHead {
    private let start: [UInt8]
    private var dateSecond: Int64 = 0
    private var dateLine: [UInt8] = []

    /// Writes the fixed part once.
    init() {
        var headers: HTTPFields = [:]
        headers[.contentType] = "application/json"
        let lines = StandardHeaders.complete(headers).map { "\($0.name): \($0.value)\r\n" }
        start = Array(("HTTP/1.1 200 OK\r\n" + lines.joined()).utf8)
    }

    /// Adds the head of an answer with a body of so many bytes.
    mutating func write(bodyOf count: Int, to buffer: inout ByteBuffer) {
        writeStart(to: &buffer)
        buffer.writeString("Content-Length: ")
        buffer.writeDecimal(Int64(count))
        buffer.writeString("\r\n\r\n")
    }

    private mutating func writeStart(to buffer: inout ByteBuffer) {
        let second = Int64(Date().timeIntervalSince1970)
        if second != dateSecond {
            dateSecond = second
            dateLine = Array("Date: \(Self.date(Instant(seconds: second)))\r\n".utf8)
        }
        buffer.writeBytes(start)
        buffer.writeBytes(dateLine)
    }

    /// The moment as HTTP writes it: `Thu, 18 Jun 2026 08:00:00 GMT` (RFC 9110, 5.6.7).
    static func date(_ moment: Instant) -> String {
        let day = Day(number: Int(moment.seconds / 86_400))
        let (year, month, date) = day.date
        let second = Int(moment.seconds % 86_400)
        let days = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
        let months = [
            "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
        ]
        let time = [second / 3600, second / 60 % 60, second % 60].map(two).joined(separator: ":")
        return
            "\(days[day.weekday.rawValue]), \(two(date)) \(months[month - 1]) \(year) \(time) GMT"
    }

    private static func two(_ number: Int) -> String {
        number < 10 ? "0\(number)" : String(number)
    }
}
