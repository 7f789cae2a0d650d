/// A short name of markup as two words, without regard to case.
struct PackedName: Equatable {
  private let first: UInt64
  private let second: UInt64

  /// Packs a name; nil for the empty and for those of more than 16 bytes, none of which matters.
  @inline(__always)
  init?(_ source: ByteView, in range: Range<Int>) {
    let count = range.count
    guard 1...16 ~= count else { return nil }
    let lowerCase: UInt64 = 0x2020_2020_2020_2020
    let firstMask: UInt64 = count >= 8 ? .max : (1 << (8 * count)) - 1
    first = (source.word(at: range.lowerBound) | lowerCase) & firstMask
    guard count > 8 else {
      second = 0
      return
    }
    let secondMask: UInt64 = count == 16 ? .max : (1 << (8 * (count - 8))) - 1
    second = (source.word(at: range.lowerBound + 8) | lowerCase) & secondMask
  }

  /// A place in a table of 512.
  fileprivate var slot: Int { Int(((first ^ second &* 31) &* 0x9E37_79B9_7F4A_7C15) >> 55) }
  fileprivate static let unused = PackedName()
  private init() {
    first = 0
    second = 0
  }
}

/// Finds what a name stands for, in one or two steps.
struct NameTable: Sendable {
  private var names = [PackedName](repeating: .unused, count: 512)
  private var values = [UInt8](repeating: 0, count: 512)

  /// Makes a table of at most some hundred names.
  init(_ entries: [(name: [UInt8], value: UInt8)]) {
    for entry in entries {
      entry.name.withUnsafeBufferPointer { buffer in
        guard let name = PackedName(ByteView(buffer, count: buffer.count), in: 0..<buffer.count)
        else { return }
        var slot = name.slot
        while names[slot] != .unused { slot = (slot + 1) & 511 }
        names[slot] = name
        values[slot] = entry.value
      }
    }
  }

  /// The value of a name; nil when it is none of the table.
  @inline(__always)
  func value(of name: PackedName?) -> UInt8? {
    guard let name else { return nil }
    var slot = name.slot
    while names[slot] != .unused {
      if names[slot] == name { return values[slot] }
      slot = (slot + 1) & 511
    }
    return nil
  }
}
