import PermitOffice
import PermitStore
import Testing

struct ClientDirectoryTests {
    @Test func `A token counts from the refresh after it was given until it is revoked`()
        async throws
    {
        try await inTown { town in
            let tokens = town.keys.tokens
            let store = town.office.register.store
            let directory = ClientDirectory(hash: tokens)
            let (first, second) = (TokenHash.newToken(), TokenHash.newToken())
            let officer = Caller.officer(.handhaver, name: "scan")

            try await store.commit(at: town.now, by: "beheer") {
                try $0.addClient(
                    name: "scan",
                    role: "handhaver",
                    tokenHash: [UInt8](tokens.hash(first))
                )
            }
            #expect(directory.caller(token: first) == nil)
            try await directory.refresh(from: store)
            #expect(directory.caller(token: first) == officer)
            #expect(directory.caller(token: second) == nil)

            _ = try await store.commit(at: town.now, by: "beheer") {
                try $0.rotateClient(name: "scan", tokenHash: [UInt8](tokens.hash(second)))
            }
            try await directory.refresh(from: store)
            #expect(directory.caller(token: first) == nil)
            #expect(directory.caller(token: second) == officer)

            _ = try await store.commit(at: town.now, by: "beheer") {
                try $0.revokeClient(name: "scan")
            }
            try await directory.refresh(from: store)
            #expect(directory.caller(token: second) == nil)
        }
    }
}

struct ClientTests {
    private let manager = Caller.officer(.beheerder, name: "chef")

    @Test func `A key is added under a name of its own, rotated and revoked`() async throws {
        try await inTown { town in
            let office = town.office

            let first = try await office.addClient(name: "scan", role: .handhaver, by: manager)
            let again = try await office.addClient(name: "scan", role: .handhaver, by: manager)
            let second = try await office.rotateClient(name: "scan", by: manager)
            let unknown = try await office.rotateClient(name: "niemand", by: manager)
            let revoked = try await office.revokeClient(name: "scan", by: manager)

            #expect(first.value != nil)
            #expect(again.refusal == .alreadyClosed)
            #expect(second.value != first.value)
            #expect(unknown.value == nil)
            #expect(revoked.value == town.now)
            let clients = try await office.clients()
            #expect(clients.map(\.isRevoked) == [true])
            let after = try await office.revokeClient(name: "scan", by: manager)
            #expect(after.value == nil)
        }
    }
}
