/// Where facts of an application come from, and when they were asked for.
public struct FactOrigin: Codable, Hashable, Sendable {
    /// Who states the facts.
    public enum Source: String, CaseIterable, Codable, Hashable, Sendable {
        /// The register of persons (BRP).
        case persons
        /// The trade register (KVK).
        case companies
        /// The register of addresses and buildings (BAG).
        case addresses
        /// The vehicle register (RDW).
        case vehicles
        case applicant
        /// The municipality's own record and policy.
        case municipality
    }

    public let source: Source
    public let at: Instant
    /// Whether it answered; what it does not know is an answer too.
    public let didAnswer: Bool

    /// Makes an origin.
    public init(source: Source, at: Instant, didAnswer: Bool = true) {
        self.source = source
        self.at = at
        self.didAnswer = didAnswer
    }
}
