/// A hash table that keeps fingerprints instead of keys, read where it lies.
///
/// The top bits of a key's hash choose its bucket, the next ones are its fingerprint; together they
/// are all that is kept of it, so tables can be merged, and two keys that share them are one.
/// A key that is not in the table is taken for one that is about once in 2^(bits) / keys.
///
/// Layout: number of entries (4), bits of bucket, fingerprint and value (1, 1, 1), bytes of an entry
/// (1); where each bucket starts, and the end (4 each); the entries: value in the low bits, then
/// fingerprint. Entries of one key stand together, in the order in which the builder puts them.
struct FingerprintTable: Sendable {
  /// The number of entries.
  let count: Int
  let bucketBits: Int
  let fingerprintBits: Int
  let valueBits: Int
  private let stride: Int
  private let bucketsStart: Int
  private let entriesStart: Int

  static let headLength = 8

  /// Reads the head of a table.
  init(
    _ bytes: IndexBytes, in range: Range<Int>, name: IndexLayout.Section
  ) throws(GazetteerError) {
    guard range.count >= Self.headLength else {
      throw .damaged(origin: bytes.origin, reason: "section \(name) has no head")
    }
    count = Int(bytes.number(UInt32.self, at: range.lowerBound))
    bucketBits = Int(bytes.byte(at: range.lowerBound + 4))
    fingerprintBits = Int(bytes.byte(at: range.lowerBound + 5))
    valueBits = Int(bytes.byte(at: range.lowerBound + 6))
    stride = Int(bytes.byte(at: range.lowerBound + 7))
    bucketsStart = range.lowerBound + Self.headLength
    guard bucketBits <= 28, fingerprintBits <= 32, valueBits <= 32, bucketBits > 0,
      fingerprintBits > 0, stride <= 8, (stride - 1) * 8 < fingerprintBits + valueBits,
      fingerprintBits + valueBits <= stride * 8
    else { throw .damaged(origin: bytes.origin, reason: "section \(name) has a wrong head") }
    entriesStart = bucketsStart + ((1 << bucketBits) + 1) * 4
    guard entriesStart + count * stride == range.upperBound else {
      throw .damaged(
        origin: bytes.origin, reason: "section \(name): \(range.count) bytes do not fit its head")
    }
  }

  /// The bits of a hash that the table knows.
  var hashBits: Int { bucketBits + fingerprintBits }

  /// The top bits of a hash, which are all that the table keeps.
  @inline(__always)
  func reduced(_ hash: UInt64) -> UInt64 { hash >> UInt64(64 - hashBits) }

  /// The entries of a key, by its reduced hash.
  @inline(__always)
  func entries(for reduced: UInt64, in bytes: IndexBytes) -> Range<Int> {
    let bucket = Int(truncatingIfNeeded: reduced >> UInt64(fingerprintBits))
    let fingerprint = reduced & ((1 << UInt64(fingerprintBits)) - 1)
    let bounds = self.bounds(of: bucket, in: bytes)
    var first = bounds.lowerBound
    while first < bounds.upperBound, self.fingerprint(at: first, in: bytes) != fingerprint {
      first += 1
    }
    var end = first
    while end < bounds.upperBound, self.fingerprint(at: end, in: bytes) == fingerprint { end += 1 }
    return first..<end
  }

  /// The entries of a bucket; none where the table is damaged.
  @inline(__always)
  func bounds(of bucket: Int, in bytes: IndexBytes) -> Range<Int> {
    let low = Int(bytes.number(UInt32.self, at: bucketsStart + bucket * 4))
    let high = Int(bytes.number(UInt32.self, at: bucketsStart + bucket * 4 + 4))
    return low <= high && high <= count ? low..<high : 0..<0
  }

  /// The value of an entry.
  @inline(__always)
  func value(at entry: Int, in bytes: IndexBytes) -> Int {
    Int(truncatingIfNeeded: raw(at: entry, in: bytes) & ((1 << UInt64(valueBits)) - 1))
  }

  /// The fingerprint of an entry.
  @inline(__always)
  func fingerprint(at entry: Int, in bytes: IndexBytes) -> UInt64 {
    raw(at: entry, in: bytes) >> UInt64(valueBits) & ((1 << UInt64(fingerprintBits)) - 1)
  }

  /// An entry, with bytes of the next ones behind it where there are any.
  @inline(__always)
  private func raw(at entry: Int, in bytes: IndexBytes) -> UInt64 {
    let offset = entriesStart + entry * stride
    // The notes follow the tables, so eight bytes can nearly always be read at once.
    if offset + 8 <= bytes.count { return bytes.number(UInt64.self, at: offset) }
    var value: UInt64 = 0
    for index in (0..<stride).reversed() {
      value = value << 8 | UInt64(bytes.byte(at: offset + index))
    }
    return value
  }
}
