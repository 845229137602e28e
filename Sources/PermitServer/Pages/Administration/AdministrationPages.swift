import PermitOffice

/// The pages of an administrator: repairs, figures, policy, keys and outages.
struct AdministrationPages: Sendable {
    let office: Office
    let tally: CheckTally

    var routes: [PageRoute] {
        DashboardPages(office: office, tally: tally).routes + RepairPages(office: office).routes
            + PolicyPages(office: office).routes + ClientPages(office: office).routes
            + OutagePages(office: office).routes
    }
}
