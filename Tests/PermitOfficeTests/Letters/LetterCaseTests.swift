import PermitOffice
import PermitStore
import Permits
import Registers
import Testing

/// What people are told, through the office.
struct LetterCaseTests {
    private let applied = at("2026-03-02T09:00+01:00")

    @Test func `T14: who applies at night gets a receipt at once, with case number and last day`()
        async throws
    {
        try await inTown(at("2026-03-02T03:12+01:00")) { town in
            let application = try await town.apply(town.resident())

            let letter = try #require(town.letters.first)
            #expect(letter.subject == "Ontvangstbevestiging 2026-000001")
            #expect(letter.writtenAt == application.receivedAt)
            for part in ["2026-000001", "28 april 2026", "2 maart 2026"] {
                #expect(letter.text.contains(part))
            }
        }
    }

    @Test func `T12: a withdrawal without a reason is not recorded, nor its letter`()
        async throws
    {
        try await inTown(applied) { town in
            let resident = town.resident()
            let application = try await town.applyAndPay(resident)
            let exemption = try #require(application.exemption)
            let before = (town.letters.count, town.office.register.version)

            let error = await #expect(throws: IncompleteLetter.self) {
                try await town.office.withdraw(
                    exemption: exemption,
                    from: nil,
                    reason: "",
                    ifVersion: nil,
                    by: town.clerk
                )
            }

            #expect(error == IncompleteLetter(.withdrawn, missing: [.reasons]))
            #expect((town.letters.count, town.office.register.version) == before)
            #expect(try await town.cover(resident.car, in: zone("VBN")) == .resident)
        }
    }

    @Test func `T12: a refusal says on what it rests, why, from which facts, and how to object`()
        async throws
    {
        try await inTown(applied) { town in
            let resident = town.resident(at: door("Nergenslaan", 1, "2262ZZ"))
            let application = try await town.apply(resident)
            #expect(application.status == .refused)

            let text = try #require(town.letters.last?.text)

            for part in [
                "Wegenverkeerswet 1994, art. 149", "RVV 1990, art. 87", "RVV 1990, art. 25",
                "zoals die gelden sinds 10 januari 2023", "Uw adres ligt niet in deze blauwe zone.",
                "Basisregistratie Personen (BRP), 2 maart 2026", "kentekenregister (RDW)",
                "automatisch", "burgemeester en wethouders", "13 april 2026", "2026-000001",
                "Datum: 2 maart 2026",
            ] {
                #expect(text.contains(part), "\(part)")
            }
        }
    }

    @Test func `Who waits for a register is told so once, and by when a decision comes`()
        async throws
    {
        try await inTown(applied) { town in
            town.world.set(.rdw, to: .failing)
            _ = try await town.apply(town.resident())
            for _ in 0..<3 { try await town.office.askRegistersAgain() }

            let letters = town.letters
            #expect(letters.map(\.subject).count { $0.hasPrefix("Wij wachten") } == 1)
            #expect(letters.last?.text.contains("28 april 2026") == true)
            #expect(letters.last?.text.contains("geeft nu geen antwoord") == true)
        }
    }

    @Test func `Who chose English gets English letters`() async throws {
        try await inTown(applied) { town in
            let resident = town.resident()
            _ = try await town.office.change(
                contactOf: resident.holder,
                email: nil,
                language: .english,
                isDigital: false,
                ifVersion: nil,
                by: resident.caller
            )

            try await town.pay(try await town.apply(resident))

            #expect(
                town.subjects == [
                    "We have received your application 2026-000001",
                    "Your exemption is granted: please pay (2026-000001)",
                    "Your exemption holds (2026-000001)",
                ]
            )
            #expect(town.letters.last?.text.contains("1 March 2030") == true)
        }
    }

    @Test func `A hostile name is shown as it is written, and does nothing`() async throws {
        try await inTown(applied) { town in
            let resident = town.resident()
            let hostile = "<script>alert(1)</script>\"&'"
            town.world.put(
                RegisteredPerson(name: hostile, address: resident.address),
                bsn: resident.bsn
            )

            _ = try await town.apply(resident)

            let letter = try #require(town.letters.first)
            #expect(letter.text.contains("Beste \(hostile),"))
            #expect(letter.html.contains("&lt;script&gt;alert(1)&lt;/script&gt;"))
            #expect(!letter.html.contains("<script"))
        }
    }

    @Test func `A letter is read by its addressee and a case worker, and by nobody else`()
        async throws
    {
        try await inTown(applied) { town in
            let (resident, other) = (town.resident(0), town.resident(1))
            let application = try await town.apply(resident)
            let office = town.office
            let page = PageRange()

            let letters = try await office.letters(
                about: application.reference,
                for: resident.caller,
                page: page
            )
            let found = try #require(letters)
            #expect(found.map(\.kind) == [.grantedIfPaid, .received])
            #expect(try await office.letters(for: resident.caller, page: page).count == 2)
            let first = found[0].reference
            for caller in [resident.caller, town.clerk] {
                #expect(try await office.letter(first, for: caller) != nil)
            }

            let hidden = try await office.letters(
                about: application.reference,
                for: other.caller,
                page: page
            )
            #expect(hidden == nil)
            #expect(try await office.letter(first, for: other.caller) == nil)
            #expect(try await office.letters(for: other.caller, page: page).isEmpty)
        }
    }
}
