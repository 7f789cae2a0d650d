import Testing

@testable import Fetching

@Suite("Address allowance")
struct AddressAllowanceTests {
  @Test("an address allows itself, a block what is in it, and no more")
  func blocks() throws {
    var allowance = AddressAllowance.none
    #expect(!allowance.contains(ipv4: 0x7F00_0001))
    for text in ["127.0.0.1", "10.1.0.0/15", "fd00::/8"] {
      allowance = try #require(allowance.adding(text))
    }
    #expect(allowance.contains(ipv4: 0x7F00_0001))
    #expect(!allowance.contains(ipv4: 0x7F00_0002))
    #expect(allowance.contains(ipv4: 0x0A00_FFFF))
    #expect(!allowance.contains(ipv4: 0x0A02_0000))
    #expect(allowance.contains(ipv6: [0xFD] + [UInt8](repeating: 1, count: 15)))
    #expect(!allowance.contains(ipv6: [0xFC] + [UInt8](repeating: 1, count: 15)))
    #expect(AddressAllowance.everything.contains(ipv4: 1))
  }

  @Test(
    "what is no address is refused",
    arguments: ["", "localhost", "127.0.0", "127.0.0.1/33", "127.0.0.1/", "::1/129", "1.2.3.4/-1"])
  func refused(text: String) {
    #expect(AddressAllowance.none.adding(text) == nil)
  }
}
