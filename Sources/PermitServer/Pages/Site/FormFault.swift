/// One thing that is wrong with a form: at which field, and how to repair it.
struct FormFault: Sendable, Equatable {
    /// The name of the field; empty when it is about the whole form.
    let field: String
    /// The sentence, in the language of the page, that says how to repair it.
    let text: String
}
