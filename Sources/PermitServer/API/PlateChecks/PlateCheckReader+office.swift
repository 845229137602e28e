import PermitOffice
import Permits

extension PlateCheckReader {
    /// Reads by the policy and the clock of the office, as they are at this moment.
    init(office: Office) {
        self.init(
            municipality: office.shelf.municipality,
            clock: office.civil,
            now: office.clock.now()
        )
    }

    /// As the register stood when; of a version and a moment the version counts.
    func state(_ body: JSONBody) -> RegisterState {
        let known = body.moment("zoalsBekendOp", clock: clock)
        let version = body.int("registerversie", .optional, in: 0...Self.versionMax)
        return version.map { .version(Int64($0)) } ?? known.map(RegisterState.at) ?? .newest
    }

    /// The highest number that every reader of JSON takes as it is.
    private static let versionMax = 1 << 53 - 1
}
