import HTTPTypes
import NIOCore
import PermitOffice
import Permits

/// Messages of the payment provider.
///
/// | call | who | answer |
/// |---|---|---|
/// | POST /v1/betaalmeldingen | everyone | 200, whatever it was about |
struct PaymentsAPI: Sendable {
    let office: Office

    var endpoints: [Endpoint] {
        [
            Endpoint(
                .post,
                "/v1/betaalmeldingen",
                who: .everyone,
                body: .form,
                answer: receive
            )
        ]
    }

    /// The answer is the same for a payment that exists and one that does not.
    private func receive(_ call: Call) async throws -> Reply {
        let form = QueryReader(Query(String(buffer: call.body)), unknown: .ignored)
        let id = form.string("id", maxLength: 64)
        if let id {
            if !Self.isPaymentName(id) { form.fault("id", .noPaymentName) }
        } else {
            form.fault("id", .missing)
        }
        try form.finish()
        if let id { try await office.receivePayment(id) }
        return Reply(status: .ok)
    }

    private static func isPaymentName(_ text: String) -> Bool {
        text.wholeMatch(of: /tr_[A-Za-z0-9]{1,60}/) != nil
    }
}

extension Fault {
    fileprivate static let noPaymentName = Fault(
        .onbekendeWaarde,
        "Geef het kenmerk dat de betaaldienst aan de betaling gaf, zoals tr_7UhSN1zuXS."
    )
}
