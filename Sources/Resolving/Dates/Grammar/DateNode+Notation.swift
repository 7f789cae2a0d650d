extension DateNode {
  /// Reads what data files say a word means: `key=value`, several parted by blanks, or "-".
  ///
  /// - Returns: Nil where the text is none of the listed meanings; see `Data/DATES.md`.
  init?(_ text: String) {
    if text == "-" {
      self = .nothing
      return
    }
    var fields = DateFields()
    for item in text.split(separator: " ") {
      let sides = item.split(separator: "=", maxSplits: 1)
      let value = sides.count == 2 ? sides[1] : ""
      switch sides[0] {
      case "count":
        guard let number = Double(value) else { return nil }
        self = .number(number)
        return
      case "some":
        guard let number = Double(value) else { return nil }
        self = .some(number)
        return
      case "length":
        let parts = value.split(separator: "*")
        guard let unit = DateUnit(name: parts[0]), let count = Int(parts.count > 1 ? parts[1] : "1")
        else { return nil }
        self = .unit(unit, count)
        return
      case "vague":
        guard let side = Int(value) else { return nil }
        self = .expression(.vague(side))
        return
      default:
        guard fields.set(String(sides[0]), to: value) else { return nil }
      }
    }
    self = .fields(fields)
  }
}

extension DateFields {
  /// Sets a field by its name in data files.
  ///
  /// - Returns: Whether there is such a field and the value suits it.
  mutating func set(_ name: String, to value: Substring) -> Bool {
    if let field = Self.numbers[name] {
      guard let number = Int(value) else { return false }
      self[keyPath: field.value] = number
      return field.range ~= number
    }
    switch name {
    case "part":
      let ends = value.split(separator: "-").compactMap { Int($0) }
      guard ends.count == 2, 0...24 ~= ends[0], ends[0] < ends[1], ends[1] <= 36 else {
        return false
      }
      part = DayPart(from: ends[0], to: ends[1])
    case "edge":
      edge = ["begin": .begin, "middle": .middle, "end": .end, "workdays": .workdays][value]
      return edge != nil
    case "direction":
      direction =
        [
          "past": .past, "next": .next, "this": .this, "following": .following,
          "preceding": .preceding,
        ][value]
      return direction != nil
    case "offset":
      offset = Self.amount(value)
      return offset != nil
    case "shift":
      shift = Self.amount(value)
      return shift != nil
    case "unit":
      unit = DateUnit(name: value)
      return unit != nil
    case "numbered":
      numbered = DateUnit(name: value)
      return numbered != nil
    case "named":
      named = CalendarRule(value)
      return named != nil
    case "zone":
      zone = value == "local" ? Self.localZone : Int(value)
      return zone != nil
    case "approximate": isApproximate = true
    case "before-christ": isBeforeChrist = true
    default: return false
    }
    return true
  }

  private struct NumberField {
    let value: WritableKeyPath<DateFields, Int?>
    let range: ClosedRange<Int>
  }

  private static var numbers: [String: NumberField] {
    [
      "year": NumberField(value: \.year, range: 1...9999),
      "month": NumberField(value: \.month, range: 1...12),
      "day": NumberField(value: \.day, range: 1...31),
      "weekday": NumberField(value: \.weekday, range: 1...7),
      "hour": NumberField(value: \.hour, range: 0...24),
      "minute": NumberField(value: \.minute, range: -59...59),
      "second": NumberField(value: \.second, range: 0...59),
      "meridiem": NumberField(value: \.meridiem, range: 0...12),
      "number": NumberField(value: \.number, range: -5...60),
      "quarter": NumberField(value: \.quarter, range: 1...4),
      "half": NumberField(value: \.half, range: 1...2),
      "iso-week": NumberField(value: \.isoWeek, range: 1...53),
      "decade": NumberField(value: \.decade, range: 0...9990),
      "century": NumberField(value: \.century, range: 1...99),
      "weekday-plus": NumberField(value: \.weekdayPlus, range: 1...30),
    ]
  }

  /// "-1*day".
  private static func amount(_ text: Substring) -> DateAmount.Part? {
    let parts = text.split(separator: "*")
    guard parts.count == 2, let count = Double(parts[0]), let unit = DateUnit(name: parts[1]) else {
      return nil
    }
    return DateAmount.Part(count: count, unit: unit)
  }
}
