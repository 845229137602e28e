/// How a snapshot is laid out in bytes: what a device that lost its connection answers from.
///
/// Numbers are unsigned and have their highest byte first, unless `signed` is said. A text is its
/// length in UTF-8 in two bytes and then itself. A moment is signed seconds since 1970, in eight
/// bytes, a day signed days since 1970, in four.
///
/// | part | bytes |
/// |---|---|
/// | magic | 8: `KLMOMENT` |
/// | number of the format | 2: 1 |
/// | version of the register | 8, signed |
/// | moment at which it was made | 8 |
/// | longest age in seconds | 4 |
/// | day of the key | 4 |
/// | keyed hash of the empty text | 8 |
/// | device | text |
/// | name and number of the municipality | text, text |
/// | policies, oldest first: those that hold while it may be answered from | 1: how many |
/// | – first day | 4 |
/// | – least reading confidence | 1 |
/// | – zones | 4: how many |
/// | – – code, name | text, text |
/// | – – minutes on the disc | 4 |
/// | – – whether public holidays are excepted | 1: 0 or 1 |
/// | – – windows | 4: how many |
/// | – – – days, Monday lowest | 1: a bit each |
/// | – – – from, until, in minutes since midnight | 2, 2 |
/// | – – sub-areas | 4: how many |
/// | – – – code, name | text, text |
/// | – – – minutes on the disc | 4 |
/// | – – – kinds of rights that do not hold there | 1: a bit each |
/// | classes of rights | 2: how many |
/// | – kind | 1 |
/// | – zone, country; empty where there is none | text, text |
/// | rights, by hash, then by begin | 4: how many |
/// | – keyed hash of the plate | 8 |
/// | – begin, in seconds after the origin | 4, signed |
/// | – end (not in it), likewise | 4 |
/// | – number of the class | 2 |
/// | signature over all that stands before it | 64: Ed25519 |
///
/// The keyed hash of a text is the first eight bytes of HMAC-SHA-256 of it in UTF-8, under the key
/// of the device and day. The plate is in its normal form, without the country, which is part of
/// the class: so a check that does not know the country finds it too. The origin lies 24 hours and
/// one minute before the moment. Which right it is (its reference) and where the zones lie on the
/// map is not carried.
///
/// Two plates can share a hash; then either is given the rights of both. That can only make an
/// answer milder. Among ten million rights, a plate without any meets somebody else's with a
/// chance of 10⁷ ÷ 2⁶⁴, which is 5 in 10¹³; with all its look-alikes it is 1 in 10¹⁰.
enum SnapshotLayout {
    static let magic = Array("KLMOMENT".utf8)
    static let format: UInt64 = 1
    /// Bytes of one right.
    static let rightSize = 18
    /// Bytes of the signature at the end.
    static let signatureSize = 64
}
