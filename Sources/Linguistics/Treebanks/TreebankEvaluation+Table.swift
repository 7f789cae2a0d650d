import Glibc

extension TreebankEvaluation {
  /// All scores in percent, as `conll18_ud_eval.py -v` prints them, byte for byte.
  public var table: String {
    var lines = [
      "Metric     | Precision |    Recall |  F1 Score | AligndAcc",
      "-----------+-----------+-----------+-----------+-----------",
    ]
    for metric in TreebankMetric.allCases {
      let score = self[metric]
      let name = metric.rawValue + String(repeating: " ", count: 11 - metric.rawValue.utf8.count)
      let shares = [score.precision, score.recall, score.f1].map(Self.percent)
      let accuracy = score.alignedAccuracy.map(Self.percent) ?? ""
      lines.append("\(name)|" + shares.map { "\($0) |" }.joined() + accuracy)
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// A share in percent with two decimals, ten characters wide: "     97.55".
  ///
  /// The C library rounds the double itself, as Python does, so that both print the same digits.
  private static func percent(_ share: Double) -> String {
    var buffer = [CChar](repeating: 0, count: 32)
    let length = withVaList([100 * share]) { vsnprintf(&buffer, buffer.count, "%10.2f", $0) }
    return String(decoding: buffer.prefix(Int(length)).map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }
}
