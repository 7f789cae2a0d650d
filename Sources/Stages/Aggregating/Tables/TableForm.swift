/// The columns of one table: what stands in them and what they mean.
///
/// The writers and the reference page both read from here, so that neither says what the other does not
/// do.
struct TableForm<Row>: Sendable {
  /// The columns in their order.
  let columns: [TableColumn<Row>]
  /// The place of a row, degrees north and east, WGS 84: the geometry of its GeoJSON feature.
  var place: (@Sendable (Row) -> (latitude: Double, longitude: Double)?)?

  init(
    _ columns: [TableColumn<Row>],
    place: (@Sendable (Row) -> (latitude: Double, longitude: Double)?)? = nil
  ) {
    self.columns = columns
    self.place = place
  }
}

/// One column of a table.
struct TableColumn<Row>: Sendable {
  /// Its heading.
  let name: String
  /// What it holds, for the reference page: unit, code list, when it is empty.
  let meaning: String
  /// The cell of a row.
  let cell: @Sendable (Row) -> TableCell

  /// Makes a column of words.
  init(_ name: String, _ meaning: String, _ value: @escaping @Sendable (Row) -> String?) {
    self.init(name, meaning, cell: { TableCell(value($0)) })
  }

  /// Makes a column of whole numbers.
  init(_ name: String, _ meaning: String, number value: @escaping @Sendable (Row) -> Int?) {
    self.init(name, meaning, cell: { TableCell(value($0)) })
  }

  /// Makes a column of numbers.
  init(_ name: String, _ meaning: String, decimal value: @escaping @Sendable (Row) -> Double?) {
    self.init(name, meaning, cell: { TableCell(value($0)) })
  }

  /// Makes a column of several words.
  init(_ name: String, _ meaning: String, list value: @escaping @Sendable (Row) -> [String]) {
    self.init(name, meaning, cell: { TableCell(value($0)) })
  }

  private init(
    _ name: String, _ meaning: String, cell: @escaping @Sendable (Row) -> TableCell
  ) {
    self.name = name
    self.meaning = meaning
    self.cell = cell
  }

  /// Makes a column that stays empty here: other data have it, and readers expect it.
  static func absent(_ name: String, _ why: String) -> TableColumn {
    TableColumn(name, "always empty: \(why)", cell: { _ in .empty })
  }
}
