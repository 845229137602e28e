import PermitOffice
import Permits

/// A vehicle as the vehicle register knows it.
struct VehicleView: Sendable {
    let plate: String
    /// Whether it is shown with the blue strip.
    let isDutch: Bool
    /// What kind of vehicle it is; nil when the register does not say.
    let kind: String?
    /// What the register says of its keeper, or that it says nothing.
    let keeper: String?
    /// What to look at before going on.
    let notices: [String]

    /// Nil as long as there is no plate.
    init?(_ reader: StepReader, outlook: ApplicationOutlook? = nil) {
        guard let plate = reader.request.plate else { return nil }
        let call = reader.call
        let seen = (outlook ?? reader.draft.outlook)?.vehicle ?? .none
        self.plate = plate.display
        isDutch = plate.country == .netherlands
        var notices = plate.warnings.map { call.word("apply.plate.\($0.key)") }
        switch seen {
        case .none: (kind, keeper) = (nil, nil)
        case .notFound:
            (kind, keeper) = (nil, nil)
            notices.append(call.word("apply.vehicle.notFound"))
        case .unreachable:
            (kind, keeper) = (nil, nil)
            notices.append(call.word("apply.vehicle.unreachable"))
        case .known(let vehicle):
            kind = call.word("apply.kind.\(vehicle.kind.rawValue)")
            keeper = call.word("apply.keeper.\(vehicle.keeper.rawValue)")
            if !vehicle.needsDisc { notices.append(call.word("apply.vehicle.notNeeded")) }
            if reader.draft.product == .resident, vehicle.keeper != .applicant {
                notices.append(call.word("apply.vehicle.otherKeeper"))
            }
        }
        self.notices = notices
    }
}

extension PlateWarning {
    /// By which the words of the question are found.
    fileprivate var key: String {
        switch self {
        case .reserved: "reserved"
        case .combination, .letter: "unusual"
        case .notYetIssuedForCars: "notYetIssued"
        }
    }
}
