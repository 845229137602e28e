import Permits

/// Reads the fields of a form one by one, and gathers everything that is wrong with it.
///
/// The counterpart of ``JSONBody`` for people: lenient about spaces and capitals, and every fault
/// is a sentence of ``SiteWords`` in the language of the page.
final class FormReader {
    private let call: PageCall
    private let values: [String: String]
    private(set) var faults: [FormFault] = []

    /// Reads what was sent, or the values of fields that were kept before.
    init(_ call: PageCall, values: [String: String]? = nil) {
        self.call = call
        self.values = values ?? call.values
    }

    /// Text without the spaces around it; nil when nothing was filled in.
    func text(_ name: String, maxLength: Int = 200) -> String? {
        let typed = values[name]?[...].trimmingSpaces ?? ""
        guard !typed.isEmpty else { return nil }
        guard typed.unicodeScalars.count <= maxLength else {
            fault(name, "fault.tooLong", ["max": String(maxLength)])
            return nil
        }
        guard !typed.unicodeScalars.contains(where: Self.isControl) else {
            fault(name, "fault.controls")
            return nil
        }
        return String(typed)
    }

    /// Text that must be there.
    func required(_ name: String, maxLength: Int = 200, else key: String) -> String? {
        let before = faults.count
        let text = text(name, maxLength: maxLength)
        if text == nil, faults.count == before { fault(name, key) }
        return text
    }

    /// A plate, with the country that stands beside it; Dutch when none does.
    func plate(_ name: String = "kenteken", country: String = "land") -> LicensePlate? {
        guard let typed = required(name, maxLength: 30, else: "fault.plateMissing") else {
            return nil
        }
        guard let sign = CountrySign((text(country, maxLength: 3) ?? "NL").uppercased()) else {
            fault(country, "fault.country")
            return nil
        }
        do throws(LicensePlate.Invalid) {
            return try LicensePlate(typed, country: sign)
        } catch {
            fault(name, Self.key(of: error))
            return nil
        }
    }

    /// A postcode in normal form: `2271AA`.
    func postcode(_ name: String) -> String? {
        let typed = required(name, maxLength: 20, else: "fault.postcode")
        guard let typed else { return nil }
        let plain = typed.filter { !$0.isWhitespace }.uppercased()
        guard plain.wholeMatch(of: /[1-9][0-9]{3}[A-Z]{2}/) != nil else {
            fault(name, "fault.postcode")
            return nil
        }
        return plain
    }

    /// A house number; a letter or an addition behind it is passed over.
    func houseNumber(_ name: String) -> Int? {
        let typed = required(name, maxLength: 20, else: "fault.houseNumber")
        guard let typed else { return nil }
        guard let number = Int(typed.prefix { $0.isASCII && $0.isNumber }), 1...99_999 ~= number
        else {
            fault(name, "fault.houseNumber")
            return nil
        }
        return number
    }

    /// One of a few answers, and what it means.
    func choice<Value>(
        _ name: String,
        else key: String? = nil,
        _ cases: KeyValuePairs<String, Value>
    ) -> Value? {
        let word = values[name]
        if let known = cases.first(where: { $0.key == word }) { return known.value }
        if let key { fault(name, key) }
        return nil
    }

    /// Whether a box is ticked.
    func isTicked(_ name: String) -> Bool {
        values[name] != nil
    }

    /// Notes a fault at a field.
    func fault(_ name: String, _ key: String, _ values: [String: String] = [:]) {
        guard !faults.contains(where: { $0.field == name }) else { return }
        faults.append(FormFault(field: name, text: call.word(key, values)))
    }

    /// Notes what the office has against it, at the whole form: in the words of the pages, or in
    /// those of the interface where the pages have none.
    func refuse(_ problem: Problem) {
        faults.append(call.refusal(problem))
    }

    /// The fields as they were filled in, for the page that shows the faults.
    var fields: FormFields {
        FormFields(values, faults: faults)
    }

    private static func key(of fault: LicensePlate.Invalid) -> String {
        switch fault {
        case .empty: "fault.plateMissing"
        case .unusableCharacter: "fault.plateCharacter"
        case .tooLong: "fault.plateTooLong"
        case .notDutch: "fault.plateNotDutch"
        }
    }

    /// Line breaks and tabs may be typed; other control characters come from a program.
    private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.generalCategory == .control && !["\n", "\r", "\t"].contains(scalar)
    }
}
