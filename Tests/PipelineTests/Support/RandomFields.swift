import Records

/// Fields of JSON that no stage knows, written in every way that JSON allows. The same seed gives
/// the same ones.
struct RandomFields {
  private var random: SeededGenerator
  private var count = 0

  init(seed: UInt64) { random = SeededGenerator(seed: seed) }

  /// A few fields, each as `"key":value` with whatever space around the colon.
  mutating func fields() -> [String] {
    (0..<Int.random(in: 1...4, using: &random)).map { _ in
      count += 1
      return "\"\(key())\"\(space()):\(space())\(value(depth: 0))"
    }
  }

  /// A key of its own; some are written with escapes.
  private mutating func key() -> String {
    ["own_\(count)", "\\u006fwn_\(count)", "Clé \(count)", "\\\"\(count)", "\(count)"]
      .randomElement(using: &random) ?? "own_\(count)"
  }

  private mutating func space() -> String {
    ["", "", "", " ", "\t", "  \t "].randomElement(using: &random) ?? ""
  }

  private mutating func value(depth: Int) -> String {
    let plain = [
      "null", "true", "false", "0", "-0", "1.50", "1e400", "-2E+0", "9223372036854775808", "\"\"",
      #""\u00e9\/\ud83d\ude00\n""#, #""été 😀""#, #""\ud800""#, "\"e\u{301}\"", "{}", "[]",
      #""schema""#, #""depeche.page/1""#,
    ]
    guard depth < 3, Bool.random(using: &random) else {
      return plain.randomElement(using: &random) ?? "null"
    }
    let values = (0..<Int.random(in: 0...3, using: &random)).map { _ in value(depth: depth + 1) }
    if Bool.random(using: &random) {
      return "[" + space() + values.joined(separator: space() + "," + space()) + space() + "]"
    }
    // Names that mean something at the top mean nothing further in, and may come twice.
    let members = values.map { "\"id\"\(space()):\(space())\($0)" }
    return "{" + members.joined(separator: ",") + "}"
  }
}
