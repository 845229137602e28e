import HTTPTypes
import PermitOffice
import Permits

/// Reads what somebody applies for.
struct ApplicationReader {
    let office: Office

    /// Reads the body; throws every fault in it at once.
    func read(_ call: Call, by caller: Caller) throws -> ApplicationRequest {
        let body = try JSONBody(call)
        let product = body.enumValue(
            "soort",
            cases: [
                "bewoner": ProductKind.resident, "bezoekersregeling": .visitorScheme,
                "bedrijf": .business, "tijdelijk": .temporary, "mantelzorg": .informalCare,
            ]
        )
        let holder = try holder(body, by: caller)
        let clock = office.civil
        let vehicle = body.vehicleKind()
        let needsPlate = product.map { $0 != .visitorScheme && vehicle != .disabledVehicle }
        let plate = body.plate(needsPlate ?? false ? .required : .optional)
        let zone = body.zone(in: office.shelf.municipality)
        let address = body.address()
        let from = body.dayOrMoment("van", clock: clock)
        let until = body.dayOrMoment("tot", isEnd: true, clock: clock)
        let motivation = body.string("motivering", .optional, maxLength: 2000, controls: .inLines)
        let ground = ground(body)
        let enclosures = body.enclosures()
        let (kind, applicant) = try body.finish(product, holder)
        try Self.check(kind, for: applicant)
        if let until, until <= from ?? office.clock.now() { throw Problem.endsTooEarly }
        if kind == .temporary, until == nil { throw Problem.noEnd }
        var request = ApplicationRequest(product: kind, holder: applicant)
        request.vehicle = vehicle
        request.plate = plate
        request.zone = zone
        request.address = address
        request.from = from
        request.until = until
        request.motivation = motivation
        request.ground = ground
        request.enclosures = enclosures
        return request
    }

    /// The caller, or for a case worker the person or company on whose behalf it is.
    private func holder(_ body: JSONBody, by caller: Caller) throws(Problem) -> Holder? {
        let other = body.object("namens", .optional)?.bsn()
        if let holder = caller.holder {
            guard !body.has("namens") else { throw .forbidden }
            return holder
        }
        guard body.has("namens") else { throw .noApplicant }
        return other.map { .citizen(bsn: $0) }
    }

    private func ground(_ body: JSONBody) -> TemporaryGround? {
        body.enumValue(
            "grond",
            .optional,
            cases: [
                "aannemer": .contractor, "vervangendVervoer": .replacementVehicle,
                "nogNietIngeschreven": .notYetRegistered, "camper": .camper,
            ]
        )
    }

    /// A company applies for companies, a person for persons.
    private static func check(_ product: ProductKind, for holder: Holder) throws(Problem) {
        let isCompany = if case .company = holder { true } else { false }
        let isAllowed = product == .temporary || (product == .business) == isCompany
        guard isAllowed else { throw .otherLogin }
    }
}

extension JSONBody {
    /// A person or a company, by number.
    func holder() -> Holder? {
        if has("kvkNummer") {
            if has("bsn") { fault("bsn", .oneHolder) }
            return kvk().map { .company(kvk: $0) }
        }
        return bsn().map { .citizen(bsn: $0) }
    }
}

extension Problem {
    fileprivate static let otherLogin = Problem(
        status: .forbidden,
        code: "geenToegang",
        title: "U mag dit niet doen",
        detail: "Een bedrijfsontheffing vraagt u aan met eHerkenning, de andere met DigiD."
    )
    fileprivate static let noApplicant = Problem(
        status: .conflict,
        code: "namensOntbreekt",
        title: "Voor wie is dit?",
        detail: "Noem bij namens het bsn van de aanvrager."
    )
    fileprivate static let noEnd = Problem(
        status: .conflict,
        code: "eindeOntbreekt",
        title: "Het einde ontbreekt",
        detail: "Een tijdelijke ontheffing heeft een einde. Noem bij tot de laatste dag."
    )
}
