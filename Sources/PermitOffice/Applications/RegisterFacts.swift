import Permits

/// What the registers outside said about an application.
struct RegisterFacts: Sendable {
    var name = ""
    var address: Address?
    var staff = 0
    var vehicle: ApplicationFacts.Vehicle = .none
    var statedAddressDiffers = false
    var isUnreachable = false
    /// Which registers were asked, and whether they answered.
    var asked: [FactOrigin.Source: Bool] = [:]

    /// Who stated the facts.
    func origins(at moment: Instant) -> [FactOrigin] {
        FactOrigin.Source.allCases.compactMap { source in
            let isOurs = source == .applicant || source == .municipality
            return (isOurs ? true : asked[source]).map {
                FactOrigin(source: source, at: moment, didAnswer: $0)
            }
        }
    }
}

extension Office {
    /// What the rules ask about, with what the registers outside say of it.
    func eligibility(for request: ApplicationRequest) async -> Eligibility {
        let outside = await facts(for: request)
        let now = clock.now()
        return Eligibility(
            request: request,
            outside: outside,
            policy: policy(at: now),
            civil: civil,
            now: now
        )
    }

    /// Asks the registers what the decision rests on, the vehicle's at the same time as the others.
    ///
    /// One that does not answer is a fact too.
    func facts(for request: ApplicationRequest) async -> RegisterFacts {
        async let vehicle = vehicle(of: request)
        var facts = await holderFacts(for: request)
        facts.vehicle = await vehicle
        if request.plate != nil { facts.asked[.vehicles] = facts.vehicle != .unreachable }
        return facts
    }

    private func holderFacts(for request: ApplicationRequest) async -> RegisterFacts {
        var facts = RegisterFacts()
        var source = FactOrigin.Source.persons
        do {
            switch request.holder {
            case .citizen(let bsn):
                let person = try await world.persons.person(bsn: bsn)
                facts.name = person?.name ?? ""
                facts.address = person?.address
            case .company(let kvk):
                source = .companies
                let company = try await world.companies.company(kvk: kvk)
                facts.name = company?.name ?? ""
                facts.address = company?.address
                facts.staff = company?.staff ?? 0
            }
            facts.asked[source] = true
            if let stated = request.address {
                facts.statedAddressDiffers =
                    facts.address.map { !$0.isSameDoor(as: stated) } ?? true
                if request.product == .temporary { facts.address = stated }
            }
            source = .addresses
            if let address = facts.address, try await !world.addresses.knows(address) {
                facts.statedAddressDiffers = true
            }
            if facts.address != nil { facts.asked[.addresses] = true }
        } catch {
            facts.asked[source] = false
            facts.isUnreachable = true
        }
        return facts
    }

    /// What the vehicle register says about the plate of a request, seen from its holder.
    func vehicle(of request: ApplicationRequest) async -> ApplicationFacts.Vehicle {
        guard let plate = request.plate else {
            return request.vehicle.map {
                .known(VehicleFacts(kind: $0, wheels: nil, keeper: .applicant))
            } ?? .none
        }
        do {
            guard let vehicle = try await world.vehicles.vehicle(plate) else { return .notFound }
            let keeper: VehicleFacts.Keeper =
                vehicle.keeper.map { $0 == request.holder ? .applicant : .someoneElse } ?? .unknown
            return .known(
                VehicleFacts(
                    kind: vehicle.kind,
                    wheels: vehicle.wheels,
                    keeper: keeper,
                    isCamper: vehicle.isCamper
                )
            )
        } catch {
            return .unreachable
        }
    }
}
