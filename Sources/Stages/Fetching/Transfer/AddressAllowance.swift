import Glibc

/// The addresses that may be asked for though they are not of the public internet.
public struct AddressAllowance: Equatable, Sendable {
  private var isEverything = false
  /// Addresses in IPv6 form, 16 bytes each, with the number of bits that count.
  private var blocks: [Block] = []

  private struct Block: Equatable, Sendable {
    let bytes: [UInt8]
    let bits: Int
  }

  /// None: the public internet only.
  public static let none = AddressAllowance()
  /// All.
  public static let everything: AddressAllowance = {
    var allowance = AddressAllowance()
    allowance.isEverything = true
    return allowance
  }()

  /// With an address or a block besides: "127.0.0.1", "10.1.0.0/16", "fd00::/8"; nil when the text is
  /// neither.
  public func adding(_ text: String) -> AddressAllowance? {
    let parts = text.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
    guard let first = parts.first, let (bytes, isIPv4) = Self.bytes(of: String(first)) else {
      return nil
    }
    let width = isIPv4 ? 32 : 128
    guard let bits = parts.count == 2 ? Int(parts[1]) : width, (0...width).contains(bits) else {
      return nil
    }
    var allowance = self
    allowance.blocks.append(Block(bytes: bytes, bits: bits + 128 - width))
    return allowance
  }

  /// Whether an IPv4 address may be asked.
  func contains(ipv4 address: UInt32) -> Bool {
    isEverything
      || contains(
        Self.mappedPrefix + (0..<4).map { UInt8(truncatingIfNeeded: address >> (24 - 8 * $0)) })
  }

  /// Whether an IPv6 address, 16 bytes, may be asked.
  func contains(ipv6 bytes: [UInt8]) -> Bool { isEverything || contains(bytes) }

  private func contains(_ bytes: [UInt8]) -> Bool {
    blocks.contains { block in
      let whole = block.bits / 8
      guard block.bytes.prefix(whole) == bytes.prefix(whole) else { return false }
      let rest = block.bits % 8
      return rest == 0 || (block.bytes[whole] ^ bytes[whole]) >> (8 - rest) == 0
    }
  }

  /// IPv4 in IPv6, ::ffff:0:0/96.
  private static let mappedPrefix: [UInt8] = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF]

  /// The address in IPv6 form.
  private static func bytes(of text: String) -> (bytes: [UInt8], isIPv4: Bool)? {
    var four = in_addr()
    if inet_pton(AF_INET, text, &four) == 1 {
      return (mappedPrefix + withUnsafeBytes(of: &four) { Array($0) }, true)
    }
    var six = in6_addr()
    guard inet_pton(AF_INET6, text, &six) == 1 else { return nil }
    return (withUnsafeBytes(of: &six) { Array($0) }, false)
  }
}
