import PermitOffice
import Permits

/// How the payment of a fee looks from outside.
enum PaymentJSON {
    /// The payment; null when nothing is asked.
    static func value(_ payment: Payment?) -> JSONValue {
        guard let payment else { return nil }
        let status =
            switch payment.status {
            case .open: "open"
            case .paid: "betaald"
            case .lapsed: "vervallen"
            case .paidLate: "teLaatBetaald"
            }
        return [
            "kenmerk": .string(payment.reference), "bedragCent": JSONValue(payment.amountCents),
            "vervaltOp": .string(payment.dueAt.iso), "betaalUrl": JSONValue(payment.page),
            "status": .string(status),
            "terugbetalingen": .array(payment.refunds.map(value)),
        ]
    }

    private static func value(_ refund: Refund) -> JSONValue {
        let reason =
            switch refund.reason {
            case .tooLate: "teLaat"
            case .paidTwice: "dubbelBetaald"
            case .otherAmount: "anderBedrag"
            case .withdrawn: "ingetrokken"
            }
        return [
            "bedragCent": JSONValue(refund.cents), "reden": .string(reason),
            "status": .string(refund.refundedAt == nil ? "gepland" : "terugbetaald"),
            "geplandOp": .string(refund.askedAt.iso),
            "terugbetaaldOp": JSONValue(refund.refundedAt?.iso),
        ]
    }
}
