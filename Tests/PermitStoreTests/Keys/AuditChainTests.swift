import Foundation
import Permits
import PermitStore
import Testing

private typealias Entry = (line: AuditLine, hash: Data)

private let chain = KeyRing(secret: SecretKey.random()).audit

@Test func `A chain that was left alone is whole`() {
    #expect(chain.firstBreak(in: entries(20)) == nil)
    #expect(chain.firstBreak(in: [Entry]()) == nil)
}

@Test(arguments: 1...5)
func `SEC-17: A line that was changed, left out or added breaks the chain there`(seq: Int) {
    let good = entries(5)
    let line = good[seq - 1].line

    for changed in [
        AuditLine(seq: line.seq, at: line.at, actor: "x", action: "grant", subject: line.subject),
        AuditLine(
            seq: line.seq,
            at: line.at.adding(seconds: 1),
            actor: line.actor,
            action: line.action,
            subject: line.subject
        ),
        AuditLine(
            seq: line.seq,
            at: line.at,
            actor: line.actor + line.action,
            action: "",
            subject: line.subject
        ),
    ] {
        var bad = good
        bad[seq - 1].line = changed
        #expect(chain.firstBreak(in: bad) == Int64(seq))
    }

    var bad = good
    bad.remove(at: seq - 1)
    #expect(chain.firstBreak(in: bad) == (seq < 5 ? Int64(seq + 1) : nil))

    bad = good
    bad.insert(good[seq - 1], at: seq)
    #expect(chain.firstBreak(in: bad) == Int64(seq))
}

@Test func `Two lines that changed places break the chain`() {
    var bad = entries(5)
    bad.swapAt(1, 2)

    #expect(chain.firstBreak(in: bad) == 3)
}

@Test func `Who lacks the key cannot make a changed chain whole again`() {
    let others = KeyRing(secret: SecretKey.random()).audit

    #expect(others.firstBreak(in: entries(3)) == 1)
}

@Test func `A check can follow the lines one by one`() {
    var check = AuditCheck(chain)
    let good = entries(3)

    let answers = good.map { check.accepts($0.line, hash: $0.hash) }
    let again = check.accepts(good[2].line, hash: good[2].hash)

    #expect(answers == [true, true, true])
    #expect(check.lastSeq == 3)
    #expect(check.lastHash == good[2].hash)
    #expect(!again)
}

private func entries(_ count: Int) -> [Entry] {
    var previous = AuditChain.origin
    return (1...count).map { seq in
        let line = AuditLine(
            seq: Int64(seq),
            at: Instant(seconds: 1_000 + Int64(seq)),
            actor: "behandelaar",
            action: "grant",
            subject: "subject \(seq)"
        )
        previous = chain.hash(of: line, after: previous)
        return (line, previous)
    }
}
