import Foundation
import Glibc
import TestSupport
import Testing

@testable import Fetching

@Suite("Address policy")
struct AddressPolicyTests {
  @Test(
    "refuses what is not of the public internet",
    arguments: [
      "0.0.0.0", "10.1.2.3", "100.64.0.1", "127.0.0.1", "127.255.255.255", "169.254.169.254",
      "172.16.0.1", "172.31.255.255", "192.0.0.8", "192.0.2.1", "192.168.0.1", "198.18.0.1",
      "198.19.255.255", "198.51.100.1", "203.0.113.1", "224.0.0.1", "240.0.0.1", "255.255.255.255",
      "::", "::1", "::ffff:127.0.0.1", "::ffff:10.0.0.1", "64:ff9b::a00:1", "64:ff9b:1::1",
      "100::1", "2001::1", "2001:db8::1", "2002:7f00:1::", "3fff::1", "fc00::1", "fd12::1",
      "fe80::1", "fec0::1", "ff02::1", "5f00::1", "4000::1",
    ])
  func refused(address: String) throws {
    #expect(try !isPublic(address))
  }

  @Test(
    "lets the public internet through",
    arguments: [
      "8.8.8.8", "9.255.255.255", "11.0.0.0", "100.63.255.255", "100.128.0.0", "172.15.0.1",
      "172.32.0.1", "192.0.1.1", "192.167.0.1", "198.17.0.1", "198.20.0.1", "223.255.255.255",
      "2001:4860:4860::8888", "2a00:1450::1", "2606:4700::1111", "::ffff:8.8.8.8",
      "64:ff9b::808:808", "2002:808:808::1",
    ])
  func allowed(address: String) throws {
    #expect(try isPublic(address))
  }

  @Test(
    "agrees with the registries' list",
    .enabled(if: SharedData.exists("data/fetch/ssrf_urls.jsonl")))
  func registries() throws {
    for object in try SharedData.objects("data/fetch/ssrf_urls.jsonl") {
      let url = try #require(object["url"] as? String)
      let blocked = try #require(object["blocked"] as? Bool)
      guard let host = URL(string: url)?.host, let isPublic = try? isPublic(host) else { continue }
      #expect(isPublic == !blocked, "\(url)")
    }
  }

  private struct NotANumber: Error {}

  private func isPublic(_ text: String) throws -> Bool {
    let bare = text.trimmingCharacters(in: ["[", "]"])
    var four = in_addr()
    if inet_pton(AF_INET, bare, &four) == 1 {
      return AddressPolicy.isPublic(ipv4: UInt32(bigEndian: four.s_addr))
    }
    var six = in6_addr()
    guard inet_pton(AF_INET6, bare, &six) == 1 else { throw NotANumber() }
    return AddressPolicy.isPublic(ipv6: withUnsafeBytes(of: &six) { Array($0) })
  }

  @Test(
    "hosts that look local are local",
    arguments: [
      ("localhost", true), ("a.localhost.", true), ("printer.local", true), ("db.internal", true),
      ("127.0.0.1.", true), ("[::1]", true), ("[fe80::1%25eth0]", true), ("0x7f.1", true),
      ("example.org", false), ("local.example.org", false), ("8.8.8.8", false),
      ("[2606:4700::1111]", false), ("notlocalhost", false),
    ])
  func hosts(host: String, isLocal: Bool) {
    #expect(AddressPolicy.isLocal(host: host) == isLocal)
  }
}
