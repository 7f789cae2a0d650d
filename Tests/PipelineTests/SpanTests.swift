import Foundation
import Testing

/// What an event quotes stands in its document where it says.
@Suite("Spans of the example events")
struct SpanTests {
  /// The parts of an event that quote its document, with a list or one of each.
  private static let parts = [
    "sentence", "trigger", "actors", "recipients", "place", "date", "fatalities", "injured",
    "arrested", "displaced", "participants", "materiel",
  ]

  @Test("are the text that they claim", arguments: parts + ["claim.source", "claim.cue"])
  func spansEqualTheirText(_ part: String) async throws {
    let run = try await Stage.examples.value
    var texts: [String: [Unicode.Scalar]] = [:]
    for document in try run.records("sentences.jsonl") {
      let id = try #require(document["id"] as? String)
      texts[id] = Array(try #require(document["text"] as? String).unicodeScalars)
    }
    for event in try run.records("event.jsonl") {
      let scalars = try #require(texts[event["document_id"] as? String ?? ""])
      for quote in Self.quotes(part, of: event) {
        expect(quote, in: scalars, "\(event["id"] ?? "") \(part)")
      }
    }
  }

  private func expect(_ quote: [String: Any], in scalars: [Unicode.Scalar], _ place: String) {
    guard let text = quote["text"] as? String else {
      #expect(quote["start"] as? Int == nil, "\(place): a span without a text")
      return
    }
    guard let start = quote["start"] as? Int, let end = quote["end"] as? Int, start >= 0,
      start < end, end <= scalars.count
    else {
      Issue.record("\(place): “\(text)” has no proper span")
      return
    }
    var slice = String.UnicodeScalarView()
    slice.append(contentsOf: scalars[start..<end])
    #expect(String(slice) == text, "\(place)")
  }

  /// The objects under "actors", "trigger" or "claim.cue".
  private static func quotes(_ part: String, of event: [String: Any]) -> [[String: Any]] {
    var value: Any? = event
    for key in part.split(separator: ".") {
      value = (value as? [String: Any])?[String(key)]
    }
    return value as? [[String: Any]] ?? (value as? [String: Any]).map { [$0] } ?? []
  }

  @Test("are found: the examples have events, and most parts at least once")
  func partsAreFilled() async throws {
    let events = try await Stage.examples.value.records("event.jsonl")
    #expect(events.count > 20)
    for part in ["trigger", "actors", "recipients", "place", "date", "fatalities", "claim.cue"] {
      #expect(events.contains { !Self.quotes(part, of: $0).isEmpty }, "no event has \(part)")
    }
  }
}
