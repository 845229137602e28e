import PermitOffice

extension Forgery {
    /// Texts that are no token as tokens are written.
    static let texts: [Forgery] = [
        payload("a claim that stands twice", .malformed) {
            $0.replacing(#""acr":"#, with: #""bsn":"999991929","acr":"#)
        },
        payload("a claim that stands twice, once in disguise", .malformed) {
            $0.replacing(#""acr":"#, with: #""b\u0073n":"999991929","acr":"#)
        },
        payload("a member inside a claim that stands twice", .malformed) {
            $0.replacing(#""acr":"#, with: #""x":{"y":1,"y":2},"acr":"#)
        },
        Forgery("a header that stands twice", .malformed) { token, _ in
            token.header.append(("kid", #""a""#))
        },
        payload("a payload that is a list", .malformed) { "[\($0)]" },
        payload("a payload that is a text", .malformed) { _ in #""claims""# },
        payload("text behind the payload", .malformed) { $0 + "{}" },
        payload("a comma behind the last claim", .malformed) { $0.dropLast() + ",}" },
        payload("a byte order mark", .malformed) { "\u{FEFF}" + $0 },
        payload("too many levels", .malformed) {
            let deep = String(repeating: "[", count: 20) + String(repeating: "]", count: 20)
            return $0.replacing(#""acr":"#, with: #""x":\#(deep),"acr":"#)
        },
        payload("half a character", .malformed) {
            $0.replacing(#""acr":"#, with: #""x":"\ud800","acr":"#)
        },
        payload("a number that is none", .malformed) {
            $0.replacing(#""acr":"#, with: #""x":01,"acr":"#)
        },
        payload("an empty payload", .malformed) { _ in "" },
        header("typ", #""at+jwt""#, .malformed),
        header("typ", #""logout+jwt""#, .malformed),
        header("crit", #"["exp"]"#, .malformed),
        text("two parts", .malformed) { "\($0[0]).\($0[1])" },
        text("four parts", .malformed) { $0.joined(separator: ".") + "." },
        text("five parts, as when it is sealed", .malformed) {
            ($0 + ["AA", "AA"]).joined(separator: ".")
        },
        text("a dot before it", .malformed) { "." + $0.joined(separator: ".") },
        text("padding", .malformed) { "\($0[0]).\($0[1]).\($0[2])==" },
        text("a space behind it", .malformed) { $0.joined(separator: ".") + " " },
        text("a space in it", .malformed) { "\($0[0]).\($0[1]). \($0[2])" },
        text("the other alphabet", .malformed) { "\($0[0]).\($0[1]).+/\($0[2].dropFirst(2))" },
        text("another way to write the same bytes", .malformed) { parts in
            // 256 bytes leave four bits of the last letter unused.
            let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_")
            let last = parts[2].last.flatMap { letters.firstIndex(of: $0) } ?? 0
            return "\(parts[0]).\(parts[1]).\(parts[2].dropLast())\(letters[last + 1])"
        },
        text("nothing", .malformed) { _ in "x" },
        Forgery("too much", .malformed) { token, _ in
            token.set("more", "\"\(String(repeating: "a", count: 16_384))\"")
        },
    ]
}
