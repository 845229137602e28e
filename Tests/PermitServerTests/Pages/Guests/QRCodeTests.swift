import Testing

@testable import PermitServer

struct QRCodeTests {
    @Test func `The correction of the example in annex I of the standard is right`() {
        let data: [UInt8] = [
            0x10, 0x20, 0x0C, 0x56, 0x61, 0x80, 0xEC, 0x11, 0xEC, 0x11, 0xEC, 0x11, 0xEC, 0x11,
            0xEC, 0x11,
        ]

        #expect(
            ReedSolomon.correction(of: data, count: 10) == [
                0xA5, 0x24, 0xD4, 0xC1, 0xED, 0x36, 0xC7, 0x87, 0x2C, 0x55,
            ]
        )
    }

    /// Table C.1 of the standard, the rows of level M.
    @Test(arguments: [
        (0, 0b101_0100_0001_0010), (1, 0b101_0001_0010_0101), (2, 0b101_1110_0111_1100),
        (3, 0b101_1011_0100_1011), (4, 0b100_0101_1111_1001), (5, 0b100_0000_1100_1110),
        (6, 0b100_1111_1001_0111), (7, 0b100_1010_1010_0000),
    ])
    func `Level and mask are told with their correction`(mask: Int, bits: Int) {
        #expect(QRSquare.format(mask: mask) == bits)
    }

    /// Table 7 of the standard, level M, byte mode.
    @Test(arguments: [
        (14, 1), (15, 2), (26, 2), (42, 3), (62, 4), (84, 5), (106, 6), (122, 7), (152, 8),
        (180, 9), (213, 10),
    ])
    func `The smallest square that holds the text is taken`(bytes: Int, version: Int) {
        #expect(QRVersion(holding: bytes)?.number == version)
    }

    @Test func `What is too long for ten versions has no code`() {
        #expect(QRVersion(holding: 214) == nil)
        #expect(QRCode(String(repeating: "a", count: 214)) == nil)
    }

    /// Drawn by the reference program of Project Nayuki, with mask 2 asked for.
    @Test func `A whole square is as another program draws it`() throws {
        let code = try #require(QRCode("gl_ABC", mask: 2))

        let rows = (0..<code.size).map { row in
            (0..<code.size).map { code.isDark(row: row, column: $0) ? "#" : "." }.joined()
        }

        #expect(rows == Self.square)
    }

    /// The same program, as a number for each square.
    @Test(arguments: QRCodeTests.drawn)
    func `Squares of every version and mask are as another program draws them`(
        length: Int,
        mask: Int,
        sum: UInt64
    ) throws {
        let text = String(repeating: "kenteken/loket-", count: 20).prefix(length)
        let code = try #require(QRCode(String(text), mask: mask))

        let modules = (0..<code.size * code.size).map { place in
            code.isDark(row: place / code.size, column: place % code.size)
        }

        #expect(modules.reduce(UInt64(7)) { $0 &* 31 &+ ($1 ? 1 : 0) } == sum)
    }

    @Test func `The drawing leaves the margin of four modules free`() throws {
        let view = try #require(QRView("gl_ABC"))

        #expect(view.size == "29")
        #expect(view.path.hasPrefix("M4 4h7v1H4z"))
    }
}

extension QRCodeTests {
    private static let square = [
        "#######...#...#######",
        "#.....#..###..#.....#",
        "#.###.#.##.##.#.###.#",
        "#.###.#.#..##.#.###.#",
        "#.###.#.#..##.#.###.#",
        "#.....#.#.#.#.#.....#",
        "#######.#.#.#.#######",
        "........#..##........",
        "#.#####.....#.#####..",
        "###.##..###.#..#.#..#",
        "...##.#.##.#.#..#.##.",
        "#.#.#....##....######",
        "..#..###.###.#..####.",
        "........#..#####.#..#",
        "#######...#.#.##.#.#.",
        "#.....#.#######.###.#",
        "#.###.#.#...#..#..##.",
        "#.###.#.###.#..#..#..",
        "#.###.#.####.#...##..",
        "#.....#........####..",
        "#######.####.#.#..##.",
    ]

    static let drawn: [(Int, Int, UInt64)] = [
        (1, 0, 8508246157254207475),
        (14, 1, 9076958868261113455),
        (15, 2, 220096638521303983),
        (26, 3, 5653428829876317739),
        (40, 4, 7117894797822062606),
        (42, 5, 3589351819319698488),
        (60, 6, 1293974040512030688),
        (62, 7, 16324398540468750606),
        (80, 0, 4938534253579391901),
        (84, 1, 15417397233815308523),
        (100, 2, 17713558847610876948),
        (106, 3, 12585030011290297435),
        (120, 4, 2033483541548608499),
        (122, 5, 8557098374389364369),
        (140, 6, 16543202883143661837),
        (152, 7, 17927426049846087073),
        (170, 0, 5063049377493586687),
        (180, 1, 7518594210433523536),
        (200, 2, 17490285493469678347),
        (213, 3, 6886008721762651775),
    ]
}
