/// A read-only table from byte strings to numbers that is looked up straight in a model's bytes.
///
/// Keys are not stored: a key's 64-bit hash gives a bucket (four keys on average) and a fingerprint
/// of 24 bits, so that about one unknown key in four million is taken for a known one. A key takes
/// one byte for its bucket, three for the fingerprint and two or four for the value.
///
/// Layout, numbers little-endian: keys (4), buckets (4), bytes a value (4), seed (4); the first
/// entry of each bucket and their number at the end (4 each); the entries: fingerprint (3), value.
/// There is nothing to build at load time. Among 466,000 forms a lookup by hash took 28 ns in the
/// order of a text and 33 ns in random order, in a release build on a busy core.
package struct HashedTable: Sendable {
  /// The number of keys.
  package let count: Int
  private let section: ModelSection
  private let bucketCount: UInt64
  private let seed: UInt64
  private let entriesStart: Int
  private let stride: Int

  private static let headLength = 16
  private static let fingerprintLength = 3
  private static let keysPerBucket = 4

  /// Reads a table.
  ///
  /// - Parameter name: What errors call the section.
  package init(_ section: ModelSection, name: String) throws(ModelArchiveError) {
    guard section.count >= Self.headLength else {
      throw .malformed(section: name, reason: "\(section.count) bytes are too few for a table")
    }
    count = Int(section.number(UInt32.self, at: 0))
    bucketCount = UInt64(section.number(UInt32.self, at: 4))
    let width = Int(section.number(UInt32.self, at: 8))
    seed = UInt64(section.number(UInt32.self, at: 12))
    stride = Self.fingerprintLength + width
    entriesStart = Self.headLength + (Int(bucketCount) + 1) * 4
    guard bucketCount > 0, width == 2 || width == 4,
      section.count == entriesStart + count * stride
    else { throw .malformed(section: name, reason: "\(section.count) bytes do not fit its head") }
    var previous = 0
    for bucket in 0...Int(bucketCount) {
      let first = Int(section.number(UInt32.self, at: Self.headLength + bucket * 4))
      guard first >= previous, first <= count else {
        throw .malformed(section: name, reason: "bucket \(bucket) starts at entry \(first)")
      }
      previous = first
    }
    self.section = section
  }

  /// The value of a key; nil when there is none.
  @inline(__always)
  package func value(forKey key: some Sequence<UInt8>) -> Int? {
    var hash = FormHash()
    hash.append(key)
    return value(for: hash)
  }

  /// The value of the key that has this hash.
  @inline(__always)
  func value(for hash: FormHash) -> Int? {
    let place = Self.place(of: hash, seed: seed, buckets: bucketCount)
    return section.withRawSpan { bytes in
      let bounds = UInt64(
        littleEndian: bytes.unsafeLoadUnaligned(
          fromByteOffset: Self.headLength + place.bucket * 4, as: UInt64.self))
      var offset = entriesStart + Int(bounds & 0xFFFF_FFFF) * stride
      let end = entriesStart + Int(bounds >> 32) * stride
      while offset < end {
        let entry = UInt32(
          littleEndian: bytes.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt32.self))
        if entry & 0xFF_FFFF == place.fingerprint {
          let low = bytes.unsafeLoadUnaligned(fromByteOffset: offset + 3, as: UInt16.self)
          if stride == Self.fingerprintLength + 2 { return Int(UInt16(littleEndian: low)) }
          let all = bytes.unsafeLoadUnaligned(fromByteOffset: offset + 3, as: UInt32.self)
          return Int(UInt32(littleEndian: all))
        }
        offset += stride
      }
      return nil
    }
  }

  @inline(__always)
  private static func place(
    of hash: FormHash, seed: UInt64, buckets: UInt64
  ) -> (bucket: Int, fingerprint: UInt32) {
    // The finalizer of MurmurHash3: FNV-1a alone mixes the last bytes of a key too little.
    var mixed = hash.value ^ (seed &* 0x9E37_79B9_7F4A_7C15)
    mixed = (mixed ^ mixed >> 33) &* 0xFF51_AFD7_ED55_8CCD
    mixed = (mixed ^ mixed >> 33) &* 0xC4CE_B9FE_1A85_EC53
    mixed ^= mixed >> 33
    return (Int(((mixed >> 32) &* buckets) >> 32), UInt32(truncatingIfNeeded: mixed) & 0xFF_FFFF)
  }
}

extension HashedTable {
  /// The bytes of a table; the same entries in any order give the same bytes.
  ///
  /// - Parameter entries: Keys and their values; a key that comes twice must have one value.
  ///   Values that all fit 16 bits take two bytes each, else four.
  package static func serialized(_ entries: [(key: [UInt8], value: UInt32)]) -> [UInt8] {
    var hashed = entries.map { entry in
      var hash = FormHash()
      hash.append(entry.key)
      return (hash: hash.value, value: entry.value)
    }
    hashed.sort { ($0.hash, $0.value) < ($1.hash, $1.value) }
    var unique: [(hash: FormHash, value: UInt32)] = []
    var previous: UInt64?
    for (hash, value) in hashed {
      if hash == previous {
        precondition(unique.last?.value == value, "a key has two values, or two keys one hash")
        continue
      }
      previous = hash
      unique.append((FormHash(value: hash), value))
    }
    let width = unique.allSatisfy { $0.value <= UInt16.max } ? 2 : 4
    let buckets = max(1, unique.count / keysPerBucket)
    // Two keys of one bucket share a fingerprint in about every eighth table of a million keys.
    for seed: UInt32 in 0... {
      let placed = placements(of: unique, seed: seed, buckets: buckets)
      if let placed { return encode(placed, width: width, seed: seed, buckets: buckets) }
    }
    preconditionFailure("no seed tells all keys apart")
  }

  private typealias Placement = (bucket: Int, fingerprint: UInt32, value: UInt32)

  /// The entries in their order; nil when two cannot be told apart.
  private static func placements(
    of entries: [(hash: FormHash, value: UInt32)], seed: UInt32, buckets: Int
  ) -> [Placement]? {
    var placed = entries.map { entry -> Placement in
      let place = place(of: entry.hash, seed: UInt64(seed), buckets: UInt64(buckets))
      return (place.bucket, place.fingerprint, entry.value)
    }
    placed.sort { ($0.bucket, $0.fingerprint) < ($1.bucket, $1.fingerprint) }
    for index in placed.indices.dropFirst() {
      let (previous, next) = (placed[index - 1], placed[index])
      if previous.bucket == next.bucket, previous.fingerprint == next.fingerprint { return nil }
    }
    return placed
  }

  private static func encode(
    _ placed: [Placement], width: Int, seed: UInt32, buckets: Int
  ) -> [UInt8] {
    var bytes: [UInt8] = []
    for number in [placed.count, buckets, width, Int(seed)] { bytes.append(number: UInt32(number)) }
    var index = 0
    for bucket in 0...buckets {
      while index < placed.count, placed[index].bucket < bucket { index += 1 }
      bytes.append(number: UInt32(index))
    }
    for entry in placed {
      bytes.append(number: UInt16(truncatingIfNeeded: entry.fingerprint))
      bytes.append(UInt8(entry.fingerprint >> 16))
      if width == 2 {
        bytes.append(number: UInt16(entry.value))
      } else {
        bytes.append(number: entry.value)
      }
    }
    return bytes
  }
}
