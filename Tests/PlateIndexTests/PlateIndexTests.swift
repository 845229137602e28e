import Permits
import PlateIndex
import Testing

@Test func `A new index holds nothing and is of version 0`() throws {
    let index = PlateIndex()

    #expect(index.rights(of: try Fixture.plate("ST-001-R")).isEmpty)
    #expect(index.count == 0)
    #expect(index.version == 0)
}

@Test func `A right comes back with everything it says`() throws {
    let index = PlateIndex()
    let everywhere = ParkingRight(
        reference: .random(),
        kind: .disabledCard,
        zone: nil,
        country: nil,
        period: try Fixture.right(0).period
    )
    let far = ParkingRight(
        reference: .random(),
        kind: .informalCare,
        zone: ZoneCode("ABCDEFGHIJ"),
        country: CountrySign("SRB"),
        period: try Fixture.right(0, from: -5, until: Instant.distantFuture.seconds).period
    )
    let key = try Fixture.key("ST-001-R")

    index.apply([.put(key, row: 1, everywhere), .put(key, row: .max, far)], version: 1)

    #expect(Set(index.rights(of: try Fixture.plate("ST001R"))) == [everywhere, far])
    #expect(index.count == 2)
}

@Test(arguments: ["A", "ST001R", "ABCDEFGHIJKL", "ABCDEFGHIJKLM", "ABCDEFGHIJKLMNOPQRSTUVWXY"])
func `A plate of any length is found, and no other one`(text: String) throws {
    let index = PlateIndex()
    let right = try Fixture.right(1)

    index.apply([.put(try Fixture.key(text), row: 1, right)], version: 1)

    #expect(index.rights(of: try Fixture.plate(text)) == [right])
    #expect(index.rights(of: try Fixture.plate("Z" + text.dropFirst())).isEmpty)
    #expect(index.rights(of: try Fixture.plate(text.dropLast() + "Z")).isEmpty)
    #expect(try Fixture.key(text).text == text)
}

@Test func `A plate is found whatever country is asked for`() throws {
    let index = PlateIndex()
    let german = try #require(CountrySign("D"))
    let right = try Fixture.right(1, country: german)

    index.apply([.put(try Fixture.key("VBN1234"), row: 1, right)], version: 1)

    #expect(index.rights(of: try LicensePlate("VBN 1234", country: german)) == [right])
    #expect(index.rights(of: try LicensePlate(seen: "VBN1234", country: nil)) == [right])
}

@Test func `Putting a row again replaces its right`() throws {
    let index = PlateIndex()
    let key = try Fixture.key("ST001R")
    let (first, second) = (try Fixture.right(1), try Fixture.right(2))

    index.apply([.put(key, row: 7, first)], version: 1)
    index.apply([.put(key, row: 7, second)], version: 2)

    #expect(index.rights(of: try Fixture.plate("ST001R")) == [second])
    #expect(index.count == 1)
}

@Test(arguments: ["ST001R", "ABCDEFGHIJKLMNOP"])
func `Removing a row leaves the other rights of its plate`(text: String) throws {
    let index = PlateIndex()
    let key = try Fixture.key(text)
    let rights = try (1...3).map { try Fixture.right($0) }
    index.apply(rights.enumerated().map { .put(key, row: Int64($0), $1) }, version: 1)

    index.apply([.remove(key, row: 1)], version: 2)
    #expect(Set(index.rights(of: try Fixture.plate(text))) == [rights[0], rights[2]])

    index.apply([.remove(key, row: 2), .remove(key, row: 0)], version: 3)
    #expect(index.rights(of: try Fixture.plate(text)).isEmpty)
    #expect(index.count == 0)
}

@Test func `Removing a row that is not there changes nothing but the version`() throws {
    let index = PlateIndex()
    let key = try Fixture.key("ST001R")
    index.apply([.put(key, row: 1, try Fixture.right(1))], version: 1)

    index.apply([.remove(key, row: 2), .remove(try Fixture.key("A"), row: 1)], version: 2)

    #expect(index.count == 1)
    #expect(index.version == 2)
}

