import PermitOffice
import Permits

/// Everything the register holds about a person or company, as one JSON value in the forms of the
/// API.
struct OwnDataFile: Sendable {
    let office: Office
    let caller: Caller

    private static let size = 100

    func json() async throws -> JSONValue {
        var file: [JSONValue.Member] = [
            JSONValue.Member("gemeente", .string(office.shelf.municipality.name)),
            JSONValue.Member("opgehaaldOp", .string(office.clock.now().iso)),
        ]
        if let holder = caller.holder {
            let contact = try await office.contact(of: holder)
            file.append(
                JSONValue.Member(
                    "contactgegevens",
                    [
                        "email": JSONValue(contact.email?.text),
                        "taal": .string(contact.language.rawValue),
                        "digitaal": .bool(contact.isDigital),
                    ]
                )
            )
        }
        file.append(
            JSONValue.Member(
                "aanvragen",
                try await all { try await office.applications(for: caller, page: $0) } item: {
                    ApplicationJSON.value($0, office)
                }
            )
        )
        file.append(
            JSONValue.Member(
                "ontheffingen",
                try await all { try await office.exemptions(for: caller, page: $0) } item: {
                    ExemptionJSON.value($0)
                }
            )
        )
        file.append(JSONValue.Member("bezoeken", .array(try await visits())))
        file.append(
            JSONValue.Member(
                "brieven",
                try await all { try await office.letters(for: caller, page: $0) } item: {
                    LetterJSON.value($0)
                }
            )
        )
        file.append(
            JSONValue.Member(
                "inzagen",
                try await all { try await office.dataReads(for: caller, page: $0) } item: {
                    ["op": .string($0.at.iso), "reden": .string($0.reason)]
                }
            )
        )
        return .object(file)
    }

    private func visits() async throws -> [JSONValue] {
        let now = office.clock.now()
        var found: [JSONValue] = []
        for scheme in try await office.schemes(for: caller, page: PageRange(size: Self.size)) {
            let visits = try await all { page in
                try await office.visits(
                    of: scheme.exemption.reference,
                    for: caller,
                    page: page
                ).value()
            } item: {
                VisitJSON.value($0, at: now)
            }
            if case .array(let some) = visits { found += some }
        }
        return found
    }

    /// Page after page until the last; a page holds one more when there is a next one.
    private func all<Thing>(
        _ page: (PageRange) async throws -> [Thing],
        item: (Thing) -> JSONValue
    ) async throws -> JSONValue {
        var items: [JSONValue] = []
        var number = 1
        while true {
            let found = try await page(PageRange(number: number, size: Self.size))
            items += found.prefix(Self.size).map(item)
            guard found.count > Self.size else { return .array(items) }
            number += 1
        }
    }
}
