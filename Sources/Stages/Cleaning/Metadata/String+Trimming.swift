extension String {
  /// The string without white space around; nil when nothing is left.
  var nonEmpty: String? {
    let trimmed = trimmingWhitespace
    return trimmed.isEmpty ? nil : trimmed
  }

  /// The string without white space around.
  var trimmingWhitespace: String {
    var rest = unicodeScalars[...]
    while let first = rest.first, first.properties.isWhitespace { rest.removeFirst() }
    while let last = rest.last, last.properties.isWhitespace { rest.removeLast() }
    return String(rest)
  }
}
