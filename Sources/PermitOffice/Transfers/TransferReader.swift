import PermitStore
import Permits

/// Puts the lines of one exemption together again.
struct TransferReader {
    let rows: [(line: Int, row: [String: String])]

    /// The exemption, or nil with what is wrong added to the faults.
    func read(_ faults: inout [String]) -> Transfer? {
        guard let first = rows.first else { return nil }
        var transfer = head(first.row)
        if transfer == nil {
            faults.append(
                "line \(first.line): check ontheffing, soort, houder, nummer, zone, geldigVan, "
                    + "geldigTot and the address"
            )
        }
        for (line, row) in rows where row["van"] != nil || row["tot"] != nil {
            if row["bezoek"] == nil, let cover = cover(row) {
                transfer?.covers.append(cover)
            } else if let visit = visit(row) {
                transfer?.visits.append(visit)
            } else {
                faults.append("line \(line): check bezoek, kenteken, land, van, tot, kostenMinuten")
            }
        }
        return transfer
    }

    private func head(_ row: [String: String]) -> Transfer? {
        guard let reference = row["ontheffing"].flatMap(Reference.init),
            let product = row["soort"].flatMap(DutchName.product), let holder = holder(row),
            let start = moment(row["geldigVan"]), let end = moment(row["geldigTot"]),
            let validity = Period(from: start, until: end)
        else { return nil }
        let zone = row["zone"].flatMap(ZoneCode.init)
        guard (zone == nil) == (row["zone"] == nil),
            (row["ingetrokkenPer"] == nil) == (moment(row["ingetrokkenPer"]) == nil),
            (product == .visitorScheme) == (row["budgetMinuten"].flatMap { Int($0) } != nil)
        else { return nil }
        return Transfer(
            reference: reference,
            product: product,
            holder: holder,
            zone: zone,
            address: address(row),
            validity: validity,
            withdrawnFrom: moment(row["ingetrokkenPer"]),
            withdrawalReason: row["redenIntrekking"],
            budgetMinutes: row["budgetMinuten"].flatMap { Int($0) }
        )
    }

    private func holder(_ row: [String: String]) -> Holder? {
        guard let number = row["nummer"], number.utf8.allSatisfy({ (48...57).contains($0) }) else {
            return nil
        }
        return switch (row["houder"], number.utf8.count) {
        case ("burger", 9): .citizen(bsn: number)
        case ("bedrijf", 8): .company(kvk: number)
        default: nil
        }
    }

    private func address(_ row: [String: String]) -> Address? {
        guard row["postcode"] != nil else { return nil }
        return Address(parts: TransferLine.columns[5...10].map { row[$0] ?? "" })
    }

    private func cover(_ row: [String: String]) -> Transfer.Cover? {
        guard let plate = plate(row), let start = moment(row["van"]), let end = moment(row["tot"])
        else { return nil }
        return Period(from: start, until: end).map { Transfer.Cover(plate: plate, period: $0) }
    }

    private func visit(_ row: [String: String]) -> Transfer.Visit? {
        let plate = plate(row)
        guard let reference = row["bezoek"].flatMap(Reference.init),
            let start = moment(row["van"]), let end = moment(row["tot"]), start <= end,
            let cost = row["kostenMinuten"].flatMap({ Int($0) }), cost >= 0,
            (plate == nil) == (row["kenteken"] == nil)
        else { return nil }
        return Transfer.Visit(
            reference: reference,
            plate: plate,
            start: start,
            end: end,
            costMinutes: cost,
            name: row["naam"]
        )
    }

    private func plate(_ row: [String: String]) -> LicensePlate? {
        let country = row["land"].flatMap(CountrySign.init)
        guard let text = row["kenteken"], (country == nil) == (row["land"] == nil) else {
            return nil
        }
        return try? LicensePlate(seen: text, country: country)
    }

    /// A moment in UTC, as `export` writes it.
    private func moment(_ text: String?) -> Instant? {
        let utc = CivilClock(firstOffset: 0, changes: [])
        return text.flatMap { try? MomentText.moment($0, clock: utc) }
    }
}
