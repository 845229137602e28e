import PermitOffice
import PermitStore
import Permits
import Testing

struct MunicipalityFileTests {
    private let shipped = MunicipalityShelf.leidschendamVoorburg

    @Test func `The file that comes with the program has the six zones and the test zones`()
        throws
    {
        let municipality = try MunicipalityShelf.read(shipped)

        #expect(municipality.name == "Leidschendam-Voorburg")
        #expect(municipality.cbsCode == "1916")
        let policy = try #require(municipality.versions.last)
        let codes = policy.zones.map(\.code.text)
        #expect(codes == ["LDC", "VBN", "VBW", "VOM", "VOM24", "VTL", "TKA", "TNX"])
        #expect(policy.zone(zone("LDC"))?.subArea(zone("LDC-K"))?.discMinutes == 60)
        #expect(policy.zone(zone("VBW"))?.subArea(zone("VBW-S"))?.excludedKinds == [.visitor])
        #expect(Set(policy.products.keys) == Set(ProductKind.allCases).subtracting([.disabledCard]))
        for zone in policy.zones {
            let numbers = policy.addresses.filter { $0.zone == zone.code }.flatMap { range in
                range.numbers.filter { number in
                    range.side == .both || number.isMultiple(of: 2) == (range.side == .even)
                }
            }
            #expect(numbers.count >= 40)
            #expect(!zone.shape.polygons.isEmpty)
        }
    }

    @Test func `It grants what the policy grants`() throws {
        let municipality = try MunicipalityShelf.read(shipped)
        let products = try #require(municipality.versions.last).products

        let resident = try #require(products[.resident])
        let scheme = try #require(products[.visitorScheme])
        #expect((resident.maximumPerAddress, resident.validYears) == (2, 4))
        #expect((scheme.maximumPerAddress, scheme.validYears) == (1, 1))
        #expect((scheme.maximumConcurrent, scheme.budgetMinutes) == (3, 36_000))
        #expect((scheme.daysAhead, scheme.graceMinutes) == (7, 0))
        #expect(scheme.endsWithWindow)
    }

    @Test func `Every fault is told at once, each with its place`() {
        let file = """
            {"gemeente":{"naam":"Proef","cbsCode":"0000"},"versies":[
             {"vanaf":"2026-01-01","producten":[],"adressen":[],"zones":[
              {"code":"kl","naam":"k","schijfMinuten":60,"vensters":[]},
              {"code":"AA","naam":"a","schijfMinuten":0,
               "vensters":[{"dagen":["ma","xx"],"van":"09:00","tot":"18:00"},
                           {"dagen":["ma"],"van":"24:00","tot":"18:00"},
                           {"dagen":["ma"],"van":"+9:00","tot":"18:00"},
                           {"dagen":[],"van":"09:00","tot":"18:00"}],
               "geometrie":{"type":"Polygon","coordinates":[[[4.3,52.0],[4.4,52.0],[4.4,52.1]]]},
               "deelgebieden":[{"code":"AA-","naam":"b","uitgeslotenSoorten":["auto"]}]},
              {"code":"BB","naam":"b","schijfMinuten":60,
               "vensters":[{"dagen":["ma"],"van":"20:00","tot":"02:00"}]}]},
             {"vanaf":"1 maart","zones":[],"adressen":[],"producten":[]},
             {"vanaf":"2027-01-01","zones":[{"code":"CC","naam":"c","schijfMinuten":60,
               "vensters":[{"dagen":["zo"],"van":"00:00","tot":"24:00"}]}],
              "adressen":[
               {"zone":"DD","straat":"Weg","postcode":"2271AA","huisnummerVan":1,"huisnummerTot":9},
               {"zone":"CC","straat":"Laan","postcode":"2271 aa","huisnummerVan":9,
                "huisnummerTot":1,"kant":"links"}],
              "adresuitzonderingen":[{"postcode":"2271AA","huisnummerVan":1,"huisnummerTot":9,
                "soort":"fiets","maximaal":0}],
              "producten":[{"soort":"fiets"},{"soort":"bewoner","legesCent":-1,"geldigJaren":0}]}]}
            """
        let expected = [
            "version 2026-01-01: zone kl: ", "zone AA: schijfMinuten", "zone AA: vensters",
            "zone AA: vensters", "zone AA: vensters", "zone AA: vensters", "zone AA: vensters",
            "zone AA: versies.0.zones.1.geometrie.coordinates.0: the ring is not closed",
            "zone AA: sub-area AA-: unknown soort auto",
            "version 2026-01-01: producten", "version 1 maart: vanaf",
            "version 2027-01-01: adressen: unknown zone DD", "version 2027-01-01: adressen Laan",
            "version 2027-01-01: adresuitzonderingen 2271AA",
            "version 2027-01-01: producten: unknown soort fiets",
            "version 2027-01-01: geldigJaren", "version 2027-01-01: legesCent",
        ]

        let faults = Self.faults(in: file)

        #expect(faults.count == expected.count)
        for (fault, start) in zip(faults, expected) {
            #expect(fault.hasPrefix(start))
        }
    }

