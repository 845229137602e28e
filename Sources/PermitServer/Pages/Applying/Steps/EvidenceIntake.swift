import Foundation
import Permits

/// Takes the files of a form in: known by their content, under a name that does no harm.
struct EvidenceIntake {
    /// Bytes of one file.
    static let sizeMax = 2 << 20

    /// Those that were taken in.
    let files: [ApplicationText.Enclosure]
    /// What is wrong with the others.
    let faults: [FormFault]

    /// Takes no more than there is room for.
    init(_ call: PageCall, field: String = "bestand", room: Int) {
        var files: [ApplicationText.Enclosure] = []
        var keys: [String] = []
        for file in call.files where file.field == field && !file.isNothing {
            if files.count >= room {
                keys.append("apply.fault.tooManyFiles")
            } else if file.content.count > Self.sizeMax {
                keys.append("apply.fault.fileTooLarge")
            } else if let kind = FileKind(of: file.content) {
                files.append(
                    ApplicationText.Enclosure(
                        name: kind.name(from: file.name),
                        type: kind.mediaType,
                        contentBase64: Data(file.content).base64EncodedString()
                    )
                )
            } else {
                keys.append("apply.fault.fileKind")
            }
        }
        self.files = files
        faults = keys.prefix(1).map { FormFault(field: field, text: call.word($0)) }
    }
}
