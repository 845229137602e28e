import PermitOffice
import Permits

/// What a visitor with a link sees, ready to read: asking for the link, the form, or how far it is.
struct GuestPageView: Sendable {
    let asksLink: Bool
    let asksPlate: Bool
    /// How far the request is; nil before there is one.
    let state: String?
    let isGood: Bool
    let zone: String
    /// What the disc allows until then.
    let disc: String
    let needsApproval: Bool
    /// Whether the page is worth opening again: the host has not answered.
    let isWaiting: Bool
    let fields: FormFields

    /// Nothing is known: the link is asked for.
    init(_ fields: FormFields, _ words: VisitWords) {
        asksLink = true
        asksPlate = false
        state = nil
        isGood = false
        zone = ""
        disc = ""
        needsApproval = false
        isWaiting = false
        self.fields = fields
    }

    /// The link works: the plate is asked for.
    init(_ welcome: GuestWelcome, _ fields: FormFields, _ words: VisitWords) {
        asksLink = false
        asksPlate = true
        state = nil
        isGood = false
        zone = welcome.zoneName
        disc = words.duration(welcome.discMinutes)
        needsApproval = welcome.needsApproval
        isWaiting = false
        self.fields = fields
    }

    /// Something was asked.
    init(_ guest: GuestView, _ fields: FormFields, _ words: VisitWords) {
        let call = words.call
        asksLink = false
        asksPlate = false
        (state, isGood) =
            switch guest.state {
            case .waiting(let until):
                (call.word("guest.waiting", ["moment": words.near(until)]), false)
            case .signedOn(let until):
                (call.word("guest.signedOn", ["moment": words.near(until)]), true)
            case .over: (call.word("guest.over"), false)
            case .notNeeded: (call.word("guest.notNeeded"), true)
            case .declined: (call.word("guest.declined"), false)
            case .expired: (call.word("guest.expired"), false)
            }
        zone = guest.zoneName
        disc = words.duration(guest.discMinutes)
        needsApproval = false
        if case .waiting = guest.state { isWaiting = true } else { isWaiting = false }
        self.fields = fields
    }
}
