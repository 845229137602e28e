import Permits

/// What a clerk with a card index remembers of the applications before: who was granted what.
///
/// Kept by the checklist, beside and without the record of the office.
struct CardIndex {
    private struct Card: Hashable {
        let product: ProductKind
        let door: Door
    }

    private struct Sticker: Hashable {
        let who: Holder
        let plate: String
        let zone: String?
    }

    private var cards: [Card: Int] = [:]
    private var ofCompany: [Holder: Int] = [:]
    private var stickers: Set<Sticker> = []
    /// Plates of residents that took effect, with their doors.
    private var residents: [String: Set<Door>] = [:]

    func count(_ product: ProductKind, at door: Door) -> Int {
        cards[Card(product: product, door: door), default: 0]
    }

    func count(ofCompany who: Holder) -> Int {
        ofCompany[who, default: 0]
    }

    func hasSticker(_ applicant: Applicant) -> Bool {
        sticker(of: applicant).map(stickers.contains) ?? false
    }

    func isCarOfNeighbour(_ applicant: Applicant) -> Bool {
        guard let plate = applicant.vehicle?.plate?.text else { return false }
        return residents[plate, default: []].contains { $0 != applicant.lives }
    }

    mutating func granted(_ applicant: Applicant) {
        cards[Card(product: applicant.product, door: applicant.lives), default: 0] += 1
        if applicant.product == .business { ofCompany[applicant.who, default: 0] += 1 }
        if let sticker = sticker(of: applicant) { stickers.insert(sticker) }
    }

    mutating func tookEffect(_ applicant: Applicant) {
        guard applicant.product == .resident, let plate = applicant.vehicle?.plate else { return }
        residents[plate.text, default: []].insert(applicant.lives)
    }

    private func sticker(of applicant: Applicant) -> Sticker? {
        applicant.vehicle?.plate.map {
            Sticker(
                who: applicant.who,
                plate: $0.text,
                zone: applicant.zoneAsked?.text ?? applicant.lives.street.zone
            )
        }
    }
}
