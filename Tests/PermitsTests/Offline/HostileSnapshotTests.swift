import Permits
import Testing

/// Bytes that are no snapshot, or no longer one: each is refused or answered from, none crashes.
struct HostileSnapshotTests {
    private let file = Result { try Pack.file(.withResidents) }

    /// Opens the bytes as if they were signed, and asks about some plates.
    private func ask(_ bytes: [UInt8]) -> OfflineSnapshot.Invalid? {
        do throws(OfflineSnapshot.Invalid) {
            let snapshot = try OfflineSnapshot(bytes) { _, _ in true }
            let hash: @Sendable (String) -> UInt64 = { text in
                text.isEmpty ? snapshot.header.keyCheck : Pack.hash()(text)
            }
            guard let desk = try? OfflineDesk(snapshot, clock: Fixture.clock, hash: hash) else {
                return nil
            }
            for code in ["VBN", "VBW", "TKA", "TNX"] {
                for moment in [Pack.moment, snapshot.header.moment] {
                    _ = desk.answer(Patrol.check(in: code, at: moment))
                }
            }
            return nil
        } catch {
            return error
        }
    }

    @Test func `Cut off at any length it is refused`() throws {
        let file = try file.get()

        for length in 0..<file.count {
            let found = ask(Array(file.prefix(length)))
            // A stub of ten bytes and a signature is a head at least; less is nothing at all.
            #expect(found == (length < 74 ? .notASnapshot : .damaged), "\(length) bytes")
        }
        #expect(ask(file) == nil)
    }

    @Test func `With anything behind it, it is refused`() throws {
        let file = try file.get()

        #expect(ask(file.dropLast(64) + [0] + file.suffix(64)) == .damaged)
    }

    @Test func `Any byte may be wrong`() throws {
        let file = try file.get()
        var refused = 0
        for place in 0..<(file.count - 64) {
            for change in [UInt8(1), 0x80, 0xFF] {
                var bytes = file
                bytes[place] ^= change
                if ask(bytes) != nil { refused += 1 }
            }
        }
        #expect(refused > 500)
    }

    @Test(arguments: 0..<20)
    func `Any bytes may follow the head`(seed: Int) throws {
        let file = try file.get()
        var numbers = SeededNumbers(seed: seed)
        for _ in 0..<200 {
            var bytes = file
            for _ in 0..<Int.random(in: 1...12, using: &numbers) {
                let place = Int.random(in: 10..<bytes.count, using: &numbers)
                switch Int.random(in: 0..<4, using: &numbers) {
                case 0: bytes[place] = .random(in: 0...255, using: &numbers)
                case 1: bytes.remove(at: place)
                case 2: bytes.insert(.random(in: 0...255, using: &numbers), at: place)
                default:
                    let end = min(place + 8, bytes.count)
                    bytes.replaceSubrange(
                        place..<end,
                        with: Array(
                            repeating: UInt8(
                                [0, 127, 128, 255].randomElement(using: &numbers) ?? 0
                            ),
                            count: end - place
                        )
                    )
                }
                if bytes.count < 20 { break }
            }
            _ = ask(bytes)
        }
    }

    @Test func `Another kind of file and a later format are told apart`() throws {
        var later = try file.get()
        later[9] = 2
        var other = try file.get()
        other[0] = 0x50

        #expect(ask(later) == .unknownFormat(2))
        #expect(ask(other) == .notASnapshot)
        #expect(ask([]) == .notASnapshot)
    }

    @Test func `Rights that are not in order are refused`() throws {
        let file = try file.get()
        let first = file.count - 64 - 2 * 18
        let swapped =
            file[..<first] + file[(first + 18)..<(first + 36)] + file[first..<(first + 18)]
            + file.suffix(64)

        #expect(ask(Array(swapped)) == .damaged)
    }

    @Test func `A right of a class that is not there is refused, not left out`() throws {
        var file = try file.get()
        file[file.count - 65] = 9

        #expect(ask(file) == .damaged)
    }
}
