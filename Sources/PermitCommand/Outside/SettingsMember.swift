import Foundation

/// An object inside the settings file, and how it is called there.
struct SettingsMember {
    private let members: [String: Any]
    private let name: String
    private let path: String

    /// The object of this name; nil when it is left out.
    static func optional(
        _ file: [String: Any],
        _ name: String,
        in path: String
    ) throws -> SettingsMember? {
        guard let value = file[name] else { return nil }
        guard let members = value as? [String: Any] else {
            throw Refusal("\(path): \(name): Write a JSON object.")
        }
        return SettingsMember(members: members, name: name, path: path)
    }

    /// An object inside this one; nil when it is left out.
    func member(_ inner: String) throws -> SettingsMember? {
        guard let value = members[inner] else { return nil }
        guard let members = value as? [String: Any] else {
            throw fault(inner, "Write a JSON object.")
        }
        return SettingsMember(members: members, name: "\(name).\(inner)", path: path)
    }

    /// The text of this name; nil when it is left out.
    func text(_ inner: String) throws -> String? {
        guard let value = members[inner] else { return nil }
        guard let text = value as? String, !text.isEmpty else {
            throw fault(inner, "Write text between quotes.")
        }
        return text
    }

    /// The number of this name; nil when it is left out.
    func number(_ inner: String) throws -> Double? {
        guard let value = members[inner] else { return nil }
        guard let number = value as? NSNumber else { throw fault(inner, "Write a number.") }
        return number.doubleValue
    }

    /// What stands under this name, of any kind; nil when it is left out.
    func value(_ inner: String) -> Any? {
        members[inner]
    }

    /// Refuses names that nothing reads: they are mistakes.
    func allow(_ names: [String]) throws {
        for inner in members.keys.sorted() where !names.contains(inner) {
            let known = names.joined(separator: ", ")
            throw fault(inner, "There is no such member; there are \(known).")
        }
    }

    /// What is wrong with a member, in one line.
    func fault(_ inner: String, _ repair: String) -> Refusal {
        Refusal("\(path): \(name).\(inner): \(repair)")
    }
}
