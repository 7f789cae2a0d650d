/// A whole number kept in four bytes; beyond their range it is the nearest that fits.
///
/// A text may name places by the thousand, and each is looked at several times. Numbers of words, of
/// entries and of people fit.
@propertyWrapper
struct Compact: BitwiseCopyable, Sendable {
  private var stored: Int32

  init(wrappedValue: Int) { stored = Int32(clamping: wrappedValue) }

  var wrappedValue: Int {
    @inline(__always) get { Int(stored) }
    @inline(__always) set { stored = Int32(clamping: newValue) }
  }
}

/// The position of something in a list, or nil, kept in four bytes.
@propertyWrapper
struct CompactIndex: BitwiseCopyable, Sendable {
  private var stored: Int32

  init(wrappedValue: Int?) { stored = Int32(wrappedValue ?? -1) }

  var wrappedValue: Int? {
    @inline(__always) get { stored < 0 ? nil : Int(stored) }
    @inline(__always) set { stored = Int32(newValue ?? -1) }
  }
}

/// A row of words or of other things, kept in eight bytes.
@propertyWrapper
struct CompactRange: BitwiseCopyable, Sendable {
  @Compact private var start: Int
  @Compact private var end: Int

  init(wrappedValue: Range<Int>) {
    _start = Compact(wrappedValue: wrappedValue.lowerBound)
    _end = Compact(wrappedValue: wrappedValue.upperBound)
  }

  var wrappedValue: Range<Int> {
    @inline(__always) get { start..<end }
    @inline(__always) set {
      start = newValue.lowerBound
      end = newValue.upperBound
    }
  }
}
