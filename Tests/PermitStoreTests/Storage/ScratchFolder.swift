import Foundation

/// Runs the body with the path of an empty folder that is gone afterwards.
func inScratchFolder<Answer>(_ body: (String) throws -> Answer) throws -> Answer {
    let folder = try makeScratchFolder()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    return try body(folder)
}

/// The same for a body that awaits.
func inScratchFolder<Answer>(_ body: (String) async throws -> Answer) async throws -> Answer {
    let folder = try makeScratchFolder()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    return try await body(folder)
}

/// The permission bits of a file.
func permissions(of path: String) throws -> Int? {
    try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
}

private func makeScratchFolder() throws -> String {
    let folder = NSTemporaryDirectory() + "record-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: false)
    return folder
}
