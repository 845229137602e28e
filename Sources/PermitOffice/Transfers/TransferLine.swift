import Foundation
import PermitStore
import Permits

/// One line of a file of exemptions: named fields, in a fixed order.
struct TransferLine {
    static let columns = [
        "ontheffing", "soort", "houder", "nummer", "zone", "straat", "huisnummer", "huisletter",
        "toevoeging", "postcode", "woonplaats", "geldigVan", "geldigTot", "ingetrokkenPer",
        "redenIntrekking", "budgetMinuten", "bezoek", "kenteken", "land", "van", "tot",
        "kostenMinuten", "naam",
    ]

    private var fields: [String: String]

    /// The lines of one exemption: one for each cover and visit, or one on its own.
    static func all(of transfer: Transfer) -> [TransferLine] {
        let head = TransferLine(transfer)
        let lines =
            transfer.covers.map { head.with($0) } + transfer.visits.map { head.with($0) }
        return lines.isEmpty ? [head] : lines
    }

    private init(_ transfer: Transfer) {
        let (kind, number) =
            switch transfer.holder {
            case .citizen(let bsn): ("burger", bsn)
            case .company(let kvk): ("bedrijf", kvk)
            }
        fields = [
            "ontheffing": transfer.reference.text, "soort": DutchName.of(transfer.product),
            "houder": kind, "nummer": number, "geldigVan": transfer.validity.start.iso,
            "geldigTot": transfer.validity.end.iso,
        ]
        fields["zone"] = transfer.zone?.text
        fields["ingetrokkenPer"] = transfer.withdrawnFrom?.iso
        fields["redenIntrekking"] = transfer.withdrawalReason
        fields["budgetMinuten"] = transfer.budgetMinutes.map(String.init)
        let names = Self.columns[5...10]
        for (name, part) in zip(names, transfer.address?.parts ?? []) { fields[name] = part }
    }

    private func with(_ cover: Transfer.Cover) -> TransferLine {
        var line = self
        line.put(cover.plate, cover.period.start, cover.period.end)
        return line
    }

    private func with(_ visit: Transfer.Visit) -> TransferLine {
        var line = self
        line.fields["bezoek"] = visit.reference.text
        line.put(visit.plate, visit.start, visit.end)
        line.fields["kostenMinuten"] = String(visit.costMinutes)
        line.fields["naam"] = visit.name
        return line
    }

    private mutating func put(_ plate: LicensePlate?, _ start: Instant, _ end: Instant) {
        fields["kenteken"] = plate?.text
        fields["land"] = plate?.country?.text
        fields["van"] = start.iso
        fields["tot"] = end.iso
    }

    /// As a JSON object on one line, without the fields that are empty.
    var json: String {
        let members = Self.columns.compactMap { name in
            fields[name].map { "\(TransferJSON.quoted(name)):\(TransferJSON.quoted($0))" }
        }
        return "{\(members.joined(separator: ","))}"
    }

    /// As a line of CSV.
    var csv: String {
        Self.columns.map { TransferCSV.quoted(fields[$0] ?? "") }.joined(separator: ",")
    }
}
