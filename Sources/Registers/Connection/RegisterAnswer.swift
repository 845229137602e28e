import Foundation

/// What a register answered over HTTP, whole and of a media type that was expected.
struct RegisterAnswer: Sendable {
    let status: Int
    let body: Data

    /// Reads the JSON in it.
    func read<Value: Decodable>(as type: Value.Type) throws(RegisterFault) -> Value {
        do {
            return try JSONDecoder().decode(type, from: body)
        } catch {
            throw .unreadable
        }
    }
}
