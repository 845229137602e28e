extension JSONBody {
    /// Text of at most so many characters (Unicode scalars), without control characters unless
    /// said otherwise; required text is not blank.
    func string(
        _ name: String,
        _ presence: Presence = .required,
        maxLength: Int,
        controls: ControlCharacters = .refused
    ) -> String? {
        guard let value = value(name, presence) else { return nil }
        guard case .string(let text) = value else {
            fault(name, .wrongType("tekst"))
            return nil
        }
        if presence == .required, text.isBlank {
            fault(name, .missing)
        } else if text.unicodeScalars.count > maxLength {
            fault(name, .tooLong(maxLength))
        } else if text.unicodeScalars.contains(where: controls.refuses) {
            fault(name, .forbiddenCharacter)
        } else {
            return text
        }
        return nil
    }

    /// Text that a parser of the trade turns into one of its values, or says why it cannot.
    func parse<Value>(
        _ name: String,
        _ presence: Presence = .required,
        maxLength: Int = 100,
        _ read: (String) throws(Fault) -> Value
    ) -> Value? {
        guard let text = string(name, presence, maxLength: maxLength) else { return nil }
        do throws(Fault) {
            return try read(text)
        } catch {
            fault(name, error)
            return nil
        }
    }

    /// One of a few known words, and what it means.
    func enumValue<Value>(
        _ name: String,
        _ presence: Presence = .required,
        cases: KeyValuePairs<String, Value>
    ) -> Value? {
        guard let value = value(name, presence) else { return nil }
        guard case .string(let word) = value else {
            fault(name, .wrongType("tekst"))
            return nil
        }
        guard let known = cases.first(where: { $0.key == word }) else {
            fault(name, .unknownWord(cases.map(\.key)))
            return nil
        }
        return known.value
    }

    /// A whole number inside the range; `1.0` is whole too.
    func int(
        _ name: String,
        _ presence: Presence = .required,
        in range: ClosedRange<Int>
    ) -> Int? {
        guard let value = value(name, presence) else { return nil }
        let number: Int
        switch value {
        case .int(let whole):
            number = Int(whole)
        case .double(let decimal) where decimal.rounded() == decimal:
            number = Int(exactly: decimal) ?? (decimal < 0 ? .min : .max)
        default:
            fault(name, .noNumber)
            return nil
        }
        guard range.contains(number) else {
            fault(name, .outside(range))
            return nil
        }
        return number
    }

    /// A number inside the range.
    func double(
        _ name: String,
        _ presence: Presence = .required,
        in range: ClosedRange<Double>
    ) -> Double? {
        guard let value = value(name, presence) else { return nil }
        let number: Double
        switch value {
        case .int(let whole): number = Double(whole)
        case .double(let decimal): number = decimal
        default:
            fault(name, .wrongType("een getal"))
            return nil
        }
        guard range.contains(number) else {
            fault(name, .outside(range))
            return nil
        }
        return number
    }

    /// True or false.
    func bool(_ name: String, _ presence: Presence = .required) -> Bool? {
        guard let value = value(name, presence) else { return nil }
        guard case .bool(let truth) = value else {
            fault(name, .wrongType("true of false"))
            return nil
        }
        return truth
    }

    /// An object, to be taken apart in the same way; its faults are thrown by this body's `finish`.
    func object(_ name: String, _ presence: Presence = .required) -> JSONBody? {
        value(name, presence).flatMap { nest($0, as: name) }
    }

    /// A list of at most so many values of any kind.
    func array(
        _ name: String,
        _ presence: Presence = .required,
        maxCount: Int
    ) -> [JSONValue]? {
        guard let value = value(name, presence) else { return nil }
        guard case .array(let elements) = value else {
            fault(name, .wrongType("een lijst"))
            return nil
        }
        guard elements.count <= maxCount else {
            fault(name, .tooMany(maxCount))
            return nil
        }
        return elements
    }

    /// A list of objects, named `bijlagen[0]`, `bijlagen[1]` …; those that are none are left out.
    func objects(
        _ name: String,
        _ presence: Presence = .required,
        maxCount: Int
    ) -> [JSONBody]? {
        array(name, presence, maxCount: maxCount)?.enumerated().compactMap { index, element in
            nest(element, as: "\(name)[\(index)]")
        }
    }
}

extension String {
    /// Whether there is nothing in it to read.
    fileprivate var isBlank: Bool {
        unicodeScalars.allSatisfy { " \t\n\r\u{A0}".unicodeScalars.contains($0) }
    }
}
