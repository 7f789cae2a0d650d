import Records

/// Decodes feeds and sitemaps, whose declarations are wrong more often than those of pages.
enum XMLText {
  /// The document as UTF-8.
  ///
  /// A byte order mark decides, then the header, then the XML declaration. A declaration of a
  /// single-byte encoding does not stand against text that is valid UTF-8: no Latin-1 text of any
  /// length is that by chance. In UTF-8, a byte that has no place there is read as windows-1252,
  /// since documents are often put together from both.
  ///
  /// - Parameters:
  ///   - body: The bytes after content decoding.
  ///   - label: The `charset` parameter of the Content-Type header, as it was sent.
  static func utf8(_ body: [UInt8], headerLabel label: String?) -> [UInt8] {
    let declared = encoding(of: body, headerLabel: label)
    let content = body.starts(with: [0xEF, 0xBB, 0xBF]) ? body.dropFirst(3) : body[...]
    let isUTF16 = declared?.hasPrefix("UTF-16") == true
    if !isUTF16, (try? UTF8Span(validating: body.span)) != nil { return Array(content) }
    guard let declared, declared != "UTF-8" else { return repaired(content) }
    do {
      let mark = body.starts(with: [0xFE, 0xFF]) || body.starts(with: [0xFF, 0xFE]) ? 2 : 0
      return Array(try CharsetDecoder.text(of: body.dropFirst(mark), in: declared).text.utf8)
    } catch {
      return repaired(content)
    }
  }

  private static func encoding(of body: [UInt8], headerLabel: String?) -> String? {
    if body.starts(with: [0xEF, 0xBB, 0xBF]) { return "UTF-8" }
    if body.starts(with: [0xFE, 0xFF]) || body.starts(with: [0, 0x3C]) { return "UTF-16BE" }
    if body.starts(with: [0xFF, 0xFE]) || body.starts(with: [0x3C, 0]) { return "UTF-16LE" }
    if let headerLabel, let encoding = EncodingLabels.encoding(for: headerLabel) {
      return encoding
    }
    return MetaPrescan.xmlEncoding(of: body)
  }

  /// UTF-8 whose stray bytes are read as windows-1252.
  private static func repaired(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + bytes.count / 8)
    var index = bytes.startIndex
    while index < bytes.endIndex {
      let length = sequenceLength(bytes, at: index)
      if length > 0 {
        result.append(contentsOf: bytes[index..<(index + length)])
      } else {
        result.append(contentsOf: Windows1252.decode(bytes[index...index]).utf8)
      }
      index += max(length, 1)
    }
    return result
  }

  /// The bytes of the well-formed sequence that begins at an index; 0 where none does.
  private static func sequenceLength(_ bytes: ArraySlice<UInt8>, at index: Int) -> Int {
    let first = bytes[index]
    if first < 0x80 { return 1 }
    let length =
      switch first {
      case 0xC2...0xDF: 2
      case 0xE0...0xEF: 3
      case 0xF0...0xF4: 4
      default: 0
      }
    guard length > 0, index + length <= bytes.endIndex else { return 0 }
    let sequence = Array(bytes[index..<(index + length)])
    return (try? UTF8Span(validating: sequence.span)) == nil ? 0 : length
  }
}
