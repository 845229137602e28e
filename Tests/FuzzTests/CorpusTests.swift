import Foundation
import Testing

/// What earlier fuzzing runs kept, read again: bytes that reach every corner, and bytes that once
/// led to a finding.
struct CorpusTests {
    private static let targets: [(String, any FuzzTarget.Type)] = [
        ("plate", PlateFuzz.self), ("check", CheckFuzz.self), ("request", RequestFuzz.self),
        ("map", MapFuzz.self), ("snapshot", SnapshotFuzz.self),
    ]

    private static func files(of name: String) throws -> [URL] {
        let folder = URL(filePath: #filePath, directoryHint: .notDirectory)
            .deletingLastPathComponent().appending(path: "Corpus/\(name)")
        return try FileManager.default.contentsOfDirectory(
            at: folder,
            includingPropertiesForKeys: nil
        )
    }

    @Test(arguments: targets)
    func `Everything in the corpus is read without a finding`(
        name: String,
        target: any FuzzTarget.Type
    ) throws {
        let files = try Self.files(of: name)

        for file in files {
            let finding = target.finding(in: Array(try Data(contentsOf: file)))
            #expect(finding == nil, "\(name)/\(file.lastPathComponent)")
        }
        #expect(files.count >= 10)
    }

    @Test(arguments: targets)
    func `Everything in the corpus is read to any length without a finding`(
        name: String,
        target: any FuzzTarget.Type
    ) throws {
        for file in try Self.files(of: name).prefix(40) {
            let bytes = Array(try Data(contentsOf: file).prefix(400))
            for count in stride(from: 0, to: bytes.count, by: max(1, bytes.count / 20)) {
                let finding = target.finding(in: Array(bytes[..<count]))
                #expect(finding == nil, "\(name)/\(file.lastPathComponent), \(count) bytes")
            }
        }
    }
}
