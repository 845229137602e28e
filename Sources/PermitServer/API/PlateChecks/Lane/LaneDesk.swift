import NIOCore
import PermitOffice
import Permits

/// Answers what takes the lane: who may ask, the check itself, and the count that is kept of it.
struct LaneDesk: Sendable {
    let office: Office
    let authenticate: Authenticate
    let tally: CheckTally

    /// Whether whoever carries this token may ask.
    func admits(_ token: String) -> Bool {
        guard let caller = try? authenticate(token) else { return false }
        return PlateChecksAPI.officers.admits(caller.role)
    }

    /// Reads one check; nil when it is not plain.
    func check(_ bytes: Span<UInt8>, _ place: Range<Int>) -> PlateCheck? {
        PlainCheck.read(bytes, place, in: office.shelf.municipality, now: office.clock.now())
    }

    /// Reads a batch; nil when any of it is not plain.
    func batch(_ bytes: Span<UInt8>, _ place: Range<Int>) -> [PlateCheck]? {
        PlainCheck.readBatch(
            bytes,
            place,
            countMax: PlateChecksAPI.batchMax,
            in: office.shelf.municipality,
            now: office.clock.now()
        )
    }

    /// The verdicts, in order; nil when the index cannot give them all.
    func results(of checks: [PlateCheck]) -> [CheckResult]? {
        var results: [CheckResult] = []
        results.reserveCapacity(checks.count)
        for check in checks {
            guard let result = try? office.checkFromIndex(check) else { return nil }
            results.append(result)
        }
        return results
    }

    /// Adds a verdict, and counts it.
    func write(_ result: CheckResult, to buffer: inout ByteBuffer) {
        let (outcome, _) = PlateCheckJSON.name(of: result.answer.verdict)
        tally.count(outcome, in: result.answer.zone)
        VerdictBytes.write(result, to: &buffer)
    }
}
