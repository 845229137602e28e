/// How files and types are named: one public type a file, the file named for it, and no grab bags.
enum Naming {
    private static let grabBags = [
        "Util", "Utils", "Utility", "Utilities", "Helper", "Helpers", "Manager", "Managers",
        "Common", "Misc",
    ]
    private static let bannedFolders = ["Core", "Extensions"]

    static func findings(in file: SourceFile) -> [String] {
        grabBagFindings(in: file) + fileNameFindings(in: file)
    }

    private static func grabBagFindings(in file: SourceFile) -> [String] {
        let folders = file.path.split(separator: "/").dropLast().map(String.init)
        let types = typeDeclarations(in: file, anywhere: true).map(\.name)
        let banned = (folders + [file.name] + types).filter { name in
            grabBags.contains(where: name.hasSuffix)
        }
        return (banned + folders.filter(bannedFolders.contains)).map {
            "\(file.path): \($0) says nothing about what is inside"
        }
    }

    private static func fileNameFindings(in file: SourceFile) -> [String] {
        guard file.isShipped, file.name != "main" else { return [] }
        let types = typeDeclarations(in: file, anywhere: false)
        let publicTypes = types.filter(\.isPublic).map(\.name)
        guard publicTypes.count <= 1 else {
            let list = publicTypes.joined(separator: ", ")
            return ["\(file.path): more than one public type: \(list)"]
        }
        if let plus = file.name.firstIndex(of: "+") {
            let extended = String(file.name[..<plus])
            let known = extendedTypes(in: file).union(ImportArrows.imports(of: file))
            return known.contains(extended)
                ? [] : ["\(file.path): extends nothing named \(extended)"]
        }
        let candidates = publicTypes.isEmpty ? types.map(\.name) : publicTypes
        return candidates.isEmpty || candidates.contains(file.name)
            ? [] : ["\(file.path): is not named for \(candidates.joined(separator: " or "))"]
    }

    private struct TypeDeclaration {
        let name: String
        let isPublic: Bool
    }

    private static func typeDeclarations(
        in file: SourceFile,
        anywhere: Bool
    ) -> [TypeDeclaration] {
        let declaration =
            #/
            (?<indent> \s* ) (?<modifiers> (?: (?: @\w+ (?: \([^)]*\) )? | \w+ ) \s+ )* )
            (?: struct|class|enum|actor|protocol|typealias ) \s+ (?<name> [A-Z]\w* )
            /#
        return file.codeLines.compactMap { line in
            guard let match = line.prefixMatch(of: declaration), anywhere || match.indent.isEmpty
            else { return nil }
            let modifiers = match.modifiers.split(separator: " ")
            return TypeDeclaration(
                name: String(match.name),
                isPublic: modifiers.contains("public") || modifiers.contains("open")
            )
        }
    }

    /// The types that a file extends: of `HTTPField.Name` the first name, the last, and both as one.
    ///
    /// A file that extends several types of one module may be named for the module.
    private static func extendedTypes(in file: SourceFile) -> Set<String> {
        let declaration =
            #/
            (?: (?: @\w+ (?: \([^)]*\) )? | \w+ ) \s+ )* extension \s+ (?<name> [\w.]+ )
            /#
        return Set(
            file.codeLines.compactMap { $0.prefixMatch(of: declaration) }.flatMap { match in
                let names = match.name.split(separator: ".").map(String.init)
                return [names.first, names.last, names.joined()].compactMap(\.self)
            }
        )
    }
}
