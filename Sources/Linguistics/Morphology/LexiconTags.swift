/// What a lexicon says a form may be: one small number for each set of analyses.
///
/// French has some 450,000 forms but few sets such as "adjective or past participle, feminine
/// singular"; a tagger takes the number of the set as a feature.
public struct LexiconTags: Sendable {
  /// The number of classes, with that of unknown forms, 0; at most 65,536.
  public let count: Int
  private let section: ModelSection
  /// Where the analyses of each class lie; empty for class 0.
  private let classes: [ModelSection]
  private let table: HashedTable

  /// Makes the classes of a lexicon; the same entries in any order give the same bytes.
  public init(lexicon: [LexiconEntry]) {
    do {
      try self.init(bytes: Self.serialized(lexicon))
    } catch {
      preconditionFailure("the tags cannot be read from what was written: \(error)")
    }
  }

  /// Reads what `serialized()` gave.
  ///
  /// - Throws: `ModelArchiveError` when the bytes are not laid out as they must be.
  public init(bytes: [UInt8]) throws { try self.init(ModelSection(bytes)) }

  /// Reads the section of a model, without copying it.
  ///
  /// - Parameter name: What errors call the section.
  package init(_ section: ModelSection, name: String = "lexicon") throws(ModelArchiveError) {
    var reader = ModelReader(section, name: name)
    var classes: [ModelSection] = []
    for _ in 0..<(try reader.number(UInt32.self)) { classes.append(try reader.part()) }
    guard !classes.isEmpty else { throw .malformed(section: name, reason: "it has no class 0") }
    table = try HashedTable(try reader.part(), name: name)
    count = classes.count
    self.classes = classes
    self.section = section
  }

  /// The bytes of the classes and forms: what they are in which is told at `serialized(_:)`.
  public func serialized() -> [UInt8] { section.bytes }

  /// The class of a form; 0 when the lexicon has it neither as it is nor in lower case.
  public func classID(ofForm form: String) -> Int {
    let bytes = form.utf8Span.span
    return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: bytes.count) { buffer in
      var asWritten = FormHash()
      var index = 0
      while index < bytes.count {
        let isApostrophe = FoldedForm.isApostrophe(bytes, at: index)
        asWritten.append(isApostrophe ? 0x27 : bytes[index])
        index += isApostrophe ? 3 : 1
      }
      if let found = table.value(for: asWritten) { return found < count ? found : 0 }
      let shape = FoldedForm.fold(bytes, into: buffer)
      guard shape.casing != .lower else { return 0 }
      var folded = FormHash()
      for index in 0..<shape.count { folded.append(buffer[index]) }
      return table.value(for: folded).map { $0 < count ? $0 : 0 } ?? 0
    }
  }

  /// The analyses of a class, "UPOS|FEATS" or "UPOS" alone, sorted; none for class 0.
  public func analyses(ofClass classID: Int) -> [String] {
    precondition(classes.indices.contains(classID), "class \(classID) of \(count)")
    return classes[classID].bytes.split(separator: 0x0A).map { String(decoding: $0, as: UTF8.self) }
  }

  /// Layout, numbers little-endian: the number of classes (4), their analyses, each part with its
  /// length (4) before it and line feeds between analyses, the frequent classes first; last the
  /// `HashedTable` of forms, with its length.
  private static func serialized(_ lexicon: [LexiconEntry]) -> [UInt8] {
    var analyses: [[UInt8]: [String]] = [:]
    for entry in lexicon {
      let form = FoldedForm.cased(entry.form.utf8Span.span)
      let analysis = entry.feats.map { "\(entry.upos)|\($0)" } ?? entry.upos
      analyses[form, default: []].append(analysis)
    }
    let sets = analyses.mapValues { Set($0).sorted().joined(separator: "\n") }
    let counts = sets.values.reduce(into: [:]) { $0[$1, default: 0] += 1 }
    let ordered = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
    precondition(ordered.count < 1 << 16, "\(ordered.count) classes are too many")
    var numbers: [String: UInt32] = [:]
    for (index, text) in ordered.enumerated() { numbers[text] = UInt32(index + 1) }
    var bytes: [UInt8] = []
    bytes.append(number: UInt32(ordered.count + 1))
    for text in [""] + ordered { bytes.append(part: Array(text.utf8)) }
    let entries = sets.map { (key: $0.key, value: numbers[$0.value] ?? 0) }
    bytes.append(part: HashedTable.serialized(entries))
    return bytes
  }
}
