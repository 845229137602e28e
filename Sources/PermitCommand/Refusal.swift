import PermitStore

/// Why a command does not do what was asked, in one line.
struct Refusal: Error, CustomStringConvertible {
    let description: String

    init(_ description: String) {
        self.description = description
    }

    /// Does something with a database, and puts its name before what is wrong with it.
    static func naming<Value>(_ path: String, _ body: () throws -> Value) throws -> Value {
        do {
            return try body()
        } catch let fault as StoreFault {
            throw Refusal("\(path): \(fault)")
        }
    }
}
