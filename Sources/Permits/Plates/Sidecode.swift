/// One of the fourteen orders of letters and digits on a Dutch plate
/// (Regeling kentekens en kentekenplaten article 1(1)).
public enum Sidecode: Int, CaseIterable, Hashable, Sendable {
    case one = 1, two, three, four, five, six, seven
    case eight, nine, ten, eleven, twelve, thirteen, fourteen

    /// The six positions: `L` a letter, `D` a digit.
    public var mask: [UInt8] { Self.masks[rawValue - 1] }

    /// The order that these characters (A–Z, 0–9) follow, or nil.
    public init?(of text: [UInt8]) {
        guard text.count == 6 else { return nil }
        let shape = text.map { $0 <= 57 ? UInt8(ascii: "D") : UInt8(ascii: "L") }
        guard let found = Self.allCases.first(where: { $0.mask == shape }) else { return nil }
        self = found
    }

    private static let masks = [
        "LLDDDD", "DDDDLL", "DDLLDD", "LLDDLL", "LLLLDD", "DDLLLL", "DDLLLD",
        "DLLLDD", "LLDDDL", "LDDDLL", "LLLDDL", "LDDLLL", "DLLDDD", "DDDLLD",
    ].map { Array($0.utf8) }
}
