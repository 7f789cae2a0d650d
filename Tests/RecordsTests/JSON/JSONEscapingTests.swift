import Testing

@testable import Records

@Suite("JSONEscaping")
struct JSONEscapingTests {
  /// The rule, a scalar at a time.
  private static func expected(_ text: String) -> String {
    text.unicodeScalars.map { scalar in
      switch scalar {
      case "\"": "\\\""
      case "\\": "\\\\"
      case "\n": "\\n"
      case "\r": "\\r"
      case "\t": "\\t"
      case "\0"..."\u{1F}", "\u{7F}"..."\u{9F}":
        "\\u00" + (scalar.value < 16 ? "0" : "") + String(scalar.value, radix: 16)
      default: String(scalar)
      }
    }.joined()
  }

  private static func escaped(_ text: String) -> String {
    var (text, bytes) = (text, Array("before ".utf8))
    text.withUTF8 { JSONEscaping.append($0, to: &bytes) }
    return String(decoding: bytes.dropFirst("before ".utf8.count), as: UTF8.self)
  }

  @Test("escapes long texts as short ones, whatever stands at the ends of blocks and pieces")
  func properties() {
    let seed: UInt64 = 20_261_128
    var random = SeededGenerator(seed: seed)
    let scalars: [Unicode.Scalar] = [
      "a", "e", " ", "é", "\u{A0}", "\u{BF}", "日", "😀", "\"", "\\", "\n", "\u{1}", "\u{7F}",
      "\u{80}", "\u{9F}",
    ]
    for round in 0..<300 {
      let length = Int.random(in: 0...(round % 10 == 0 ? 6000 : 90), using: &random)
      // Rounds differ in how much there is to escape.
      let choices = scalars.prefix(4 + round % (scalars.count - 3))
      var text = String.UnicodeScalarView()
      for _ in 0..<length {
        text.append(choices[Int.random(in: 0..<choices.count, using: &random)])
      }
      #expect(
        Self.escaped(String(text)) == Self.expected(String(text)), "seed \(seed) round \(round)")
    }
  }

  @Test("all of a text may have to be escaped", arguments: ["\u{1}", "\u{9F}", "\"", "\u{A0}"])
  func full(_ scalar: String) {
    let text = String(repeating: scalar, count: 5000)
    #expect(Self.escaped(text) == Self.expected(text))
  }
}
