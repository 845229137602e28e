import Permits

extension ApplicationRequest {
    /// What was asked for in an application that is in the record, with what was said since.
    init(_ application: PermitApplication, text: ApplicationText) {
        self.init(product: application.product, holder: application.holder)
        zone = application.zone
        plate = application.plate
        vehicle = text.vehicle
        address = text.statedAddress.flatMap(Address.init(parts:))
        motivation = text.motivation
        ground = text.ground.flatMap(TemporaryGround.init(rawValue:))
        from = application.askedFrom
        until = application.askedUntil
        enclosures = text.enclosures
        renews = application.renews
        wasHeard = text.viewpoint != nil
    }
}
