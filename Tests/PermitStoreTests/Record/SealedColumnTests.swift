import Foundation
import GRDB
import PermitStore
import Permits
import Testing

/// A stolen database file tells nothing about people.
struct SealedColumnTests {
    @Test func `No word about a person or plate stands in the file`() async throws {
        try await inScratchFolder { folder in
            let bench = try RecordBench(folder + "/record")
            try await bench.change { try Self.fill(&$0) }
            let names = try FileManager.default.contentsOfDirectory(atPath: folder)
            #expect(names.contains("record-wal"))

            let open = try Self.bytes(in: folder)
            try bench.file.close()
            let closed = try Self.bytes(in: folder)

            for secret in try Self.secrets() {
                #expect(!open.contains(secret) && !closed.contains(secret))
            }
            // What is not secret is there, so that the search is known to work.
            #expect(closed.contains("behandelaar:test") && closed.contains("VBN"))
        }
    }

    @Test func `The same plate can be found, and the same name looks different each time`()
        async throws
    {
        try await onRecordBench { bench in
            try await bench.change { change in
                let scheme = try change.issue(try Examples.exemption(.visitorScheme))
                for range in [0..<60, 100..<160] {
                    let session = try Examples.session(during: range)
                    try change.register(session, name: "Oma", under: scheme)
                }
            }

            let (plates, names) = try await bench.file.pool.read { database in
                (
                    try Data.fetchSet(database, sql: "SELECT plate FROM visit"),
                    try Data.fetchSet(database, sql: "SELECT sealedName FROM visit")
                )
            }
            #expect((plates.count, names.count) == (1, 2))
        }
    }

    @Test(arguments: [
        "UPDATE holder SET sealedNumber = zeroblob(64)",
        "UPDATE application SET sealedText = zeroblob(64)",
        "UPDATE decision SET sealedMotivation = zeroblob(64)",
    ])
    func `What was changed in the file is noticed`(change: String) async throws {
        try await onRecordBench { bench in
            let new = try Examples.application()
            try await bench.change {
                try $0.record(Examples.decision(), on: try $0.receive(new))
            }

            try bench.execute(change)

            #expect(throws: Unreadable.self) {
                try bench.store.readNow { try $0.application(new.reference) }
            }
        }
    }

    @Test func `A sealed value is only good in its own column`() async throws {
        try await onRecordBench { bench in
            let new = try Examples.application()
            try await bench.change {
                try $0.record(Examples.decision(), on: try $0.receive(new))
            }

            try bench.execute(
                "UPDATE holder SET sealedNumber = (SELECT sealedMotivation FROM decision)"
            )

            #expect(throws: Unreadable.self) {
                try bench.store.readNow { try $0.application(new.reference) }
            }
        }
    }

    @Test func `A record with a plate that was changed is unsound`() async throws {
        try await onRecordBench { bench in
            try await bench.change { _ = try $0.issue(try Examples.exemption()) }
            #expect(try bench.store.readNow { try $0.verify().fault } == nil)

            try bench.execute("UPDATE parkingRight SET plate = zeroblob(16)")

            let fault = try bench.store.readNow { try $0.verify().fault }
            #expect(fault == "a plate cannot be opened")
        }
    }

    private static func fill(_ change: inout RecordChange) throws {
        let application = try change.receive(try Examples.application())
        try change.record(Examples.decision(), on: application)
        try change.write(Examples.letter, .refused, about: .application(application))
        try change.replace(contactOf: application.holder, by: try Examples.contact())
        let exemption = try change.issue(try Examples.exemption(for: application))
        let scheme = try change.issue(
            try Examples.exemption(.visitorScheme, of: Examples.company)
        )
        for text in ["NX000P", longPlate] {
            let session = try Examples.session(text, "D")
            try change.register(session, name: "Oma Roodkapje", under: scheme)
        }
        _ = try change.change(
            plateOf: exemption,
            by: try Examples.plateChange("GB000B", during: 10..<20)
        )
        _ = try change.withdraw(exemption, from: change.now, reason: "Verhuisbericht")
        try VisitorAccessTour().fill(&change, scheme)
        try change.told(of: exemption, movedTo: Examples.address)
        try change.open(
            .considerWithdrawal,
            on: exemption,
            reasons: [.signal(.holderMoved)],
            dueBy: Day(number: 20_700)
        )
        _ = try change.file(
            try Examples.sighting("GB000N"),
            in: try #require(Examples.zone),
            on: Day(number: 20_622),
            offences: [.r401],
            registerVersion: 1
        )
        for item in try change.record.workload(page: PageRange()) {
            try change.close(workItem: item.reference, text: "Woont bij tante Sidonia")
        }
    }

    private static let longPlate = "ABCDEFGHJKLMNPRSTVXZ12345"

    /// Everything personal, as text and, for plates, as the number that they pack into.
    private static func secrets() throws -> [Data] {
        let words =
            [
                "999990019", "90004749", "Julianabaan", "2271AA", "2HG", "Aagje", "Avondster",
                "verbouwing", "aannemer", "huurcontract", "SHV1cmNvbnRyYWN0", "schrijnende",
                "Besluitbrief", "Geachte", "aagje.avondster", "example.nl", "Roodkapje",
                "Verhuisbericht", "HK000J", "HK-000-J", "NX000P", "GB000B", "Sidonia", longPlate,
                "Tantebets", "Buurvrouwkoos", "Feestlink", "Gastpiet", "17245679", "KPN-kabel",
                "GB000F", "GB000N", VisitorAccessTour.code, VisitorAccessTour.secret,
            ]
        let numbers = try ["HK000J", "NX000P", "GB000B", "GB000F", "GB000N"].compactMap {
            try Examples.plate($0, nil).packed?.value
        }
        return words.map { Data($0.utf8) }
            + numbers.flatMap { number in
                [number.bigEndian, number.littleEndian].map { bytes in
                    withUnsafeBytes(of: bytes) { Data($0) }
                }
            }
    }

    /// Every byte of every file in the folder.
    private static func bytes(in folder: String) throws -> Data {
        let names = try FileManager.default.contentsOfDirectory(atPath: folder)
        return try names.reduce(Data()) {
            try $0 + Data(contentsOf: URL(filePath: folder + "/" + $1))
        }
    }
}

extension Data {
    fileprivate func contains(_ part: Data) -> Bool {
        range(of: part) != nil
    }

    fileprivate func contains(_ text: String) -> Bool {
        contains(Data(text.utf8))
    }
}
