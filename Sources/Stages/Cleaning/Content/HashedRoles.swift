/// Roles by 64-bit hash: a table with open addressing, for a few hundred entries that are asked for
/// a thousand times a page.
struct HashedRoles: Sendable {
  private var hashes: [UInt64]
  private var roles: [MarkupRoles]
  private let mask: Int

  /// Makes a table; entries without roles are as good as none.
  init(_ entries: [UInt64: MarkupRoles]) {
    var size = 64
    while size < entries.count * 4 { size *= 2 }
    mask = size - 1
    hashes = [UInt64](repeating: 0, count: size)
    roles = [MarkupRoles](repeating: [], count: size)
    for (hash, role) in entries where !role.isEmpty {
      var slot = Int(truncatingIfNeeded: hash >> 32) & mask
      while !roles[slot].isEmpty { slot = (slot + 1) & mask }
      hashes[slot] = hash
      roles[slot] = role
    }
  }

  /// The roles of a hash.
  @inline(__always)
  subscript(hash: UInt64) -> MarkupRoles {
    var slot = Int(truncatingIfNeeded: hash >> 32) & mask
    while !roles[slot].isEmpty {
      if hashes[slot] == hash { return roles[slot] }
      slot = (slot + 1) & mask
    }
    return []
  }
}
