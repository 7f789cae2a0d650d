/// The land on a map as one path: what lies in view, cut at its edges, no finer than can be seen.
struct OutlineDrawing {
  /// Tenths of a unit of the drawing: whole numbers make a short path.
  static let scale = 10.0
  /// Beyond the edge, so that the cut itself is not seen.
  private static let margin = 6.0
  /// Points nearer to the one before are left out, in units.
  private static let finest = 0.7

  private let projection: MapProjection

  init(_ projection: MapProjection) { self.projection = projection }

  /// The `d` of the path, in tenths of a unit.
  func path(of outlines: MapOutlines) -> String {
    var path = ""
    for ring in outlines.rings
    where ring.east > projection.west && ring.west < projection.east
      && ring.north > projection.south && ring.south < projection.north
    {
      let line = clipped(
        ring.points.map { (projection.x($0.longitude), projection.y($0.latitude)) })
      write(line, to: &path)
    }
    return path
  }

  private typealias Vertex = (x: Double, y: Double)

  /// Sutherland and Hodgman (1974), one edge of the page after the other.
  private func clipped(_ points: [Vertex]) -> [Vertex] {
    let low = -Self.margin
    let right = MapProjection.width + Self.margin
    let bottom = projection.height + Self.margin
    var line = points
    line = Self.cut(line, inside: { $0.x >= low }) { Self.at(x: low, $0, $1) }
    line = Self.cut(line, inside: { $0.x <= right }) { Self.at(x: right, $0, $1) }
    line = Self.cut(line, inside: { $0.y >= low }) { Self.at(y: low, $0, $1) }
    return Self.cut(line, inside: { $0.y <= bottom }) { Self.at(y: bottom, $0, $1) }
  }

  private static func cut(
    _ points: [Vertex], inside: (Vertex) -> Bool, crossing: (Vertex, Vertex) -> Vertex
  ) -> [Vertex] {
    guard var before = points.last else { return [] }
    var result: [Vertex] = []
    for point in points {
      if inside(point) != inside(before) { result.append(crossing(before, point)) }
      if inside(point) { result.append(point) }
      before = point
    }
    return result
  }

  private static func at(x: Double, _ a: Vertex, _ b: Vertex) -> Vertex {
    (x, a.y + (b.y - a.y) * (x - a.x) / (b.x - a.x))
  }

  private static func at(y: Double, _ a: Vertex, _ b: Vertex) -> Vertex {
    (a.x + (b.x - a.x) * (y - a.y) / (b.y - a.y), y)
  }

  private func write(_ line: [Vertex], to path: inout String) {
    var kept: [(x: Int, y: Int)] = []
    let finest = Int(Self.finest * Self.scale)
    for point in line {
      let next = (x: Int(point.x * Self.scale), y: Int(point.y * Self.scale))
      if let last = kept.last, abs(last.x - next.x) + abs(last.y - next.y) <= finest { continue }
      kept.append(next)
    }
    guard kept.count >= 3 else { return }
    path += "M\(kept[0].x) \(kept[0].y)l"
    for (last, next) in zip(kept, kept.dropFirst()) {
      let east = next.x - last.x
      let south = next.y - last.y
      // A minus sign tells numbers apart by itself.
      path += path.hasSuffix("l") || east < 0 ? "\(east)" : " \(east)"
      path += south < 0 ? "\(south)" : " \(south)"
    }
    path += "z"
  }
}
