import TestSupport
import Testing

@testable import Records

@Suite("Event+Canonical")
struct EventCanonicalTests {
  private static func line(_ event: Event) -> [UInt8] {
    var writer = JSONWriter()
    event.write(to: &writer)
    return writer.bytes
  }

  /// An event with every part, as the extractor writes it.
  private static var whole: Event {
    let words = TextMention(text: "« drones »", span: TextSpan(start: 3, end: 9))
    let span = TextSpan(start: 0, end: 4)
    var event = Event(
      id: "d/s0/e0", documentID: "d",
      sentence: EventSentence(index: 0, start: 0, end: 40, text: "Il dit : \"non\",\n\\ puis 5 °C"),
      trigger: EventTrigger(text: "dit", lemma: "dire", span: span),
      coding: EventCoding(type: "ASSAULT", mode: "drone", cameo: "190"), rule: "fr/verbs.tsv:41")
    event.coding.goldstein = -9
    event.coding.ploverScore = -6.5
    event.contexts = ["military", "politics"]
    var party = Participant(text: "l’armée", span: span)
    party.id = "SYRMIL"
    event.actors = [party, Participant(text: nil, span: nil)]
    event.recipients = [party]
    event.place = EventPlace(text: "Alep", span: span, name: "Alep", precision: 1)
    event.place?.geonameid = 170_063
    event.place?.latitude = 36.2012
    event.place?.longitude = -0.25
    event.date = EventDate(
      mention: words, from: "2022-09-27", to: "2022-09-27", precision: 1, basis: .expression)
    event.fatalities = Figure(best: 3, low: nil, high: 12, mention: words, who: "civils")
    event.injured = Figure(best: nil, low: 0, high: nil, mention: words)
    event.materiel = [words, words]
    event.claim = Claim(source: party, cue: words, kind: "say")
    event.factuality = .hedged
    event.polarity = .negative
    event.sameAs = "d/s0/e1"
    event.confidence = 0.85
    event.provenance = [
      ProvenanceStep(stage: "clean"), ProvenanceStep(stage: "extract", data: "sha256:76"),
    ]
    return event
  }

  /// Whether the line is read here; what is read is what the other reader reads, and the line is what
  /// would be written, but for a ".0" here and there.
  private func agrees(_ line: [UInt8]) throws -> Bool {
    guard let read = MentionedEvent(canonical: line, in: 0..<line.count) else { return false }
    var event = try RawRecord(line, line: 0..<line.count).decode(Event.self)
    #expect(Self.line(event) == Self.fractionsAdded(to: line))
    event.provenance = []
    #expect(read.event == event)
    var writer = JSONWriter()
    writer.object { event.writeTold(to: &$0) }
    #expect(Array(read.told) == Array(writer.bytes.dropFirst().dropLast()))
    return true
  }

  /// The line with every double as it is written.
  private static func fractionsAdded(to line: [UInt8]) -> [UInt8] {
    let text = String(decoding: line, as: UTF8.self)
    let double = /"(?:goldstein|plover_score|lat|lon|confidence)":-?[0-9]+(?=[,}])/
    return Array(text.replacing(double) { $0.output + ".0" }.utf8)
  }

  @Test("reads what the extractor writes, wherever it stands in a buffer")
  func whole() throws {
    let line = Self.line(Self.whole)
    #expect(try agrees(line))
    #expect(try agrees(Self.line(SampleEvent("d").event)))
    let buffer = Array("{}\n".utf8) + line + Array("\n{}".utf8)
    let read = try #require(MentionedEvent(canonical: buffer, in: 3..<3 + line.count))
    #expect(read.event.sentence.text == Self.whole.sentence.text)
    #expect(MentionedEvent(canonical: buffer, in: 3..<4 + line.count) == nil)
  }

  @Test("leaves every line to the other reader that one byte more, less or other makes different")
  func everyByte() throws {
    let line = Self.line(Self.whole)
    var same = 0
    for place in line.indices {
      for byte: UInt8 in [UInt8(ascii: "0"), UInt8(ascii: "\""), UInt8(ascii: " "), 0x0A, 0xC2] {
        var other = line
        other[place] = byte
        same += try agrees(other) ? 1 : 0
        other = line
        other.insert(byte, at: place)
        same += try agrees(other) ? 1 : 0
      }
      var other = line
      other.remove(at: place)
      same += try agrees(other) ? 1 : 0
      #expect(MentionedEvent(canonical: line, in: 0..<place) == nil)
    }
    // A word may lose a letter and be a word.
    #expect(same > 100)
  }

  @Test(
    "reads whatever an event may hold as the other reader does",
    arguments: 1...200 as ClosedRange<UInt64>)
  func anything(_ seed: UInt64) throws {
    var records = RandomRecords(seed: seed)
    _ = try agrees(Self.line(records.event()))
  }

  @Test(
    "takes numbers in their one form only, or without their .0",
    arguments: [
      ("9.0", true), ("-9.0", true), ("-0.0", true), ("0.25", true), ("0.0001", true),
      ("12345678.1234567", true), ("9", true), ("-9", true), ("0", true), ("-0", true),
      ("123456789012345", true), ("1234567890123456", false), ("09", false), ("-", false),
      ("9.", false), (".5", false), ("9.00", false), ("0.250", false), ("0.00001", false),
      ("00.5", false), ("1e3", false), ("1.5e3", false),
      ("123456789.1234567", false), ("+1.0", false), ("null", true), ("1000000.0", true),
    ])
  func decimals(_ number: String, _ isTaken: Bool) throws {
    let text = String(decoding: Self.line(Self.whole), as: UTF8.self)
    let other = text.replacing("\"goldstein\":-9.0", with: "\"goldstein\":\(number)")
    #expect(try agrees(Array(other.utf8)) == isTaken)
  }

  @Test(
    "leaves spans that run backwards, unknown names and empty ids to the other reader",
    arguments: [
      ("\"start\":3,\"end\":9", "\"start\":9,\"end\":3"), ("\"hedged\"", "\"sure\""),
      ("\"ASSAULT\"", "\"\""), ("\"d/s0/e0\"", "\"\""),
      ("\"document_id\":\"d\"", "\"document_id\":\"\""),
      ("\"index\":0", "\"index\":00"), ("\"index\":0", "\"index\":-0"),
      ("\"best\":3", "\"best\":1234567890123456"), ("°C", "\\u00b0C"),
    ])
  func refused(_ part: String, _ other: String) {
    let text = String(decoding: Self.line(Self.whole), as: UTF8.self)
    let line = Array(text.replacing(part, with: other, maxReplacements: 1).utf8)
    #expect(line != Self.line(Self.whole))
    #expect(MentionedEvent(canonical: line, in: 0..<line.count) == nil)
  }

  @Test("a mention is written alike from the event and from the bytes of its line")
  func mention() throws {
    let line = Self.line(Self.whole)
    let read = try #require(MentionedEvent(canonical: line, in: 0..<line.count))
    func json(_ mention: IncidentMention) -> [UInt8] {
      var writer = JSONWriter()
      mention.write(to: &writer)
      return writer.bytes
    }
    let fromBytes = IncidentMention(read, voice: 2, copyOf: "e")
    let fromEvent = IncidentMention(Self.whole, voice: 2, copyOf: "e")
    #expect(fromBytes == fromEvent)
    #expect(json(fromBytes) == json(fromEvent))
    var changed = fromBytes
    changed.event.title = "Autre"
    #expect(json(changed) != json(fromEvent))
  }
}
