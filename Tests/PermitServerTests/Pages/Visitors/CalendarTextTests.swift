import PermitOffice
import Permits
import Testing

@testable import PermitServer

struct CalendarTextTests {
    private let text = CalendarText(
        name: "Bezoek",
        visitor: "Bezoek",
        now: Instant(seconds: 1_781_770_000)
    )

    private func entry(_ name: String?) -> CalendarVisit {
        CalendarVisit(
            reference: Reference(high: 1, low: 2),
            name: name,
            start: Instant(seconds: 1_781_769_600),
            end: Instant(seconds: 1_781_773_200)
        )
    }

    @Test func `A visit has its times in UTC and the name of the visitor`() {
        let lines = text.text([entry("Oma")]).split(separator: "\r\n")

        #expect(lines.contains("SUMMARY:Bezoek: Oma"))
        #expect(lines.contains("DTSTART:20260618T080000Z"))
        #expect(lines.contains("DTEND:20260618T090000Z"))
        #expect(lines.first == "BEGIN:VCALENDAR" && lines.last == "END:VCALENDAR")
    }

    @Test func `A name can write no line of its own`() {
        let lines = text.text([entry("Oma\r\nATTACH:x, y; \\")]).split(separator: "\r\n")

        #expect(lines.contains(#"SUMMARY:Bezoek: Oma\nATTACH:x\, y\; \\"#))
    }

    @Test func `A long line is folded after 75 bytes, never inside a character`() {
        let name = String(repeating: "é", count: 60)
        let lines = text.text([entry(name)]).split(separator: "\r\n")

        #expect(lines.allSatisfy { $0.utf8.count <= 75 })
        let summary = lines.drop { !$0.hasPrefix("SUMMARY") }.prefix(2)
        #expect(summary.joined().replacing(" ", with: "").hasSuffix(name))
    }
}
