import Testing

@testable import Aggregating

@Suite struct CoverageTableTests {
  private func source(_ site: String, _ counts: [Int]) -> SourceCoverage {
    var days: [String: Int] = [:]
    for (index, count) in counts.enumerated() where count > 0 {
      days["2025-03-0\(index + 1)"] = count
    }
    return SourceCoverage(site: site, documents: counts.reduce(0, +), events: 1, days: days)
  }

  @Test("tells who is silent, and who says less or more than usual")
  func remarks() throws {
    let table = CoverageTable([
      source("steady", [4, 4, 4, 4, 4]), source("silent", [3, 3, 3, 3, 0]),
      source("low", [9, 9, 9, 9, 2]), source("high", [2, 2, 2, 2, 9]),
      source("rare", [1, 0, 0, 0, 0]),
    ])
    let remarks = Dictionary(uniqueKeysWithValues: table.rows.map { ($0.site ?? "", $0.remark) })
    #expect(remarks == ["steady": nil, "silent": .silent, "low": .low, "high": .high, "rare": nil])
    #expect("\(try #require(table.day))" == "2025-03-05")
    #expect(table.days == 4 && table.total.today == 15 && table.total.usual == 18)
    #expect(table.rows.prefix(3).allSatisfy { $0.remark != nil })
  }

  @Test("says nothing of what is usual after a few days, and bears no days at all")
  func few() {
    let table = CoverageTable([source("a", [5, 5, 0]), source("b", [0, 0, 5])])
    #expect(table.rows.allSatisfy { $0.usual == nil && $0.remark == nil })
    #expect(CoverageTable([SourceCoverage(site: "x", days: ["": 3])]).day == nil)
    #expect(CoverageTable([]).rows.isEmpty)
  }
}
