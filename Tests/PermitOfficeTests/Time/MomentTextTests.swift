import PermitOffice
import Permits
import Testing

struct MomentTextTests {
    private static let spring = "2026-03-29"
    private static let autumn = "2026-10-25"

    @Test(arguments: [
        ("2026-06-18T10:00:00+02:00", "2026-06-18T08:00:00Z"),
        ("2026-06-18T10:00+02:00", "2026-06-18T08:00:00Z"),
        ("2026-06-18T08:00:00Z", "2026-06-18T08:00:00Z"),
        ("2026-06-18T10:00:00.999999+02:00", "2026-06-18T08:00:00Z"),
        ("2026-06-18T03:30:00-04:30", "2026-06-18T08:00:00Z"),
        ("2026-06-18T23:59:59+23:59", "2026-06-18T00:00:59Z"),
        ("2026-06-18T10:00", "2026-06-18T08:00:00Z"),
        ("2026-06-18T10:00:07", "2026-06-18T08:00:07Z"),
        ("2026-01-18T10:00:07.5", "2026-01-18T09:00:07Z"),
        ("2000-01-01T00:00Z", "2000-01-01T00:00:00Z"),
        ("2099-12-31T23:59:59Z", "2099-12-31T23:59:59Z"),
        ("2028-02-29T12:00Z", "2028-02-29T12:00:00Z"),
        // Local time, around both changes of the clock.
        ("\(spring)T01:59:59", "2026-03-29T00:59:59Z"),
        ("\(spring)T03:00:00", "2026-03-29T01:00:00Z"),
        ("\(autumn)T01:59:59", "2026-10-24T23:59:59Z"),
        ("\(autumn)T02:00:00", "2026-10-25T00:00:00Z"),
        ("\(autumn)T02:59:59", "2026-10-25T00:59:59Z"),
        ("\(autumn)T03:00:00", "2026-10-25T02:00:00Z"),
        // The second time that the clock shows it is named by its offset.
        ("\(autumn)T02:30:00+01:00", "2026-10-25T01:30:00Z"),
    ])
    func `A moment is read with its offset, or as local time`(
        text: String,
        expected: String
    ) throws {
        #expect(try MomentText.moment(text, clock: .amsterdam()).iso == expected)
    }

    @Test(arguments: ["\(spring)T02:00", "\(spring)T02:30:00", "\(spring)T02:59:59"])
    func `V20 a local time that the clock jumps over does not exist`(text: String) throws {
        let clock = try CivilClock.amsterdam()

        #expect(throws: MomentText.Invalid.nonexistentLocalTime) {
            try MomentText.moment(text, clock: clock)
        }
    }

    @Test func `V21 a local time that occurs twice is the first of both`() throws {
        let clock = try CivilClock.amsterdam()

        let moment = try MomentText.moment("\(Self.autumn)T02:30", clock: clock)

        #expect(moment == at("2026-10-25T02:30+02:00"))
    }

    @Test(arguments: [
        "", "now", "2026-06-18", "10:00", "18-06-2026T10:00", "2026-6-18T10:00",
        "2026-06-18 10:00", "2026-06-18t10:00", "2026-06-18T10", "2026-06-18T10:0",
        "2026-06-18T1:00", "2026-06-18T24:00", "2026-06-18T10:60", "2026-06-18T10:00:60",
        "2026-02-29T10:00", "2026-13-01T10:00", "2026-06-31T10:00", "2026-06-18T10:00.5",
        "2026-06-18T10:00:00.", "2026-06-18T10:00:00.x", "2026-06-18T10:00:00.1.2",
        "2026-06-18T10:00z", "2026-06-18T10:00+2", "2026-06-18T10:00+0200",
        "2026-06-18T10:00+24:00", "2026-06-18T10:00+02:60", "2026-06-18T10:00-00:00",
        "2026-06-18T10:00Z02:00", "2026-06-18T10:00ZZ", "2026-06-18T10:00+02:00Z",
        "2026-06-18T+9:00", "2026-06-18T10:00:00+02:00 ", " 2026-06-18T10:00",
        "2026-06-18T10:00:00 Europe/Amsterdam", "२०२६-06-18T10:00", "2026-06-18T१०:00",
        "2026-06-18T10:00:00.0000000000000000000000000000000000000001Z",
    ])
    func `Anything else is unreadable`(text: String) throws {
        let clock = try CivilClock.amsterdam()

        #expect(throws: MomentText.Invalid.unreadable) {
            try MomentText.moment(text, clock: clock)
        }
    }

    @Test(arguments: ["1999-12-31T23:59:59Z", "2100-01-01T00:00Z", "0001-01-01T00:00+01:00"])
    func `A year far away is out of range`(text: String) throws {
        let clock = try CivilClock.amsterdam()

        #expect(throws: MomentText.Invalid.outOfRange) {
            try MomentText.moment(text, clock: clock)
        }
    }

    @Test(arguments: [
        ("2026-06-18", false, "2026-06-17T22:00:00Z"),
        ("2026-06-18", true, "2026-06-18T22:00:00Z"),
        ("2026-03-29", false, "2026-03-28T23:00:00Z"),
        ("2026-03-29", true, "2026-03-29T22:00:00Z"),
        ("2026-06-18T10:00", true, "2026-06-18T08:00:00Z"),
    ])
    func `A date alone is its first moment, as an end the first one after it`(
        text: String,
        isEnd: Bool,
        expected: String
    ) throws {
        let moment = try MomentText.dayOrMoment(text, isEnd: isEnd, clock: .amsterdam())

        #expect(moment.iso == expected)
    }

    @Test(arguments: [
        (0, "1970-01-01T00:00:00Z"), (-1, "1969-12-31T23:59:59Z"),
        (1_772_442_907, "2026-03-02T09:15:07Z"), (253_402_300_799, "9999-12-31T23:59:59Z"),
    ])
    func `A moment is written in UTC, to the second`(seconds: Int64, text: String) {
        #expect(Instant(seconds: seconds).iso == text)
    }

    @Test func `Without the time-zone database there is no clock`() {
        #expect(throws: CivilClock.NoTimeZone.self) {
            try CivilClock.amsterdam(directory: "/nowhere")
        }
    }
}
