import HTTPTypes
import NIOCore
import PermitOffice
import Permits

/// Where to report a weakness (RFC 9116), at `/.well-known/security.txt`.
///
/// It expires half a year from the moment it is asked for: who answers is still there then.
struct SecurityText: Sendable {
    let office: Office

    var endpoint: Endpoint {
        Endpoint(
            .get,
            "/.well-known/security.txt",
            who: .everyone,
            query: nil,
            produces: Representation(mediaTypes: ["text/plain"])
        ) { _ in
            Reply(
                bytes: ByteBuffer(string: text(at: office.clock.now())),
                contentType: "text/plain; charset=utf-8"
            )
        }
    }

    private func text(at now: Instant) -> String {
        let website = office.shelf.municipality.contact.website ?? "www.ncsc.nl"
        let end = office.civil.moment(now, plusDays: 180)
        return """
            Contact: https://\(website)/kwetsbaarheid-melden
            Expires: \(end.iso)
            Preferred-Languages: nl, en
            Policy: https://\(website)/kwetsbaarheid-melden

            """
    }
}
