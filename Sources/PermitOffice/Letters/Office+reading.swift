import Permits
import PermitStore

extension Office {
    /// A page of the letters about an application, newest first; nil when the caller may not see
    /// it.
    ///
    /// One more than the page holds means that there is a next one.
    public func letters(
        about reference: Reference,
        for caller: Caller,
        page: PageRange
    ) async throws -> [LetterView]? {
        try await register.store.read { record in
            guard let application = try record.application(reference),
                caller.mayHandle(application.holder)
            else { return nil }
            return try record.letters(about: application, page: page).map(LetterView.init)
        }
    }

    /// A page of the letters to the caller, newest first; to everyone for a case worker.
    public func letters(for caller: Caller, page: PageRange) async throws -> [LetterView] {
        try await register.store.read { record in
            try record.letters(to: caller.holder, page: page).map(LetterView.init)
        }
    }

    /// The letter with this reference, if the caller may see it.
    public func letter(_ reference: Reference, for caller: Caller) async throws -> LetterView? {
        try await register.store.read { record in
            try record.letter(reference)
                .flatMap { caller.mayHandle($0.holder) ? LetterView($0) : nil }
        }
    }

    /// Whether letters can be had as PDF here.
    public var canPrint: Bool { world.printer != nil }

    /// A letter as PDF; nil when nothing here can print.
    public func pdf(of letter: LetterView) async throws -> [UInt8]? {
        try await world.printer?.pdf(ofHTML: letter.html)
    }

    /// How many letters wait, and how many of those need a person to look at them.
    public func lettersWaiting() async throws -> (all: Int, stuck: Int) {
        try await register.store.read {
            try $0.lettersWaiting(triedAtLeast: LetterDelivery.attemptsBeforeWork)
        }
    }
}
