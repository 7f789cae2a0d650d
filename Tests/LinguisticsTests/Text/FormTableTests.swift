import Testing

@testable import Linguistics

@Test("finds all values of a form and none of another, however full the table is")
func formTable() {
  var table = FormTable<Int>(capacity: 8)
  for number in 0..<1000 { table.insert(number, for: FormHash("form\(number % 500)")) }
  #expect(table.count == 1000)
  #expect(table.values(for: FormHash("form7")) == [507, 7])
  #expect(table.values(for: FormHash("form500")).isEmpty)
}

@Test("hashes in steps as at once")
func formHash() {
  var hash = FormHash()
  hash.append("tu".utf8)
  hash.append("ées".utf8)
  #expect(hash.value == FormHash("tuées").value)
  // The published test vector of FNV-1a for "foobar".
  #expect(FormHash("foobar").value == 0x8594_4171_F739_67E8)
}
