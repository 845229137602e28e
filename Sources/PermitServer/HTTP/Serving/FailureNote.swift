/// Names an unexpected error for the log without telling what is in it.
///
/// An error may hold a plate or a name, so by default only its type and its case are told.
typealias FailureNote = @Sendable (any Error) -> String

/// The type of the error, and the name of its case when it is an enum with facts.
@Sendable func typeOfFailure(_ error: any Error) -> String {
    let type = String(reflecting: Swift.type(of: error))
    let mirror = Mirror(reflecting: error)
    guard mirror.displayStyle == .enum else { return type }
    return "\(type).\(mirror.children.first?.label ?? "\(error)")"
}
