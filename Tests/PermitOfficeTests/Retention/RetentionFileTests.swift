import PermitOffice
import PermitStore
import Permits
import Testing

/// Terms for the archives stand in the municipality file, as dated as everything else in it.
struct RetentionFileTests {
    @Test func `Each term is read, and what is left out is as the archives have it`() throws {
        let policy = try policy(#"{"geweigerdJaren":6,"bezwaarJaren":7,"aangenomen":true}"#)

        #expect((policy.refusedYears, policy.objectionYears) == (6, 7))
        #expect((policy.grantedYears, policy.withdrawnYears, policy.abortedYears) == (1, 1, 1))
        #expect((policy.unhandledYears, policy.visitorPlateWeeks) == (1, 13))
        let none = try MunicipalityShelf.read(file(nil)).versions.first?.retention
        #expect(none == RetentionPolicy())
    }

    @Test func `The file that comes with the program has the terms of the archives`() throws {
        let shipped = try MunicipalityShelf.read(MunicipalityShelf.leidschendamVoorburg)

        #expect(shipped.versions.map(\.retention) == [RetentionPolicy()])
    }

    @Test func `No term is shorter than the year of a case number`() {
        let faults = #expect(throws: InvalidMunicipality.self) {
            try policy(#"{"verleendJaren":0,"afgebrokenJaren":-1,"bezoekkentekenWeken":0}"#)
        }?.faults

        #expect(
            faults == [
                "version 2026-01-01: verleendJaren: give at least 1",
                "version 2026-01-01: afgebrokenJaren: give at least 1",
                "version 2026-01-01: bezoekkentekenWeken: give at least 1",
            ]
        )
    }

    @Test func `No plate that was met is kept longer than thirteen weeks`() throws {
        #expect(try policy(#"{"bevindingDagen":91}"#).findingDays == 91)
        let faults = #expect(throws: InvalidMunicipality.self) {
            try policy(#"{"bevindingDagen":92}"#)
        }?.faults

        #expect(faults == ["version 2026-01-01: bevindingDagen: give at most 91"])
    }

    @Test(arguments: [
        "verleendJaren", "ingetrokkenJaren", "geweigerdJaren", "afgebrokenJaren",
        "buitenBehandelingJaren", "bezwaarJaren", "bezoekkentekenWeken", "bevindingDagen",
        "overgedragenJaren",
    ])
    func `Each term is in the published schema, and is read`(member: String) throws {
        let changed = try policy("{\"\(member)\":9}")

        #expect(MunicipalityShelf.schema.contains("\"\(member)\":{"))
        #expect(changed != RetentionPolicy())
    }

    private func policy(_ terms: String) throws -> RetentionPolicy {
        try #require(try MunicipalityShelf.read(file(terms)).versions.first).retention
    }

    private func file(_ terms: String?) -> String {
        let member = terms.map { ",\"bewaartermijnen\":\($0)" } ?? ""
        return """
            {"gemeente":{"naam":"Proef","cbsCode":"0000"},"versies":[
             {"vanaf":"2026-01-01","adressen":[],"producten":[{"soort":"bewoner"}],
              "zones":[{"code":"AA","naam":"a","schijfMinuten":60,
               "vensters":[{"dagen":["ma"],"van":"09:00","tot":"18:00"}]}]\(member)}]}
            """
    }
}
