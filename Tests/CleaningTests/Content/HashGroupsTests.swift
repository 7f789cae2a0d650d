import Testing

@testable import Cleaning

@Suite("HashGroups")
struct HashGroupsTests {
  @Test(
    "numbers groups in the order of their first",
    arguments: [([], []), ([7], [0]), ([7, 0, 7, 9, 0], [0, 1, 0, 2, 1])] as [([UInt64], [Int])])
  func groups(hashes: [UInt64], groups: [Int]) {
    let found = HashGroups(of: hashes)
    #expect(found.groups == groups)
    #expect(found.count == Set(hashes).count)
  }

  @Test("tells many hashes apart, whatever their bits")
  func many() {
    let hashes = (0..<1000).map { UInt64($0) << 40 }
    #expect(HashGroups(of: hashes + hashes).groups == Array(0..<1000) + Array(0..<1000))
  }
}
