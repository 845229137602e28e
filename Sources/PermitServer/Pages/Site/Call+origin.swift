import HTTPTypes

extension Call {
    /// Where the browser found this site, for an address that somebody passes on:
    /// `https://loket.example`.
    ///
    /// The service stands behind a proxy that speaks TLS; a machine asked about itself has none.
    var origin: String {
        let host = headers[.host] ?? "localhost"
        let name = host.prefix { $0 != ":" }
        let isHere = name == "localhost" || name == "127.0.0.1"
        return (isHere ? "http://" : "https://") + host
    }
}
