import Foundation
import Records
import Testing

@testable import Cleaning

@Suite("PageExplanation as JSON")
struct PageExplanationJSONTests {
  private func object(_ explanation: PageExplanation) throws -> [String: Any] {
    var writer = JSONWriter()
    explanation.write(to: &writer)
    return try #require(
      JSONSerialization.jsonObject(with: Data(writer.bytes)) as? [String: Any])
  }

  @Test("has all that is known of each block")
  func blocks() throws {
    let object = try object(SampleExplanation.page)
    #expect(object["schema"] as? String == "depeche.explanation/1")
    #expect(object["text_source"] as? String == "page" && object["failure"] == nil)
    let blocks = try #require(object["blocks"] as? [[String: Any]])
    #expect(blocks.map { $0["verdict"] as? String } == ["drop", "keep", "drop"])
    #expect(blocks.map { $0["reason"] as? String } == ["improbable", "kept", "phrase"])
    #expect(blocks[0]["decided_by"] as? [String] == ["names", "links"])
    let features = try #require(blocks[0]["features"] as? [String: Double])
    #expect(Set(features.keys) == Set(BlockFeatures.names) && features["good"] == 0.3)
  }

  @Test("says what went wrong, in valid JSON whatever the page holds")
  func failure() throws {
    let hostile = SampleExplanation.hostile
    #expect(try object(hostile)["failure"] as? String == hostile.failure?.code)
    #expect(try object(hostile)["title"] as? String == hostile.title)
  }
}
