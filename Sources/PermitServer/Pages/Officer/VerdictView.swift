import PermitOffice
import Permits

/// A verdict as an officer takes it in at a glance: one colour with its sign, one word and one
/// sentence; then what it rests on.
struct VerdictView: Sendable {
    /// The published words of the verdict and its reason, with a point between them.
    let key: String
    let tone: String
    /// The sign of the tone, as a path in a square of 24.
    let icon: String
    let word: String
    let sentence: String
    let plate: String
    let country: String?
    let zone: String?
    let moment: String
    let right: String?
    let disc: String?
    let misses: [String]
    let hasMisses: Bool
    /// Whether an officer is to look on the spot, and may file the plate.
    let asksForLook: Bool

    /// The verdict of the register.
    init(_ answer: CheckAnswer, of check: PlateCheck, _ call: PageCall, _ office: Office) {
        let (outcome, reason) = PlateCheckJSON.name(of: answer.verdict)
        let words = VerdictWords(call, office, at: answer.moment)
        self.init(
            VerdictBook.key(outcome, reason, answer.verdict),
            until: words.end(of: answer.verdict),
            zone: words.zone(answer),
            right: words.right(answer.verdict),
            disc: words.disc(answer.disc),
            misses: answer.nearMisses.map(words.miss),
            asksForLook: answer.verdict.asksForLook,
            of: check,
            call,
            office
        )
    }

    /// That there is none, because it is not certain what the register says.
    init(noneFor check: PlateCheck, _ call: PageCall, _ office: Office) {
        self.init("geenOordeel", of: check, call, office)
    }

    private init(
        _ key: String,
        until: String = "",
        zone: String? = nil,
        right: String? = nil,
        disc: String? = nil,
        misses: [String] = [],
        asksForLook: Bool = false,
        of check: PlateCheck,
        _ call: PageCall,
        _ office: Office
    ) {
        let tone = VerdictBook.tone(of: key)
        self.key = key
        self.tone = tone.rawValue
        icon = tone.icon
        word = call.word("verdict.\(key).word")
        sentence = call.word("verdict.\(key)", ["until": until])
        plate = check.plate.display
        country = check.plate.country?.text
        self.zone = zone
        moment = TimeWords(call.language, office.civil).moment(check.moment)
        self.right = right
        self.disc = disc
        self.misses = misses
        hasMisses = !misses.isEmpty
        self.asksForLook = asksForLook
    }
}

/// The page of a verdict.
struct VerdictPage: Sendable {
    let verdict: VerdictView
    /// What a next step is about; nil when there is none.
    let sighting: SightingFields?
    /// What came of a step; nil when there is nothing to say.
    let note: String?
    let theme: String
}
