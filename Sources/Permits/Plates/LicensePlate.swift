/// A licence plate in its normal form, with the country that issued it when that is known.
///
/// The normal form holds only A–Z and 0–9. A Dutch plate is accepted on its shape alone: letters
/// that look wrong give a warning, because such plates have been issued by mistake.
public struct LicensePlate: Hashable, Sendable {
    /// What a plate was recognised as.
    public enum Kind: Hashable, Sendable {
        case standard(Sidecode), royal, court, oneDay, foreign
        /// As a camera read it: the country is not known and the shape not judged.
        case unjudged
    }

    /// Why a text is not a usable plate.
    public enum Invalid: Error, Hashable, Sendable {
        /// Nothing is left after dropping the separators.
        case empty
        /// A character that no plate of this country carries.
        case unusableCharacter
        /// More than 25 characters, the limit of the national register.
        case tooLong
        /// Usable characters, but no Dutch plate has this order of letters and digits.
        case notDutch(normalForm: String)
    }

    /// The normal form: 1 to 25 characters of A–Z and 0–9.
    public let text: String
    /// Who issued it; nil when a camera did not see it.
    public let country: CountrySign?
    /// What the shape tells.
    public let kind: Kind
    /// The normal form as one number; nil for the rare plate of 13 to 25 characters.
    public let packed: PackedPlate?

    /// Reads a plate as typed by a person for this country; separators and case do not matter.
    public init(_ typed: String, country: CountrySign) throws(Invalid) {
        self.country = country
        guard country == .netherlands else {
            let normal = try PlateText.foreign(typed)
            text = String(decoding: normal, as: UTF8.self)
            packed = PackedPlate(normal)
            kind = .foreign
            return
        }
        let normal = try PlateText.dutch(typed)
        text = String(decoding: normal, as: UTF8.self)
        packed = PackedPlate(normal)
        guard let dutch = DutchPlate(normal) else { throw .notDutch(normalForm: text) }
        kind = dutch.kind
    }

    /// Reads a plate as a camera or officer saw it: any country, any shape.
    public init(seen typed: String, country: CountrySign? = nil) throws(Invalid) {
        let normal = try PlateText.foreign(typed)
        text = String(decoding: normal, as: UTF8.self)
        packed = PackedPlate(normal)
        self.country = country
        kind = .unjudged
    }

    /// Takes a plate as it was packed: any country, any shape.
    public init(_ packed: PackedPlate, country: CountrySign? = nil) {
        text = packed.text
        self.packed = packed
        self.country = country
        kind = .unjudged
    }

    /// The plate with its dashes where it has the shape of a Dutch one, else the normal form.
    public var display: String {
        guard country == nil || country == .netherlands, let dutch = DutchPlate(Array(text.utf8))
        else { return text }
        return dutch.groups.map { String(decoding: $0, as: UTF8.self) }.joined(separator: "-")
    }

    /// What to ask the applicant about.
    public var warnings: [PlateWarning] {
        country == .netherlands ? DutchPlate(Array(text.utf8))?.warnings ?? [] : []
    }

    /// Whether both can be the same car: the same text, and no two different countries.
    public func matches(_ other: LicensePlate) -> Bool {
        text == other.text && CountrySign.canBeSame(country, other.country)
    }
}
