import Mustache

/// What stands in the fields of a form, and what is wrong with each; a template asks by name.
///
/// `{{#view.fields.kenteken}}{{>text-field}}{{/view.fields.kenteken}}`
struct FormFields: MustacheParent, Sendable {
    private let values: [String: String]
    private let faults: [FormFault]

    /// Fields with these values; any other is empty.
    init(_ values: [String: String] = [:], faults: [FormFault] = []) {
        self.values = values
        self.faults = faults
    }

    func child(named name: String) -> Any? {
        Field(
            name: name,
            value: values[name] ?? "",
            error: faults.first { $0.field == name }?.text
        )
    }

    /// One field.
    struct Field: Sendable {
        let name: String
        let value: String
        /// What is wrong with it.
        let error: String?
    }
}

/// A question with a few answers, one of which may be chosen already.
struct FormChoice: Sendable {
    let name: String
    let error: String?
    let options: [Option]

    /// One answer.
    struct Option: Sendable {
        /// The name of the field and of this option, to tie a label to it.
        let id: String
        let value: String
        let label: String
        let hint: String?
        let isChosen: Bool
    }

    /// A question with these answers, in order.
    init(
        _ name: String,
        chosen: String?,
        faults: [FormFault] = [],
        _ options: [(value: String, label: String, hint: String?)]
    ) {
        self.name = name
        error = faults.first { $0.field == name }?.text
        self.options = options.map { option in
            Option(
                id: "\(name)-\(option.value)",
                value: option.value,
                label: option.label,
                hint: option.hint,
                isChosen: option.value == chosen
            )
        }
    }
}
