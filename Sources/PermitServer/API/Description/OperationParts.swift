/// The parts of an operation that read alike everywhere: its body, its answers, its errors.
enum OperationParts {
    /// A header that some answers carry beside `API-Version`.
    enum Header: String {
        case entityTag = "ETag"
        case link = "Link"
        case location = "Location"
        case anyOrigin = "Access-Control-Allow-Origin"
        case signature = "Handtekening"
    }

    /// Errors of a call that reads a collection.
    static let collectionErrors = errors([400, 401, 403, 405, 406, 429, 500, 503])
    /// Errors of a call that reads what came after something, when that can be refused.
    static let followingErrors = errors([400, 401, 403, 405, 406, 409, 429, 500, 503])
    /// Errors of a call that reads one thing.
    static let itemErrors = errors([400, 401, 403, 404, 405, 406, 429, 500, 503])
    /// Errors of a call that makes something new.
    static let creationErrors = errors([400, 401, 403, 405, 406, 409, 413, 415, 429, 500, 503])
    /// Errors of a call that changes something that is there.
    static let changeErrors = errors([
        400, 401, 403, 404, 405, 406, 409, 413, 415, 429, 500, 503,
    ])
    /// Errors of a call that changes something of which the version may be asked for.
    static let conditionalErrors = errors([
        400, 401, 403, 404, 405, 406, 409, 412, 413, 415, 429, 500, 503,
    ])
    /// Errors of a call that replaces the one thing of its kind that a caller has.
    static let replacementErrors = errors([
        400, 401, 403, 405, 406, 412, 413, 415, 429, 500, 503,
    ])
    /// Errors of a call that reads from the register what was asked in a body.
    static let checkErrors = errors([400, 401, 403, 405, 406, 413, 415, 429, 500, 503])
    /// Errors of a call by which somebody who needs no token tells us something.
    static let messageErrors = errors([400, 405, 406, 413, 415, 429, 500, 503])
    /// Errors of a call that anyone with a secret may make.
    static let secretErrors = errors([400, 404, 405, 406, 409, 413, 415, 429, 500, 503])
    /// Errors of a call that anyone with a number and PIN may make.
    static let pinErrors = errors([400, 403, 405, 406, 409, 413, 415, 429, 500, 503])
    /// Errors of a call that works out what a change would do to something that is there.
    static let previewErrors = errors([400, 401, 403, 404, 405, 406, 413, 415, 429, 500, 503])
    /// Errors of a call that anyone may make.
    static let publicErrors = errors([400, 405, 406, 429, 500])

    /// The body of a request, in JSON.
    static func body(_ schema: String, isRequired: Bool = true) -> String {
        #""requestBody": {"required": \#(isRequired), \#(content(schema))}"#
    }

    /// One answer: its status, what it tells, the schema of its JSON and its headers.
    static func answer(
        _ status: Int,
        _ text: String,
        _ schema: String,
        _ headers: [Header] = []
    ) -> String {
        let names = ["API-Version"] + headers.map(\.rawValue)
        let fields = names.map { ##""\##($0)": {"$ref": "#/components/headers/\##($0)"}"## }
        return #"""
            "\#(status)": {"description": "\#(text)",
            "headers": {\#(fields.joined(separator: ", "))}, \#(content(schema))}
            """#
    }

    /// An answer without a body.
    static func nothing(_ text: String) -> String {
        #"""
        "204": {"description": "\#(text)",
        "headers": {"API-Version": {"$ref": "#/components/headers/API-Version"}}}
        """#
    }

    /// A gap in a path for the reference of something inside a scheme.
    static func identifier(_ name: String, _ whose: String) -> String {
        #"""
        {
          "name": "\#(name)", "in": "path", "required": true,
          "description": "Het kenmerk \#(whose). Een onbekend kenmerk geeft 404.",
          "schema": {"$ref": "#/components/schemas/Id"}
        }
        """#
    }

    /// The errors with these statuses, each described once under `components`.
    private static func errors(_ statuses: [Int]) -> String {
        statuses.map { ##""\##($0)": {"$ref": "#/components/responses/Fout\##($0)"}"## }
            .joined(separator: ",\n")
    }

    private static func content(_ schema: String) -> String {
        #"""
        "content": {"application/json": {"schema": {"$ref": "#/components/schemas/\#(schema)"}}}
        """#
    }
}
