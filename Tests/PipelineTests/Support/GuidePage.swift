import Foundation
import Testing

/// A page of `guides/`: commands to type in the order in which they stand, and what some of them print.
///
/// A block fenced as `sh`, `python` or `r` is run. A block fenced as `text` right behind it, with blank
/// lines between at most, is what it prints on stdout; a last line "…" there says that more follows.
struct GuidePage: Sendable, CustomTestStringConvertible {
  /// The page, from the root of the repository.
  let path: String

  var testDescription: String { path }

  /// A block that is run.
  struct Step: Sendable {
    /// `sh`, `python` or `r`.
    let language: String
    /// The line of the page on which it begins.
    let line: Int
    /// What is typed.
    let commands: String
    /// What is printed, as the page has it; nil where it says nothing of that.
    var output: String?
    /// The lines of the page that hold the output, counted from 0.
    var outputLines: Range<Int>?
  }

  /// The last line of an output that is not shown whole.
  static let more = "…"

  /// All pages.
  static func all() throws -> [GuidePage] {
    try Repository.names(in: Repository.root + "/guides").filter { $0.hasSuffix(".md") }
      .map { GuidePage(path: "guides/" + $0) }
  }

  /// The blocks that are run, in order.
  func steps() throws -> [Step] {
    let lines = try text().split(separator: "\n", omittingEmptySubsequences: false)
    var steps: [Step] = []
    var isBehindStep = false
    var index = 0
    while index < lines.count {
      defer { index += 1 }
      guard lines[index].hasPrefix("```") else {
        if !lines[index].isEmpty { isBehindStep = false }
        continue
      }
      let language = String(lines[index].dropFirst(3))
      let start = index + 1
      let end = lines[start...].firstIndex { $0.hasPrefix("```") } ?? lines.count
      let content = lines[start..<end].joined(separator: "\n")
      index = end
      if ["sh", "python", "r"].contains(language) {
        steps.append(Step(language: language, line: start + 1, commands: content))
        isBehindStep = true
      } else {
        if isBehindStep, language == "text" {
          steps[steps.count - 1].output = content
          steps[steps.count - 1].outputLines = start..<end
        }
        isBehindStep = false
      }
    }
    return steps
  }

  /// What a step should print of what it printed: all, or as many lines as the page has had so far.
  static func shown(_ printed: String, like output: String) -> String {
    var lines = printed.split(separator: "\n", omittingEmptySubsequences: false)
    while lines.last == "" { lines.removeLast() }
    let wanted = output.split(separator: "\n", omittingEmptySubsequences: false)
    guard wanted.last == Substring(more) else { return lines.joined(separator: "\n") }
    return (lines.prefix(max(1, wanted.count - 1)) + [Substring(more)]).joined(separator: "\n")
  }

  /// Writes what the steps print into the page.
  ///
  /// - Parameter outputs: The new output of each step that has one, in order.
  func record(_ outputs: [(lines: Range<Int>, text: String)]) throws {
    var lines = try text().split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    for output in outputs.reversed() { lines.replaceSubrange(output.lines, with: [output.text]) }
    try lines.joined(separator: "\n").write(
      toFile: Repository.root + "/" + path, atomically: true, encoding: .utf8)
  }

  private func text() throws -> String {
    try String(contentsOfFile: Repository.root + "/" + path, encoding: .utf8)
  }
}
