import COpenSSL
import Foundation

/// How the calls of OpenSSL that cannot fail on any input are held to that.
enum OpenSSL {
    /// Stops the program when a call did not succeed.
    ///
    /// Such a call fails only when memory has run out or the library on this machine lacks a
    /// standard algorithm. To go on would be to store what nobody can open.
    static func require(_ status: Int32, _ call: StaticString = #function) {
        guard status == 1 else { preconditionFailure("OpenSSL failed in \(call)") }
    }

    /// The same for a call that gives an object.
    static func require<Object>(_ object: Object?, _ call: StaticString = #function) -> Object {
        guard let object else { preconditionFailure("OpenSSL failed in \(call)") }
        return object
    }

    /// Whether two secrets agree; takes the same time however much of them does.
    static func equal(_ one: some ContiguousBytes, _ other: some ContiguousBytes) -> Bool {
        one.withUnsafeBytes { one in
            other.withUnsafeBytes { other in
                one.count == other.count
                    && CRYPTO_memcmp(one.baseAddress, other.baseAddress, one.count) == 0
            }
        }
    }
}
