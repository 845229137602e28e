import PermitStore
import Permits

extension RecordTour {
    func visitFindings(_ change: inout RecordChange, about exemption: Exemption) throws {
        let check = try Examples.sighting()
        let day = Day(number: 20_000)
        guard let zone = Examples.zone else { throw StoreFault.corrupt }
        for reason in [FindingClosing.Reason.cardSeen, .handedOver, nil] {
            let reference = try change.file(
                check,
                in: zone,
                on: day,
                offences: [.r401],
                registerVersion: 1
            )
            if let found = try change.record.openFinding(of: check.plate, in: zone, on: day) {
                try change.join(check, offences: [.r400ae], to: found)
            }
            if let reason, let found = try change.record.finding(reference) {
                try change.close(found, because: reason)
            }
        }
        _ = try change.record.openFindings(in: zone, page: PageRange(number: 1, size: 10))
        _ = try change.record.findingCounts(from: .distantPast, until: .distantFuture)
        try change.signal(.plateOneSlipOff, onPlateOf: exemption, dueBy: day)
        _ = try change.record.isPlateChecked(exemption, since: change.now)
        if let held = try change.record.heldRights(of: exemption).first {
            _ = try change.record.exemption(of: held.right, plate: held.plate)
        }
    }
}
