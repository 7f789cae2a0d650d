// swift-tools-version: 6.2
import PackageDescription

/// Swift 6 language mode comes with the tools version; a warning stops the build.
let strict: [SwiftSetting] = [
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

let argumentParser: Target.Dependency = .product(
  name: "ArgumentParser", package: "swift-argument-parser")
let subprocess: Target.Dependency = .product(name: "Subprocess", package: "swift-subprocess")
let grdb: Target.Dependency = .product(name: "GRDB", package: "GRDB.swift")
/// SQLite's own functions, for rows by the million.
let sqlite: Target.Dependency = .product(name: "GRDBSQLite", package: "GRDB.swift")

/// A library that every stage may stand on.
func foundation(
  _ name: String, uses dependencies: [Target.Dependency], exclude excluded: [String] = [],
  testCases: [String] = []
) -> [Target] {
  [
    .target(
      name: name, dependencies: dependencies, exclude: excluded, swiftSettings: strict),
    .testTarget(
      name: "\(name)Tests",
      dependencies: dependencies + [.target(name: name), "TestSupport"], exclude: testCases,
      swiftSettings: strict),
  ]
}

/// One stage: its library, its executable and the tests of the library.
func stage(
  _ name: String, command: String, uses dependencies: [Target.Dependency],
  testCases: [String] = []
) -> [Target] {
  [
    .target(
      name: name, dependencies: dependencies, path: "Sources/Stages/\(name)",
      swiftSettings: strict),
    .executableTarget(
      name: command,
      dependencies: [
        .target(name: name), "CommandSupport", "Records", "LanguageData", argumentParser,
      ],
      path: "Sources/Commands/\(command)", swiftSettings: strict),
    .testTarget(
      name: "\(name)Tests",
      dependencies: dependencies + [.target(name: name), "TestSupport"],
      exclude: testCases, swiftSettings: strict),
  ]
}

let package = Package(
  name: "depeche",
  products: [
    "fetch", "clean", "segment", "extract", "aggregate", "train", "gazetteer", "resolve",
  ].map {
    .executable(name: "depeche-\($0)", targets: ["depeche-\($0)"])
  },
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
    .package(url: "https://github.com/swiftlang/swift-subprocess", exact: "1.0.2"),
  ],
  targets: [
    // System libraries, and the default language data as bytes.
    .systemLibrary(
      name: "CLibCurl", pkgConfig: "libcurl", providers: [.apt(["libcurl4-openssl-dev"])]),
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
    .systemLibrary(
      name: "CBrotli", pkgConfig: "libbrotlidec", providers: [.apt(["libbrotli-dev"])]),
    .systemLibrary(
      name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .systemLibrary(name: "CLibCrypto", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"])]),
    .systemLibrary(
      name: "CLibDeflate", pkgConfig: "libdeflate", providers: [.apt(["libdeflate-dev"])]),
    .systemLibrary(name: "CLibMD", pkgConfig: "libmd", providers: [.apt(["libmd-dev"])]),
    .target(name: "CLanguageData"),
    // The arithmetic of neural networks, quick enough for tests in debug builds too.
    .target(
      name: "CNeuralKernels",
      cSettings: [.unsafeFlags(["-O2"], .when(configuration: .debug))]),
  ]
    // What flows, what linguists edit, what reads a sentence.
    + foundation("Records", uses: ["CLibMD"])
    + foundation("LanguageData", uses: ["Records", "CLanguageData"], exclude: ["Data"])
    + foundation("Linguistics", uses: ["Records", "LanguageData", "CNeuralKernels"])
    // Where, when and how many.
    + foundation("Gazetteers", uses: ["Records", "LanguageData", "Linguistics", "CZlib"])
    + foundation(
      "Resolving", uses: ["Records", "LanguageData", "Linguistics", "Gazetteers"],
      testCases: ["floors.json"])
    + foundation(
      "CommandSupport", uses: ["Records", "LanguageData", "Gazetteers", argumentParser])
    // The pipeline, in the order of its flow.
    + stage(
      "Fetching", command: "depeche-fetch",
      uses: [
        "Records", "LanguageData", "CLibCurl", "CLibCrypto", "CLibDeflate", "CZlib", "CBrotli",
        grdb,
      ])
    + stage(
      "Cleaning", command: "depeche-clean", uses: ["Records", "LanguageData", "CLibXML2"],
      testCases: ["Pages", "floors.json"])
    + stage(
      "Segmenting", command: "depeche-segment", uses: ["Records", "LanguageData", "Linguistics"],
      testCases: ["floors.json", "parsing-floors.json"])
    + stage(
      "Extracting", command: "depeche-extract",
      uses: ["Records", "LanguageData", "Linguistics", "Gazetteers", "Resolving"],
      testCases: ["floors.json"])
    + stage(
      "Aggregating", command: "depeche-aggregate", uses: ["Records", "LanguageData", grdb, sqlite])
    // What makes the models that the stages read with.
    + [
      .executableTarget(
        name: "depeche-train",
        dependencies: [
          "CommandSupport", "Cleaning", "Segmenting", "Linguistics", "LanguageData", "Records",
          argumentParser,
        ],
        path: "Sources/Commands/depeche-train", swiftSettings: strict)
    ]
    // What asks the gazetteer and the resolvers by themselves.
    + [
      .executableTarget(
        name: "depeche-gazetteer",
        dependencies: [
          "CommandSupport", "Gazetteers", "Linguistics", "LanguageData", "Records", argumentParser,
        ],
        path: "Sources/Commands/depeche-gazetteer", swiftSettings: strict),
      .executableTarget(
        name: "depeche-resolve",
        dependencies: [
          "CommandSupport", "Resolving", "Gazetteers", "LanguageData", "Records", argumentParser,
        ],
        path: "Sources/Commands/depeche-resolve", swiftSettings: strict),
    ]
    // What only tests and measurements need.
    + [
      .target(
        name: "TestSupport", dependencies: ["Records"], path: "Tests/TestSupport",
        swiftSettings: strict),
      .testTarget(
        name: "PipelineTests",
        dependencies: [
          "TestSupport", "Records", subprocess, "depeche-fetch", "depeche-clean",
          "depeche-segment", "depeche-extract", "depeche-aggregate", "depeche-train",
          "depeche-gazetteer", "depeche-resolve",
        ],
        exclude: ["Cases", "Samples"], swiftSettings: strict),
      .executableTarget(
        name: "depeche-benchmarks",
        dependencies: [
          "Records", "LanguageData", "Linguistics", "Gazetteers", "Resolving", "Segmenting",
          "TestSupport",
        ],
        path: "Tests/Benchmarks/depeche-benchmarks", swiftSettings: strict),
      .executableTarget(
        name: "depeche-read-sources", dependencies: ["Fetching", "Records"],
        path: "Tests/Benchmarks/depeche-read-sources", swiftSettings: strict),
    ],
  cLanguageStandard: .c2x
)

// Fuzzing takes flags of its own; `pipelines/fuzz` sets them, and this variable.
if Context.environment["DEPECHE_FUZZING"] != nil {
  package.targets += [
    .systemLibrary(name: "CLibFuzzer", path: "Tests/Fuzzing/CLibFuzzer"),
    .executableTarget(
      name: "depeche-fuzz",
      dependencies: [
        "CLibFuzzer", "Records", "LanguageData", "Linguistics", "Gazetteers", "Resolving",
        "Fetching", "Cleaning", "Segmenting", "Extracting",
      ],
      path: "Tests/Fuzzing/depeche-fuzz", swiftSettings: strict),
  ]
}
