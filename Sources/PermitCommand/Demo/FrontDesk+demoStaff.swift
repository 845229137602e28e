import PermitServer
import PermitStore
import Permits

extension FrontDesk {
    /// Keeps who a demonstration's second case worker is at home, unless that is known.
    static func keepDemoStaff(in store: Store, at now: Instant) async throws {
        let (name, bsn) = (DemoIdentities.secondCaseWorker, DemoIdentities.secondCaseWorkerBsn)
        let isKept = try await store.read {
            try $0.concerns(.citizen(bsn: bsn), at: nil, staff: name)
        }
        guard !isKept else { return }
        try await store.commit(at: now, by: "dienst") {
            try $0.keep(staff: name, bsn: bsn, address: nil)
        }
    }
}
