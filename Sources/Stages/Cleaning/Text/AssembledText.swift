import Records

/// Joins paragraphs to the text of a document.
enum AssembledText {
  /// The text, one paragraph a line, and where each paragraph is in Unicode scalars.
  static func assemble(_ paragraphs: [TextParagraph]) -> (text: String, spans: [Paragraph]) {
    var text = ""
    var spans: [Paragraph] = []
    var position = 0
    for paragraph in paragraphs where !paragraph.text.isEmpty {
      if !spans.isEmpty {
        text += "\n"
        position += 1
      }
      let length = paragraph.text.utf8.count { $0 & 0xC0 != 0x80 }
      text += paragraph.text
      spans.append(Paragraph(start: position, end: position + length, kind: paragraph.kind))
      position += length
    }
    return (text, spans)
  }
}
