import Permits

/// Made-up applicants in line, the same for the same seed: mostly with nothing the matter, the
/// rest in the shares that ``Twist`` states.
///
/// Somebody whose twist needs a past that did not happen yet has nothing the matter instead.
struct ApplicantStream {
    private var numbers: SplitMix64
    private var next = 0
    private var freeDoors: [Street: Int] = [:]
    private var plateNumber = 0
    private var companies = 0
    /// Residents who were most likely granted, to come back or to be joined.
    private var settled: [Applicant] = []
    private var full: [Door] = []
    private var businesses: [Applicant] = []

    init(seed: UInt64) {
        numbers = SplitMix64(seed: seed)
    }

    /// The next one in line.
    mutating func applicant() -> Applicant {
        let twist = Twist.random(using: &numbers)
        defer { next += 1 }
        guard let made = make(twist) else { return plain() }
        return made
    }

    private mutating func make(_ twist: Twist) -> Applicant? {
        switch twist {
        case .nothing: plain()
        case .fullHouse: full.randomElement(using: &numbers).map { resident($0, twist) }
        case .again:
            settled.randomElement(using: &numbers).map { again($0) }
        case .neighboursCar:
            settled.filter(\.pays).randomElement(using: &numbers).map { neighbour(of: $0) }
        case .secondOfCompany, .tooManyOfCompany: company(twist)
        case .camperShort, .camperLong, .temporaryNoPaper: temporary(twist)
        case .care, .careNoPaper: care(twist)
        default: oddResident(twist)
        }
    }

    /// Somebody with nothing the matter.
    private mutating func plain() -> Applicant {
        switch Int.random(in: 0..<100, using: &numbers) {
        case ..<12:
            var scheme = resident(door(.northLane), .nothing)
            scheme.product = .visitorScheme
            scheme.vehicle = nil
            return scheme
        case ..<20: return company(.nothing) ?? resident(door(.northLane), .nothing)
        case ..<26: return temporary(.nothing)
        case ..<50:
            guard let host = settled.popLast() else { break }
            full.append(host.lives)
            return resident(host.lives, .nothing)
        default: break
        }
        let street = [Street.northLane, .westLane].randomElement(using: &numbers) ?? .northLane
        let applicant = resident(door(street), .nothing)
        settled.append(applicant)
        return applicant
    }

    private mutating func oddResident(_ twist: Twist) -> Applicant {
        let streets: [Twist: Street] = [
            .otherTown: .farAway, .shutStreet: .shutLane, .ownPlace: .garageLane,
            .ownPlaceContested: .garageLane,
        ]
        var applicant = resident(door(streets[twist] ?? .northLane), twist)
        switch twist {
        case .otherZone: applicant.zoneAsked = ZoneCode("LDC")
        case .shutStreet where Bool.random(using: &numbers):
            applicant.product = .visitorScheme
            applicant.vehicle = nil
        case .ownPlace, .ownPlaceContested:
            // The first at the door, then the second who is in the way of the own place.
            let neighbour = Int.random(in: 0..<2, using: &numbers) == 0
            if neighbour, let last = freeDoors[.garageLane], last > 1 {
                applicant.lives = Door(street: .garageLane, number: last - 1)
            }
            applicant.hasPapers = twist == .ownPlaceContested
        case .leased, .leasedNoPaper:
            applicant.vehicle?.papers = .somebodyElses
            applicant.hasPapers = twist == .leased
        case .foreign: applicant.vehicle?.papers = .none
        case .twoWheels:
            applicant.vehicle?.kind = Bool.random(using: &numbers) ? .motorcycle : .moped
            applicant.vehicle?.wheels = 2
        case .noPlate: applicant.vehicle = Applicant.Vehicle(plate: nil, kind: .disabledVehicle)
        case .otherAddress: applicant.states = door(.westLane)
        case .silence: applicant.silence = Bool.random(using: &numbers) ? .persons : .vehicles
        default: break
        }
        // Now and then two things are the matter.
        if Int.random(in: 0..<12, using: &numbers) == 0 { applicant.zoneAsked = ZoneCode("VBW") }
        if Int.random(in: 0..<12, using: &numbers) == 0 { applicant.vehicle?.papers = .none }
        return applicant
    }

    private mutating func again(_ before: Applicant) -> Applicant {
        var applicant = resident(before.lives, .again)
        applicant.who = before.who
        applicant.vehicle = before.vehicle
        return applicant
    }

    private mutating func neighbour(of other: Applicant) -> Applicant {
        var applicant = resident(door(.westLane), .neighboursCar)
        applicant.vehicle = other.vehicle
        return applicant
    }

    private mutating func company(_ twist: Twist) -> Applicant? {
        var applicant: Applicant
        if twist == .nothing {
            applicant = resident(door(.market), twist)
            companies += 1
            applicant.who = .company(kvk: String(90_000_000 + companies))
            applicant.staff = Int.random(in: 1...29, using: &numbers)
        } else {
            let fits = businesses.filter { ($0.staff >= 20) == (twist == .secondOfCompany) }
            guard let before = fits.randomElement(using: &numbers) else { return nil }
            applicant = resident(before.lives, twist)
            applicant.who = before.who
            applicant.staff = before.staff
        }
        applicant.product = .business
        applicant.vehicle?.kind = .van
        if twist == .nothing { businesses.append(applicant) }
        return applicant
    }

    private mutating func temporary(_ twist: Twist) -> Applicant {
        var applicant = resident(door(.westLane), twist)
        applicant.product = .temporary
        applicant.vehicle?.papers = .somebodyElses
        applicant.isCamper = twist == .camperShort || twist == .camperLong
        applicant.hasPapers = twist == .nothing
        applicant.days = twist == .camperLong ? 4 : applicant.isCamper ? 3 : 10
        return applicant
    }

    private mutating func care(_ twist: Twist) -> Applicant {
        var applicant = resident(door(.northLane), twist)
        applicant.product = .informalCare
        applicant.hasPapers = twist == .care
        return applicant
    }

    private mutating func resident(_ door: Door, _ twist: Twist) -> Applicant {
        Applicant(
            number: next,
            twist: twist,
            product: .resident,
            who: .citizen(bsn: String(990_000_000 + next)),
            lives: door,
            vehicle: Applicant.Vehicle(plate: plate()),
            pays: Int.random(in: 0..<10, using: &numbers) < 7
        )
    }

    private mutating func door(_ street: Street) -> Door {
        let number = freeDoors[street, default: 0] % CaseloadTown.lastNumber + 1
        freeDoors[street] = number
        return Door(street: street, number: number)
    }

    /// Plates that were never issued: their digits are 000.
    private mutating func plate() -> LicensePlate? {
        let letters = Self.letters
        let count = letters.count
        var rest = plateNumber
        plateNumber += 1
        let isSecond = rest >= count * count * count
        var picked: [Character] = []
        for _ in 0..<3 {
            picked.append(letters[rest % count])
            rest /= count
        }
        let text =
            isSecond
            ? "\(picked[0])000\(picked[1])\(picked[2])" : "\(picked[0])\(picked[1])000\(picked[2])"
        return try? LicensePlate(text, country: .netherlands)
    }

    private static let letters = Array("BDFGHJKLMNPRSTVWXYZ")
}
