import Glibc

/// A text that an index is built from: a file, or a member of a zip archive.
struct SourceText: Sendable {
  /// What messages call it: "SY.zip/SY.txt".
  let label: String
  /// The length in bytes.
  let count: Int
  private let file: SourceFile
  private let member: ZipArchive.Member?

  private static let pieceLength = 1 << 18
  /// No line of GeoNames' dumps is longer than 20 KB.
  private static let longestLine = 1 << 20
  private static let longestWhole = 1 << 30

  /// The texts in a file: itself, or the members of an archive.
  static func texts(in path: String) throws(GazetteerError) -> [SourceText] {
    let file = try SourceFile(path)
    guard try ZipArchive.isArchive(file) else {
      return [SourceText(label: path, count: file.count, file: file, member: nil)]
    }
    return try ZipArchive.members(of: file).map {
      SourceText(label: "\(path)/\($0.name)", count: $0.count, file: file, member: $0)
    }
  }

  /// Hands the bytes to `body`, piece by piece, until it returns false.
  func forEachPiece(
    _ body: (ArraySlice<UInt8>) throws(GazetteerError) -> Bool
  ) throws(GazetteerError) {
    if let member {
      return try ZipInflater(member, of: file, label: label).forEachPiece(body)
    }
    var offset = 0
    while true {
      let piece = try file.bytes(at: offset, count: Self.pieceLength)
      guard !piece.isEmpty, try body(piece[...]) else { return }
      offset += piece.count
    }
  }

  /// The first bytes, at most so many.
  func beginning(count: Int) throws(GazetteerError) -> [UInt8] {
    var bytes: [UInt8] = []
    try forEachPiece { (piece) throws(GazetteerError) in
      bytes += piece.prefix(count - bytes.count)
      return bytes.count < count
    }
    return bytes
  }

  /// All bytes, of at most 1 GiB.
  func whole() throws(GazetteerError) -> [UInt8] {
    guard count <= Self.longestWhole else {
      throw .malformed(place: label, reason: "expected at most 1 GiB, found \(count) bytes")
    }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(count)
    try forEachPiece { (piece) throws(GazetteerError) in
      bytes += piece
      return true
    }
    return bytes
  }

  /// Hands each line to `body`, without its end, with its number from 1.
  func forEachLine(
    _ body: (ArraySlice<UInt8>, Int) throws(GazetteerError) -> Void
  ) throws(GazetteerError) {
    var number = 0
    var rest: [UInt8] = []
    func give(_ line: ArraySlice<UInt8>) throws(GazetteerError) {
      number += 1
      try body(line.last == 0x0D ? line.dropLast() : line, number)
    }
    try forEachPiece { (piece) throws(GazetteerError) in
      var start = piece.startIndex
      while let end = Self.firstLineEnd(piece[start...]) {
        if rest.isEmpty {
          try give(piece[start..<end])
        } else {
          rest += piece[start..<end]
          try give(rest[...])
          rest.removeAll(keepingCapacity: true)
        }
        start = end + 1
      }
      rest += piece[start...]
      guard rest.count <= Self.longestLine else {
        throw .malformed(
          place: "\(label):\(number + 1)",
          reason: "expected a line of at most 1 MiB, found a longer one")
      }
      return true
    }
    if !rest.isEmpty { try give(rest[...]) }
  }

  private static func firstLineEnd(_ bytes: ArraySlice<UInt8>) -> Int? {
    bytes.withUnsafeBufferPointer { buffer in
      guard let base = buffer.baseAddress, let end = memchr(base, 0x0A, buffer.count) else {
        return nil
      }
      return bytes.startIndex + (UnsafeRawPointer(end) - UnsafeRawPointer(base))
    }
  }
}
