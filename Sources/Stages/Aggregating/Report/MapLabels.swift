/// Finds room for the names on a map, so that none lies over another.
struct MapLabels {
  /// Measured on the report's 12-unit type; a little too wide is better than too narrow.
  private static let columnWidth = 6.6
  private static let lineHeight = 14.0

  private struct Box {
    let left, top, right, bottom: Double

    func overlaps(_ other: Box) -> Bool {
      left < other.right && other.left < right && top < other.bottom && other.top < bottom
    }
  }

  private let page: Box
  private var taken: [Box] = []

  init(width: Double, height: Double) {
    page = Box(left: 0, top: 0, right: width, bottom: height)
  }

  /// Keeps names off a point.
  mutating func block(x: Double, y: Double, radius: Double) {
    taken.append(Box(left: x - radius, top: y - radius, right: x + radius, bottom: y + radius))
  }

  /// Takes room for a name beside a point: right of it, left, above or below.
  ///
  /// - Parameters:
  ///   - columns: The name's length.
  ///   - distance: From the point to the name.
  /// - Returns: Where the text stands and how it is anchored; nil where there is no room.
  mutating func place(
    _ columns: Int, x: Double, y: Double, distance: Double
  ) -> (x: Double, y: Double, anchor: String)? {
    let width = Double(columns) * Self.columnWidth
    let candidates = [
      (x + distance, y + 4, "start"), (x - distance, y + 4, "end"),
      (x, y - distance - 2, "middle"), (x, y + distance + 10, "middle"),
    ]
    for candidate in candidates {
      let left =
        switch candidate.2 {
        case "start": candidate.0
        case "end": candidate.0 - width
        default: candidate.0 - width / 2
        }
      let box = Box(
        left: left, top: candidate.1 - Self.lineHeight + 3, right: left + width,
        bottom: candidate.1 + 3)
      let isOnPage =
        box.left >= 0 && box.right <= page.right && box.top >= 0
        && box.bottom <= page.bottom
      if isOnPage, !taken.contains(where: box.overlaps) {
        taken.append(box)
        return candidate
      }
    }
    return nil
  }
}
