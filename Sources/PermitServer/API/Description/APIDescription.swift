/// The text that describes the API to its users: one OpenAPI 3.0.3 document in Dutch.
///
/// The words are fixed, but for the zones and sub-areas of the municipality and the signs of
/// countries: those are listed as the only values that are known, so that whoever reads the
/// document can tell a mistyped zone before sending it.
struct APIDescription: Sendable {
    /// A zone and its parts, by code.
    struct Area: Sendable, Equatable {
        let code: String
        let subAreas: [String]

        /// Names a zone; `subAreas` may be empty.
        init(code: String, subAreas: [String] = []) {
            self.code = code
            self.subAreas = subAreas
        }
    }

    /// Where the service is found unless its operator says otherwise; paths come after it.
    static let defaultServer = "https://parkeren.example.nl/v1"

    /// The document, UTF-8.
    let json: [UInt8]

    /// Writes the document.
    ///
    /// - Parameters:
    ///   - areas: Every zone that any version of the policy knows; not empty.
    ///   - countrySigns: The signs of countries that a plate may have, `NL` among them.
    ///   - server: Address of the service, ending in the major version: `https://…/v1`.
    init(areas: [Area], countrySigns: some Sequence<String>, server: String = defaultServer) {
        precondition(!areas.isEmpty, "A municipality has zones.")
        let signs = countrySigns.sorted()
        let subAreas = areas.flatMap(\.subAreas)
        let values: [(marker: String, json: String)] = [
            ("«server»", Self.written(.string(server))),
            ("«version»", Self.written(.string(StandardHeaders.apiVersion))),
            ("«zones»", Self.members(areas.map(\.code) + [nil])),
            ("«voorbeeldzone»", Self.written(.string(areas[0].code))),
            ("«deelgebieden»", Self.members(subAreas + [nil])),
            ("«landen»", Self.members(signs + [nil])),
            ("«buitenland»", Self.members(signs.filter { $0 != "NL" })),
            ("«plaatsen»", Self.places(areas)),
        ]
        let text = values.reduce(Self.template) { text, value in
            text.replacing(value.marker, with: value.json)
        }
        json = Array(text.utf8)
    }

    /// The document with a marker wherever a value comes in.
    private static let template = """
        {
        "openapi": "3.0.3",
        \(SharedDescription.head),
        "paths": {
        \(joined([
            SharedDescription.paths, ApplicationsDescription.paths, AnswersDescription.paths,
            WorkloadDescription.paths, LettersDescription.paths, CaseEventsDescription.paths,
            TermsDescription.paths, CaseWorkDescription.paths,
            ObjectionsDescription.paths, WithdrawalsDescription.paths, RepairsDescription.paths,
            PaymentsDescription.paths,
            ExemptionsDescription.paths, ExemptionLifeDescription.paths,
            VisitorsDescription.paths, SavedPlatesDescription.paths,
            DelegatesDescription.paths, GuestLinksDescription.paths, GuestsDescription.paths,
            TelephoneDescription.paths, OutagesDescription.paths, PlateChecksDescription.paths,
            OfflineDescription.paths,
        ]))
        },
        "components": {
        \(SharedDescription.components),
        "schemas": {
        \(joined([
            ProblemDescription.schemas, InputDescription.schemas, ApplicationsDescription.schemas,
            DecisionsDescription.schemas, AnswersDescription.schemas, WorkloadDescription.schemas,
            LettersDescription.schemas, ContactDescription.schemas, CaseEventsDescription.schemas,
            TermsDescription.schemas, CaseWorkDescription.schemas, AssessmentsDescription.schemas,
            ObjectionsDescription.schemas, WithdrawalsDescription.schemas,
            RepairsDescription.schemas, RepairChangesDescription.schemas,
            PaymentsDescription.schemas,
            ExemptionsDescription.schemas, PlateChangesDescription.schemas,
            ExemptionLifeDescription.schemas,
            VisitorsDescription.schemas, SavedPlatesDescription.schemas,
            DelegatesDescription.schemas, GuestLinksDescription.schemas,
            GuestsDescription.schemas, TelephoneDescription.schemas,
            OutagesDescription.schemas, PlateChecksDescription.schemas,
            VerdictsDescription.schemas, OfflineDescription.schemas,
        ]))
        }
        }
        }

        """

    private static func joined(_ fragments: [String]) -> String {
        fragments.joined(separator: ",\n")
    }

    /// Ways to say where a car stands: in a zone, in one of its own parts, or at a point.
    private static func places(_ areas: [Area]) -> String {
        let parts = areas.filter { !$0.subAreas.isEmpty }.map { area in
            """
            {"title": "In een deelgebied van \(area.code)", "required": ["zone", "deelgebied"],
            "properties": {"zone": {"type": "string", "enum": \(list([area.code]))},
            "deelgebied": {"type": "string", "enum": \(list(area.subAreas))}}}
            """
        }
        return joined([PlateChecksDescription.inZone] + parts + [PlateChecksDescription.atPoint])
    }

    private static func list(_ texts: [String]) -> String {
        "[\(members(texts))]"
    }

    private static func members(_ texts: [String?]) -> String {
        texts.map { written(JSONValue($0)) }.joined(separator: ", ")
    }

    private static func written(_ value: JSONValue) -> String {
        String(decoding: JSONWriter.bytes(of: value), as: UTF8.self)
    }
}
