import Foundation

/// Which modules may import which: the drawing of the package, as a table.
///
/// The package manager only stops an import from outside everything that a target reaches; this
/// table also stops the ones that skip a layer. What is not in the table is not allowed.
enum ImportArrows {
    static let allowed: [String: Set<String>] = [
        "Permits": [],
        "Migrations": [],
        "PlateIndex": ["Permits", "Glibc", "Synchronization"],
        "PermitStore": [
            "Permits", "Migrations", "COpenSSL", "GRDB", "Foundation", "Synchronization",
        ],
        "PermitOffice": [
            "Permits", "PlateIndex", "PermitStore", "Mustache", "Foundation", "Synchronization",
        ],
        "Registers": [
            "Permits", "PermitOffice", "COpenSSL", "Foundation", "FoundationNetworking",
            "Synchronization",
        ],
        "Caseload": ["Permits", "PermitOffice", "Registers"],
        "TextEmbedder": ["Foundation"],
        "EmbedTexts": ["PackagePlugin"],
        "PermitServer": [
            "Permits", "PermitOffice", "Hummingbird", "HTTPTypes", "NIOCore", "NIOHTTPTypes",
            "Logging", "Metrics", "Mustache", "Foundation", "Synchronization",
        ],
        "PermitCommand": [
            "Permits", "PlateIndex", "PermitStore", "PermitOffice", "Registers", "PermitServer",
            "Caseload",
            "ArgumentParser", "Logging", "ServiceLifecycle", "Foundation", "Synchronization",
            "Glibc", "UnixSignals",
        ],
    ]

    /// The imports of a file that the table does not allow.
    static func findings(in file: SourceFile) -> [String] {
        guard let mayImport = allowed[file.module] else {
            return ["\(file.path): the module \(file.module) is not in the table of arrows"]
        }
        return imports(of: file).subtracting(mayImport).sorted().map {
            "\(file.path): \(file.module) may not import \($0)"
        }
    }

    /// The modules that a file imports, whatever stands before or behind the word `import`.
    static func imports(of file: SourceFile) -> Set<String> {
        let declaration =
            #/
            ^\s* (?: (?: @\w+ (?: \([^)]*\) )? | \w+ ) \s+ )*
            import \s+ (?: (?: struct|class|enum|actor|protocol|typealias|func|let|var ) \s+ )?
            (?<module> \w+ )
            /#
        return Set(
            file.codeLines.filter { $0.contains("import ") }
                .compactMap { $0.firstMatch(of: declaration).map { String($0.module) } }
        )
    }
}
