import Foundation
import Testing

/// A block of shell commands in a page for people.
struct CommandBlock: Sendable, CustomTestStringConvertible {
  /// The page, from the root of the repository.
  let page: String
  /// The line its first command stands on.
  let line: Int
  /// The commands.
  let commands: String

  var testDescription: String {
    "\(page):\(line): \(commands.split(separator: "\n").first ?? "")"
  }

  /// All blocks of a page: those fenced as sh, bash or console, and indented ones that begin with a
  /// command of ours or of the build.
  static func all(in page: String) throws -> [CommandBlock] {
    let text = try String(contentsOfFile: Repository.root + "/" + page, encoding: .utf8)
    var blocks: [CommandBlock] = []
    var open: (line: Int, lines: [Substring], isShell: Bool, isFenced: Bool)?
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    for (number, line) in zip(1..., lines + [""]) {
      if let block = open {
        let isEnd =
          block.isFenced ? line.hasPrefix("```") : !line.isEmpty && !line.hasPrefix("    ")
        if !isEnd, number <= lines.count {
          open?.lines.append(line)
          continue
        }
        if block.isShell {
          blocks.append(CommandBlock(page: page, line: block.line, commands: joined(block.lines)))
        }
        open = nil
        if block.isFenced { continue }
      }
      if line.hasPrefix("```") {
        let language = line.dropFirst(3)
        open = (number + 1, [], ["sh", "bash", "console"].contains(language), true)
      } else if line.hasPrefix("    ") {
        open = (number, [line], isCommand(line), false)
      }
    }
    return blocks
  }

  private static func isCommand(_ line: Substring) -> Bool {
    line.firstMatch(of: /^ +(pipelines\/|depeche-[a-z]+ |swift |git |cd |RECORD_SNAPSHOTS=)/) != nil
  }

  /// The lines without the indentation of the block and without the prompts of a console.
  private static func joined(_ lines: [Substring]) -> String {
    lines.map { $0.hasPrefix("    ") ? $0.dropFirst(4) : $0 }
      .map { $0.hasPrefix("$ ") ? $0.dropFirst(2) : $0 }
      .joined(separator: "\n").trimmingCharacters(in: .newlines)
  }
}
