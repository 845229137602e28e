import Foundation
import PermitOffice
import Permits

/// Reads the texts in an answer, and refuses what no register would send.
enum RegisterText {
    private static let lengthMax = 200

    /// One line without control characters, not empty.
    static func line(_ text: String?) throws(RegisterFault) -> String {
        guard let text, !text.isEmpty, text.unicodeScalars.count <= lengthMax,
            !text.unicodeScalars.contains(where: isControl)
        else { throw .unreadable }
        return text
    }

    /// The address that these parts make.
    static func address(
        street: String?,
        houseNumber: Int?,
        letter: String?,
        addition: String?,
        postcode: String?,
        town: String?
    ) throws(RegisterFault) -> Address {
        guard let houseNumber, 1...99_999 ~= houseNumber,
            let postcode = Postcode.normal(try line(postcode))
        else { throw .unreadable }
        return Address(
            street: try line(street),
            houseNumber: houseNumber,
            letter: try letter.map(line)?.uppercased() ?? "",
            addition: try addition.map(line)?.uppercased() ?? "",
            postcode: postcode,
            town: try line(town)
        )
    }

    /// Whether somebody can be sent there: https, or http to this machine.
    static func isWebAddress(_ text: String) -> Bool {
        guard let parts = URLComponents(string: text), let host = parts.host, parts.user == nil
        else { return false }
        return parts.scheme == "https" || parts.scheme == "http" && host == "127.0.0.1"
    }

    /// Control characters, and those that turn the direction of the text round them.
    private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0..<32, 127..<160, 0x2028...0x202E, 0x2066...0x2069: true
        default: false
        }
    }
}
