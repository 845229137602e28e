extension Record {
    /// Each finds a payment that does not fit its ledger.
    ///
    /// A line of the ledger balances by its form; what must be proven is that the accounts say what
    /// the payments, the tries and the refunds say.
    static let paymentQuestions: [(about: String, sql: String)] = [
        (
            "what a payer owes differs from the ledger",
            """
            SELECT payment.id FROM payment
            WHERE (status = 'open') * amountCents <> (
                SELECT coalesce(sum(cents * ((debit = 'receivable') - (credit = 'receivable'))), 0)
                FROM ledgerEntry WHERE paymentId = payment.id) LIMIT 1
            """
        ),
        (
            "the fee of a payment differs from the ledger",
            """
            SELECT payment.id FROM payment
            WHERE (status IN ('open', 'paid')) * amountCents - (
                SELECT coalesce(sum(cents), 0) FROM paymentAttempt
                JOIN refund ON attemptId = paymentAttempt.id
                WHERE paymentId = payment.id AND reason = 'withdrawn') <> (
                SELECT coalesce(sum(cents * ((credit = 'fees') - (debit = 'fees'))), 0)
                FROM ledgerEntry WHERE paymentId = payment.id) LIMIT 1
            """
        ),
        (
            "what came in differs from the ledger",
            """
            SELECT payment.id FROM payment
            WHERE (SELECT coalesce(sum(receivedCents), 0) FROM paymentAttempt
                   WHERE paymentId = payment.id) <> (
                SELECT coalesce(sum(cents), 0) FROM ledgerEntry
                WHERE paymentId = payment.id AND debit = 'received') LIMIT 1
            """
        ),
        (
            "what must go back differs from the ledger",
            """
            SELECT payment.id FROM payment
            WHERE (SELECT coalesce(sum(cents), 0) FROM paymentAttempt
                   JOIN refund ON attemptId = paymentAttempt.id
                   WHERE paymentId = payment.id AND refundedAt IS NULL) <> (
                SELECT coalesce(sum(cents * ((credit = 'owedBack') - (debit = 'owedBack'))), 0)
                FROM ledgerEntry WHERE paymentId = payment.id) LIMIT 1
            """
        ),
        (
            "what went back differs from the ledger",
            """
            SELECT payment.id FROM payment
            WHERE (SELECT coalesce(sum(cents), 0) FROM paymentAttempt
                   JOIN refund ON attemptId = paymentAttempt.id
                   WHERE paymentId = payment.id AND refundedAt IS NOT NULL) <> (
                SELECT coalesce(sum(cents), 0) FROM ledgerEntry
                WHERE paymentId = payment.id AND credit = 'paidBack') LIMIT 1
            """
        ),
        (
            "more goes back than came in",
            """
            SELECT payment.id FROM payment JOIN paymentAttempt ON paymentId = payment.id
            WHERE coalesce(receivedCents, 0) < (
                SELECT coalesce(sum(cents), 0) FROM refund WHERE attemptId = paymentAttempt.id)
            LIMIT 1
            """
        ),
        (
            "an exemption is in effect whose fee was not paid",
            """
            SELECT payment.id FROM payment
            JOIN exemption ON exemption.applicationId = payment.applicationId
            WHERE payment.status <> 'paid' LIMIT 1
            """
        ),
    ]
}
