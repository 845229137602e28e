import PermitOffice
import Permits

// The messages of the payment service as they are written.

extension PaymentService {
    /// An amount as `39.00` in euros.
    struct Amount: Codable {
        let currency: String
        let value: String

        init(cents: Int) {
            currency = "EUR"
            let rest = cents % 100
            value = "\(cents / 100).\(rest < 10 ? "0" : "")\(rest)"
        }

        /// Nil when it is not written so, or not in euros.
        var cents: Int? {
            guard currency == "EUR",
                let match = value.wholeMatch(of: /([0-9]{1,9})\.([0-9]{2})/),
                let euros = Int(match.1), let rest = Int(match.2)
            else { return nil }
            return euros * 100 + rest
        }
    }

    /// What we call something, sent along and given back.
    ///
    /// What others put there is none of ours.
    struct Mark: Codable {
        let kenmerk: String?

        init(kenmerk: String) {
            self.kenmerk = kenmerk
        }

        init(from decoder: any Decoder) throws {
            let members = try? decoder.container(keyedBy: CodingKeys.self)
            kenmerk = try? members?.decodeIfPresent(String.self, forKey: .kenmerk)
        }
    }

    struct NewPayment: Encodable {
        let amount: Amount
        let description: String
        let redirectUrl: String
        let webhookUrl: String
        let metadata: Mark
    }

    struct NewRefund: Encodable {
        let amount: Amount
        let description: String
        let metadata: Mark
    }

    struct Made: Decodable {
        struct Links: Decodable {
            let checkout: Link?
        }
        struct Link: Decodable {
            let href: String
        }
        let id: String
        let amount: Amount
        let links: Links

        enum CodingKeys: String, CodingKey {
            case id, amount
            case links = "_links"
        }
    }

    struct Found: Decodable {
        let id: String
        let status: String
        let amount: Amount
        let paidAt: String?

        func state() throws(RegisterFault) -> PaymentStanding.State {
            switch status {
            case "open", "pending", "authorized": return .open
            case "canceled", "expired", "failed": return .failed
            case "paid":
                let utc = CivilClock(firstOffset: 0, changes: [])
                return .paid(at: paidAt.flatMap { try? MomentText.moment($0, clock: utc) })
            default: throw .unreadable
            }
        }
    }

    struct Refunded: Decodable {
        let status: String?
        let amount: Amount
        let metadata: Mark?

        /// One that failed or was called off is no refund.
        var counts: Bool { status != "failed" && status != "canceled" }
    }

    struct Refunds: Decodable {
        struct Embedded: Decodable {
            let refunds: [Refunded]
        }
        let embedded: Embedded

        enum CodingKeys: String, CodingKey {
            case embedded = "_embedded"
        }
    }
}