@Test func `A commit without rights still moves the version on`() {
    let index = PlateIndex()

    index.apply([], version: 4711)

    #expect(index.version == 4711)
    #expect(index.reading { _, version in version } == 4711)
}

@Test func `Filling afresh leaves nothing of what was there`() throws {
    let index = PlateIndex()
    let right = try Fixture.right(2)
    index.apply([.put(try Fixture.key("OLD1"), row: 1, try Fixture.right(1))], version: 3)

    let isTaken = try index.replaceAll(version: 3) { put in
        put(try Fixture.key("NEW1"), 2, right)
    }

    #expect(isTaken)
    #expect(index.rights(of: try Fixture.plate("OLD1")).isEmpty)
    #expect(index.rights(of: try Fixture.plate("NEW1")) == [right])
    #expect((index.count, index.version) == (1, 3))
}

@Test func `Rights read from an older version of the record are not taken over`() throws {
    let index = PlateIndex()
    index.apply([.put(try Fixture.key("NEW1"), row: 1, try Fixture.right(1))], version: 5)

    let isTaken = index.replaceAll(version: 4, expecting: 10) { _ in }

    #expect(!isTaken)
    #expect((index.count, index.version) == (1, 5))
}

@Test func `A record that fails half-way leaves the index as it was`() throws {
    let index = PlateIndex()
    let key = try Fixture.key("ST001R")
    let right = try Fixture.right(1)
    index.apply([.put(key, row: 1, right)], version: 1)

    #expect(throws: Fixture.Unusable.self) {
        try index.replaceAll(version: 2) { put in
            put(key, 2, right)
            throw Fixture.Unusable()
        }
    }

    #expect((index.count, index.version) == (1, 1))
}

@Test func `Forgetting drops what ended before the moment and nothing else`() throws {
    let index = PlateIndex()
    let ends: [Int64] = [99, 100, 101]
    let texts = ["ST001R", "ABCDEFGHIJKLMNOP"]
    for (plate, text) in texts.enumerated() {
        let key = try Fixture.key(text)
        for (row, end) in ends.enumerated() {
            let right = try Fixture.right(0, until: end)
            index.apply([.put(key, row: Int64(plate * 3 + row), right)], version: 1)
        }
    }

    #expect(index.forget(endedBefore: Instant(seconds: 100)) == 2)

    for text in texts {
        let left = index.rights(of: try Fixture.plate(text)).map(\.period.end.seconds)
        #expect(left.sorted() == [100, 101])
    }
    #expect(index.forget(endedBefore: Instant(seconds: 102)) == 4)
    #expect((index.count, index.version) == (0, 1))
}

/// Takes a tenth of a second; if they all fell together in the table, it would be fifty times that.
@Test func `Plates of one series do not get in each other's way`() throws {
    let keys = try (0..<20_000).map { try Fixture.key("\($0 / 1000 + 10)BX\($0 % 1000 + 1000)") }
    let right = try Fixture.right(1)

    let took = ContinuousClock().measure {
        PlateIndex().replaceAll(version: 1) { put in
            for (row, key) in keys.enumerated() { put(key, Int64(row), right) }
        }
    }

    #expect(took < .seconds(4))
}

@Test func `A hundred thousand rights are found, forgotten and found no more`() throws {
    let index = PlateIndex()
    let rights = try (0..<100_000).map { number in
        try Fixture.right(number, until: number.isMultiple(of: 2) ? 10 : 20)
    }
    try index.replaceAll(version: 1) { put in
        for (number, right) in rights.enumerated() {
            put(try Fixture.key("P\(number / 2)"), Int64(number), right)
        }
    }
    #expect(index.count == 100_000)

    #expect(index.forget(endedBefore: Instant(seconds: 15)) == 50_000)

    for number in stride(from: 1, to: 100_000, by: 2) {
        let found = index.rights(of: try Fixture.plate("P\(number / 2)"))
        try #require(found == [rights[number]])
    }
}
