import Permits
import PermitStore

extension Office {
    /// How a person or company wants to hear from us.
    public func contact(of holder: Holder) async throws -> Contact {
        try await register.store.read { try $0.contact(of: holder) }
    }

    /// Records how a person or company wants to hear from us from now on.
    public func change(
        contactOf holder: Holder,
        email: EmailAddress?,
        language: LetterLanguage,
        isDigital: Bool,
        ifVersion version: Int?,
        by caller: Caller
    ) async throws -> Outcome<Contact> {
        try await register.store.commit(at: clock.now(), by: caller.auditName) { change in
            guard caller.mayHandle(holder) else { return .notFound }
            let before = try change.record.contact(of: holder)
            if let version, version != before.version { return .versionChanged }
            try change.replace(
                contactOf: holder,
                by: Contact(
                    email: email,
                    language: language,
                    isDigital: isDigital,
                    version: before.version
                )
            )
            return .done(try change.record.contact(of: holder))
        }
    }
}
