/// A half-open range of Unicode scalars of a document's NFC `text`: what Python slices by.
public struct TextSpan: Codable, Hashable, Sendable {
  /// The first scalar of the span, counted from the start of the text.
  public var start: Int
  /// One past the last scalar of the span; never less than `start`.
  public var end: Int

  /// Makes a span; `start` ≤ `end` is the caller's duty.
  public init(start: Int, end: Int) {
    self.start = start
    self.end = end
  }

  /// The number of scalars in the span.
  public var length: Int { end - start }

  /// Whether the two spans share at least one scalar.
  public func overlaps(_ other: TextSpan) -> Bool {
    start < other.end && other.start < end
  }

  /// Whether every scalar of `other` lies in this span.
  public func contains(_ other: TextSpan) -> Bool {
    start <= other.start && other.end <= end
  }
}

extension TextSpan: Comparable {
  /// Orders by start, then by end.
  public static func < (left: TextSpan, right: TextSpan) -> Bool {
    (left.start, left.end) < (right.start, right.end)
  }
}

extension TextSpan: JSONRepresentable {
  /// Reads `{"start":…,"end":…}`.
  public init(from reader: inout JSONReader) throws(JSONError) {
    self.init(start: 0, end: 0)
    let place = reader.position
    try reader.forEachField { (key, reader) throws(JSONError) in
      switch key {
      case "start": start = try reader.read()
      case "end": end = try reader.read()
      default: try reader.skipValue()
      }
    }
    try requireAscending(at: place)
  }

  /// Writes `{"start":…,"end":…}`.
  public func write(to writer: inout JSONWriter) {
    writer.object { object in
      object.field("start", start)
      object.field("end", end)
    }
  }
}

extension TextSpan {
  /// Checks a span that was read: stages slice by it, and a wrong one must not stop them.
  ///
  /// - Parameter place: Where in its line the span's object begins.
  package func requireAscending(at place: Int) throws(JSONError) {
    guard 0 <= start, start <= end else {
      throw JSONError("expected 0 ≤ start ≤ end, found \(start) and \(end)", at: place)
    }
  }
}
