/// Reads CoNLL-U, the format of Universal Dependencies:
/// <https://universaldependencies.org/format.html>.
///
/// Lines end in LF or CRLF; a byte order mark, several blank lines in a row and a missing one at the
/// end are no errors. Empty nodes ("8.1") are passed over. Comments that no word follows go to the
/// next sentence. Whether the heads of a sentence make a tree is not checked.
public struct CoNLLUReader {
  private let name: String
  private var line = 0
  private var sentences: [TreebankSentence] = []
  private var current = TreebankSentence()
  /// The lines of the words of `current`, for errors that show only at its end.
  private var wordLines: [Int] = []

  private init(name: String) { self.name = name }

  /// Reads all sentences of a file.
  ///
  /// - Parameters:
  ///   - bytes: The file as it is.
  ///   - name: Its name for messages.
  /// - Throws: `CoNLLUError` at the first line that is wrong.
  /// - Complexity: O(*n*) in the bytes.
  public static func sentences(
    in bytes: [UInt8], name: String
  ) throws(CoNLLUError) -> [TreebankSentence] {
    var reader = CoNLLUReader(name: name)
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    var start = bytes.starts(with: mark) ? mark.count : 0
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
      let hasReturn = end > start && bytes[end - 1] == UInt8(ascii: "\r")
      try reader.read(bytes[start..<(hasReturn ? end - 1 : end)])
      start = end + 1
    }
    try reader.endSentence()
    return reader.sentences
  }

  private mutating func read(_ bytes: ArraySlice<UInt8>) throws(CoNLLUError) {
    line += 1
    guard let first = bytes.first else { return try endSentence() }
    if first == UInt8(ascii: "#") { return try readComment(bytes.dropFirst()) }
    let columns = bytes.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false)
    guard columns.count == CoNLLUColumn.allCases.count else {
      throw error("expected 10 columns, found \(columns.count)")
    }
    for (column, value) in zip(CoNLLUColumn.allCases, columns) where value.isEmpty {
      throw error("expected a value or \"_\" as \(column.rawValue), found nothing")
    }
    let id = columns[0]
    if id.contains(UInt8(ascii: ".")) {
      try checkEmptyNode(id)
    } else if id.contains(UInt8(ascii: "-")) {
      try readRange(columns)
    } else {
      try readWord(columns)
    }
  }

  private mutating func readComment(_ bytes: ArraySlice<UInt8>) throws(CoNLLUError) {
    guard current.words.isEmpty, current.tokens.isEmpty else {
      throw error("expected a word or a blank line, found a comment inside a sentence")
    }
    current.comments.append(try string(bytes.first == 0x20 ? bytes.dropFirst() : bytes))
  }

  /// Reads a line such as "8-9 du …", which comes before its words.
  private mutating func readRange(_ columns: [ArraySlice<UInt8>]) throws(CoNLLUError) {
    let bounds = columns[0].split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    guard bounds.count == 2, let first = Self.number(bounds[0]), let last = Self.number(bounds[1])
    else { throw error("expected a range such as 3-4, found \(Self.quoted(columns[0]))") }
    guard openRange == nil, first == current.words.count + 1, last > first else {
      let expected =
        openRange.map { "word \(current.words.count + 1) of the token \($0)" }
        ?? "a range that begins with \(current.words.count + 1) and has two words or more"
      throw error("expected \(expected), found \(Self.quoted(columns[0]))")
    }
    current.tokens.append(
      SurfaceToken(
        form: try string(columns[1]), words: first - 1..<last, misc: try value(columns[9])))
  }

  private mutating func readWord(_ columns: [ArraySlice<UInt8>]) throws(CoNLLUError) {
    let index = current.words.count
    guard Self.number(columns[0]) == index + 1 else {
      throw error("expected the word number \(index + 1), found \(Self.quoted(columns[0]))")
    }
    var word = TreebankWord(form: try string(columns[1]))
    // "_" twice is the underscore itself, says the format.
    word.lemma = word.form == "_" ? try string(columns[2]) : try value(columns[2])
    word.upos = try value(columns[3])
    word.xpos = try value(columns[4])
    word.feats = try value(columns[5])
    word.head = try head(columns[6], of: index + 1)
    word.deprel = try value(columns[7])
    word.deps = try value(columns[8])
    word.misc = try value(columns[9])
    if openRange == nil {
      current.tokens.append(
        SurfaceToken(form: word.form, words: index..<index + 1, misc: word.misc))
    }
    current.words.append(word)
    wordLines.append(line)
  }

  private func head(
    _ column: ArraySlice<UInt8>, of id: Int
  ) throws(CoNLLUError) -> Int? {
    if column.elementsEqual(CollectionOfOne(UInt8(ascii: "_"))) { return nil }
    guard let head = Self.number(column), head != id else {
      throw error("expected the number of another word or 0 as HEAD, found \(Self.quoted(column))")
    }
    return head
  }

  private func checkEmptyNode(_ id: ArraySlice<UInt8>) throws(CoNLLUError) {
    let parts = id.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard parts.count == 2, parts.allSatisfy({ Self.number($0) != nil }) else {
      throw error("expected an empty node such as 8.1, found \(Self.quoted(id))")
    }
  }

  private mutating func endSentence() throws(CoNLLUError) {
    if let openRange {
      let next = current.words.count + 1
      throw error("expected word \(next) of the token \(openRange), found the sentence's end")
    }
    guard !current.words.isEmpty else { return }
    for (word, wordLine) in zip(current.words, wordLines) {
      if let head = word.head, head > current.words.count {
        throw CoNLLUError(
          file: name, line: wordLine,
          message: "expected a HEAD of 0 to \(current.words.count), found \(head)")
      }
    }
    sentences.append(current)
    current = TreebankSentence()
    wordLines.removeAll(keepingCapacity: true)
  }

  /// The token whose words have not all been read, as its ID has it: "8-9".
  private var openRange: String? {
    guard let token = current.tokens.last, token.words.upperBound > current.words.count else {
      return nil
    }
    return "\(token.words.lowerBound + 1)-\(token.words.upperBound)"
  }

  /// The text of a column; nil for "_".
  private func value(_ column: ArraySlice<UInt8>) throws(CoNLLUError) -> String? {
    if column.count == 1, column.first == UInt8(ascii: "_") { return nil }
    return try string(column)
  }

  private func string(_ bytes: ArraySlice<UInt8>) throws(CoNLLUError) -> String {
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw error("expected UTF-8, found other bytes")
    }
    return text
  }

  private func error(_ message: String) -> CoNLLUError {
    CoNLLUError(file: name, line: line, message: message)
  }

  /// A decimal number of at most nine digits, which is more words than any sentence has.
  private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
    guard (1...9).contains(digits.count) else { return nil }
    var number = 0
    for digit in digits {
      guard (0x30...0x39).contains(digit) else { return nil }
      number = number * 10 + Int(digit - 0x30)
    }
    return number
  }

  private static func quoted(_ bytes: ArraySlice<UInt8>) -> String {
    "\"\(String(decoding: bytes, as: UTF8.self))\""
  }
}

/// The columns of CoNLL-U in their order.
enum CoNLLUColumn: String, CaseIterable {
  case id = "ID"
  case form = "FORM"
  case lemma = "LEMMA"
  case upos = "UPOS"
  case xpos = "XPOS"
  case feats = "FEATS"
  case head = "HEAD"
  case deprel = "DEPREL"
  case deps = "DEPS"
  case misc = "MISC"
}

/// A line of CoNLL-U that is not as it should be.
public struct CoNLLUError: Error, Equatable, Sendable, CustomStringConvertible {
  /// The name of the file.
  public let file: String
  /// The line, from 1.
  public let line: Int
  /// "expected 10 columns, found 9".
  public let message: String

  /// "train.conllu:17: expected 10 columns, found 9".
  public var description: String { "\(file):\(line): \(message)" }
}
