import Permits

/// An exemption that is taken in is in this record already.
public struct AlreadyThere: Error, CustomStringConvertible {
    public let reference: Reference

    /// One line that says what to do.
    public var description: String {
        "exemption \(reference.text) is there already; nothing was taken in, so leave it out"
    }
}
