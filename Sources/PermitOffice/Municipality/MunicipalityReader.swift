import Foundation
import Permits

/// Turns a municipality file into policy values and collects every fault on the way.
struct MunicipalityReader {
    private var faults: [String] = []
    private var place = ""

    /// Reads the file; throws all its faults at once.
    static func read(_ json: Data) throws(InvalidMunicipality) -> Municipality {
        let file: MunicipalityFile
        do {
            file = try JSONDecoder().decode(MunicipalityFile.self, from: json)
        } catch {
            throw InvalidMunicipality(faults: [explanation(of: error)])
        }
        var reader = MunicipalityReader()
        let versions = file.versies.enumerated().compactMap {
            reader.version($1, at: "versies.\($0)")
        }
        let contact = reader.contact(file.gemeente.contact)
        var municipality = Municipality(
            name: file.gemeente.naam,
            cbsCode: file.gemeente.cbsCode,
            versions: versions
        )
        municipality?.contact = contact
        guard let municipality, reader.faults.isEmpty else {
            let none = "versies: give at least one version"
            throw InvalidMunicipality(faults: reader.faults.isEmpty ? [none] : reader.faults)
        }
        return municipality
    }

    private mutating func contact(_ file: MunicipalityFile.Contact?) -> MunicipalityContact {
        place = "gemeente"
        let lines = file?.adresregels ?? []
        let words = lines + [file?.telefoon, file?.website].compactMap { $0 }
        if lines.count > 4 { note("contact: give at most 4 adresregels") }
        if words.contains(where: { $0.isEmpty || $0.count > 60 || $0.contains(where: \.isNewline) })
        {
            note("contact: a line has 1 to 60 characters")
        }
        return MunicipalityContact(
            addressLines: lines,
            phone: file?.telefoon,
            website: file?.website
        )
    }

    private mutating func version(
        _ file: MunicipalityFile.Versie,
        at path: String
    ) -> PolicyVersion? {
        place = "version \(file.vanaf)"
        guard let from = Day(iso: file.vanaf) else {
            return fault("vanaf: write a date as 2023-01-10")
        }
        let zones = file.zones.enumerated().compactMap { zone($1, at: "\(path).zones.\($0)") }
        let known = Set(zones.map(\.code))
        place = "version \(file.vanaf)"
        if known.count < zones.count { note("zones: a code occurs twice") }
        layout(zones, file.zones, at: path)
        if file.producten.isEmpty { note("producten: give at least one") }
        demand(file.houdercontroleDagen, "houdercontroleDagen", least: 1)
        return PolicyVersion(
            from: from,
            zones: zones,
            addresses: file.adressen.compactMap { address($0, known: known) },
            addressExceptions: (file.adresuitzonderingen ?? []).compactMap { exception($0) },
            ownParkingPlaces: (file.eigenParkeerplaatsen ?? []).map {
                OwnParkingPlace(
                    postcode: $0.postcode,
                    houseNumber: $0.huisnummer,
                    count: $0.aantal
                )
            },
            products: file.producten.compactMap { product($0) },
            confidenceMin: file.leesdrempel ?? 85,
            holderCheckDays: file.houdercontroleDagen ?? 30,
            retention: retention(file.bewaartermijnen)
        )
    }

    private mutating func zone(_ file: MunicipalityFile.Zone, at path: String) -> Zone? {
        guard let code = ZoneCode(file.code) else {
            return fault("zone \(file.code): a code has 1 to 10 characters of A–Z, 0–9 and -")
        }
        place = "zone \(file.code)"
        if !(1...1440).contains(file.schijfMinuten) {
            note("schijfMinuten: give 1 to 1440")
        }
        let windows = file.vensters.compactMap { window($0) }
        if windows.isEmpty { note("vensters: give at least one") }
        demand(file.voorrang, "voorrang")
        return Zone(
            code: code,
            name: file.naam,
            trafficDecision: file.verkeersbesluit ?? "",
            discMinutes: file.schijfMinuten,
            hours: ZoneHours(
                windows: windows,
                holidaysExcepted: file.feestdagenUitgezonderd ?? false
            ),
            priority: file.voorrang ?? 0,
            shape: shape(file.geometrie, at: path),
            subAreas: (file.deelgebieden ?? []).enumerated().compactMap {
                subArea($1, discMinutes: file.schijfMinuten, at: "\(path).deelgebieden.\($0)")
            }
        )
    }

