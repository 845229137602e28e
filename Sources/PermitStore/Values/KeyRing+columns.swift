import Foundation
import Permits

extension SealedColumn {
    static let holderNumber = SealedColumn("holder", "sealedNumber")
    static let assessment = SealedColumn("assessment", "sealedAssessment")
    static let applicationText = SealedColumn("application", "sealedText")
    static let motivation = SealedColumn("decision", "sealedMotivation")
    static let address = SealedColumn("exemption", "sealedAddress")
    static let withdrawal = SealedColumn("exemption", "sealedReason")
    static let visitorName = SealedColumn("visit", "sealedName")
    static let letter = SealedColumn("letter", "sealedLetter")
    static let email = SealedColumn("contact", "sealedEmail")
    static let repair = SealedColumn("repair", "sealedDescription")
    static let termReason = SealedColumn("termExtension", "sealedReason")
    static let readReason = SealedColumn("dataRead", "sealedReason")
    static let objection = SealedColumn("objection", "sealedText")
    static let objectionMotivation = SealedColumn("objection", "sealedMotivation")
    static let intention = SealedColumn("withdrawalIntention", "sealedReason")
    static let view = SealedColumn("withdrawalIntention", "sealedView")
    static let savedPlateName = SealedColumn("savedPlate", "sealedName")
    static let delegateName = SealedColumn("delegate", "sealedName")
    static let guestLinkName = SealedColumn("guestLink", "sealedName")
    static let guestName = SealedColumn("guestRequest", "sealedName")
    static let lineNumber = SealedColumn("telephoneAccess", "sealedNumber")
    static let outageText = SealedColumn("outage", "sealedText")
    static let closing = SealedColumn("workItemClosing", "sealedText")
    static let sightings = SealedColumn("finding", "sealedSightings")
    static let retentionHold = SealedColumn("retentionHold", "sealedReason")
}

extension KeyRing {
    /// The form of a plate that equal plates share.
    func seal(_ plate: LicensePlate?) -> Data? {
        plate.map { plates.seal($0) }
    }

    func plate(_ sealed: Data) throws -> PlateKey {
        try plates.open(sealed)
    }

    func seal(_ text: String, label column: SealedColumn) -> Data {
        self.text.seal(text, in: column)
    }

    func open(_ sealed: Data, label column: SealedColumn) throws -> String {
        try text.open(sealed, in: column)
    }

    /// An address, part by part, so that it can be carried over to another record.
    func seal(_ address: Address?) throws -> Data? {
        try address.map { address in
            let parts = try JSONEncoder().encode(address.parts)
            return text.seal(bytes: parts, in: .address)
        }
    }

    func address(_ sealed: Data?) throws -> Address? {
        try sealed.flatMap { sealed in
            let parts = try text.openBytes(sealed, in: .address)
            return Address(parts: try JSONDecoder().decode([String].self, from: parts))
        }
    }

    /// The form of a person or company to search by.
    func lookup(_ holder: Holder) -> Data {
        switch holder {
        case .citizen(let bsn): lookup.hash(bsn, as: .bsn)
        case .company(let kvk): lookup.hash(kvk, as: .kvk)
        }
    }

    /// The form of a number of the telephone line to search by.
    func lookup(_ number: LineNumber) -> Data {
        lookup.hash(number.text, as: .line)
    }

    /// The form of a plate, a zone and a day together: equal on one day in one zone, and nowhere
    /// else, so that nobody can follow a plate by it.
    func lookup(meeting plate: LicensePlate, in zone: ZoneCode, on day: Day) -> Data {
        lookup.hash("\(plate.text) \(zone.text) \(day.number)", as: .meeting)
    }

    /// The form of a front door to search by.
    func lookup(_ address: Address) -> Data {
        lookup.hash(address.key, as: .address)
    }
}
