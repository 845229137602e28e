import PackagePlugin

/// Turns the texts of a target, such as templates and words, into Swift strings of its module.
///
/// The package manager's own way of embedding makes an array of bytes, which takes the compiler a
/// second for every three kilobytes; a string takes it none.
@main
struct EmbedTexts: BuildToolPlugin {
    func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
        guard let module = target as? any SourceModuleTarget else { return [] }
        let kinds: Set<String> = ["mustache", "json", "css", "js", "svg"]
        let texts = module.sourceFiles.map(\.url).filter { kinds.contains($0.pathExtension) }
        let output = context.pluginWorkDirectoryURL.appending(path: "EmbeddedTexts.swift")
        return [
            .buildCommand(
                displayName: "Embed \(texts.count) texts in \(target.name)",
                executable: try context.tool(named: "TextEmbedder").url,
                arguments: [output.path()] + texts.map { $0.path() },
                inputFiles: texts,
                outputFiles: [output]
            )
        ]
    }
}
