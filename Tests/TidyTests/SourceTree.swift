import Foundation

/// The files of the package, read from the checkout that the tests were built from.
enum SourceTree {
    /// The root of the package.
    static let root = URL(filePath: #filePath, directoryHint: .notDirectory)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    /// Every Swift file of our own.
    static func swiftFiles() throws -> [SourceFile] { try readOnce.get() }

    private static let readOnce = Result {
        try ["Migrations", "Sources", "Tests"].flatMap { try paths(in: $0) }
            .filter { $0.hasSuffix(".swift") }
            .map { SourceFile(path: $0, text: try text(of: $0)) }
    }

    /// Every Swift file that goes into the binary.
    static func shippedSwiftFiles() throws -> [SourceFile] {
        try swiftFiles().filter(\.isShipped)
    }

    /// The paths, from the root, of all files in a folder and its sub-folders, in order.
    ///
    /// An empty folder name stands for the root itself. What builds and checks leave behind is left
    /// out, as is the history.
    static func paths(in folder: String) throws -> [String] {
        let leftOut: Set = [
            ".git", ".hypothesis", "Package.resolved", "__pycache__", "screenshots",
        ]
        let place = root.appending(path: folder, directoryHint: .isDirectory)
        return try FileManager.default.contentsOfDirectory(atPath: place.path).sorted()
            .filter { !leftOut.contains($0) && !$0.hasPrefix(".build") && !$0.hasPrefix(".venv") }
            .flatMap { name in
                let path = folder.isEmpty ? name : "\(folder)/\(name)"
                return isFolder(path) ? try paths(in: path) : [path]
            }
    }

    /// The names of the folders in a folder, in order.
    static func folders(in folder: String) throws -> [String] {
        let place = root.appending(path: folder, directoryHint: .isDirectory)
        return try FileManager.default.contentsOfDirectory(atPath: place.path).sorted()
            .filter { isFolder("\(folder)/\($0)") }
    }

    static func text(of path: String) throws -> String {
        try String(contentsOf: root.appending(path: path), encoding: .utf8)
    }

    private static func isFolder(_ path: String) -> Bool {
        var folder: ObjCBool = false
        let found = FileManager.default.fileExists(
            atPath: root.appending(path: path).path,
            isDirectory: &folder
        )
        return found && folder.boolValue
    }
}
