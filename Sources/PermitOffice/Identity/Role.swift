/// What somebody may do here.
public enum Role: String, CaseIterable, Hashable, Sendable {
    case burger, bedrijf, behandelaar, beheerder, handhaver
}
