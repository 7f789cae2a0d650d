import FoundationEssentials
import Fetching

/// The encodings that labels and pages mean.
enum LabelReport {
  /// The standard's name for a label; "-" for an unknown one.
  static func label(_ label: String) -> String { CharsetDecoder.encoding(forLabel: label) ?? "-" }

  /// Name and source of the encoding of a page in base64.
  static func encoding(base64 text: String) -> String {
    let found = CharsetDecoder.encoding(
      of: Array(Data(base64Encoded: text) ?? Data()), headerLabel: nil)
    return "\(found.name) \(found.source)"
  }
}
