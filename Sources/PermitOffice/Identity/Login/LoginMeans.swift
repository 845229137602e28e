/// By which means somebody says who they are.
public enum LoginMeans: String, CaseIterable, Hashable, Sendable {
    /// Residents.
    case digid
    /// Companies.
    case eherkenning
    /// Who works for the municipality.
    case staff = "medewerker"
}
