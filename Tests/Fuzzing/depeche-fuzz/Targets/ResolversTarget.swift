import LanguageData
import Records
import Resolving

/// Places, dates and figures of a text, as `depeche-resolve` finds them.
struct ResolversTarget: FuzzTarget {
  private let probe: StageProbe<Resolver>

  init() throws { probe = StageProbe(stage: try Resolver(data: LanguageDataSource())) }

  func run(_ bytes: [UInt8]) {
    let text = String(decoding: bytes, as: UTF8.self)
    var line = JSONWriter()
    line.object { object in
      object.field("schema", "depeche.document/1")
      object.field("id", "d")
      object.field("published", "2024-05-14")
      object.field("text", text)
    }
    let records = probe.records(of: line.bytes)
    precondition(records.count == 1, "a document got lost")
    let read = ReadText(text)
    for record in records {
      for kind in ["places", "dates", "figures"] {
        let found: [MarkedWords] = (try? record.value(kind)) ?? nil ?? []
        for words in found { read.check(words.span, holds: words.text) }
      }
    }
  }

  /// What all mentions have: words and their place.
  private struct MarkedWords: JSONRepresentable {
    var text = ""
    var start = 0
    var end = 0

    var span: TextSpan { TextSpan(start: start, end: end) }

    init(from reader: inout JSONReader) throws(JSONError) {
      try reader.forEachField { (key, reader) throws(JSONError) in
        switch key {
        case "text": text = try reader.read()
        case "start": start = try reader.read()
        case "end": end = try reader.read()
        default: try reader.skipValue()
        }
      }
    }

    func write(to writer: inout JSONWriter) { writer.null() }
  }
}
