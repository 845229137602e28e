import Permits
import PermitStore
import PlateIndex

// What keeps a mistake from becoming a row of fines: whose right it may have been is told once.

extension Office {
    /// An exemption that the plate may have been meant to be on, with what is told about it.
    private struct Suspect {
        let exemption: Exemption
        let signal: WorkSignal
        let letter: Letter
    }

    /// Opens a case for a person and tells the holder, for at most one of the rights that may have
    /// been meant.
    ///
    /// While a case about any of them is open, and some days after, nothing more is opened.
    func openCase(
        for check: PlateCheck,
        _ slips: [(plate: LicensePlate, right: ParkingRight)],
        in change: inout RecordChange
    ) throws {
        let suspects = try suspects(of: check, slips, in: change.record)
        let quiet = change.now.adding(seconds: -Int64(FindingGuard.quietDays) * 86_400)
        guard let first = suspects.first,
            try !suspects.contains(where: {
                try change.record.isPlateChecked($0.exemption, since: quiet)
            })
        else { return }
        try change.signal(
            first.signal,
            onPlateOf: first.exemption,
            dueBy: civil.day(of: change.now).adding(days: FindingGuard.caseDays)
        )
        try write(first.letter, about: first.exemption, in: change)
    }

    /// Plates with a right here and then that are one slip away from what was read; none unless
    /// the verdict asks for a look.
    func slips(
        of check: PlateCheck,
        _ verdict: EnforcementVerdict
    ) async throws -> [(plate: LicensePlate, right: ParkingRight)] {
        guard verdict.asksForLook else { return [] }
        let rules = findingReview.rules(for: check)
        if register.indexKnows(check.moment) {
            return register.index.reading { reader, _ in rules.slips(for: check, rights: reader) }
        }
        return try await register.store.read { record in
            let rights = RecordedRights(record: record, version: try record.version())
            let slips = rules.slips(for: check, rights: rights)
            try rights.rethrow()
            return slips
        }
    }

    /// The right that ended first, then those one slip away.
    private func suspects(
        of check: PlateCheck,
        _ slips: [(plate: LicensePlate, right: ParkingRight)],
        in record: Record
    ) throws -> [Suspect] {
        let rights = RecordedRights(record: record, version: try record.version())
        let ended = findingReview.rules(for: check).endedRight(for: check, rights: rights)
        try rights.rethrow()
        var suspects: [Suspect] = []
        if let ended, let exemption = try record.exemption(of: ended, plate: check.plate) {
            let letter = Letter.metAfterEnd(
                exemption,
                plate: check.plate,
                ended: ended.period.end
            )
            suspects.append(
                Suspect(exemption: exemption, signal: .metAfterEnd, letter: letter)
            )
        }
        for (plate, right) in slips {
            guard let exemption = try record.exemption(of: right, plate: plate) else { continue }
            let letter = Letter.plateDoubted(exemption, plate: plate)
            suspects.append(
                Suspect(exemption: exemption, signal: .plateOneSlipOff, letter: letter)
            )
        }
        return suspects
    }
}
