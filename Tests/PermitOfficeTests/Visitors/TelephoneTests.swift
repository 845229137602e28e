import PermitOffice
import PermitStore
import Permits
import Testing

struct TelephoneTests {
    @Test func `V30 by number and PIN the same rules hold, and the end is spoken`() async throws {
        try await inTown { town in
            let household = try await town.household()
            let (number, pin) = try await household.telephone()
            let plate = Plates.dutch(7)

            let answer = try #require(
                try await town.office.signOn(
                    number: number,
                    pin: pin,
                    SessionWish(plate: plate, end: thursday("12:00"))
                ).value
            )

            #expect(answer.text.contains("Zone Voorburg Noord. Aangemeld tot vandaag, twaalf uur."))
            #expect(try await town.cover(plate, in: zone("VBN")) == .visitor)
            #expect(try await household.balance() == 36_000 - 120)
        }
    }

    @Test func `V30 where a rule is against it there is no confirmation and no visit`()
        async throws
    {
        try await inTown(changing: { $0.maximumConcurrent = 1 }) { town in
            let household = try await town.household()
            let (number, pin) = try await household.telephone()
            try await household.signOn(Plates.dutch(1), until: thursday("12:00"))

            let answer = try await town.office.signOn(
                number: number,
                pin: pin,
                SessionWish(plate: Plates.dutch(7), end: thursday("12:00"))
            )

            guard case .refused(.visit(let refusals)) = answer else {
                Issue.record("not refused")
                return
            }
            #expect(
                refusals == [.maximumConcurrent(maximum: 1, firstFree: thursday("12:00"))]
            )
            #expect(try await household.view().visits.count == 1)
        }
    }

    @Test func `V30 without a record there is no confirmation either`() async throws {
        try await inTown { town in
            let household = try await town.household()
            let (number, pin) = try await household.telephone()
            town.office.loseRegister(true)

            await #expect(throws: StoreFault.self) {
                try await town.office.signOn(
                    number: number,
                    pin: pin,
                    SessionWish(plate: Plates.dutch(7), end: thursday("12:00"))
                )
            }

            town.office.loseRegister(false)
            #expect(try await household.view().visits.isEmpty)
        }
    }

    @Test func `After five wrong PINs the right one waits fifteen minutes, then thirty`()
        async throws
    {
        try await inTown { town in
            let household = try await town.household()
            let (number, pin) = try await household.telephone()
            func call(_ pin: String) async throws -> Bool {
                let wish = SessionWish(plate: Plates.dutch(7), end: thursday("17:00"))
                return try await town.office.signOn(number: number, pin: pin, wish).value != nil
            }
            func miss() async throws { for _ in 0..<5 { _ = try await call("x") } }

            try await miss()
            #expect(try await !call(pin))
            town.set(thursday("10:14"))
            #expect(try await !call(pin))
            town.set(thursday("10:15"))
            try await miss()
            town.set(thursday("10:44"))
            #expect(try await !call(pin))
            let view = try await town.office.telephoneAccess(
                of: household.scheme,
                for: household.resident.caller
            )
            #expect(view.value??.lockedUntil == thursday("10:45"))
            town.set(thursday("10:45"))
            #expect(try await call(pin))
            try await miss()
            town.set(thursday("11:00"))
            #expect(try await call(pin))
        }
    }

    @Test func `Ten wrong PINs at once are looked at five times, and lock as one after another`()
        async throws
    {
        try await inTown { town in
            let household = try await town.household()
            let (number, pin) = try await household.telephone()
            let wish = SessionWish(plate: Plates.dutch(7), end: thursday("17:00"))

            let answers = try await withThrowingTaskGroup { group in
                for _ in 0..<10 {
                    group.addTask {
                        try await town.office.signOn(number: number, pin: "x", wish).refusal
                    }
                }
                return try await group.reduce(into: [OfficeRefusal?]()) { $0.append($1) }
            }
            let right = try await town.office.signOn(number: number, pin: pin, wish)

            #expect(answers == Array(repeating: .telephoneRefused, count: 10))
            #expect(right.value == nil)
            let view = try await town.office.telephoneAccess(
                of: household.scheme,
                for: household.resident.caller
            )
            #expect(view.value??.lockedUntil == thursday("10:15"))
        }
    }

    @Test func `An unknown number, a wrong PIN and an ended access are refused alike`()
        async throws
    {
        try await inTown { town in
            let household = try await town.household()
            let (number, pin) = try await household.telephone()
            let wish = SessionWish(plate: Plates.dutch(7), end: thursday("17:00"))
            let other = try #require(LineNumber(serial: 1_234_567)).text

            var refusals: [OfficeRefusal?] = []
            for (number, pin) in [(other, pin), (number, "000"), ("12345678", pin), ("", "")] {
                refusals.append(
                    try await town.office.signOn(number: number, pin: pin, wish).refusal
                )
            }
            _ = try await town.office.endTelephone(
                of: household.scheme,
                by: household.resident.caller
            )
            refusals.append(try await town.office.signOn(number: number, pin: pin, wish).refusal)

            #expect(refusals == Array(repeating: .telephoneRefused, count: 5))
        }
    }

    @Test func `A new PIN ends the old one and the wait, and keeps the number`() async throws {
        try await inTown { town in
            let household = try await town.household()
            let old = try await household.telephone()
            let wish = SessionWish(plate: Plates.dutch(7), end: thursday("17:00"))
            for _ in 0..<5 {
                _ = try await town.office.signOn(number: old.number, pin: "x", wish)
            }

            let new = try await household.telephone()

            #expect(new.number == old.number)
            if new.pin != old.pin {
                let answer = try await town.office.signOn(number: old.number, pin: old.pin, wish)
                #expect(answer.refusal == .telephoneRefused)
            }
            #expect(
                try await town.office.signOn(number: new.number, pin: new.pin, wish).value != nil
            )
        }
    }
}
