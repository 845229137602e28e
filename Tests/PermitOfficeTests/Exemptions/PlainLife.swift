import PermitOffice
import Permits

/// An exemption kept as the plainest possible lists: every wish in order, every term.
struct PlainLife {
    struct Wish {
        let plate: String
        let start: Instant
        let end: Instant
        let change: Reference?

        init(
            _ plate: LicensePlate,
            _ start: Instant,
            _ end: Instant?,
            _ change: Reference? = nil
        ) {
            self.plate = plate.text
            self.start = start
            self.end = end ?? at("2099-12-31T00:00Z")
            self.change = change
        }
    }

    var wishes: [Wish] = []
    var terms: [(start: Instant, end: Instant)] = []
    var withdrawn: Instant?

    func year(from start: Instant, in town: Town) -> (start: Instant, end: Instant) {
        let civil = town.office.civil
        return (start, civil.start(of: civil.day(of: start).adding(years: 1)))
    }

    private func holds(at moment: Instant) -> Bool {
        terms.contains { $0.start <= moment && moment < $0.end }
            && withdrawn.map { moment < $0 } ?? true
    }

    /// Whether it ended a year ago, which is how long a granted case is kept.
    func isToBeDestroyed(in town: Town) -> Bool {
        guard let term = terms.last else { return false }
        return year(from: min(term.end, withdrawn ?? term.end), in: town).end <= town.now
    }

    /// The one plate at a moment, or none outside the terms.
    func plates(at moment: Instant) -> [String] {
        guard holds(at: moment) else { return [] }
        return [wishes.last { $0.start <= moment && moment < $0.end }?.plate].compactMap(\.self)
    }

    /// Whether these periods fill the terms and no more.
    func covers(_ periods: [Period]) -> Bool {
        let seconds = terms.reduce(Int64(0)) { sum, term in
            let end = min(term.end, withdrawn ?? term.end)
            return sum + max(0, end.seconds - term.start.seconds)
        }
        return periods.reduce(0) { $0 + $1.seconds } == seconds
            && zip(periods, periods.dropFirst()).allSatisfy { $0.end <= $1.start }
    }

    /// Where something begins or ends, and the second before.
    var moments: [Instant] {
        (terms.flatMap { [$0.start, $0.end] } + wishes.flatMap { [$0.start, $0.end] }
            + [withdrawn].compactMap(\.self))
            .flatMap { [$0, $0.adding(seconds: -1)] }
    }
}
