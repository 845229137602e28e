import Permits

/// A simulation in words: a table for people, or a line of values for each case.
public enum SimulationReport {
    /// Who gains and who loses, counted by kind, zone and ground; then fees and zones.
    public static func table(of simulation: Simulation) -> String {
        var counts: [[String]: Int] = [:]
        for change in simulation.changes { counts[key(change), default: 0] += 1 }
        let rows = counts.map { $0.key + [String($0.value)] }.sorted {
            $0.lexicographicallyPrecedes($1)
        }
        let head = ["", "", "soort", "zone", "grond", "aantal"]
        var lines = aligned([head] + rows)
        if rows.isEmpty { lines = ["Niemand wint of verliest een aanspraak."] }
        lines.append(
            "Bekeken: \(simulation.held) ontheffingen, \(simulation.asked) aanvragen van een jaar."
        )
        lines += simulation.fees.map { fee in
            let cents = "van \(fee.centsToday) naar \(fee.centsDraft) cent"
            let count = "\(fee.applications) aanvragen in een jaar"
            return "Leges \(DutchName.of(fee.product)): \(cents); \(count)."
        }
        let zones = simulation.zones.filter(\.differs)
        if !zones.isEmpty { lines += aligned([zoneHead] + zones.map(zoneRow)) }
        return lines.joined(separator: "\n")
    }

    /// A header, and a line for each case; names are opaque references.
    public static func csv(of simulation: Simulation) -> String {
        let head = "betreft,gevolg,soort,zone,gronden,verwijzing"
        let lines = simulation.changes.map { change in
            (Array(key(change).map { $0 == "–" ? "" : $0 }) + [change.reference.text])
                .joined(separator: ",")
        }
        return ([head] + lines).joined(separator: "\n")
    }

    private static let zoneHead = [
        "zone", "adressen weg", "erbij", "uren", "bezoeken", "minuten nu", "minuten concept",
        "over budget",
    ]

    private static func zoneRow(_ zone: SimulatedZone) -> [String] {
        [zone.zone.text, String(zone.rangesDropped), String(zone.rangesAdded)]
            + [zone.hoursDiffer ? "anders" : "gelijk", String(zone.visits)]
            + [zone.minutesToday, zone.minutesDraft, zone.schemesOverBudget].map(String.init)
    }

    private static func key(_ change: SimulatedChange) -> [String] {
        [
            change.subject.rawValue, change.direction.rawValue, DutchName.of(change.product),
            change.zone?.text ?? "–",
            change.grounds.map { DutchName.of($0) }.joined(separator: " "),
        ]
    }

    private static func aligned(_ rows: [[String]]) -> [String] {
        let columns = rows.map(\.count).max() ?? 0
        let widths = (0..<columns).map { column in
            rows.compactMap { $0.indices.contains(column) ? $0[column].count : nil }.max() ?? 0
        }
        return rows.map { row in
            zip(row, widths).map { $0 + String(repeating: " ", count: $1 - $0.count) }
                .joined(separator: "  ").trimmingSuffix { $0 == " " }
        }
    }
}

extension String {
    fileprivate func trimmingSuffix(while isLeftOut: (Character) -> Bool) -> String {
        var text = self[...]
        while let last = text.last, isLeftOut(last) { text.removeLast() }
        return String(text)
    }
}
