import Testing

@testable import Resolving

@Suite("Symbols of date patterns")
struct DateSymbolTests {
  @Test(
    "terminals are kept, joined and gone over in order",
    arguments: [[], [0], [63, 64], [5, 127, 128, 200, 256, 320, 383]])
  func terminals(_ members: [Int]) {
    var set = DateTerminalSet()
    for member in members.reversed() { set.insert(member) }
    var found: [Int] = []
    set.forEach { found.append($0) }
    #expect(found == members)
    #expect((0..<DateTerminalSet.capacity).filter(set.contains) == members)
    var other = DateTerminalSet()
    other.insert(200)
    #expect(set.overlaps(other) == members.contains(200))
    var both: [Int] = []
    set.intersection(other).forEach { both.append($0) }
    #expect(both == members.filter { $0 == 200 })
  }

  @Test("categories are kept and gone over in order", arguments: [[], [0], [63, 64, 128, 191]])
  func categories(_ members: [Int]) {
    var set = DateCategorySet()
    for member in members.reversed() { set.insert(member) }
    var found: [Int] = []
    set.forEach { found.append($0) }
    #expect(found == members)
    #expect(set.isEmpty == members.isEmpty)
    #expect(set.subtracting(set).isEmpty)
    #expect(set.intersection(set) == set)
  }

  @Test(
    "tells what a number may be taken for",
    arguments: [
      (3, 1, [.day, .digitDay, .month, .quarter, .hour], [.year, .paddedMonth, .clockMinute]),
      (3, 2, [.paddedMonth, .clockMinute, .shortYear], [.lateDay, .year]),
      (45, 2, [.lateShortYear, .minute], [.day, .hour, .quarter]),
      (2024, 4, [.year, .anyYear, .clock], [.day, .decade, .minute]),
      (20, nil, [.day, .hour, .decade], [.digitDay, .shortYear]),
    ] as [(Int, Int?, [DateNumber], [DateNumber])])
  func kinds(_ value: Int, _ digits: Int?, _ fits: [DateNumber], _ others: [DateNumber]) {
    let kinds = DateNumber.kinds(of: value, digits: digits)
    #expect(kinds & DateNumber.count.bit != 0)
    for kind in fits { #expect(kinds & kind.bit != 0, "\(kind)") }
    for kind in others { #expect(kinds & kind.bit == 0, "\(kind)") }
  }
}
