import PermitOffice
import Permits

/// Reads what an administrator wants corrected.
struct RepairReader {
    /// What was asked.
    struct Order {
        let description: String
        let selection: RepairSelection
        let measure: RepairMeasure
        let isTrial: Bool
    }

    let office: Office

    /// Reads the body; throws every fault in it at once.
    func read(_ call: Call) throws -> Order {
        let body = try JSONBody(call)
        let description = body.string("omschrijving", maxLength: 2000, controls: .inLines)
        let isTrial = body.bool("proef", .optional) ?? false
        let selection = body.object("selectie").flatMap(selection)
        let measure = body.object("maatregel").flatMap(measure)
        let (words, which, what) = try body.finish(description, selection, measure)
        return Order(description: words, selection: which, measure: what, isTrial: isTrial)
    }

    private func selection(_ body: JSONBody) -> RepairSelection? {
        let zone = body.zone(in: office.shelf.municipality)
        let product = body.enumValue(
            "soort",
            .optional,
            cases: [
                "bewoner": ProductKind.resident, "bedrijf": .business, "tijdelijk": .temporary,
                "mantelzorg": .informalCare, "bezoekersregeling": .visitorScheme,
                "gehandicaptenkaart": .disabledCard,
            ]
        )
        let from = body.dayOrMoment("besluitVan", clock: office.civil)
        let until = body.dayOrMoment("besluitTot", isEnd: true, clock: office.civil)
        let names = ["zone", "soort", "besluitVan", "besluitTot"]
        guard body.has("ids") else {
            guard names.contains(where: body.has) else {
                body.fault("ids", .noSelection)
                return nil
            }
            return .fitting(
                zone: zone,
                product: product,
                decidedFrom: from,
                decidedUntil: until
            )
        }
        for name in names where body.has(name) { body.fault(name, .idsAlone) }
        let texts = body.array("ids", maxCount: Office.repairMax) ?? []
        let ids = texts.compactMap { value -> Reference? in
            if case .string(let text) = value { Reference(text) } else { nil }
        }
        if texts.isEmpty || ids.count < texts.count { body.fault("ids", .noReference) }
        return .named(ids)
    }

    private func measure(_ body: JSONBody) -> RepairMeasure? {
        let kind = body.enumValue("soort", cases: Self.kinds)
        let now = office.clock.now()
        switch kind {
        case nil:
            for name in ["datum", "kenteken", "land", "zone", "ingangOp"] { body.ignore(name) }
            return nil
        case .extend:
            return body.day("datum").map { .extend(until: office.civil.start(of: $0)) }
        case .reinstate: return .reinstate
        case .otherPlate:
            let from = body.dayOrMoment("ingangOp", clock: office.civil)
            return body.plate().map { .otherPlate($0, from: from ?? now) }
        case .otherZone:
            let from = body.dayOrMoment("ingangOp", clock: office.civil)
            let zone = body.zone(.required, in: office.shelf.municipality)
            return zone.map { .otherZone($0, from: from ?? now) }
        }
    }

    private enum Kind {
        case extend, reinstate, otherPlate, otherZone
    }

    private static let kinds: KeyValuePairs<String, Kind> = [
        "verlengTot": .extend, "herstelIntrekking": .reinstate, "anderKenteken": .otherPlate,
        "andereZone": .otherZone,
    ]
}

extension Fault {
    fileprivate static let noSelection = Fault(
        .ontbreekt,
        "Noem ids, of een zone, soort of periode van het besluit."
    )
    fileprivate static let idsAlone = Fault(
        .onbekendeWaarde,
        "Noem ids of kenmerken van de ontheffing, niet allebei."
    )
    fileprivate static let noReference = Fault(
        .onbekendeWaarde,
        "Noem de kenmerken van ontheffingen, elk een UUID in kleine letters."
    )
}
