import Permits
import PermitStore
import PlateIndex

/// What the office does, for every front door alike: load facts, ask the rules, record, index.
///
/// The use-cases stand in `Office+….swift`, each under the noun of the trade. Each reads the
/// clock once. A refusal is an answer; what is thrown is invalid input or a failure.
public struct Office: Sendable {
    /// The record and the index, which always say the same.
    public let register: Register
    /// What time it is.
    public let clock: OfficeClock
    /// The wall clock of the municipality.
    public let civil: CivilClock
    /// The policy that counts.
    public let shelf: MunicipalityShelf
    let world: OutsideWorld
    let outbox = Outbox()
    let pinDesk = PinDesk()
    let watch = OutageWatch()
    let misuseRound = DailyRound()
    let snapshots = SnapshotLine()

    /// Opens the office.
    public init(
        register: Register,
        world: OutsideWorld,
        shelf: MunicipalityShelf,
        clock: OfficeClock,
        civil: CivilClock
    ) {
        self.register = register
        self.world = world
        self.shelf = shelf
        self.clock = clock
        self.civil = civil
    }

    /// The policy of a moment.
    public func policy(at moment: Instant) -> PolicyVersion {
        shelf.municipality.policy(at: moment, clock: civil)
    }
}

extension Office {
    /// Whether an error means that it is not certain what the register says, or that nothing can
    /// be recorded now.
    public static func isRegisterLost(_ error: any Error) -> Bool {
        error is StoreFault
    }

    /// Makes the office lose its register, or gives it back; for demonstrations of a failure.
    ///
    /// The next ``beat(at:)`` after that writes the time in between down as an outage.
    public func loseRegister(_ isLost: Bool) {
        register.fail(with: isLost ? .io("made to fail") : nil)
        if isLost { noteRegisterLost() }
    }
}
