import Records

/// A map of the incidents: points sized by deaths over the outlines of countries, near ones gathered,
/// with the names of places and countries. Nothing is fetched for it.
struct MapDrawing {
  /// Points nearer than this to a larger one are gathered to it, in units of the drawing.
  private static let gathering = 15.0
  /// Names that a phone has room for.
  private static let phoneNames = 8

  private struct Place {
    let name: String
    let country: String?
    let latitude: Double
    let longitude: Double
    var incidents: [Incident] = []

    var killed: Int { incidents.reduce(0) { $0 &+ ($1.fatalities?.best ?? 0) } }
  }

  /// One or more places, drawn as one.
  private struct Point {
    var places: [Place]
    let x: Double
    let y: Double

    var incidents: [Incident] { places.flatMap(\.incidents) }
    var killed: Int { places.reduce(0) { $0 &+ $1.killed } }

    /// In units of the drawing; 4 stand for none killed.
    var radius = 4.0
  }

  /// Places with coordinates, the most deaths first.
  private let places: [Place]
  private let withoutPlace: Int
  private let told: Set<String>
  private let outlines: MapOutlines
  private let words: ReportWords

  /// Makes the map of some incidents; points link to those whose ids are in `told`.
  init(
    _ incidents: [Incident], told: Set<String>, outlines: MapOutlines, words: ReportWords
  ) {
    self.told = told
    self.outlines = outlines
    self.words = words
    var byPlace: [String: Place] = [:]
    var missing = 0
    for incident in incidents {
      guard let place = incident.place, let latitude = place.latitude,
        let longitude = place.longitude, abs(latitude) <= 90, abs(longitude) <= 180
      else {
        missing += 1
        continue
      }
      let point = Place(
        name: place.name, country: place.country, latitude: latitude, longitude: longitude)
      byPlace["\(latitude) \(longitude)", default: point].incidents.append(incident)
    }
    withoutPlace = missing
    places = byPlace.sorted {
      ($1.value.killed, $1.value.incidents.count, $0.key)
        < ($0.value.killed, $0.value.incidents.count, $1.key)
    }.map(\.value)
  }

  /// Writes the map with its caption.
  func write(to page: inout HTMLWriter) {
    guard let projection = MapProjection(fitting: places.map { ($0.latitude, $0.longitude) })
    else { return }
    let points = points(projection)
    page.element(
      "figure",
      [
        "class": "map", "role": "group",
        "aria-label": words.count("map.label", places.count),
      ]
    ) { page in
      page.element(
        "svg",
        [
          "viewBox": "0 0 \(Int(MapProjection.width)) \(SVGNumber.text(projection.height))"
        ]
      ) { page in
        drawLand(projection, to: &page)
        drawGraticule(projection, to: &page)
        var labels = MapLabels(width: MapProjection.width, height: projection.height)
        for point in points {
          labels.block(x: point.x, y: point.y, radius: min(point.radius, 12))
        }
        drawPoints(points, to: &page)
        drawNumbers(points, to: &page)
        drawNames(points, &labels, to: &page)
        drawCountries(projection, &labels, to: &page)
      }
      page.element("figcaption", caption)
    }
  }

  private var caption: String {
    var lines = [words("map.caption")]
    if withoutPlace > 0 { lines.append(words.count("map.missing", withoutPlace)) }
    if !outlines.rings.isEmpty { lines.append(words("map.source")) }
    return lines.joined(separator: " ")
  }

  /// Gathers places that would lie over each other, the deadliest first.
  private func points(_ projection: MapProjection) -> [Point] {
    var points: [Point] = []
    for place in places {
      let x = projection.x(place.longitude)
      let y = projection.y(place.latitude)
      let near = points.indices.first { index in
        let east = points[index].x - x
        let south = points[index].y - y
        return east * east + south * south < Self.gathering * Self.gathering
      }
      if let near {
        points[near].places.append(place)
      } else {
        points.append(Point(places: [place], x: x, y: y))
      }
    }
    // Areas grow with the dead; the deadliest point must leave the others to be seen.
    let most = Double(max(0, points.map(\.killed).max() ?? 0)).squareRoot()
    let scale = min(1.6, 22 / max(1, most))
    for index in points.indices {
      points[index].radius += Double(max(0, points[index].killed)).squareRoot() * scale
    }
    return points
  }

  private func drawLand(_ projection: MapProjection, to page: inout HTMLWriter) {
    let path = OutlineDrawing(projection).path(of: outlines)
    if path.isEmpty { return }
    page.element(
      "path", ["class": "land", "transform": "scale(.1)", "d": path, "aria-hidden": "true"], "")
  }

