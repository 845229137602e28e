// swift-tools-version: 6.2
import PackageDescription

/// What every target of our own is compiled with: Swift 6 mode comes from the tools version.
let strict: [SwiftSetting] = [
    .treatAllWarnings(as: .error),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
]

/// The schema's history, oldest first.
///
/// A file that has shipped is never edited; add the next one.
let migrations = [
    "V0001__permits", "V0002__case_work", "V0003__letters", "V0004__payments",
    "V0005__exemption_life", "V0006__visitor_access", "V0007__retention",
    "V0008__right_changes", "V0009__findings", "V0010__calendar_feed",
]

/// The letters, and the parts that they share; each has words in Dutch and in English.
let letters = [
    "opening", "closing", "basis", "remedy", "received", "registerSilent", "completionAsked",
    "viewpointAsked", "grantedIfPaid", "inEffect", "refused", "leftUnhandled", "withdrawn",
    "paymentWarning", "lapsed", "periodPassed", "expiring",
    "termExtended", "objectionReceived", "objectionLate", "objectionUpheld", "objectionRejected",
    "objectionInadmissible", "withdrawalIntended", "renewalIfPaid", "renewed", "renewalVoid",
    "holderMoved", "plateDoubted", "metAfterEnd",
]

let package = Package(
    name: "Kentekenloket",
    products: [
        .executable(name: "kentekenloket", targets: ["PermitCommand"])
    ],
    dependencies: [
        // Without its traits: we read no configuration through it, and every build is shorter.
        .package(
            url: "https://github.com/hummingbird-project/hummingbird",
            from: "2.28.1",
            traits: []
        ),
        .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
        .package(url: "https://github.com/apple/swift-metrics", from: "2.13.0"),
        .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0"),
        .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
        .package(url: "https://github.com/apple/swift-nio-extras", from: "1.35.2"),
        .package(
            url: "https://github.com/swift-server/swift-service-lifecycle",
            from: "2.13.0"
        ),
    ],
    targets: [
        // The trade: plates, zones, time, policy, decisions, verdicts. Imports nothing.
        .target(name: "Permits", swiftSettings: strict),

        // Which rights a plate holds, in memory.
        .target(name: "PlateIndex", dependencies: ["Permits"], swiftSettings: strict),

        // The schema's history, compiled into the binary.
        .target(
            name: "Migrations",
            path: "Migrations",
            resources: migrations.map { .embedInCode("\($0).sql") },
            swiftSettings: strict
        ),

        // The system's OpenSSL 3: a module map, no code. Patched by apt, without a build.
        .systemLibrary(name: "COpenSSL", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"])]),

        // The record, in SQLite, personal data sealed field by field.
        .target(
            name: "PermitStore",
            dependencies: [
                "Permits", "Migrations", "COpenSSL",
                .product(name: "GRDB", package: "GRDB.swift"),
            ],
            swiftSettings: strict
        ),

        // What the office does: one transaction, then the index, then the answer.
        .target(
            name: "PermitOffice",
            dependencies: [
                "Permits", "PlateIndex", "PermitStore",
                .product(name: "Mustache", package: "swift-mustache"),
            ],
            resources: [
                .embedInCode("Municipality/leidschendam-voorburg.json"),
                .embedInCode("Municipality/municipality.schema.json"),
            ]
                + [.embedInCode("Letters/Templates/layout.mustache")]
                + letters.flatMap { ["\($0).nl", "\($0).en"] }.map {
                    .embedInCode("Letters/Templates/\($0).mustache")
                },
            swiftSettings: strict
        ),

        // The world outside: BRP, BAG, RDW, payment, mail, identity.
        .target(
            name: "Registers",
            dependencies: ["Permits", "PermitOffice", "COpenSSL"],
            swiftSettings: strict
        ),

        // A line of made-up applicants and a checklist beside the rules; for the bench and the
        // tests. No part of the service reaches it.
        .target(
            name: "Caseload",
            dependencies: ["Permits", "PermitOffice", "Registers"],
            swiftSettings: strict
        ),

        // Puts the templates, words, style and scripts of pages into the binary.
        .executableTarget(name: "TextEmbedder", swiftSettings: strict),
        .plugin(
            name: "EmbedTexts",
            capability: .buildTool(),
            dependencies: ["TextEmbedder"],
            path: "Sources/EmbedTexts"
        ),

        // The office over HTTP: API (JSON) and Pages (HTML).
        .target(
            name: "PermitServer",
            dependencies: [
                "Permits", "PermitOffice",
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOHTTPTypes", package: "swift-nio-extras"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "Metrics", package: "swift-metrics"),
                .product(name: "Mustache", package: "swift-mustache"),
            ],
            swiftSettings: strict,
            plugins: ["EmbedTexts"]
        ),

        // The executable `kentekenloket`: wires everything.
        .executableTarget(
            name: "PermitCommand",
            dependencies: [
                "Permits", "PlateIndex", "PermitStore", "PermitOffice", "Registers",
                "PermitServer", "Caseload",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
                .product(name: "UnixSignals", package: "swift-service-lifecycle"),
            ],
            swiftSettings: strict
        ),

        // One folder of tests a target; EndToEnd and the scripts drive the binary from outside.
        .testTarget(
            name: "PermitsTests",
            dependencies: ["Permits"],
            exclude: ["Plates/plates.csv"],
            swiftSettings: strict
        ),
        .testTarget(
            name: "PlateIndexTests",
            dependencies: ["PlateIndex", "Permits"],
            swiftSettings: strict
        ),
        .testTarget(
            name: "PermitStoreTests",
            dependencies: [
                "PermitStore", "Permits", "Migrations",
                .product(name: "GRDB", package: "GRDB.swift"),
            ],
            exclude: ["schema.sql"],
            swiftSettings: strict
        ),
        .testTarget(
            name: "PermitOfficeTests",
            dependencies: [
                "PermitOffice", "PermitStore", "PlateIndex", "Permits", "Registers", "Caseload",
                .product(name: "GRDB", package: "GRDB.swift"),
            ],
            swiftSettings: strict
        ),
        .testTarget(
            name: "PermitServerTests",
            dependencies: [
                "PermitServer", "PermitOffice", "PermitStore", "Permits", "Registers",
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOEmbedded", package: "swift-nio"),
                .product(name: "NIOPosix", package: "swift-nio"),
            ],
            swiftSettings: strict
        ),
        .testTarget(
            name: "RegistersTests",
            dependencies: [
                "Registers", "PermitOffice", "PermitStore", "Permits", "COpenSSL",
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOPosix", package: "swift-nio"),
            ],
            swiftSettings: strict
        ),
        // What reads bytes from outside; `Scripts/fuzz` compiles the same targets with libFuzzer.
        .testTarget(
            name: "FuzzTests",
            dependencies: ["PermitServer", "PermitOffice", "Permits"],
            exclude: ["Corpus", "FuzzEntry.swift"],
            swiftSettings: strict
        ),
        .testTarget(name: "TidyTests", swiftSettings: strict),
    ]
)
