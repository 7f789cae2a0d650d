import Testing

@testable import Cleaning

@Suite("FeatureGroup")
struct FeatureGroupTests {
  @Test("every feature is in one group, and no group is empty")
  func columns() {
    #expect(FeatureGroup.columns.count == FeatureGroup.allCases.count)
    #expect(FeatureGroup.columns.allSatisfy { !$0.isEmpty })
    #expect(FeatureGroup.columns.joined().sorted() == BlockFeature.allCases.map(\.rawValue))
  }
}
