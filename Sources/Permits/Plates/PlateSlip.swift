/// The slips of somebody who types a plate: one character another, left out, doubled or added, or
/// two beside each other swapped.
///
/// That is wider than what a camera confuses (``PlateConfusion``): it serves to ask a holder
/// whether a registered plate is right, and never decides on a check.
public enum PlateSlip {
    /// Every plate that is one slip away, in the order of their texts; the plate itself is not.
    public static func candidates(for plate: LicensePlate) -> [LicensePlate] {
        let text = Array(plate.text.utf8)
        var found: Set<String> = []
        for changed in substitutions(of: text) + omissions(of: text) + additions(to: text)
            + swaps(in: text)
        {
            found.insert(String(decoding: changed, as: UTF8.self))
        }
        found.remove(plate.text)
        return found.sorted().compactMap { try? LicensePlate(seen: $0) }
    }

    /// Passes those of the candidates that have rights.
    static func eachHolder(
        of plate: LicensePlate,
        rights source: borrowing some RightsSource & ~Copyable,
        _ body: (LicensePlate) -> Void
    ) {
        let candidates = candidates(for: plate)
        source.eachHolder(among: candidates.compactMap(\.packed)) { packed, _ in
            body(LicensePlate(packed))
        }
        for long in candidates where long.packed == nil && !source.rights(of: long).isEmpty {
            body(long)
        }
    }

    private static func substitutions(of text: [UInt8]) -> [[UInt8]] {
        text.indices.flatMap { place in
            signs.map { sign in
                var changed = text
                changed[place] = sign
                return changed
            }
        }
    }

    private static func omissions(of text: [UInt8]) -> [[UInt8]] {
        text.indices.map { place in
            var changed = text
            changed.remove(at: place)
            return changed
        }
    }

    private static func additions(to text: [UInt8]) -> [[UInt8]] {
        (0...text.count).flatMap { place in
            signs.map { sign in
                var changed = text
                changed.insert(sign, at: place)
                return changed
            }
        }
    }

    private static func swaps(in text: [UInt8]) -> [[UInt8]] {
        text.indices.dropLast().map { place in
            var changed = text
            changed.swapAt(place, place + 1)
            return changed
        }
    }

    private static let signs = Array("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ".utf8)
}
