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
        let applications = try await all { try await office.applications(for: $0, page: $1) }
        file.append(
            JSONValue.Member(
                "aanvragen",
                .array(applications.map { ApplicationJSON.value($0, office) })
            )
        )
        let exemptions = try await all { try await office.exemptions(for: $0, page: $1) }
        file.append(
            JSONValue.Member("ontheffingen", .array(exemptions.map { ExemptionJSON.value($0) }))
        )
        file.append(JSONValue.Member("bezoeken", .array(try await visits())))
        let letters = try await all { try await office.letters(for: $0, page: $1) }
        file.append(JSONValue.Member("brieven", .array(letters.map(LetterJSON.value))))
        let reads = try await all { try await office.dataReads(for: $0, page: $1) }
        file.append(
            JSONValue.Member(
                "inzagen",
                .array(
                    reads.map { ["op": .string($0.at.iso), "reden": .string($0.reason)] }
                )
            )
        )
        return .object(file)
    }

    private func visits() async throws -> [JSONValue] {
        let now = office.clock.now()
        var found: [JSONValue] = []
        for scheme in try await all({ try await office.schemes(for: $0, page: $1) }) {
            let visits = try await all { caller, page in
                try await office.visits(of: scheme.exemption.reference, for: caller, page: page)
                    .value()
            }
            found += visits.map { VisitJSON.value($0, at: now) }
        }
        return found
    }

    /// Page after page until the last; a page holds one more when there is a next one.
    private func all<Thing>(
        _ page: (Caller, PageRange) async throws -> [Thing]
    ) async throws -> [Thing] {
        var things: [Thing] = []
        var number = 1
        while true {
            let found = try await page(caller, PageRange(number: number, size: Self.size))
            things += found.prefix(Self.size)
            guard found.count > Self.size else { return things }
            number += 1
        }
    }
}
