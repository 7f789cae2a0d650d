import Testing

@testable import Cleaning

@Suite("NameTable")
struct NameTableTests {
  private func value(of name: String, in table: NameTable) -> UInt8? {
    Array(name.utf8).withUnsafeBufferPointer {
      table.value(of: PackedName(ByteView($0, count: $0.count), in: 0..<$0.count))
    }
  }

  @Test("finds every tag and attribute by its name, in any case")
  func all() {
    for tag in HTMLTag.allCases where tag != .other && tag != .text {
      #expect(value(of: tag.name, in: HTMLTag.names) == tag.rawValue)
      #expect(value(of: tag.name.uppercased(), in: HTMLTag.names) == tag.rawValue)
    }
    for attribute in HTMLAttribute.allCases {
      #expect(value(of: attribute.name, in: HTMLAttribute.names) == attribute.rawValue)
    }
  }

  @Test(
    "finds no other",
    arguments: ["", "x", "di", "divv", "x-div", "blockquot", "blockquotes", "figcaptiom", "other"])
  func none(name: String) {
    #expect(value(of: name, in: HTMLTag.names) == nil)
  }
}
