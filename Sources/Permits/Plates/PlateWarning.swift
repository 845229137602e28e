/// Something odd about a well-formed plate: a reason to ask "klopt dit?", never one to refuse.
public enum PlateWarning: Hashable, Sendable {
    /// A series kept for diplomats, dealers, the royal house and the like.
    case reserved(String)
    /// A combination that is not issued on purpose.
    case combination(String)
    /// A letter that this series does not use; often a misread digit.
    case letter(Character)
    /// A series that is planned, but not issued for cars at the time of writing.
    case notYetIssuedForCars
}
