import LanguageData

/// Tells links to pages about authors, from `world/author-paths.tsv`.
struct AuthorPaths: Sendable {
  private let folders: Set<FoldedWord>

  /// Reads the table.
  init(_ data: LanguageDataSource) throws(LanguageDataError) {
    let table = try data.table("world/author-paths.tsv", columns: ["folder"])
    folders = Set(table.rows.map { FoldedWord($0[0]) })
  }

  /// Whether an address is a page below such a folder: "/auteur/ana-roy".
  ///
  /// - Complexity: O(*n*) in the bytes of the address.
  func matches(_ address: ArraySlice<UInt8>) -> Bool {
    var word = FoldedWord()
    var isFolder = false
    var length = 0
    for byte in address.prefix(300) {
      if byte == UInt8(ascii: "/") {
        isFolder = isFolder || length > 1 && folders.contains(word)
        word = FoldedWord()
        length = 0
      } else if byte == UInt8(ascii: "?") || byte == UInt8(ascii: "#") {
        break
      } else {
        word.append(ascii: byte)
        length += 1
      }
    }
    // The name itself comes behind the folder.
    return isFolder && length > 1
      || isFolder && address.last == UInt8(ascii: "/") && hasName(address)
  }

  /// Whether an address that ends in "/" has more than the folder.
  private func hasName(_ address: ArraySlice<UInt8>) -> Bool {
    let parts = address.split(separator: UInt8(ascii: "/"))
    guard let last = parts.last else { return false }
    var word = FoldedWord()
    for byte in last { word.append(ascii: byte) }
    return !folders.contains(word)
  }
}
