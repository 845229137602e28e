import Foundation
import FoundationNetworking
import Synchronization

/// The questions that are under way over one session, each with what came in so far.
final class Exchanges: NSObject, Sendable {
    private struct Running {
        let task: URLSessionTask
        let waiting: CheckedContinuation<Result<Exchange, RegisterFault>, Never>
        var exchange: Exchange?
    }

    private let running = Mutex<[Int: Running]>([:])
    private let sizeMax: Int

    init(sizeMax: Int) {
        self.sizeMax = sizeMax
    }

    /// Sends the question, and answers with what comes back before the end; a task that is given up
    /// is stopped.
    func run(
        _ task: URLSessionDataTask,
        until end: ContinuousClock.Instant
    ) async throws(RegisterFault) -> Exchange {
        let number = task.taskIdentifier
        let result = await withTaskCancellationHandler {
            await withCheckedContinuation { waiting in
                running.withLock { $0[number] = Running(task: task, waiting: waiting) }
                task.resume()
                setAlarm(number, at: end)
            }
        } onCancel: {
            finish(number, .failure(.timedOut))
        }
        return try result.get()
    }

    /// By a timer of the system, which rings however many tasks wait for their turn; one that rings
    /// after the end of its exchange is not heard.
    private func setAlarm(_ number: Int, at end: ContinuousClock.Instant) {
        let left = ContinuousClock.now.duration(to: end) / .seconds(1)
        DispatchQueue.global().asyncAfter(deadline: .now() + max(0, left)) { [weak self] in
            self?.finish(number, .failure(.timedOut))
        }
    }

    /// Ends an exchange once; whatever comes in after that is not listened to.
    private func finish(_ number: Int, _ result: Result<Exchange, RegisterFault>) {
        guard let ended = running.withLock({ $0.removeValue(forKey: number) }) else { return }
        if case .failure = result { ended.task.cancel() }
        ended.waiting.resume(returning: result)
    }
}

extension Exchanges: URLSessionDataDelegate {
    func urlSession(
        _ session: URLSession,
        task: URLSessionTask,
        willPerformHTTPRedirection response: HTTPURLResponse,
        newRequest request: URLRequest,
        completionHandler: @escaping (URLRequest?) -> Void
    ) {
        completionHandler(nil)
        finish(task.taskIdentifier, .failure(.redirected))
    }

    func urlSession(
        _ session: URLSession,
        dataTask: URLSessionDataTask,
        didReceive response: URLResponse,
        completionHandler: @escaping (URLSession.ResponseDisposition) -> Void
    ) {
        guard let response = response as? HTTPURLResponse else { return completionHandler(.cancel) }
        running.withLock { $0[dataTask.taskIdentifier]?.exchange = Exchange(response) }
        completionHandler(.allow)
    }

    func urlSession(_ session: URLSession, dataTask: URLSessionDataTask, didReceive data: Data) {
        let number = dataTask.taskIdentifier
        let size = running.withLock { running in
            running[number]?.exchange?.body.append(data)
            return running[number]?.exchange?.body.count ?? 0
        }
        if size > sizeMax { finish(number, .failure(.tooLarge)) }
    }

    func urlSession(
        _ session: URLSession,
        task: URLSessionTask,
        didCompleteWithError error: (any Error)?
    ) {
        let number = task.taskIdentifier
        guard error == nil, let exchange = running.withLock({ $0[number]?.exchange }) else {
            return finish(number, .failure(.unreachable))
        }
        finish(number, .success(exchange))
    }
}