    @Test func `The life of an exemption is laid down per product, with every fault at once`()
        throws
    {
        let members = """
            "kentekenwijzigingenPerJaar":2,"tijdelijkeKentekensPerJaar":3,"kentekenRustDagen":4,
            "tijdelijkKentekenMaximaalDagen":14,"tijdelijkKentekenMinimaalMinuten":60,
            "verlengenVanafDagen":28,"respijtDagen":0,"herinneringDagen":[3]
            """
        let wrong = """
            "kentekenwijzigingenPerJaar":-1,"tijdelijkKentekenMaximaalDagen":0,
            "verlengenVanafDagen":0,"respijtDagen":-1,"herinneringDagen":[0]
            """

        let read = try MunicipalityShelf.read(Self.file(members))
        let bare = try MunicipalityShelf.read(Self.file("\"legesCent\":0"))

        let product = try #require(read.versions.last?.products[.resident])
        let changes = product.plateChanges
        #expect((changes.permanentPerYear, changes.temporaryPerYear) == (2, 3))
        #expect((changes.restDays, changes.temporaryDaysMax) == (4, 14))
        #expect((changes.temporaryMinutesMin, product.renewalDays) == (60, 28))
        #expect((product.graceDays, product.reminderDays) == (0, [3]))
        #expect(
            (read.versions.last?.holderCheckDays, bare.versions.last?.holderCheckDays) == (7, 7)
        )
        let customary = try #require(bare.versions.last?.products[.resident])
        #expect(customary.plateChanges == PlateChangePolicy())
        #expect((customary.renewalDays, customary.graceDays) == (56, 14))
        #expect(customary.reminderDays == [30, 14, 7, 1])
        #expect(Self.faults(in: Self.file(wrong)).count == 5)
    }

    private static func file(_ members: String) -> String {
        """
        {"gemeente":{"naam":"Proef","cbsCode":"0000"},"versies":[
         {"vanaf":"2026-01-01","houdercontroleDagen":7,"adressen":[],"zones":[],
          "producten":[{"soort":"bewoner",\(members)}]}]}
        """
    }

    @Test(arguments: [
        ("", "is not valid JSON"), ("[]", ": has the wrong type"),
        ("{\"gemeente\":{\"naam\":\"A\"},\"versies\":[]}", "gemeente.cbsCode: is missing"),
        (
            "{\"gemeente\":{\"naam\":\"A\",\"cbsCode\":\"1\"},\"versies\":[{\"vanaf\":1}]}",
            "versies.0.vanaf: has the wrong type"
        ),
        (
            "{\"gemeente\":{\"naam\":\"A\",\"cbsCode\":\"1\"},\"versies\":[]}",
            "versies: give at least one version"
        ),
    ])
    func `A file of another shape is refused with the place`(file: String, fault: String) {
        #expect(Self.faults(in: file) == [fault])
    }

    @Test func `What the office cannot read it does not record`() async throws {
        try await inTown { town in
            await #expect(throws: InvalidMunicipality.self) {
                try await town.office.replaceMunicipality("{}")
            }

            #expect(town.office.register.version == 0)
            #expect(town.office.shelf.municipality.name == "Leidschendam-Voorburg")
        }
    }

    @Test func `A file that was imported elsewhere counts once it is taken over`() async throws {
        let other = shipped.replacing("Leidschendam-Voorburg", with: "Elders")
        try await inTown { town in
            try await town.office.register.store.commit(at: town.now, by: "test") {
                try $0.replaceMunicipality(other)
            }

            try await town.office.takeRecordedMunicipality()

            #expect(town.office.shelf.municipality.name == "Elders")
        }
    }

    @Test(arguments: [
        ("geen", FeeRefund.none as FeeRefund?), ("perMaand", .perMonth), ("alles", nil),
    ])
    func `What goes back of a fee is dated policy`(word: String, refund: FeeRefund?) throws {
        let file = shipped.replacing(
            "\"terugbetaling\":\"geen\"",
            with: "\"terugbetaling\":\"\(word)\""
        )

        let municipality = try? MunicipalityShelf.read(file)

        let products = municipality?.versions.first?.products.values.map(\.refund)
        #expect(products.map { Set($0) } == refund.map { [$0] })
        #expect(Self.faults(in: file).allSatisfy { $0.contains("terugbetaling: give") })
    }

    private static func faults(in file: String) -> [String] {
        do {
            _ = try MunicipalityShelf.read(file)
            return []
        } catch {
            return error.faults
        }
    }
}
