import Synchronization

/// What a queue published, group by group.
final class PublishedLog: Sendable {
    private let state = Mutex<(groups: [[Int]], all: Set<Int>)>(([], []))

    var groups: [[Int]] { state.withLock { $0.groups } }

    func add(_ group: [Int]) {
        state.withLock {
            $0.groups.append(group)
            $0.all.formUnion(group)
        }
    }

    func contains(_ number: Int) -> Bool {
        state.withLock { $0.all.contains(number) }
    }
}
