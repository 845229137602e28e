import PermitOffice
import Permits

/// What an officer saw, as the hidden fields of a next step: the step is about exactly that.
struct SightingFields: Sendable {
    let plate: String
    let country: String
    let spot: String
    let kind: String
    let vehicle: String
    let moment: String
    let theme: String
    let latitude: String
    let longitude: String
    let accuracy: String

    init(_ check: PlateCheck, _ place: PatrolPlace, _ call: PageCall) {
        plate = check.plate.text
        country = check.plate.country?.text ?? PadView.anyCountry
        spot = place.spot ?? ""
        kind = place.kind
        vehicle = call.value("voertuig") ?? ""
        moment = check.moment.iso
        theme = place.theme.rawValue
        latitude = call.value("breedtegraad") ?? ""
        longitude = call.value("lengtegraad") ?? ""
        accuracy = call.value("nauwkeurigheid") ?? ""
    }
}
