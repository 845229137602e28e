/// A ground of a decision, with the article it rests on.
public enum DecisionReason: String, CaseIterable, Codable, Hashable, Sendable {
    case addressOutsideZone, maximumPerAddress, addressRestricted, ownParking
    case duplicateRight, maximumPerStaff, camperDaysMax
    case noMotorVehicle, exemptionNotNeeded
    case addressDiffers, plateElsewhere, keeperUnknown, evidenceMissing, registerUnreachable
    case furtherBusinessExemption, careToBeJudged

    /// The article or policy rule, as cited to the applicant.
    public var article: String {
        switch self {
        case .noMotorVehicle, .exemptionNotNeeded: "RVV 1990 art. 1 en 25, tweede lid"
        case .addressDiffers: "Awb art. 4:7"
        case .evidenceMissing: "Awb art. 4:2, tweede lid"
        case .registerUnreachable: "Awb art. 3:2"
        case .keeperUnknown, .plateElsewhere: "Awb art. 3:2; RVV 1990 art. 87"
        case .camperDaysMax: "Beleidsregels ontheffing blauwe zone; APV (kampeermiddelen)"
        case .addressOutsideZone, .maximumPerAddress, .addressRestricted, .ownParking,
            .duplicateRight, .maximumPerStaff, .furtherBusinessExemption, .careToBeJudged:
            "Beleidsregels ontheffing blauwe zone; RVV 1990 art. 87"
        }
    }
}
