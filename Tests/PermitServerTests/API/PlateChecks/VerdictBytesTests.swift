import NIOCore
import Testing

@testable import PermitOffice
@testable import PermitServer
@testable import Permits

/// The quick writer writes what the general one does.
struct VerdictBytesTests {
    @Test func `Every kind of answer is written alike`() throws {
        let results = Self.verdicts.flatMap { verdict in
            Self.answers(verdict).map { CheckResult(answer: $0, registerVersion: 4_711) }
        }

        for result in results {
            var buffer = ByteBuffer()
            VerdictBytes.write(result, to: &buffer)
            let general = JSONWriter.bytes(of: PlateCheckJSON.value(result))
            #expect(Array(buffer.readableBytesView) == general)
        }
        #expect(results.count > 30)
    }

    @Test(arguments: [
        0, 1, 59, 3_599, 86_399, 86_400, 951_782_400, 1_781_769_600, 4_102_444_799, -1, -86_400,
        -62_135_596_801, 253_402_300_799, 253_402_300_800,
    ])
    func `A moment is written as ever`(seconds: Int64) {
        var buffer = ByteBuffer()
        buffer.writeMoment(Instant(seconds: seconds))

        #expect(String(buffer: buffer) == Instant(seconds: seconds).iso)
    }

    @Test(arguments: [0, 7, 10, 99, 100, Int64.max, -1, Int64.min])
    func `A number is written in its digits`(number: Int64) {
        var buffer = ByteBuffer()
        buffer.writeDecimal(number)

        #expect(String(buffer: buffer) == String(number))
    }

    @Test func `A reference is written as ever`() {
        for _ in 0..<100 {
            let reference = Reference.random()
            var buffer = ByteBuffer()
            buffer.writeReference(reference)
            #expect(String(buffer: buffer) == reference.text)
        }
    }

    @Test(arguments: [
        (1_781_769_600, "Thu, 18 Jun 2026 08:00:00 GMT"), (0, "Thu, 01 Jan 1970 00:00:00 GMT"),
        (951_782_399, "Mon, 28 Feb 2000 23:59:59 GMT"),
    ])
    func `A date is written as HTTP has it`(seconds: Int64, text: String) {
        #expect(LaneHead.date(Instant(seconds: seconds)) == text)
    }

    private static let right = ParkingRight(
        reference: Reference(high: 0x0123_4567_89AB_4DEF, low: 0x8123_4567_89AB_CDEF),
        kind: .resident,
        zone: ZoneCode("VBN"),
        country: .netherlands,
        period: period(-3600, 7200)
    )

    private static let verdicts: [EnforcementVerdict] = [
        .exempt(right, coveredUntil: TestOffice.now.adding(seconds: 7200)),
        .checkOnSite([.r400ae, .r400at, .r400ab]), .checkOnSite([.r401]),
        .notRegulated(.outsideHours), .notRegulated(.holiday), .notRegulated(.noDiscPlace),
        .notSubject(.twoWheels), .notSubject(.noMotorVehicle), .otherRegime(.disabledBay),
        .otherRegime(.permitHolderBay), .outsideZone, .possibleRight(.misreading),
        .possibleRight(.country), .manualRead, .borderUncertain,
    ]

    private static func answers(_ verdict: EnforcementVerdict) -> [CheckAnswer] {
        let discs: [CheckAnswer.Disc?] = [
            nil, CheckAnswer.Disc(minutesMax: 120, regulatedUntil: TestOffice.now),
            CheckAnswer.Disc(minutesMax: 60, regulatedUntil: nil),
        ]
        let miss = NearMiss(
            why: .misreading,
            zone: ZoneCode("VBN"),
            period: period(0, 60),
            plate: try? LicensePlate(seen: "NX000P")
        )
        return discs.map { disc in
            CheckAnswer(
                verdict: verdict,
                zone: disc == nil ? nil : ZoneCode("VBW"),
                subArea: disc?.regulatedUntil == nil ? nil : ZoneCode("VBW-S"),
                moment: TestOffice.now,
                disc: disc,
                nearMisses: disc == nil ? [miss] : []
            )
        }
    }

    private static func period(_ from: Int64, _ until: Int64) -> Period {
        let now = TestOffice.now
        guard
            let period = Period(from: now.adding(seconds: from), until: now.adding(seconds: until))
        else { preconditionFailure("The end lies after the start.") }
        return period
    }
}
