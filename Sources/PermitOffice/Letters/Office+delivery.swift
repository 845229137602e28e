import Permits
import PermitStore

extension Office {
    private static let batchSize = 100
    /// How long a letter waits that was not tried at all, in seconds.
    private static let pauseSeconds: Int64 = 600

    /// Asks that what was written is handed over, and waits for nothing.
    func sendLetters() {
        outbox.ask { await handOver(dueAt: clock.now()) }
    }

    /// Tries everything that waits since before the start, however often it was tried, and waits
    /// for nothing: what stood in the way may be gone.
    public func sendLettersOfBefore() {
        outbox.ask { await handOver(dueAt: .distantFuture) }
    }

    /// Hands over what was written and may be tried by now, and answers when that is done.
    ///
    /// What cannot be handed over is tried again later. With another moment: what may be tried by
    /// then, for a service that just came back.
    public func deliverLetters(dueAt moment: Instant? = nil) async {
        await outbox.round { await handOver(dueAt: moment ?? clock.now()) }
    }

    /// Hands over no more letters, and waits for the one that is under way.
    public func closeOutbox() async {
        await outbox.close()
    }

    private func handOver(dueAt moment: Instant) async {
        guard !world.messages.channels.isEmpty else { return }
        var round = DeliveryRound(channels: world.messages.channels)
        while !outbox.isClosed {
            let waiting = try? await register.store.read {
                try $0.lettersWaiting(dueAt: moment, limit: Self.batchSize)
            }
            let fresh = (waiting ?? []).filter { round.begin($0) }
            if fresh.isEmpty { return }
            for letter in fresh where !outbox.isClosed {
                do { try await handOver(letter, in: &round) } catch { return }
            }
        }
    }

    /// Hands one letter over and tells the record how that went; throws when it cannot be told.
    private func handOver(_ letter: LetterRecord, in round: inout DeliveryRound) async throws {
        let (way, written) = try await register.store.read { try Self.way(of: letter, in: $0) }
        let attempt: DeliveryAttempt
        if outbox.hasHandedOver(letter.row), let way {
            attempt = .delivered(way.channel)
        } else if let reason = round.reasonToWait(on: way?.channel) {
            attempt = .postponed(reason)
        } else {
            attempt = await deliver(written, of: letter, way)
            round.note(attempt, on: way?.channel)
        }
        if case .delivered = attempt { outbox.remember(letter.row) }
        try await register.store.commit(at: clock.now(), by: "dienst") {
            try record(attempt, of: letter, in: &$0)
        }
        outbox.forget(letter.row)
    }

    private func deliver(
        _ written: WrittenLetter,
        of letter: LetterRecord,
        _ way: OutgoingMessage.Way?
    ) async -> DeliveryAttempt {
        guard let way else { return .failed(.addressUnknown) }
        do {
            try await world.messages.deliver(
                OutgoingMessage(
                    written,
                    id: letter.reference,
                    way: way,
                    writtenAt: letter.writtenAt
                )
            )
            return .delivered(way.channel)
        } catch {
            return .failed(error as? DeliveryFault ?? .unreachable)
        }
    }

    /// By mail to who said to be reachable so (Awb 2:8), to all others by post; nil when there is
    /// no address yet.
    ///
    /// What a register told only after the letter was written is added to its address.
    private static func way(
        of letter: LetterRecord,
        in record: Record
    ) throws -> (OutgoingMessage.Way?, WrittenLetter) {
        if let address = try record.contact(of: letter.holder).mailAddress {
            return (.mail(address), letter.letter)
        }
        guard letter.letter.addressLines.isEmpty else { return (.post, letter.letter) }
        guard let text = try letter.application.flatMap(record.application)?.text,
            let address = Address(parts: text.address)
        else { return (nil, letter.letter) }
        return (.post, letter.letter.addressed(to: text.name, address.lines))
    }

    private func record(
        _ attempt: DeliveryAttempt,
        of letter: LetterRecord,
        in change: inout RecordChange
    ) throws {
        guard case .waiting(let before, _, _) = letter.delivery else { return }
        switch attempt {
        case .delivered(let channel):
            try change.delivered(letter, by: channel)
            try settle(letter, in: change)
        case .postponed(let fault):
            let moment = change.now.adding(seconds: Self.pauseSeconds)
            try change.failed(letter, because: fault, attempts: before, tryAt: moment)
        case .failed(let fault):
            let attempts = before + 1
            let pause = LetterDelivery.pauseSeconds(afterAttempts: attempts)
            let moment = change.now.adding(seconds: pause)
            try change.failed(letter, because: fault, attempts: attempts, tryAt: moment)
            guard attempts % LetterDelivery.attemptsBeforeWork == 0 else { return }
            try settle(letter, in: change)
            try askForHelp(with: letter, in: &change)
        }
    }

    private func askForHelp(with letter: LetterRecord, in change: inout RecordChange) throws {
        let dueBy = civil.day(of: change.now).adding(days: 1)
        let reasons = [WorkReason.signal(.letterStuck)]
        if let application = try letter.application.flatMap(change.record.application) {
            try change.open(.deliverLetter, on: application, reasons: reasons, dueBy: dueBy)
        } else if let exemption = try letter.exemption.flatMap(change.record.exemption) {
            try change.open(.deliverLetter, on: exemption, reasons: reasons, dueBy: dueBy)
        }
    }

    private func settle(_ letter: LetterRecord, in change: RecordChange) throws {
        if let application = try letter.application.flatMap(change.record.application) {
            try change.close(.deliverLetter, on: application)
        } else if let exemption = try letter.exemption.flatMap(change.record.exemption) {
            try change.close(.deliverLetter, on: exemption)
        }
    }
}