  private func drawGraticule(_ projection: MapProjection, to page: inout HTMLWriter) {
    let step = projection.graticuleStep
    let right = SVGNumber.text(MapProjection.width)
    let bottom = SVGNumber.text(projection.height)
    for degree in stride(
      from: (projection.west / step).rounded(.up) * step, to: projection.east, by: step)
    where abs(degree) <= 180 {
      let x = SVGNumber.text(projection.x(degree))
      page.element(
        "line", ["class": "graticule", "x1": x, "x2": x, "y1": "0", "y2": bottom], "")
      // A label at the edge would be cut.
      guard 24...(MapProjection.width - 24) ~= projection.x(degree) else { continue }
      page.element(
        "text", ["class": "degree", "x": x, "y": SVGNumber.text(projection.height - 5)],
        Self.degree(degree, "E", "W"))
    }
    for degree in stride(
      from: (projection.south / step).rounded(.up) * step, to: projection.north, by: step)
    where abs(degree) <= 90 {
      let y = SVGNumber.text(projection.y(degree))
      page.element("line", ["class": "graticule", "x1": "0", "x2": right, "y1": y, "y2": y], "")
      guard projection.y(degree) > 14 else { continue }
      page.element(
        "text",
        ["class": "degree row", "x": "4", "y": SVGNumber.text(projection.y(degree) - 3)],
        Self.degree(degree, "N", "S"))
    }
  }

  private static func degree(_ value: Double, _ positive: String, _ negative: String) -> String {
    let number = SVGNumber.text(abs(value))
    return number == "0" ? "0°" : "\(number)° \(value > 0 ? positive : negative)"
  }

  private func drawPoints(_ points: [Point], to page: inout HTMLWriter) {
    for point in points {
      let incidents = point.incidents.sorted { $0.isGraver(than: $1) }
      let shown = incidents.filter { told.contains($0.id) }
      guard let target = shown.first else {
        draw(point, to: &page)
        continue
      }
      page.element(
        "a",
        [
          "href": "#i-\(target.id)", "class": "points",
          "data-of": shown.map { "i-\($0.id)" }.joined(separator: "|"),
          "aria-label": label(of: point),
        ]
      ) { draw(point, to: &$0) }
    }
  }

  /// "Kharkiv, Izioum: 3 incidents, 12 killed".
  private func label(of point: Point) -> String {
    var names: [String] = []
    for name in point.places.map(\.name) where !names.contains(name) { names.append(name) }
    let shown = names.prefix(4).joined(separator: ", ") + (names.count > 4 ? "…" : "")
    let counts = [
      words.count("incidents", point.incidents.count), words.count("killed", point.killed),
    ]
    return "\(shown)\(words("colon")) \(counts.joined(separator: ", "))"
  }

  private func draw(_ point: Point, to page: inout HTMLWriter) {
    let x = SVGNumber.text(point.x)
    let y = SVGNumber.text(point.y)
    page.element(
      "circle",
      [
        "class": point.killed > 0 ? "point deadly" : "point", "cx": x, "cy": y,
        "r": SVGNumber.text(point.radius),
      ]
    ) { $0.element("title", label(of: point)) }
  }

  /// How many incidents a point stands for, over all points, so that none hides a number.
  private func drawNumbers(_ points: [Point], to page: inout HTMLWriter) {
    for point in points where point.incidents.count > 1 && point.radius >= 6 {
      page.element(
        "text",
        [
          "class": "inside", "x": SVGNumber.text(point.x), "y": SVGNumber.text(point.y + 3.5),
          "aria-hidden": "true",
        ], "\(point.incidents.count)")
    }
  }

  private func drawNames(
    _ points: [Point], _ labels: inout MapLabels, to page: inout HTMLWriter
  ) {
    for (index, point) in points.enumerated() {
      let name = point.places[0].name
      let place = labels.place(
        DisplayWidth.columns(of: name), x: point.x, y: point.y, distance: point.radius + 4)
      guard let place else { continue }
      page.element(
        "text",
        [
          "class": index < Self.phoneNames ? "place" : "place minor",
          "x": SVGNumber.text(place.x), "y": SVGNumber.text(place.y),
          "text-anchor": place.anchor, "aria-hidden": "true",
        ], name)
    }
  }

  /// Names of countries at the middle of their points, where there is room.
  private func drawCountries(
    _ projection: MapProjection, _ labels: inout MapLabels, to page: inout HTMLWriter
  ) {
    let countries = Dictionary(grouping: places.filter { $0.country != nil }) { $0.country ?? "" }
    for (code, members) in countries.sorted(by: { $0.key < $1.key }) {
      let longitude = members.reduce(0) { $0 + $1.longitude } / Double(members.count)
      let latitude = members.reduce(0) { $0 + $1.latitude } / Double(members.count)
      let name = words.country(code).uppercased()
      // Spaced capitals are half as wide again.
      let place = labels.place(
        DisplayWidth.columns(of: name) * 3 / 2, x: projection.x(longitude),
        y: projection.y(latitude), distance: 26)
      guard let place else { continue }
      page.element(
        "text",
        [
          "class": "country", "x": SVGNumber.text(place.x), "y": SVGNumber.text(place.y),
          "text-anchor": place.anchor, "aria-hidden": "true",
        ], name)
    }
  }
}
