import Foundation
import FoundationNetworking
import PermitOffice

/// The way to one register over HTTP: one place, one time limit a question, one size limit an
/// answer.
///
/// No redirect is followed, nothing is kept, no cookie goes along.
public final class RegisterConnection: Sendable {
    /// Hears of every fault: the name of the register and what went wrong.
    public typealias Listener = @Sendable (_ register: String, RegisterFault) -> Void

    /// The name by which the operator knows it.
    public let name: String
    private let address: RegisterAddress
    private let headers: [String: String]
    private let timeLimit: Duration
    private let listener: Listener
    private let exchanges: Exchanges
    private let session: URLSession

    /// Longest answer that is read, in bytes.
    private static let sizeMax = 1 << 20

    /// Makes a way to a register; nothing is sent yet.
    ///
    /// - Parameters:
    ///   - name: The name by which the operator knows it.
    ///   - address: The one place that questions go to.
    ///   - headers: What goes along with each question, such as a key.
    ///   - timeLimit: For a question with its whole answer.
    ///   - listener: Hears of every fault.
    public init(
        _ name: String,
        at address: RegisterAddress,
        headers: [String: String] = [:],
        timeLimit: Duration = .seconds(5),
        listener: @escaping Listener = { _, _ in }
    ) {
        self.name = name
        self.address = address
        self.headers = headers
        self.timeLimit = timeLimit
        self.listener = listener
        let settings = URLSessionConfiguration.ephemeral
        settings.httpCookieStorage = nil
        settings.httpShouldSetCookies = false
        settings.urlCache = nil
        settings.urlCredentialStorage = nil
        settings.requestCachePolicy = .reloadIgnoringLocalCacheData
        exchanges = Exchanges(sizeMax: Self.sizeMax)
        session = URLSession(configuration: settings, delegate: exchanges, delegateQueue: nil)
    }

    deinit {
        session.finishTasksAndInvalidate()
    }

    /// Asks a question, and makes something of the answer; a fault in either is told to whoever
    /// listens.
    func ask<Value>(
        _ question: RegisterQuestion,
        _ read: (RegisterAnswer) throws(RegisterFault) -> Value
    ) async throws(RegisterFault) -> Value {
        do {
            return try read(try await answer(to: question))
        } catch {
            listener(name, error)
            throw error
        }
    }

    /// A register that asks for patience gets it once, as long as the time limit is not over.
    private func answer(
        to question: RegisterQuestion
    ) async throws(RegisterFault) -> RegisterAnswer {
        let end = ContinuousClock.now.advanced(by: timeLimit)
        let first = try await exchange(question, until: end)
        guard let patience = first.patience, ContinuousClock.now.advanced(by: patience) < end else {
            return try Self.judge(first, question)
        }
        do { try await Task.sleep(for: patience) } catch { throw .timedOut }
        return try Self.judge(try await exchange(question, until: end), question)
    }

    private func exchange(
        _ question: RegisterQuestion,
        until end: ContinuousClock.Instant
    ) async throws(RegisterFault) -> Exchange {
        guard let url = address.appending(question.path, query: question.query) else {
            throw .unreadable
        }
        var request = URLRequest(url: url)
        request.httpMethod = question.body == nil ? "GET" : "POST"
        request.httpBody = question.body
        request.httpShouldHandleCookies = false
        let types = question.mediaTypes.sorted().joined(separator: ", ")
        request.setValue(types, forHTTPHeaderField: "Accept")
        request.setValue(Self.traceParent(), forHTTPHeaderField: "traceparent")
        if question.body != nil {
            request.setValue(
                "application/json; charset=utf-8",
                forHTTPHeaderField: "Content-Type"
            )
        }
        for (name, value) in headers.merging(question.headers, uniquingKeysWith: { $1 }) {
            request.setValue(value, forHTTPHeaderField: name)
        }
        return try await exchanges.run(session.dataTask(with: request), until: end)
    }

    private static func judge(
        _ exchange: Exchange,
        _ question: RegisterQuestion
    ) throws(RegisterFault) -> RegisterAnswer {
        switch exchange.status {
        case 300..<400: throw .redirected
        case 429, 503: throw .busy
        case let status where !question.statuses.contains(status): throw .refused(status: status)
        default: break
        }
        guard exchange.isReadable(as: question.mediaTypes) else { throw .wrongType }
        return RegisterAnswer(status: exchange.status, body: exchange.body)
    }

    /// A trace of its own for each question (W3C Trace Context).
    private static func traceParent() -> String {
        func hex(_ count: Int) -> String {
            (0..<count).map { _ in
                let byte = UInt8.random(in: 1...255)
                return (byte < 16 ? "0" : "") + String(byte, radix: 16)
            }.joined()
        }
        return "00-\(hex(16))-\(hex(8))-01"
    }
}
