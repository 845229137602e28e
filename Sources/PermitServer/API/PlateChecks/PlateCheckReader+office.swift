import PermitOffice

extension PlateCheckReader {
    /// Reads by the policy and the clock of the office, as they are at this moment.
    init(office: Office) {
        self.init(
            municipality: office.shelf.municipality,
            clock: office.civil,
            now: office.clock.now()
        )
    }
}
