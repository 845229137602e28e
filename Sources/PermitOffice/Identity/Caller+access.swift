import Permits

extension Caller {
    /// Whether the caller works for the municipality and may see every case.
    public var isCaseWorker: Bool {
        role == .behandelaar || role == .beheerder
    }

    /// Whether the caller is this holder, or a case worker.
    func mayHandle(_ holder: Holder) -> Bool {
        isCaseWorker || self.holder == holder
    }
}
