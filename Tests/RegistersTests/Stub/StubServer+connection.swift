import Registers
import Testing

extension StubServer {
    /// A way to this stub, with time enough for a machine that is busy.
    func connection(
        _ path: String = "",
        headers: [String: String] = [:],
        timeLimit: Duration = .seconds(60),
        listener: @escaping RegisterConnection.Listener = { _, _ in }
    ) throws -> RegisterConnection {
        RegisterConnection(
            "stub",
            at: try #require(RegisterAddress(address + path)),
            headers: headers,
            timeLimit: timeLimit,
            listener: listener
        )
    }
}
