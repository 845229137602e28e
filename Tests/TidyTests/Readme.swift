/// What README has to name: a newcomer finds every folder in its tree.
enum Readme {
    /// The folders that no line of the text names as `Folder/`.
    static func unnamed(of folders: [String], in text: String) -> [String] {
        folders.filter { folder in
            !text.split(separator: "\n").contains { line in
                line.split { " │├└─|`*".contains($0) }.contains { $0 == "\(folder)/" }
            }
        }
    }
}
