/// Bytes of the formats that are made of ASCII: heads of HTTP, robots.txt, mark-up.
extension UInt8 {
  /// Whether it is a space, tab, line feed, vertical tab, form feed or carriage return.
  @inline(__always) var isASCIISpace: Bool { self == 0x20 || (0x09...0x0D).contains(self) }

  /// The byte, small where it is a capital letter.
  @inline(__always) var lowercasedASCII: UInt8 {
    (0x41...0x5A).contains(self) ? self | 0x20 : self
  }
}

extension ArraySlice<UInt8> {
  /// The bytes without white space before and after them.
  var trimmedOfSpace: ArraySlice<UInt8> {
    guard let first = firstIndex(where: { !$0.isASCIISpace }),
      let last = lastIndex(where: { !$0.isASCIISpace })
    else { return [] }
    return self[first...last]
  }
}
