import Records

/// Turns rows into bytes, one at a time, so that a table may be longer than memory.
struct TableWriter<Row>: Sendable {
  private let form: TableForm<Row>
  private let format: TableFormat
  private let hasHeading: Bool
  private var isFirst = true

  /// Makes a writer.
  ///
  /// - Parameter hasHeading: Whether CSV and TSV name their columns.
  init(_ form: TableForm<Row>, _ format: TableFormat, hasHeading: Bool = true) {
    self.form = form
    self.format = format
    self.hasHeading = hasHeading
  }

  /// What stands before the first row.
  var heading: [UInt8] {
    let names = form.columns.map { TableCell.text($0.name) }
    return switch format {
    case .csv: hasHeading ? Self.csv(names) : []
    case .tsv: hasHeading ? Self.tsv(names) : []
    case .jsonl: []
    case .geojson: Array(#"{"type":"FeatureCollection","features":["#.utf8)
    }
  }

  /// What stands behind the last row.
  var ending: [UInt8] { format == .geojson ? Array("\n]}\n".utf8) : [] }

  /// One row with its end.
  mutating func line(_ row: Row) -> [UInt8] {
    let cells = form.columns.map { $0.cell(row) }
    defer { isFirst = false }
    switch format {
    case .csv: return Self.csv(cells)
    case .tsv: return Self.tsv(cells)
    case .jsonl:
      var writer = JSONWriter()
      writeObject(cells, to: &writer)
      writer.newline()
      return writer.bytes
    case .geojson: return Array((isFirst ? "\n" : ",\n").utf8) + feature(cells, form.place?(row))
    }
  }

  private static func csv(_ cells: [TableCell]) -> [UInt8] {
    var row = CSVRow()
    for cell in cells {
      switch cell {
      case .empty: row.add(nil as String?)
      case .text(let text): row.add(text as String?)
      case .list(let texts): row.add(texts)
      case .integer(let number): row.add(number as Int?)
      case .decimal(let number): row.add(number as Double?)
      }
    }
    return Array(row.text.utf8)
  }

  private static func tsv(_ cells: [TableCell]) -> [UInt8] {
    let texts = cells.map { cell in
      switch cell {
      case .empty: ""
      case .text(let text): oneLine(text)
      case .list(let texts): oneLine(texts.joined(separator: ";"))
      case .integer(let number): "\(number)"
      case .decimal(let number): "\(number)"
      }
    }
    return Array((texts.joined(separator: "\t") + "\n").utf8)
  }

  private static func oneLine(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\t", "\n", "\r", "\u{0B}", "\u{0C}", "\u{85}", "\u{2028}", "\u{2029}":
        result.append(" ")
      default: result.append(scalar)
      }
    }
    return String(result)
  }

  private func writeObject(_ cells: [TableCell], to writer: inout JSONWriter) {
    writer.object { object in
      for (column, cell) in zip(form.columns, cells) {
        switch cell {
        case .empty: object.dynamicField(column.name, nil as String?)
        case .text(let text): object.dynamicField(column.name, text)
        case .list(let texts): object.dynamicField(column.name, texts)
        case .integer(let number): object.dynamicField(column.name, number)
        case .decimal(let number): object.dynamicField(column.name, number)
        }
      }
    }
  }

  private func feature(
    _ cells: [TableCell], _ place: (latitude: Double, longitude: Double)?
  ) -> [UInt8] {
    var writer = JSONWriter()
    writer.object { feature in
      feature.field("type", "Feature")
      feature.key("geometry")
      if let place, abs(place.latitude) <= 90, abs(place.longitude) <= 180 {
        feature.object { geometry in
          geometry.field("type", "Point")
          geometry.field("coordinates", [place.longitude, place.latitude])
        }
      } else {
        feature.null()
      }
    }
    // `null` and nested objects leave the writer before a comma; the properties follow as bytes.
    var bytes = Array(writer.bytes.dropLast())
    bytes += Array(#","properties":"#.utf8)
    var properties = JSONWriter()
    writeObject(cells, to: &properties)
    return bytes + properties.bytes + [UInt8(ascii: "}")]
  }
}
