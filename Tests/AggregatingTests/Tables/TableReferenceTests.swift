import Foundation
import LanguageData
import TestSupport
import Testing

@testable import Aggregating

@Suite struct TableReferenceTests {
  @Test("the page in examples/ says what the tables hold")
  func page() throws {
    let page = TableReference.markdown(codes: try CountryCodes(LanguageDataSource()))
    let root = URL(fileURLWithPath: #filePath).pathComponents.dropLast(4).joined(separator: "/")
    let path = "\(root.dropFirst())/examples/tables.md"
    #expect(try Snapshot.mismatch(Array(page.utf8), with: path) == nil)
  }

  @Test("no column is told twice or not at all")
  func complete() throws {
    let page = TableReference.markdown(codes: try CountryCodes(LanguageDataSource()))
    for section in page.split(separator: "\n## ").dropFirst() {
      let names = section.split(separator: "\n").filter { $0.hasPrefix("| `") }
        .compactMap { $0.split(separator: "`").dropFirst().first }
      #expect(Set(names).count == names.count && !names.isEmpty)
      #expect(!section.contains("|  |"))
    }
  }
}
