import Records

@testable import Fetching

/// What a server says: head, codings, chunks, dates, addresses.
struct ResponsesTarget: FuzzTarget {
  private static let mostBytes = 1 << 20

  init() {}

  func run(_ bytes: [UInt8]) {
    let response = ArchivedResponse(bytes)
    let body = (try? response.payload(maximumBytes: Self.mostBytes)) ?? []
    precondition(
      body.count <= max(Self.mostBytes, bytes.count), "a body beyond the limit: \(body.count)")
    _ = HTTPHead.archived(bytes, bodyBytes: body.count)
    _ = ChunkedBody.decode(Array(response.body))
    for coding in ["gzip", "deflate", "br", "br, gzip"] {
      _ = try? ContentDecoder.decode(
        Array(response.body), codings: coding, maximumBytes: Self.mostBytes, isCutAllowed: true)
    }
    for value in response.headers.values + [String(decoding: bytes, as: UTF8.self)] {
      _ = HTTPDate.seconds(value)
      let wait = RetryAfter.seconds(value, now: 1_800_000_000)
      precondition(wait.map { $0 >= 0 } ?? true, "a wait of less than nothing")
      _ = MediaType.parse(value)
      if let address = try? WebAddress(value) { check(address) }
    }
  }

  /// An address read again must be the same address.
  private func check(_ address: WebAddress) {
    guard let again = try? WebAddress(address.text) else {
      preconditionFailure("\(address.text) is no address any more")
    }
    precondition(again == address, "\(address.text) changes when read again")
    _ = CanonicalURL().key(of: address)
    _ = AddressPolicy.isLocal(host: address.host)
  }
}
