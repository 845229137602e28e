import PermitOffice
import Permits

/// How a letter looks from outside.
enum LetterJSON {
    /// What a list tells of a letter.
    static func summary(_ letter: LetterView) -> JSONValue {
        .object(members(letter))
    }

    /// The whole letter.
    static func value(_ letter: LetterView) -> JSONValue {
        .object(members(letter) + [JSONValue.Member("tekst", .string(letter.text))])
    }

    /// The way on which a letter went.
    static func name(of channel: LetterChannel) -> String {
        switch channel {
        case .mail: "email"
        case .post: "post"
        }
    }

    private static func members(_ letter: LetterView) -> [JSONValue.Member] {
        var channel: LetterChannel?
        var delivered: Instant?
        if case .delivered(let at, let way) = letter.delivery { (delivered, channel) = (at, way) }
        return [
            JSONValue.Member("id", .string(letter.reference.text)),
            JSONValue.Member("soort", .string(name(of: letter.kind))),
            JSONValue.Member("onderwerp", .string(letter.subject)),
            JSONValue.Member("taal", .string(letter.language)),
            JSONValue.Member("aanvraagId", JSONValue(letter.application?.text)),
            JSONValue.Member("ontheffingId", JSONValue(letter.exemption?.text)),
            JSONValue.Member("geschrevenOp", .string(letter.writtenAt.iso)),
            JSONValue.Member("verzondenOp", JSONValue(delivered?.iso)),
            JSONValue.Member("kanaal", JSONValue(channel.map(name))),
        ]
    }

    private static func name(of kind: LetterKind) -> String {
        switch kind {
        case .received: "ontvangstbevestiging"
        case .registerSilent: "registerZwijgt"
        case .completionAsked: "aanvullingsverzoek"
        case .viewpointAsked: "zienswijzeverzoek"
        case .grantedIfPaid: "verleendNaBetaling"
        case .inEffect: "ingegaan"
        case .refused: "weigering"
        case .leftUnhandled: "buitenBehandeling"
        case .withdrawn: "intrekking"
        case .paymentWarning: "betalingsherinnering"
        case .lapsed: "vervallen"
        case .periodPassed: "periodeVoorbij"
        case .expiring: "looptAf"
        case .renewalIfPaid: "verlengingVerleendMitsBetaald"
        case .renewed: "verlengd"
        case .renewalVoid: "verlengingVervallen"
        case .holderMoved: "verhuisd"
        case .termExtended: "verdaging"
        case .objectionReceived: "bezwaarOntvangen"
        case .objectionLate: "bezwaarTeLaat"
        case .objectionUpheld: "bezwaarGegrond"
        case .objectionRejected: "bezwaarOngegrond"
        case .objectionInadmissible: "bezwaarNietOntvankelijk"
        case .withdrawalIntended: "voornemenTotIntrekken"
        case .plateDoubted: "kentekenNakijken"
        case .metAfterEnd: "gezienNaEinde"
        }
    }
}
