/// Why somebody needs an exemption for a while.
public enum TemporaryGround: String, CaseIterable, Sendable {
    case contractor = "aannemer"
    case replacementVehicle = "vervangendVervoer"
    case notYetRegistered = "nogNietIngeschreven"
    case camper

    /// The ground that the words of an applicant point to, when none was chosen.
    static func mentioned(in motivation: String?) -> TemporaryGround? {
        let words = (motivation ?? "").lowercased()
        let isCamper = ["camper", "kampeerauto", "kampeerwagen"].contains { words.contains($0) }
        return isCamper ? .camper : nil
    }
}
