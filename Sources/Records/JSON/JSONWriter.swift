/// Appends compact JSON to a byte buffer.
///
/// Keys come out in the order in which they are written, so equal records are equal bytes.
/// Besides quotes and backslashes only control characters are escaped; U+007F to U+009F too, so
/// that a page cannot send commands to the terminal on which its record is shown.
public struct JSONWriter: Sendable {
  /// What was written so far.
  public private(set) var bytes: [UInt8] = []
  private var needsComma = false

  /// Makes an empty writer.
  public init() {}

  /// Forgets what was written and keeps the memory.
  public mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
    needsComma = false
  }

  /// Forgets everything behind a line end.
  mutating func truncate(to byteCount: Int) {
    bytes.removeLast(bytes.count - byteCount)
    needsComma = false
  }

  // MARK: - Containers

  /// Writes an object whose fields `body` gives.
  public mutating func object(_ body: (inout JSONWriter) -> Void) {
    container("{", "}", body)
  }

  /// Writes an array whose elements `body` gives.
  public mutating func array(_ body: (inout JSONWriter) -> Void) {
    container("[", "]", body)
  }

  /// Writes one field of an object.
  public mutating func field<Value: JSONRepresentable>(_ key: StaticString, _ value: Value) {
    self.key(key)
    value.write(to: &self)
    needsComma = true
  }

  /// Writes one field of an object, whose key is made of ASCII without quotes or backslashes.
  public mutating func key(_ key: StaticString) {
    // In one piece: an array checks its room at every addition.
    let length = key.utf8CodeUnitCount
    withUnsafeTemporaryAllocation(byteCount: length + 4, alignment: 1) { piece in
      var count = 0
      if needsComma {
        piece[0] = UInt8(ascii: ",")
        count = 1
      }
      piece[count] = UInt8(ascii: "\"")
      UnsafeMutableRawBufferPointer(rebasing: piece[(count + 1)...])
        .copyMemory(from: UnsafeRawBufferPointer(start: key.utf8Start, count: length))
      piece[count + 1 + length] = UInt8(ascii: "\"")
      piece[count + 2 + length] = UInt8(ascii: ":")
      bytes.append(contentsOf: UnsafeRawBufferPointer(rebasing: piece[..<(count + 3 + length)]))
    }
    needsComma = false
  }

  /// Writes one field of an object whose key is only known at run time.
  public mutating func dynamicField<Value: JSONRepresentable>(_ key: String, _ value: Value) {
    separate()
    string(key)
    bytes.append(UInt8(ascii: ":"))
    value.write(to: &self)
    needsComma = true
  }

  /// Writes one element of an array.
  public mutating func element<Value: JSONRepresentable>(_ value: Value) {
    separate()
    value.write(to: &self)
    needsComma = true
  }

  /// Writes one element of an array, whose JSON `body` gives.
  public mutating func element(_ body: (inout JSONWriter) -> Void) {
    separate()
    body(&self)
    needsComma = true
  }

  /// Copies bytes that are JSON already: `"key":value` inside an object, a value elsewhere.
  public mutating func raw(_ json: some Collection<UInt8>) {
    separate()
    bytes.append(contentsOf: json)
    needsComma = true
  }

  /// Adds whole lines.
  mutating func appendLines(_ lines: [UInt8]) {
    bytes.append(contentsOf: lines)
    needsComma = false
  }

  /// Ends the line.
  public mutating func newline() {
    bytes.append(UInt8(ascii: "\n"))
    needsComma = false
  }

  private mutating func container(
    _ opener: Unicode.Scalar, _ closer: Unicode.Scalar, _ body: (inout JSONWriter) -> Void
  ) {
    bytes.append(UInt8(ascii: opener))
    needsComma = false
    body(&self)
    bytes.append(UInt8(ascii: closer))
    needsComma = true
  }

  private mutating func separate() {
    if needsComma { bytes.append(UInt8(ascii: ",")) }
    needsComma = false
  }

  // MARK: - Scalars

  /// Writes `null`.
  public mutating func null() { bytes.append(contentsOf: [0x6E, 0x75, 0x6C, 0x6C]) }

  /// Writes `true` or `false`.
  public mutating func bool(_ value: Bool) {
    bytes.append(contentsOf: (value ? "true" : "false").utf8)
  }

  /// Writes a whole number.
  public mutating func integer(_ value: Int) { bytes.append(contentsOf: String(value).utf8) }

  /// Writes a finite number in its shortest form; a number that is not finite becomes `null`.
  public mutating func double(_ value: Double) {
    guard value.isFinite else { return null() }
    bytes.append(contentsOf: value.description.utf8)
  }

  /// Writes a string.
  public mutating func string(_ value: String) {
    bytes.append(UInt8(ascii: "\""))
    var value = value
    value.withUTF8 { JSONEscaping.append($0, to: &bytes) }
    bytes.append(UInt8(ascii: "\""))
  }
}
