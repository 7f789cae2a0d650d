import Records

/// A hash table from word forms to values, several a form, made once and then only read.
///
/// Keys are 64-bit FNV-1a hashes of the form's bytes: a lookup makes no string and, for the 10⁵
/// forms of a lexicon, meets a false hit about once in 10⁹ tables.
struct FormTable<Value: Sendable>: Sendable {
  private struct Entry: Sendable {
    let hash: UInt64
    /// The entry of the same bucket that was added before, or -1.
    let next: Int32
    let value: Value
  }

  private var entries: [Entry] = []
  private var buckets: [Int32]

  /// Makes a table with room for about `capacity` forms; more only make it slower.
  init(capacity: Int) {
    let size = max(16, capacity).nextPowerOfTwo
    buckets = Array(repeating: -1, count: size)
    entries.reserveCapacity(capacity)
  }

  /// The number of values.
  var count: Int { entries.count }

  /// Adds a value to a form.
  mutating func insert(_ value: Value, for hash: FormHash) {
    let bucket = Int(truncatingIfNeeded: hash.value) & (buckets.count - 1)
    entries.append(Entry(hash: hash.value, next: buckets[bucket], value: value))
    buckets[bucket] = Int32(entries.count - 1)
  }

  /// Whether a form has a value.
  func contains(_ hash: FormHash) -> Bool {
    var index = buckets[Int(truncatingIfNeeded: hash.value) & (buckets.count - 1)]
    while index >= 0 {
      let entry = entries[Int(index)]
      if entry.hash == hash.value { return true }
      index = entry.next
    }
    return false
  }

  /// The values of a form, the last added first.
  func values(for hash: FormHash) -> [Value] {
    var values: [Value] = []
    var index = buckets[Int(truncatingIfNeeded: hash.value) & (buckets.count - 1)]
    while index >= 0 {
      let entry = entries[Int(index)]
      if entry.hash == hash.value { values.append(entry.value) }
      index = entry.next
    }
    return values
  }
}

/// `ByteHash` in as many steps as the caller likes.
struct FormHash: Sendable {
  private(set) var value = ByteHash.seed

  /// The hash of no bytes.
  init() {}

  /// A hash that was worked out before.
  init(value: UInt64) { self.value = value }

  /// The hash of a whole form.
  init(_ form: String) { append(form.utf8) }

  /// Goes on with one more byte of the form.
  @inline(__always)
  mutating func append(_ byte: UInt8) { value = ByteHash.step(value, byte) }

  /// Goes on with more bytes of the form.
  mutating func append(_ bytes: some Sequence<UInt8>) {
    for byte in bytes { append(byte) }
  }
}

extension Int {
  /// The least power of two that is not below the number.
  var nextPowerOfTwo: Int { self <= 1 ? 1 : 1 << (bitWidth - (self - 1).leadingZeroBitCount) }
}
