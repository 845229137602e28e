import PermitOffice
import Permits
import Registers
import Testing

/// What a good answer of each register means.
struct AdapterTests {
    private static let residences: [(String, Address?)] = [
        (Answers.livesAt(1), Question.door),
        (Answers.livesAt(1, more: #", "indicatieVastgesteldVerblijftNietOpAdres": true"#), nil),
        (#"{"type": "VerblijfplaatsBuitenland", "verblijfadres": {"regel1": "Rue 1"}}"#, nil),
        (#"{"type": "VerblijfplaatsOnbekend"}"#, nil),
        (#"{"type": "Locatie", "verblijfadres": {"locatiebeschrijving": "Woonboot"}}"#, nil),
    ]

    @Test(arguments: residences)
    func `A person lives at an address, or where no exemption is given`(
        residence: String,
        address: Address?
    ) async throws {
        try await StubServer.running({ _ in .json(Answers.person(residence: residence)) }) { stub in
            let register = PersonsRegister(try stub.connection("/haalcentraal/api/brp"))

            let person = try await register.person(bsn: Question.bsn)

            #expect(person == RegisteredPerson(name: "Test de Vries", address: address))
            let request = try #require(stub.requests.first)
            #expect((request.method, request.path) == ("POST", "/haalcentraal/api/brp/personen"))
            #expect(request.headers["content-type"] == "application/json; charset=utf-8")
            #expect(request.text.contains(#""burgerservicenummer":["999990019"]"#))
            #expect(!request.path.contains(Question.bsn) && request.query.isEmpty)
        }
    }

    @Test(arguments: [
        Answers.nobody,
        Answers.person(more: #", "opschortingBijhouding": {"reden": {"code": "O"}}"#),
    ])
    func `Nobody has the number, or nobody who lives`(answer: String) async throws {
        try await StubServer.running({ _ in .json(answer) }) { stub in
            let person = try await PersonsRegister(try stub.connection()).person(bsn: Question.bsn)

            #expect(person == nil)
        }
    }

    @Test func `A secret address counts for its owner alone, and changes nothing`() async throws {
        let secret = Answers.person(more: #", "geheimhoudingPersoonsgegevens": true"#)
        try await StubServer.running({ _ in .json(secret) }) { stub in
            let person = try await PersonsRegister(try stub.connection()).person(bsn: Question.bsn)

            #expect(person?.address == Question.door)
        }
    }

    @Test(arguments: [
        Answers.person(bsn: "999999990"), Answers.person(name: "A\\u0000B"),
        Answers.person(name: "A\\u202eB"), Answers.person(name: ""),
        Answers.person(name: String(repeating: "x", count: 201)),
        Answers.person(residence: #"{"type": "Kasteel"}"#),
        Answers.person(residence: #"{"type": "Adres"}"#),
        Answers.person(residence: Answers.livesAt(0)),
        Answers.person(residence: Answers.livesAt(100_000)),
        #"{"type": "ZoekMetPostcodeEnHuisnummer", "personen": []}"#,
    ])
    func `A person who cannot be is no person`(answer: String) async throws {
        try await StubServer.running({ _ in .json(answer) }) { stub in
            let register = PersonsRegister(try stub.connection())

            await #expect(throws: RegisterFault.unreadable) {
                try await register.person(bsn: Question.bsn)
            }
        }
    }

    @Test(arguments: [
        (Answers.buildings(), true), (Answers.noBuilding, false),
        (Answers.buildings(2), false), (Answers.buildings(letter: nil), false),
        (Answers.buildings(letter: "b"), false), (Answers.buildings(letter: "a"), true),
    ])
    func `The register of buildings knows a front door, or another`(
        answer: String,
        isKnown: Bool
    ) async throws {
        let reply = StubReply.answer(200, answer, type: "application/hal+json;charset=utf-8")
        try await StubServer.running({ _ in reply }) { stub in
            let register = BuildingsRegister(
                try stub.connection("/lvbag/v2/", headers: ["X-Api-Key": "secret"])
            )

            #expect(try await register.knows(Question.door) == isKnown)
            let request = try #require(stub.requests.first)
            #expect(request.path == "/lvbag/v2/adressen")
            #expect(request.query["postcode"] == "2271AA" && request.query["huisnummer"] == "1")
            #expect(request.query["huisletter"] == "A" && request.query["exacteMatch"] == "true")
            #expect(request.headers["x-api-key"] == "secret")
        }
    }

    @Test(arguments: [
        (Answers.search(Answers.searchedDoor), true), (Answers.search(), false),
        (Answers.search(#"{"postcode": "2271AA", "huisnummer": 1}"#), false),
        (Answers.search(Answers.searchedDoor, count: 3), true),
    ])
    func `The free search knows a front door, or another`(
        answer: String,
        isKnown: Bool
    ) async throws {
        try await StubServer.running({ _ in .json(answer) }) { stub in
            let search = AddressSearch(try stub.connection("/search/v3_1"))

            #expect(try await search.knows(Question.door) == isKnown)
            let request = try #require(stub.requests.first)
            #expect(request.path == "/search/v3_1/free")
            #expect(request.query["q"] == "2271AA 1")
            #expect(request.query["fq"] == "type:adres postcode:2271AA huisnummer:1")
        }
    }

    @Test func `A search that was not shown whole says nothing about a door that is not in it`()
        async throws
    {
        try await StubServer.running({ _ in .json(Answers.search(count: 1)) }) { stub in
            let search = AddressSearch(try stub.connection())

            await #expect(throws: RegisterFault.unreadable) {
                try await search.knows(Question.door)
            }
        }
    }

    private static let vehicles: [(String, VehicleKind, wheels: Int?, isCamper: Bool)] = [
        (Answers.vehicle(), .passengerCar, 4, false),
        (Answers.vehicle(body: "kampeerwagen"), .passengerCar, 4, true),
        (Answers.vehicle("Bedrijfsauto"), .van, 4, false),
        (Answers.vehicle("Motorfiets", wheels: "2"), .motorcycle, 2, false),
        (Answers.vehicle("Bromfiets", wheels: "2"), .moped, 2, false),
        (Answers.vehicle("Bromfiets", wheels: "4"), .microcar, 4, false),
        (Answers.vehicle("Aanhangwagen", wheels: nil, body: nil), .trailer, nil, false),
        (Answers.vehicle("Oplegger", wheels: nil), .trailer, nil, false),
        (Answers.vehicle("Driewielig motorrijtuig", wheels: "3"), .passengerCar, 3, false),
    ]

    @Test(arguments: vehicles)
    func `A vehicle is of a kind, and its keeper is not told`(
        answer: String,
        kind: VehicleKind,
        wheels: Int?,
        isCamper: Bool
    ) async throws {
        try await StubServer.running({ _ in .json(answer) }) { stub in
            let vehicles = VehicleData(try stub.connection("/resource"))

            let vehicle = try await vehicles.vehicle(Question.plate())

            let expected = RegisteredVehicle(
                kind: kind,
                wheels: wheels,
                isCamper: isCamper,
                keeper: nil
            )
            #expect(vehicle == expected)
            let request = try #require(stub.requests.first)
            #expect(request.path == "/resource/m9d7-ebf2.json")
            #expect(request.query["kenteken"] == "HK000J")
            #expect(request.query["$order"] == "kenteken" && request.query["$limit"] == "2")
        }
    }

    @Test func `A plate that is not registered, or not here, is no vehicle`() async throws {
        try await StubServer.running({ _ in .json("[]") }) { stub in
            let vehicles = VehicleData(try stub.connection())

            #expect(try await vehicles.vehicle(Question.plate()) == nil)
            #expect(try await vehicles.vehicle(Question.plate("1ABC234", "B")) == nil)
            #expect(stub.requests.count == 1)
        }
    }

    @Test(arguments: [
        Answers.vehicle(plate: "HK000K"), Answers.vehicle(wheels: "vier"),
        Answers.vehicle(wheels: "-1"), #"[{"kenteken": "HK000J"}]"#,
        "[\(Answers.vehicle().dropFirst().dropLast()), \(Answers.vehicle().dropFirst())",
    ])
    func `A vehicle that cannot be is no vehicle`(answer: String) async throws {
        try await StubServer.running({ _ in .json(answer) }) { stub in
            let vehicles = VehicleData(try stub.connection())

            await #expect(throws: RegisterFault.unreadable) {
                try await vehicles.vehicle(Question.plate())
            }
        }
    }

    @Test(arguments: [
        (Answers.companyPlace(), Question.door as Address?),
        (Answers.companyPlace(shielded: "Ja"), nil),
        (Answers.companyPlace(country: "België"), nil),
        (#"{"type": "correspondentieadres"}"#, nil),
    ])
    func `A company sits at an address, or does not tell`(
        place: String,
        address: Address?
    ) async throws {
        let reply = StubReply.answer(
            200,
            Answers.company(place: place),
            type: "application/hal+json"
        )
        try await StubServer.running({ _ in reply }) { stub in
            let register = TradeRegister(try stub.connection("/api", headers: ["apikey": "secret"]))

            let company = try await register.company(kvk: Question.kvk)

            let expected = RegisteredCompany(name: "Bakkerij De Vliet", address: address, staff: 8)
            #expect(company == expected)
            let request = try #require(stub.requests.first)
            #expect(request.path == "/api/v1/basisprofielen/90004749")
            #expect(request.headers["apikey"] == "secret")
        }
    }

    @Test func `A number that no company has`() async throws {
        try await StubServer.running({ _ in .answer(404, Answers.noCompany) }) { stub in
            let register = TradeRegister(try stub.connection())

            #expect(try await register.company(kvk: Question.kvk) == nil)
            #expect(try await register.company(kvk: "../../x") == nil)
            #expect(stub.requests.count == 1)
        }
    }
}
