import PermitOffice
import Permits

/// Reads from a form what an officer sees: the same question as the interface takes.
struct SightingReader {
    private let form: FormReader
    private let office: Office

    init(_ form: FormReader, _ office: Office) {
        self.form = form
        self.office = office
    }

    /// The question; nil with faults in the form.
    ///
    /// A Dutch plate must have the shape of one: a slip of the finger is told before a verdict.
    func check(_ place: PatrolPlace) -> PlateCheck? {
        let plate = plate()
        let spot = spot(place)
        let moment = moment()
        guard let plate, let spot, let moment else { return nil }
        return PlateCheck(
            plate: plate,
            spot: spot,
            placeKind: PlateCheckReader.places.first { $0.key == place.kind }?.value ?? .blueStripe,
            moment: moment,
            vehicle: form.choice("voertuig", JSONBody.vehicleKinds)
        )
    }

    private func plate() -> LicensePlate? {
        let country = form.text("land", maxLength: 3)
        guard country == PadView.anyCountry else {
            guard let plate = form.plate() else { return nil }
            return try? LicensePlate(seen: plate.text, country: plate.country)
        }
        guard let typed = form.required("kenteken", maxLength: 30, else: "fault.plateMissing")
        else {
            return nil
        }
        guard let plate = try? LicensePlate(seen: typed) else {
            form.fault("kenteken", "fault.plateCharacter")
            return nil
        }
        return plate
    }

    private func spot(_ place: PatrolPlace) -> Spot? {
        if place.spot == PatrolPlace.gps {
            if let point { return point }
            form.fault("plek", "check.noPosition")
            return nil
        }
        let zones = office.policy(at: office.clock.now()).zones
        guard let zone = zones.first(where: { $0.code == place.zone }) else {
            form.fault("plek", "check.noZone")
            return nil
        }
        let part = place.subArea.flatMap { code in zone.subAreas.first { $0.code == code } }
        return .zone(zone.code, subArea: part?.code)
    }

    private var point: Spot? {
        guard let latitude = number("breedtegraad", in: -90...90),
            let longitude = number("lengtegraad", in: -180...180),
            let metres = number("nauwkeurigheid", in: 0...100_000),
            let point = GeoPoint(longitude: longitude, latitude: latitude)
        else { return nil }
        return .point(point, accuracyMetres: metres)
    }

    private func number(_ name: String, in range: ClosedRange<Double>) -> Double? {
        form.text(name, maxLength: 30).flatMap(Double.init)
            .flatMap { range.contains($0) ? $0 : nil }
    }

    /// When the plate was seen: now, or when the verdict was given to which this is a next step.
    private func moment() -> Instant? {
        guard let text = form.text("tijdstip", maxLength: 40) else { return office.clock.now() }
        if let moment = try? MomentText.moment(text, clock: office.civil) { return moment }
        form.fault("", "check.noMoment")
        return nil
    }
}
