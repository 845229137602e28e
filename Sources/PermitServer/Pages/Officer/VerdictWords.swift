import PermitOffice
import Permits

/// Puts what a verdict rests on into words.
struct VerdictWords: Sendable {
    private let call: PageCall
    private let zones: [Zone]
    private let time: TimeWords
    private let moment: Instant

    init(_ call: PageCall, _ office: Office, at moment: Instant) {
        self.call = call
        zones = office.policy(at: moment).zones
        time = TimeWords(call.language, office.civil)
        self.moment = moment
    }

    /// Until when a right covers the place; empty for any other verdict.
    func end(of verdict: EnforcementVerdict) -> String {
        guard case .exempt(_, let until) = verdict else { return "" }
        return time.near(until, from: moment)
    }

    /// The zone and its part by name; nil outside every zone.
    func zone(_ answer: CheckAnswer) -> String? {
        guard let code = answer.zone else { return nil }
        let zone = zones.first { $0.code == code }
        let part = zone?.subAreas.first { $0.code == answer.subArea }
        return [name(of: code), part.map { "\($0.code.text) \($0.name)" }].compactMap(\.self)
            .joined(separator: ", ")
    }

    /// Which right it is and since when.
    func right(_ verdict: EnforcementVerdict) -> String? {
        guard case .exempt(let right, _) = verdict else { return nil }
        return call.word(
            "check.right",
            [
                "kind": call.word("right.\(right.kind)"),
                "from": time.near(right.period.start, from: moment),
            ]
        )
    }

    /// How long one may stand on the disc, and until when it is asked for.
    func disc(_ disc: CheckAnswer.Disc?) -> String? {
        guard let disc else { return nil }
        let most = time.duration(minutes: disc.minutesMax)
        guard let end = disc.regulatedUntil else {
            return call.word("check.discOpen", ["max": most])
        }
        return call.word("check.disc", ["max": most, "until": time.near(end, from: moment)])
    }

    /// A right that nearly answers, and what keeps it from that.
    func miss(_ miss: NearMiss) -> String {
        call.word(
            "miss.\(PlateCheckJSON.word(for: miss.why))",
            [
                "zone": miss.zone.map(name) ?? call.word("check.everywhere"),
                "plate": miss.plate?.display ?? "",
                "from": time.near(miss.period.start, from: moment),
                "until": time.near(miss.period.end, from: moment),
            ]
        )
    }

    private func name(of code: ZoneCode) -> String {
        zones.first { $0.code == code }.map { "\(code.text) \($0.name)" } ?? code.text
    }
}
