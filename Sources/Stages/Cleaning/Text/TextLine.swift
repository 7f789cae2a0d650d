@_spi(_Unicode) import Swift

/// One line of text in the making: white space collapsed, typography made plain, NFC.
///
/// `TextScalar` says what becomes of each character; C1 controls are read as windows-1252.
struct TextLine {
  /// The text so far, UTF-8, perhaps not NFC yet.
  private(set) var bytes: [UInt8] = []
  /// Whether some scalar was added that NFC may compose with its neighbours or replace.
  private(set) var mayNeedComposing = false
  private var needsSpace = false
  private var needsTab = false

  /// Whether nothing but white space came so far.
  var isEmpty: Bool { bytes.isEmpty }

  /// Forgets the text and keeps the memory.
  mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
    needsSpace = false
    needsTab = false
    mayNeedComposing = false
  }

  /// Ends a table cell: what comes next is set off by a tab.
  mutating func appendTab() { needsTab = true }

  /// Adds white space, of which any amount counts as one space and none at the ends.
  mutating func appendSpace() { needsSpace = true }

  /// Adds text in valid UTF-8.
  mutating func append(_ source: ArraySlice<UInt8>) {
    source.withUnsafeBufferPointer { buffer in
      let view = ByteView(buffer, count: buffer.count)
      var index = 0
      while index < view.count {
        let runEnd = Self.endOfPlainRun(view, from: index)
        if runEnd > index {
          startWord()
          bytes.append(contentsOf: view[index..<runEnd])
          index = runEnd
        } else {
          index = appendScalar(of: view, at: index)
        }
      }
    }
  }

  private mutating func startWord() {
    guard needsSpace || needsTab else { return }
    if !bytes.isEmpty { bytes.append(needsTab ? 0x09 : 0x20) }
    needsSpace = false
    needsTab = false
  }

  // MARK: - Runs

  /// Where a run of bytes ends that stay as they are: words, and single spaces between them.
  private static func endOfPlainRun(_ source: ByteView, from start: Int) -> Int {
    var index = start
    while index < source.count {
      if isPlain(source[index]) {
        index += 1
      } else if source[index] == 0x20, index > start, index + 1 < source.count,
        isPlain(source[index + 1])
      {
        index += 2
      } else {
        break
      }
    }
    return index
  }

  /// Whether a byte is visible ASCII or belongs to a scalar that needs no look: Latin, Cyrillic,
  /// CJK. A byte that continues a scalar counts as plain, for a run never begins with it.
  @inline(__always)
  private static func isPlain(_ byte: UInt8) -> Bool {
    if byte < 0x80 { return byte &- 0x21 < 0x5E }
    return byte < 0xC0 || (plainLeads >> UInt64(byte & 63)) & 1 == 1
  }

  /// One bit for each lead byte 0xC0–0xFF: C3–CB, CF–D1, D3–D5, DA, DE, E4–E9, EB–ED.
  private static let plainLeads: UInt64 = 0x3BF0_443B_8FF8

  // MARK: - Single scalars

  /// Adds the scalar at a place as what it is made to.
  ///
  /// - Returns: The place after it.
  private mutating func appendScalar(of source: ByteView, at start: Int) -> Int {
    let lead = source[start]
    let length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    let end = start + length
    guard end <= source.count else { return source.count }
    var value = UInt32(lead) & (length == 1 ? 0x7F : 0x7F >> UInt32(length))
    for index in start + 1..<max(end, start + 1) {
      value = value << 6 | UInt32(source[index] & 0x3F)
    }
    if 0x80...0x9F ~= value { value = Windows1252.scalar(value) }
    if TextScalar.isSpace(value) {
      needsSpace = true
    } else if !TextScalar.isRemoved(value), let scalar = Unicode.Scalar(value) {
      if TextScalar.mayCompose(value) { mayNeedComposing = true }
      startWord()
      bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
    }
    return end
  }

  // MARK: - NFC

  /// The text in NFC.
  func finish() -> String {
    mayNeedComposing ? Self.composed(bytes[...]) : String(decoding: bytes, as: UTF8.self)
  }

  /// Text in NFC.
  static func composed(_ bytes: ArraySlice<UInt8>) -> String {
    var composed = String.UnicodeScalarView()
    for scalar in String(decoding: bytes, as: UTF8.self)._nfc { composed.append(scalar) }
    return String(composed)
  }
}
