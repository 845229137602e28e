import Foundation
import Registers

extension SettingsMember {
    /// The text of this name, which must be there.
    func requiredText(_ inner: String, _ repair: String) throws -> String {
        guard let text = try text(inner) else { throw fault(inner, repair) }
        return text
    }

    /// The texts of this name; nil when they are left out.
    func texts(_ inner: String) throws -> [String]? {
        guard let value = value(inner) else { return nil }
        guard let texts = value as? [String], texts.allSatisfy({ !$0.isEmpty }) else {
            throw fault(inner, "Write a list of texts.")
        }
        return texts
    }

    /// What each word of an object means; nil when it is left out.
    func words<Meaning>(
        _ inner: String,
        _ meanings: [String: Meaning]
    ) throws -> [String: Meaning]? {
        guard let value = value(inner) else { return nil }
        let known = meanings.keys.sorted().joined(separator: ", ")
        guard let words = value as? [String: String], !words.isEmpty else {
            throw fault(inner, "Write an object that says what each value means: \(known).")
        }
        return try words.mapValues { word in
            guard let meaning = meanings[word] else {
                throw fault(inner, "\(word) is not known; there are \(known).")
            }
            return meaning
        }
    }

    /// The place in a token of this name: one claim, or the names from outside to inside.
    func claim(_ inner: String) throws -> ClaimPath? {
        guard let value = value(inner) else { return nil }
        let names = (value as? String).map { [$0] } ?? value as? [String] ?? []
        guard let path = ClaimPath(names) else {
            throw fault(inner, "Name a claim, or list the names that lead to it.")
        }
        return path
    }

    /// The same for one that must be there.
    func requiredClaim(_ inner: String) throws -> ClaimPath {
        guard let path = try claim(inner) else {
            throw fault(inner, "Name the claim of the broker that holds it.")
        }
        return path
    }
}
