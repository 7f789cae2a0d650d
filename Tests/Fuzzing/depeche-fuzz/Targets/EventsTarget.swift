import Extracting
import LanguageData
import Records
import Segmenting

/// Texts through segmentation and extraction.
struct EventsTarget: FuzzTarget {
  private let segmenting: StageProbe<Segmenter>
  private let extracting: StageProbe<Extractor>

  init() throws {
    let data = LanguageDataSource()
    segmenting = StageProbe(stage: try Segmenter(data: data))
    extracting = StageProbe(stage: try Extractor(data: data))
  }

  func run(_ bytes: [UInt8]) {
    let text = String(decoding: bytes, as: UTF8.self)
    var line = JSONWriter()
    line.object { object in
      object.field("schema", "depeche.document/1")
      object.field("id", "d")
      object.field("published", "2024-05-14")
      object.field("text", text)
    }
    let read = ReadText(text)
    for document in segmenting.records(of: line.bytes) {
      for record in extracting.records(of: Array(document.lineBytes)) {
        guard let event = try? record.decode(Event.self) else {
          preconditionFailure("extract wrote no event")
        }
        read.check(event.trigger.span, holds: event.trigger.text)
        read.check(
          TextSpan(start: event.sentence.start, end: event.sentence.end),
          holds: event.sentence.text)
        precondition((0...1).contains(event.confidence), "confidence \(event.confidence)")
      }
    }
  }
}
