import LanguageData
import Linguistics

/// A row of words and classes of words that says when, from `date-patterns.tsv`.
///
/// Elements are parted by blanks: `le|ce` words, any of them, accents left out of account; `=dès` a
/// word with its accents; `{month}` a class of words, a kind of number or a category of patterns; `?`
/// behind an element that may be missing; `~` before one that must follow without a blank, `^` before
/// one that must begin with a capital, `>` before one that must follow the expression.
struct DatePattern: Sendable {
  /// A place of a pattern.
  struct Element: Sendable {
    /// Words that may stand here, as they are written in the file.
    var words: [String] = []
    /// Names of classes, kinds of numbers and categories that may stand here.
    var names: [String] = []
    var isOptional = false
    var isTight = false
    var isCapital = false
    /// Whether it must follow but does not belong to the expression.
    var isAhead = false
  }

  /// The category that it builds.
  let category: String
  let elements: [Element]
  /// What is built of the parts.
  let action: DateAction

  /// The names with which it may begin.
  var firsts: [String] {
    let optional = elements.prefix(while: \.isOptional).count
    return elements.prefix(optional + 1).flatMap(\.names)
  }

  /// Reads a row of the file.
  ///
  /// - Throws: `LanguageDataError` with file and line.
  init(_ row: DataTable.Row) throws(LanguageDataError) {
    category = row[0]
    guard let action = DateAction(row[2]) else {
      throw row.error("expected a meaning of date patterns, found \"\(row[2])\"")
    }
    self.action = action
    var elements: [Element] = []
    for part in row[1].split(separator: " ") { elements.append(try Self.element(part, row)) }
    guard elements.contains(where: { !$0.isOptional }) else {
      throw row.error("expected a pattern of at least one word, found \"\(row[1])\"")
    }
    self.elements = elements
  }

  private static func element(
    _ text: Substring, _ row: DataTable.Row
  ) throws(LanguageDataError) -> Element {
    var element = Element()
    var text = text
    if text.first == "~" {
      element.isTight = true
      text = text.dropFirst()
    }
    if text.count > 1, text.first == ">" {
      element.isAhead = true
      text = text.dropFirst()
    }
    if text.count > 1, text.first == "^" {
      element.isCapital = true
      text = text.dropFirst()
    }
    if text.count > 1, text.last == "?" {
      element.isOptional = true
      text = text.dropLast()
    }
    for choice in text.split(separator: "|") {
      if choice.first == "{", choice.last == "}", choice.count > 2 {
        element.names.append(String(choice.dropFirst().dropLast()))
      } else if choice.count > 1, choice.contains(where: { $0 == "{" || $0 == "}" }) {
        throw row.error("expected words or {names}, found \"\(choice)\"")
      } else {
        element.words.append(String(choice))
      }
    }
    if element.words.isEmpty, element.names.isEmpty {
      throw row.error("expected words or {names}, found \"\(text)\"")
    }
    return element
  }
}
