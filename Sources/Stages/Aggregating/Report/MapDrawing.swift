import Records

/// A map of the incidents without coastlines: points sized by deaths over a graticule, with the names
/// of places and countries. Nothing is fetched for it.
struct MapDrawing {
  private struct Point {
    let name: String
    let country: String?
    let latitude: Double
    let longitude: Double
    var incidents: [Incident] = []

    var killed: Int { incidents.reduce(0) { $0 &+ ($1.fatalities?.best ?? 0) } }

    /// The area of a point grows with its dead; 4 units stand for none, 32 for the most.
    var radius: Double {
      min(32, 4 + Double(max(0, killed)).squareRoot() * 1.6)
    }
  }

  /// Places with coordinates, the most deaths first.
  private let points: [Point]
  private let withoutPlace: Int
  private let told: Set<String>

  /// Makes the map of some incidents; points link to those whose ids are in `told`.
  init(_ incidents: [Incident], told: Set<String>) {
    self.told = told
    var byPlace: [String: Point] = [:]
    var missing = 0
    for incident in incidents {
      guard let place = incident.place, let latitude = place.latitude,
        let longitude = place.longitude, abs(latitude) <= 90, abs(longitude) <= 180
      else {
        missing += 1
        continue
      }
      let point = Point(
        name: place.name, country: place.country, latitude: latitude, longitude: longitude)
      byPlace["\(latitude) \(longitude)", default: point].incidents.append(incident)
    }
    withoutPlace = missing
    points = byPlace.sorted { ($1.value.killed, $0.key) < ($0.value.killed, $1.key) }.map(\.value)
  }

  /// Writes the map with its caption.
  func write(to page: inout HTMLWriter) {
    guard let projection = MapProjection(fitting: points.map { ($0.latitude, $0.longitude) }) else {
      return
    }
    page.element("figure", ["class": "map"]) { page in
      page.element(
        "svg",
        [
          "viewBox": "0 0 \(Int(MapProjection.width)) \(SVGNumber.text(projection.height))",
          "role": "img", "aria-label": "Map of \(points.count) places",
        ]
      ) { page in
        drawGraticule(projection, to: &page)
        var labels = MapLabels(width: MapProjection.width, height: projection.height)
        for point in points {
          labels.block(
            x: projection.x(point.longitude), y: projection.y(point.latitude),
            radius: min(point.radius, 12))
        }
        drawPoints(projection, to: &page)
        drawNames(projection, &labels, to: &page)
        drawCountries(projection, &labels, to: &page)
      }
      let rest = withoutPlace == 0 ? "" : "; \(withoutPlace) without coordinates are not drawn"
      page.element("figcaption", "Places of incidents, larger with more people killed\(rest)")
    }
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

  private func drawPoints(_ projection: MapProjection, to page: inout HTMLWriter) {
    for point in points {
      if let target = point.incidents.first(where: { told.contains($0.id) }) {
        page.element("a", ["href": "#i-\(target.id)"]) { draw(point, projection, to: &$0) }
      } else {
        draw(point, projection, to: &page)
      }
    }
  }

  private func draw(_ point: Point, _ projection: MapProjection, to page: inout HTMLWriter) {
    page.element(
      "circle",
      [
        "class": point.killed > 0 ? "point deadly" : "point",
        "cx": SVGNumber.text(projection.x(point.longitude)),
        "cy": SVGNumber.text(projection.y(point.latitude)),
        "r": SVGNumber.text(point.radius),
      ]
    ) { page in
      page.element(
        "title", "\(point.name): \(point.incidents.count) incidents, \(point.killed) killed")
    }
  }

  private func drawNames(
    _ projection: MapProjection, _ labels: inout MapLabels, to page: inout HTMLWriter
  ) {
    for point in points {
      let place = labels.place(
        DisplayWidth.columns(of: point.name), x: projection.x(point.longitude),
        y: projection.y(point.latitude), distance: point.radius + 4)
      guard let place else { continue }
      page.element(
        "text",
        [
          "class": "place", "x": SVGNumber.text(place.x), "y": SVGNumber.text(place.y),
          "text-anchor": place.anchor,
        ], point.name)
    }
  }

  /// Country codes at the middle of their points, where there is room.
  private func drawCountries(
    _ projection: MapProjection, _ labels: inout MapLabels, to page: inout HTMLWriter
  ) {
    let countries = Dictionary(grouping: points.filter { $0.country != nil }) { $0.country ?? "" }
    for (country, members) in countries.sorted(by: { $0.key < $1.key }) {
      let longitude = members.reduce(0) { $0 + $1.longitude } / Double(members.count)
      let latitude = members.reduce(0) { $0 + $1.latitude } / Double(members.count)
      let place = labels.place(
        country.count + 3, x: projection.x(longitude), y: projection.y(latitude), distance: 26)
      guard let place else { continue }
      page.element(
        "text",
        [
          "class": "country", "x": SVGNumber.text(place.x), "y": SVGNumber.text(place.y),
          "text-anchor": place.anchor,
        ], country)
    }
  }
}
