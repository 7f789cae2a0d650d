import Testing

@testable import Cleaning

@Suite("HashedRoles")
struct HashedRolesTests {
  @Test("finds what was put in and nothing else")
  func finds() {
    var entries: [UInt64: MarkupRoles] = [:]
    // Hashes that share their place.
    for number in UInt64(0)..<500 { entries[number << 40 | number] = .caption }
    entries[7 << 40 | 7] = .quote
    let table = HashedRoles(entries)
    #expect(entries.allSatisfy { table[$0.key] == $0.value })
    #expect(table[1] == [] && table[.max] == [])
    #expect(HashedRoles([:])[0] == [])
  }
}
