import Permits
import PermitStore

/// Destroys what was kept long enough, in changes of bounded size: whatever stops it in between,
/// it goes on where it was.
public struct CaseDestruction: Sendable {
    /// What went, or would go.
    public struct Summary: Hashable, Sendable {
        /// Cases by how they ended and by kind of exemption.
        public var cases: [RetentionClass: [ProductKind: Int]] = [:]
        /// Visits whose plate is erased.
        public var visitPlates = 0
        /// Plates that were met without a right, and what is left of those that were handed over.
        public var findings = 0

        /// Makes an empty one.
        public init() {}

        /// Cases of every kind together.
        public var caseCount: Int { cases.values.flatMap(\.values).reduce(0, +) }

        mutating func add(_ destroyed: [DestroyedCase]) {
            for one in destroyed { cases[one.kind, default: [:]][one.product, default: 0] += 1 }
        }
    }

    private let store: Store
    private let limits: RetentionLimits
    private let now: Instant

    /// Prepares the destruction of what is due at a moment under a policy.
    public init(in store: Store, under policy: RetentionPolicy, at now: Instant, civil: CivilClock)
    {
        self.store = store
        self.now = now
        limits = RetentionLimits(of: policy, at: now, clock: civil)
    }

    /// What is due, case by case, and the visits whose plate is; nothing is changed.
    public func due() async throws -> (cases: [DestroyedCase], summary: Summary) {
        try await store.read { [limits] record in
            let cases = try record.casesDue(limits, atMost: Int(Int32.max))
            var summary = Summary()
            summary.add(cases)
            summary.visitPlates = try record.visitPlatesDue(limits)
            summary.findings = try record.findingsDue(limits)
            return (cases, summary)
        }
    }

    /// Destroys everything that is due, and tells after each change how far it is.
    public func run(
        by actor: String,
        recordedAt moment: Instant? = nil,
        _ progress: (Summary) -> Void = { _ in }
    ) async throws -> Summary {
        let recorded = moment ?? now
        var summary = Summary()
        var isAtEnd = false
        while !isAtEnd {
            let destroyed = try await store.commit(at: recorded, by: actor) { [limits] in
                try $0.destroyCases(limits)
            }
            summary.add(destroyed)
            isAtEnd = destroyed.isEmpty
            progress(summary)
        }
        isAtEnd = false
        while !isAtEnd {
            let erased = try await store.commit(at: recorded, by: actor) { [limits] in
                try $0.erasePlates(limits)
            }
            summary.visitPlates += erased
            isAtEnd = erased == 0
            progress(summary)
        }
        isAtEnd = false
        while !isAtEnd {
            let destroyed = try await store.commit(at: recorded, by: actor) { [limits] in
                try $0.destroyFindings(limits)
            }
            summary.findings += destroyed
            isAtEnd = destroyed == 0
            progress(summary)
        }
        return summary
    }
}
