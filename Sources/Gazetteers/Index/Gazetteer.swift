import LanguageData

/// The places of the world and their names, compiled from GeoNames, read where they lie.
///
/// Opening an index checks its head alone: microseconds, and memory for no more than the pages that
/// are looked at. Made by `GazetteerBuilder`; `IndexLayout` says how it is laid out. Damage in the
/// middle of an index gives wrong answers, never a crash; `verify` finds it.
package final class Gazetteer: Sendable {
  /// The number of places.
  package let placeCount: Int

  let bytes: IndexBytes
  let layout: IndexLayout
  let filter: PrefixFilter
  let nameTable: FingerprintTable
  let spellingTable: FingerprintTable
  let placesStart: Int
  let placeStride: Int

  /// The path of the default index below `Data`.
  package static let dataPath = "world/places.gazetteer"

  /// Opens the index that is part of the executable.
  package static func embedded() throws(GazetteerError) -> Gazetteer {
    guard let buffer = LanguageDataSource.embeddedBuffer(of: dataPath),
      let base = buffer.baseAddress
    else { throw .missing(path: dataPath) }
    return try Gazetteer(IndexBytes(lasting: base, count: buffer.count, origin: dataPath))
  }

  /// Opens the index that a command is to use: the file that the user names, else the first
  /// `world/places.gazetteer` in the folders of language data, else the one in the executable.
  package static func open(
    file: String? = nil, data: LanguageDataSource = LanguageDataSource()
  ) throws(GazetteerError) -> Gazetteer {
    if let file { return try Gazetteer(contentsOf: file) }
    for folder in data.folders {
      do {
        return try Gazetteer(contentsOf: folder + "/" + dataPath)
      } catch .missing {
        continue
      }
    }
    return try embedded()
  }

  /// Maps an index file.
  package convenience init(contentsOf path: String) throws(GazetteerError) {
    try self.init(IndexBytes(mapping: path))
  }

  /// Opens a copy of an index's bytes; errors call it `origin`.
  package convenience init(
    bytes: [UInt8], origin: String = "index"
  ) throws(GazetteerError) {
    try self.init(IndexBytes(copying: bytes, origin: origin))
  }

  private init(_ bytes: IndexBytes) throws(GazetteerError) {
    let layout = try IndexLayout(bytes)
    self.bytes = bytes
    self.layout = layout
    filter = try PrefixFilter(bytes, in: layout[.nameFilter])
    nameTable = try FingerprintTable(bytes, in: layout[.nameTable], name: .nameTable)
    spellingTable = try FingerprintTable(bytes, in: layout[.spellingTable], name: .spellingTable)
    placeCount = layout.placeCount
    placesStart = layout[.places].lowerBound
    placeStride = layout.placeStride
  }

  /// The number of places in an index that the builder has just made.
  package static func placeCount(ofIndex bytes: [UInt8]) -> Int {
    let start = IndexLayout.placeCountAt
    guard bytes.count >= start + 4 else { return 0 }
    return bytes[start..<start + 4].reversed().reduce(0) { $0 << 8 | Int($1) }
  }

  /// Whose data the index is made of, and under which licence.
  package var notes: String {
    let range = layout[.notes]
    return String(
      decoding: UnsafeRawBufferPointer(
        start: bytes.base + range.lowerBound, count: range.count), as: UTF8.self)
  }

  /// The checksum that the index carries, in hexadecimal digits: what provenance cites it by.
  package var digest: String { String(storedChecksum, radix: 16) }

  private var storedChecksum: UInt64 { bytes.number(UInt64.self, at: IndexLayout.checksumAt) }

  /// Reads the whole index and compares it with its checksum: 3 ms for 12 MB.
  package func verify() throws(GazetteerError) {
    guard storedChecksum == IndexLayout.checksum(of: bytes) else {
      throw .damaged(origin: bytes.origin, reason: "its checksum differs")
    }
  }
}
