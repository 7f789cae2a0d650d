import Glibc

/// Tells the addresses of the public internet from those that no page of it should lead to.
///
/// The lists are the special-purpose address registries of IANA (RFC 6890 and updates,
/// https://www.iana.org/assignments/iana-ipv4-special-registry, …-ipv6-special-registry). The
/// check is made on the address of the socket, after resolution, so neither a name nor another
/// spelling of a number can get around it.
enum AddressPolicy {
  /// Whether an IPv4 address may be connected to.
  static func isPublic(ipv4 address: UInt32) -> Bool {
    !specialIPv4.contains { block in
      address >> (32 - block.bits) == block.prefix >> (32 - block.bits)
    }
  }

  /// Whether an IPv6 address, 16 bytes, may be connected to.
  static func isPublic(ipv6 bytes: [UInt8]) -> Bool {
    // Addresses that carry an IPv4 address are as public as that one.
    if let address = carriedIPv4(bytes) { return isPublic(ipv4: address) }
    // Outside 2000::/3 nothing is global unicast.
    guard bytes[0] >> 5 == 1 else { return false }
    return !specialIPv6.contains { bytes.starts(with: $0) }
  }

  /// The IPv4 address that an IPv6 address, 16 bytes, carries; nil for none.
  static func carriedIPv4(_ bytes: [UInt8]) -> UInt32? {
    carriersOfIPv4.first { bytes.starts(with: $0.prefix) }.map { carrier in
      bytes[carrier.offset..<(carrier.offset + 4)].reduce(0) { $0 << 8 | UInt32($1) }
    }
  }

  /// Whether a host of a URL is none of the public internet as far as it can be seen without asking.
  ///
  /// - Parameter host: As `WebAddress.host`.
  static func isLocal(host: String) -> Bool {
    if host.hasPrefix("[") {
      var address = in6_addr()
      let text = host.dropFirst().dropLast().prefix { $0 != "%" }
      guard inet_pton(AF_INET6, String(text), &address) == 1 else { return true }
      return !isPublic(ipv6: withUnsafeBytes(of: &address) { Array($0) })
    }
    var address = in_addr()
    let name = host.hasSuffix(".") ? String(host.dropLast()) : host
    guard inet_aton(name, &address) == 1 else { return isLocalName(name) }
    return !isPublic(ipv4: UInt32(bigEndian: address.s_addr))
  }

  /// Whether a host's name says that it is none of the public internet, whatever a resolver says:
  /// the names of RFC 6761, 6762 and 8375, `.internal`, and those that systems give themselves.
  ///
  /// - Parameter host: In lower case.
  static func isLocalName(_ host: String) -> Bool {
    let name = host.hasSuffix(".") ? String(host.dropLast()) : host
    return localNames.contains { name == $0 || name.hasSuffix("." + $0) }
  }

  private static let localNames = [
    "localhost", "localdomain", "local", "internal", "home.arpa", "ip6-localhost", "ip6-loopback",
  ]

  private static let specialIPv4: [(prefix: UInt32, bits: UInt32)] = [
    (0x0000_0000, 8),  // 0.0.0.0/8, this network
    (0x0A00_0000, 8),  // 10.0.0.0/8, private
    (0x6440_0000, 10),  // 100.64.0.0/10, carrier-grade NAT
    (0x7F00_0000, 8),  // 127.0.0.0/8, loopback
    (0xA9FE_0000, 16),  // 169.254.0.0/16, link-local, cloud metadata
    (0xAC10_0000, 12),  // 172.16.0.0/12, private
    (0xC000_0000, 24),  // 192.0.0.0/24, protocol assignments
    (0xC000_0200, 24),  // 192.0.2.0/24, documentation
    (0xC058_6300, 24),  // 192.88.99.0/24, 6to4 relays
    (0xC0A8_0000, 16),  // 192.168.0.0/16, private
    (0xC612_0000, 15),  // 198.18.0.0/15, benchmarking
    (0xC633_6400, 24),  // 198.51.100.0/24, documentation
    (0xCB00_7100, 24),  // 203.0.113.0/24, documentation
    (0xE000_0000, 4),  // 224.0.0.0/4, multicast
    (0xF000_0000, 4),  // 240.0.0.0/4, reserved, broadcast
  ]

  /// IPv4-mapped ::ffff:0:0/96, NAT64 64:ff9b::/96, 6to4 2002::/16.
  private static let carriersOfIPv4: [(prefix: [UInt8], offset: Int)] = [
    ([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF], 12),
    ([0, 0x64, 0xFF, 0x9B, 0, 0, 0, 0, 0, 0, 0, 0], 12),
    ([0x20, 0x02], 2),
  ]

  /// Special blocks within 2000::/3: 2001::/23 without its last bit (protocol assignments,
  /// Teredo), 2001:db8::/32 and 3fff::/20 (documentation).
  private static let specialIPv6: [[UInt8]] = [
    [0x20, 0x01, 0x00], [0x20, 0x01, 0x01], [0x20, 0x01, 0x0D, 0xB8], [0x3F, 0xFF],
  ]
}
