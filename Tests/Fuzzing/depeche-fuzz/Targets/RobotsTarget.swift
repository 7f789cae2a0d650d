@testable import Fetching

/// Files of rules for crawlers, and addresses held against them.
struct RobotsTarget: FuzzTarget {
  init() {}

  /// The last line is the path of an address.
  func run(_ bytes: [UInt8]) {
    let file = RobotsFile(bytes, agent: "Depeche")
    let path = String(
      decoding: bytes.split(separator: 0x0A).last.map(Array.init) ?? [], as: UTF8.self)
    _ = file.allows(url: "https://exemple.fr/" + path)
    precondition(file.crawlDelay.map { $0 >= 0 && $0.isFinite } ?? true, "no such pause")
    precondition(RobotsFile().allows(url: path), "no rules forbid something")
    precondition(file == RobotsFile(bytes, agent: "Depeche"), "the same file gave other rules")
  }
}
