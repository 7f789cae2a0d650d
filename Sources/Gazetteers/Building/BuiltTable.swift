import Linguistics

/// One entry of a `FingerprintTable` that is being built.
struct TableEntry: Sendable {
  /// The hash; only its top bits will be kept.
  var hash: UInt64
  /// What is stored.
  var value: UInt32
}

/// Writes the bytes that `FingerprintTable` reads.
struct BuiltTable: Sendable {
  private static let entriesPerBucket = 8
  private let bucketBits: Int
  private let fingerprintBits: Int
  private let valueBits: Int
  private let stride: Int

  /// Chooses the sizes of a table.
  ///
  /// - Parameters:
  ///   - count: About how many entries there will be.
  ///   - largestValue: The largest value.
  ///   - leastFingerprintBits: More are taken where an entry has room for them.
  ///   - mostHashBits: How many bits of the hashes are known; less than 64 where they come from
  ///     another index.
  init(count: Int, largestValue: Int, leastFingerprintBits: Int, mostHashBits: Int) {
    var buckets = 1
    while buckets < 28, count >> (buckets + 1) >= Self.entriesPerBucket { buckets += 1 }
    bucketBits = min(buckets, max(1, mostHashBits - 1))
    valueBits = Int.bitWidth - largestValue.leadingZeroBitCount
    stride = (valueBits + leastFingerprintBits + 7) / 8
    fingerprintBits = min(stride * 8 - valueBits, 32, mostHashBits - bucketBits)
  }

  /// How many bits of a hash tell keys apart.
  var hashBits: Int { bucketBits + fingerprintBits }

  /// The bits of a hash that the table keeps.
  func reduced(_ hash: UInt64) -> UInt64 { hash >> UInt64(64 - hashBits) }

  /// The bytes of a table.
  ///
  /// - Parameter entries: By reduced hash; those of one key in the order in which they are to be.
  func serialized(_ entries: some RandomAccessCollection<TableEntry>) -> [UInt8] {
    // A table that knows few bits of its hashes may fill up less of its entries.
    let stride = (valueBits + fingerprintBits + 7) / 8
    var bytes: [UInt8] = []
    bytes.reserveCapacity(
      FingerprintTable.headLength + ((1 << bucketBits) + 1) * 4 + entries.count * stride)
    bytes.append(number: UInt32(entries.count))
    for size in [bucketBits, fingerprintBits, valueBits, stride] { bytes.append(UInt8(size)) }
    var index = entries.startIndex
    var count = 0
    for bucket in 0...(1 << bucketBits) {
      while index < entries.endIndex,
        reduced(entries[index].hash) >> UInt64(fingerprintBits) < UInt64(bucket)
      {
        index = entries.index(after: index)
        count += 1
      }
      bytes.append(number: UInt32(count))
    }
    for entry in entries {
      let fingerprint = reduced(entry.hash) & ((1 << UInt64(fingerprintBits)) - 1)
      var packed = fingerprint << UInt64(valueBits) | UInt64(entry.value)
      for _ in 0..<stride {
        bytes.append(UInt8(truncatingIfNeeded: packed))
        packed >>= 8
      }
    }
    return bytes
  }
}
