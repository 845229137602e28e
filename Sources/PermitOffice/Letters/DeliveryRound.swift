import Permits
import PermitStore

/// How handing over a letter went.
enum DeliveryAttempt: Sendable {
    case delivered(LetterChannel)
    /// Tried in vain; counts.
    case failed(DeliveryFault)
    /// Not tried, because it would be in vain.
    case postponed(DeliveryFault)
}

/// What one round of handing letters over has seen so far.
struct DeliveryRound {
    private let channels: Set<LetterChannel>
    private var tried: Set<Int64> = []
    private var silences: [LetterChannel: Int] = [:]

    /// After so many letters in vain, one after another, the rest of a round leaves a way alone.
    private static let silencesMax = 3

    /// Begins a round on these ways.
    init(channels: Set<LetterChannel>) {
        self.channels = channels
    }

    /// Whether this round did not meet the letter before.
    mutating func begin(_ letter: LetterRecord) -> Bool {
        tried.insert(letter.row).inserted
    }

    /// Why a way need not be tried; nil when it may be.
    func reasonToWait(on channel: LetterChannel?) -> DeliveryFault? {
        guard let channel else { return nil }
        guard channels.contains(channel) else { return .notConnected }
        return silences[channel, default: 0] < Self.silencesMax ? nil : .unreachable
    }

    /// Counts what failed on a way.
    mutating func note(_ attempt: DeliveryAttempt, on channel: LetterChannel?) {
        guard let channel else { return }
        if case .delivered = attempt {
            silences[channel] = 0
        } else {
            silences[channel, default: 0] += 1
        }
    }
}
