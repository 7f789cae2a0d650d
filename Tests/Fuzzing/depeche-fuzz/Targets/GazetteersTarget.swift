import Foundation
import LanguageData
import Linguistics
import Records

@testable import Gazetteers

/// Compiled gazetteers: damage may give wrong answers, but nothing may be read past the end.
struct GazetteersTarget: FuzzTarget {
  private let key: TransliterationKey

  init() throws { key = try TransliterationKey() }

  func run(_ bytes: [UInt8]) {
    guard let gazetteer = try? Gazetteer(bytes: Self.mended(bytes)) else { return }
    try? gazetteer.verify()
    _ = gazetteer.notes
    let lookup = PlaceLookup(gazetteer, key: key)
    for name in ["Gao", "Tall Hamra", "Tel Hamrah"] {
      for candidate in lookup.candidates(for: name, near: (36, 40)) {
        precondition(candidate.place.name.utf8.count <= 4 * 255, "a name beyond its section")
      }
    }
    _ = lookup.country(named: "ML")
  }

  /// The bytes with their own length.
  private static func mended(_ bytes: [UInt8]) -> [UInt8] {
    guard bytes.count >= 24 else { return bytes }
    var length: [UInt8] = []
    length.append(number: UInt64(bytes.count))
    var mended = bytes
    mended.replaceSubrange(16..<24, with: length)
    return mended
  }

  /// An index of two places.
  func seeds() throws -> [[UInt8]] {
    let path = FileManager.default.temporaryDirectory.path + "/depeche-fuzz-\(UUID()).txt"
    defer { try? FileManager.default.removeItem(atPath: path) }
    let rows = [
      "1001\tTall Hamrā'\tTall Hamra'\tTal Hamra,تل حمراء\t36.5\t40.25\tP\tPPL\tSY\t\t02\t\t\t\t12000",
      "1002\tGao\tGao\tKawkaw\t16.3\t-0.05\tP\tPPLA\tML\t\t07\t\t\t\t90000",
    ].map { $0 + "\t\t300\tAsia/Damascus\t2024-01-01\n" }
    try Data(rows.joined().utf8).write(to: URL(fileURLWithPath: path))
    var builder = GazetteerBuilder(lexicon: try GazetteerLexicon(), countries: [])
    try builder.read(files: [path])
    return [builder.index(notes: "Invented.")]
  }
}
