extension StringProtocol {
  /// The text without spaces and tabs at its ends.
  var trimmedOfSpace: String { trimmed { $0 == " " || $0 == "\t" } }

  /// The text without such characters at its ends.
  func trimmed(of isEdge: (Unicode.Scalar) -> Bool) -> String {
    let scalars = String(self).unicodeScalars
    guard let first = scalars.firstIndex(where: { !isEdge($0) }),
      let last = scalars.lastIndex(where: { !isEdge($0) })
    else { return "" }
    return String(scalars[first...last])
  }
}
