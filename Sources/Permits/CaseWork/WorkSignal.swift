/// Something that happened and that only a person may draw a conclusion from.
public enum WorkSignal: String, CaseIterable, Hashable, Sendable {
    /// The holder is registered at another address than the exemption is for.
    case holderMoved
    /// A decision is objected to (Awb 6:4).
    case objectionMade
}
