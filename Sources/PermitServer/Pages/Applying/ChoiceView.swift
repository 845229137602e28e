import PermitOffice
import Permits

/// What somebody may apply for.
struct ChoiceView: Sendable {
    let products: FormChoice
    /// What the rules have against each kind now.
    let obstacles: [Obstacle]
    let hasObstacles: Bool
    /// Whether a register does not answer, so that this page does not know.
    let isRegisterSilent: Bool

    /// Why one kind would be refused now, and what helps.
    struct Obstacle: Sendable {
        let product: String
        let reasons: [ReasonView]
    }

    init(
        _ rooms: [ApplicationRoom],
        _ policy: PolicyVersion,
        _ draft: ApplicationDraft?,
        _ call: PageCall,
        _ faults: [FormFault]
    ) {
        func name(_ kind: ProductKind) -> String { call.word("apply.product.\(kind.rawValue)") }
        products = FormChoice(
            "soort",
            chosen: draft?.product.rawValue ?? (rooms.count == 1 ? rooms[0].product.rawValue : nil),
            faults: faults,
            rooms.map { room in
                let hint = Self.hint(policy.products[room.product], room.product, call)
                return (room.product.rawValue, name(room.product), hint)
            }
        )
        obstacles = rooms.compactMap { room in
            guard case .refused(let reasons) = room.decision else { return nil }
            return Obstacle(
                product: name(room.product),
                reasons: reasons.map { ReasonView($0, call) }
            )
        }
        hasObstacles = !obstacles.isEmpty
        isRegisterSilent = rooms.contains { room in
            if case .waiting = room.decision { true } else { false }
        }
    }

    private static func hint(_ product: Product?, _ kind: ProductKind, _ call: PageCall) -> String {
        let about = call.word("apply.about.\(kind.rawValue)")
        guard let product else { return about }
        let amount = LetterWords(language: call.language).euros(product.feeCents)
        let cost = call.word(product.feeCents > 0 ? "apply.cost" : "apply.free", ["amount": amount])
        return "\(about) \(cost)"
    }
}
