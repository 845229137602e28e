import PermitOffice
import Permits

extension Day {
    /// Reads a date as people type it: `1-7-2026`, `01/07/2026`, `1 7 2026` or `2026-07-01`; nil
    /// when there is no such day from 2000 to 2099.
    init?(typed: String) {
        let text = typed[...].trimmingSpaces
        if let day = Day(iso: String(text)) {
            guard 2000...2099 ~= day.date.year else { return nil }
            self = day
            return
        }
        let parts = text.split { "-/. ".contains($0) }
        let isPlain = parts.allSatisfy { part in
            part.utf8.count <= 4 && part.utf8.allSatisfy { 48...57 ~= $0 }
        }
        let numbers = parts.compactMap { Int($0) }
        guard isPlain, numbers.count == 3, 2000...2099 ~= numbers[2] else { return nil }
        self.init(year: numbers[2], month: numbers[1], day: numbers[0])
    }
}
