@testable import Cleaning

extension ScrubbedPage {
  /// The page put together again, to compare in tests.
  var markup: String {
    var markup = ""
    var next = 0
    for (index, token) in tokens.enumerated() {
      let offset = Int(token.offset)
      markup += String(decoding: skeleton[next..<offset], as: UTF8.self)
      if token.tag == .text {
        markup += text(token.low, token.high)
        next = offset + 1
      } else {
        let end = skeleton[offset...].firstIndex(of: UInt8(ascii: ">")) ?? skeleton.count
        markup += String(decoding: skeleton[offset..<end], as: UTF8.self)
        for attribute in attributes[Int(token.low)..<Int(token.high)] {
          markup += " \(attribute.name.name)='\(text(attribute.low, attribute.high))'"
        }
        next = end
      }
      precondition(index == 0 || tokens[index - 1].offset < token.offset)
    }
    return markup + String(decoding: skeleton[next...], as: UTF8.self)
  }

  private func text(_ low: Int32, _ high: Int32) -> String {
    String(decoding: bytes[Int(low)..<Int(high)], as: UTF8.self)
  }
}
