extension JSONReader {
  /// Passes over one value of any kind, checking that it is well-formed.
  ///
  /// - Returns: The bytes of the value in the reader's buffer, without white space around.
  /// - Throws: `JSONError` where the grammar is broken or nesting passes `depthLimit`.
  @discardableResult
  public mutating func skipValue() throws(JSONError) -> Range<Int> {
    skipWhitespace()
    let start = cursor
    var closers: [UInt8] = []
    while true {
      let hasOpened = try skipScalarOrOpen(&closers)
      if !hasOpened, try !skipToNextValue(&closers) { return start..<cursor }
    }
  }

  /// Passes over a scalar or an empty container, or enters a container.
  ///
  /// - Returns: Whether a container was entered, so that a value comes next.
  private mutating func skipScalarOrOpen(_ closers: inout [UInt8]) throws(JSONError) -> Bool {
    skipWhitespace()
    guard cursor < end else { throw error("expected a value, found the end of the line") }
    switch bytes[cursor] {
    case UInt8(ascii: "\""): _ = try skipString()
    case UInt8(ascii: "t"): try expectLiteral("true")
    case UInt8(ascii: "f"): try expectLiteral("false")
    case UInt8(ascii: "n"): try expectLiteral("null")
    case UInt8(ascii: "{"):
      cursor += 1
      skipWhitespace()
      if consume("}") { return false }
      try open(UInt8(ascii: "}"), &closers)
      try skipKey()
      return true
    case UInt8(ascii: "["):
      cursor += 1
      skipWhitespace()
      if consume("]") { return false }
      try open(UInt8(ascii: "]"), &closers)
      return true
    default: try skipNumber()
    }
    return false
  }

  /// After a value: passes over a comma (and a key), or closes containers.
  ///
  /// - Returns: Whether another value comes next; if not, the outermost value is whole.
  private mutating func skipToNextValue(_ closers: inout [UInt8]) throws(JSONError) -> Bool {
    while let closer = closers.last {
      skipWhitespace()
      if consume(",") {
        if closer == UInt8(ascii: "}") { try skipKey() }
        return true
      }
      try expect(Unicode.Scalar(closer))
      closers.removeLast()
    }
    return false
  }

  private func open(_ closer: UInt8, _ closers: inout [UInt8]) throws(JSONError) {
    guard closers.count < Self.depthLimit else {
      throw error("nested deeper than \(Self.depthLimit) levels")
    }
    closers.append(closer)
  }

  private mutating func skipKey() throws(JSONError) {
    skipWhitespace()
    _ = try skipString()
    skipWhitespace()
    try expect(":")
  }

  /// Passes over a number of RFC 8259: no leading zeros, no bare point, no plus sign.
  mutating func skipNumber() throws(JSONError) {
    let start = cursor
    _ = consume("-")
    guard cursor < end, isDigit(bytes[cursor]) else {
      cursor = start
      throw error("expected a value, found \(found)")
    }
    if !consume("0") { skipDigits() }
    if consume(".") { try requireDigits() }
    if consume("e") || consume("E") {
      if !consume("+") { _ = consume("-") }
      try requireDigits()
    }
  }

  private mutating func requireDigits() throws(JSONError) {
    guard cursor < end, isDigit(bytes[cursor]) else {
      throw error("expected a digit, found \(found)")
    }
    skipDigits()
  }

  private mutating func skipDigits() {
    while cursor < end, isDigit(bytes[cursor]) { cursor += 1 }
  }

  private func isDigit(_ byte: UInt8) -> Bool { 0x30...0x39 ~= byte }
}
