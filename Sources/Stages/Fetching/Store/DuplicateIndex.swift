import Records

/// The pages of a run, as far as they are remembered to know them again.
struct DuplicateIndex {
  /// As many as a night brings; beyond that the oldest half is forgotten, so that memory stays bounded.
  private static let capacity = 200_000

  private struct First {
    let id: String
    let number: Int
  }

  private var byDigest: [UInt64: First] = [:]
  private var byKey: [UInt64: First] = [:]
  private var next = 0

  /// The ids of the pages that an emitted one repeats, by its address and by its body; nil for the
  /// first.
  mutating func original(of page: Page, key: String) -> (byAddress: String?, byBody: String?) {
    let key = Self.hash(key)
    if let first = byKey[key] { return (first.id, nil) }
    let first = First(id: page.id, number: next)
    next += 1
    byKey[key] = first
    let digest = Self.hash(page.payloadDigest)
    let original = byDigest[digest]?.id
    if original == nil { byDigest[digest] = first }
    if byKey.count > Self.capacity { forget() }
    return (nil, original)
  }

  private mutating func forget() {
    let limit = next - Self.capacity / 2
    byKey = byKey.filter { $0.value.number >= limit }
    byDigest = byDigest.filter { $0.value.number >= limit }
  }

  /// 64 bits of the SHA-256: among 200,000 two are taken for one with a chance of one in a billion.
  private static func hash(_ text: String) -> UInt64 {
    UInt64(ContentDigest.identifier(of: text), radix: 16) ?? 0
  }
}
