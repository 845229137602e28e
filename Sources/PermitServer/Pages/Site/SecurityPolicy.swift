/// What a page may load and where its forms may go; nothing inline, nothing of anyone else.
///
/// Source: NCSC guideline U/PW.03 (no `unsafe-*`), and the check of internet.nl.
enum SecurityPolicy {
    static let page =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
        + "font-src 'self'; connect-src 'self'; manifest-src 'self'; worker-src 'self'; form-action 'self'; "
        + "base-uri 'none'; frame-ancestors 'none'"

    /// What a service worker may load: what it keeps for when there is no connection.
    static let worker = "default-src 'none'; connect-src 'self'; frame-ancestors 'none'"
}
