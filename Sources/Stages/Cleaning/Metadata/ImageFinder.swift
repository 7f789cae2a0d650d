import Records

/// Chooses the picture that stands for the page, and finds the words under it.
struct ImageFinder {
  private let tree: HTMLTree
  private let landmarks: PageLandmarks
  private let address: PageAddress?

  /// Figures looked at; galleries have hundreds.
  private static let mostFigures = 20
  /// Nodes between a title and the picture under it.
  private static let nearTitle = -60...250

  /// Looks at a page.
  init(_ tree: HTMLTree, landmarks: PageLandmarks, address: PageAddress?) {
    self.tree = tree
    self.landmarks = landmarks
    self.address = address
  }

  /// The picture that meta tags or JSON-LD give, with the caption of the figure that shows it, else of
  /// the first one under the title.
  func find(meta: [String], linked: String?, titleNode: Int?) -> DocumentImage? {
    let addresses = meta + [linked].compactMap { $0 }
    guard let url = addresses.lazy.compactMap(absolute).first else { return nil }
    let figures = landmarks.figures.prefix(Self.mostFigures)
    let figure =
      figures.first { shows(url, $0) }
      ?? figures.first { figure in
        titleNode.map { Self.nearTitle ~= figure - $0 } ?? false
      }
    return DocumentImage(url: url, caption: figure.flatMap(caption))
  }

  private func absolute(_ reference: String) -> String? {
    address == nil ? PageAddress(reference).map { _ in reference } : address?.resolve(reference)
  }

  /// Whether a picture of the figure has the same file name, whatever its size and host.
  private func shows(_ url: String, _ figure: Int) -> Bool {
    let name = Self.fileName(Array(url.utf8)[...])
    guard name.count >= 5 else { return false }
    return tree.subtree(of: figure).contains { index in
      tree.nodes[index].tag == .img
        && tree.attributeBytes(.src, of: index).map { Self.fileName($0).elementsEqual(name) }
          ?? false
    }
  }

  private static func fileName(_ address: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let path = address.prefix { $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#") }
    return path.split(separator: UInt8(ascii: "/")).last ?? []
  }

  private func caption(of figure: Int) -> String? {
    let inside = tree.subtree(of: figure).first { tree.nodes[$0].tag == .figcaption }
    return inside.flatMap { tree.text(of: $0, limit: 1000).nonEmpty }
  }
}
