/// Who holds or asks for an exemption.
public enum Holder: Hashable, Sendable {
    /// A person, by citizen service number (nine digits).
    case citizen(bsn: String)
    /// A company, by number of the trade register (eight digits).
    case company(kvk: String)
}