    private mutating func subArea(
        _ file: MunicipalityFile.Deelgebied,
        discMinutes: Int,
        at path: String
    ) -> SubArea? {
        guard let code = ZoneCode(file.code) else {
            return fault("sub-area \(file.code): a code has 1 to 10 of A–Z, 0–9 and -")
        }
        let kinds = (file.uitgeslotenSoorten ?? []).compactMap { name -> ParkingRight.Kind? in
            let kind = DutchName.rightKind(name)
            return kind ?? fault("sub-area \(file.code): unknown soort \(name)")
        }
        demand(file.voorrang, "sub-area \(file.code): voorrang")
        return SubArea(
            code: code,
            name: file.naam,
            discMinutes: file.schijfMinuten ?? discMinutes,
            excludedKinds: Set(kinds),
            priority: file.voorrang ?? 0,
            shape: shape(file.geometrie, at: path)
        )
    }

    private mutating func window(_ file: MunicipalityFile.Venster) -> RegulatedWindow? {
        let days = file.dagen.compactMap { DutchName.weekday($0) }
        guard days.count == file.dagen.count, let from = minute(file.van),
            let until = minute(file.tot),
            let window = RegulatedWindow(
                days: Set(days),
                fromMinute: from,
                untilMinute: until
            )
        else {
            return fault("vensters: dagen are ma di wo do vr za zo, van and tot like 09:00")
        }
        return window
    }

    private mutating func address(
        _ file: MunicipalityFile.Adres,
        known: Set<ZoneCode>
    ) -> AddressRange? {
        guard let zone = ZoneCode(file.zone), known.contains(zone) else {
            return fault("adressen: unknown zone \(file.zone)")
        }
        guard file.huisnummerVan <= file.huisnummerTot, Postcode.isNormal(file.postcode),
            let side = DutchName.side(file.kant ?? "beide")
        else {
            return fault(
                "adressen \(file.straat): postcode like 2271AA, huisnummerVan at most "
                    + "huisnummerTot, kant even, oneven or beide"
            )
        }
        return AddressRange(
            zone: zone,
            street: file.straat,
            postcode: file.postcode,
            numbers: file.huisnummerVan...file.huisnummerTot,
            side: side
        )
    }

    private mutating func exception(
        _ file: MunicipalityFile.Uitzondering
    ) -> AddressException? {
        let product = file.soort.flatMap { DutchName.product($0) }
        let letters = (file.huisletters ?? []).map { $0.uppercased() }.sorted()
        guard file.huisnummerVan <= file.huisnummerTot, file.maximaal >= 0,
            file.soort == nil || product != nil
        else {
            return fault("adresuitzonderingen \(file.postcode): check the numbers and soort")
        }
        return AddressException(
            postcode: file.postcode,
            numbers: file.huisnummerVan...file.huisnummerTot,
            letters: letters.first.flatMap { low in letters.last.map { low...$0 } },
            product: product,
            maximum: file.maximaal,
            reason: file.reden ?? ""
        )
    }

    mutating func set(
        _ member: inout Int,
        _ value: Int?,
        _ name: String,
        least: Int = 0
    ) {
        guard let value else { return }
        demand(value, name, least: least)
        member = value
    }

    mutating func demand(_ value: Int?, _ name: String, least: Int = 0) {
        if let value, value < least { note("\(name): give at least \(least)") }
    }

    /// Minutes since midnight of a time like `09:00`; `24:00` is the end of the day.
    private func minute(_ text: String) -> Int? {
        if text == "24:00" { return 1440 }
        guard let match = text.wholeMatch(of: /([01]\d|2[0-3]):([0-5]\d)/),
            let hours = Int(match.1), let minutes = Int(match.2)
        else { return nil }
        return hours * 60 + minutes
    }

    /// How many faults were found up to now.
    var faultCount: Int { faults.count }

    mutating func note(_ text: String) {
        faults.append("\(place): \(text)")
    }

    mutating func fault<Value>(_ text: String) -> Value? {
        note(text)
        return nil
    }

    private static func explanation(of error: any Error) -> String {
        switch error {
        case DecodingError.keyNotFound(let key, let context):
            "\(path(context.codingPath + [key])): is missing"
        case DecodingError.typeMismatch(_, let context),
            DecodingError.valueNotFound(_, let context):
            "\(path(context.codingPath)): has the wrong type"
        default: "is not valid JSON"
        }
    }

    static func path(_ keys: [any CodingKey]) -> String {
        keys.map { $0.intValue.map(String.init) ?? $0.stringValue }.joined(separator: ".")
    }
}
