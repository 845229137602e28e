/// The published word for what is wrong with one value that was sent.
struct FaultCode: RawRepresentable, Hashable, Sendable {
    let rawValue: String

    static let ontbreekt = FaultCode(rawValue: "ontbreekt")
    static let verkeerdType = FaultCode(rawValue: "verkeerdType")
    static let onbekendVeld = FaultCode(rawValue: "onbekendVeld")
    static let onbekendeWaarde = FaultCode(rawValue: "onbekendeWaarde")
    static let onleesbareTijd = FaultCode(rawValue: "onleesbareTijd")
    static let nietBestaandeTijd = FaultCode(rawValue: "nietBestaandeTijd")
    static let kentekenOngeldig = FaultCode(rawValue: "kentekenOngeldig")
    static let landOnbekend = FaultCode(rawValue: "landOnbekend")
    static let zoneOnbekend = FaultCode(rawValue: "zoneOnbekend")
    static let deelgebiedOnbekend = FaultCode(rawValue: "deelgebiedOnbekend")
    static let teLang = FaultCode(rawValue: "teLang")
    static let buitenBereik = FaultCode(rawValue: "buitenBereik")
    static let jsonOnleesbaar = FaultCode(rawValue: "jsonOnleesbaar")
}
