import Permits

extension JSONBody {
    /// Files that are sent along, at most five.
    func enclosures() -> [ApplicationText.Enclosure] {
        (objects("bijlagen", .optional, maxCount: 5) ?? []).compactMap { file in
            let name = file.string("naam", maxLength: 120)
            let type = file.enumValue(
                "type",
                cases: [
                    "application/pdf": "application/pdf", "image/jpeg": "image/jpeg",
                    "image/png": "image/png",
                ]
            )
            let content = file.parse("inhoudBase64", maxLength: 1_000_000) {
                (text) throws(Fault) in
                guard Base64Text.isWhole(text) else { throw .base64 }
                return text
            }
            guard let name, let type, let content else { return nil }
            return ApplicationText.Enclosure(name: name, type: type, contentBase64: content)
        }
    }
}

extension Fault {
    fileprivate static let base64 = Fault(
        .onbekendeWaarde,
        "Stuur de inhoud van het bestand in base64."
    )
}
