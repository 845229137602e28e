import PermitOffice

/// The pages that the bar at the top leads to, by role; the first is where a login ends.
enum Navigation {
    /// Path and key of the words of each.
    static func items(for role: Role?) -> [(path: String, key: String)] {
        switch role {
        case nil:
            [("/", "nav.home"), ("/zones", "nav.zones"), ("/inloggen", "nav.login")]
        case .burger, .bedrijf:
            [
                ("/mijn", "nav.mine"), ("/bezoek", "nav.visitors"), ("/aanvragen", "nav.apply"),
                ("/brieven", "nav.letters"), ("/gegevens", "nav.data"),
            ]
        case .handhaver:
            [("/controle", "nav.check"), ("/controle/bevindingen", "nav.findings")]
        case .behandelaar:
            [
                ("/werk", "nav.work"), ("/zoeken", "nav.search"), ("/balie", "nav.counter"),
                ("/bezwaren", "nav.objections"),
            ]
        case .beheerder:
            [
                ("/werk", "nav.work"), ("/zoeken", "nav.search"), ("/balie", "nav.counter"),
                ("/bezwaren", "nav.objections"), ("/herstel", "nav.repair"),
                ("/beheer", "nav.administration"),
            ]
        }
    }

    /// Where somebody with this role begins.
    static func home(of role: Role) -> String {
        items(for: role)[0].path
    }
}
