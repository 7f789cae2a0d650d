import ArgumentParser

/// Seconds on the command line: "2", or a range, "2-5".
struct SecondsRange: ExpressibleByArgument {
  /// 0 to a day.
  let range: ClosedRange<Double>

  init(_ range: ClosedRange<Double>) { self.range = range }

  init?(argument: String) {
    let parts = argument.split(separator: "-", omittingEmptySubsequences: false).map { Double($0) }
    guard (1...2).contains(parts.count), let low = parts[0], let high = parts[parts.count - 1],
      low >= 0, low <= high, high <= 86_400
    else { return nil }
    range = low...high
  }

  var defaultValueDescription: String {
    let texts = [range.lowerBound, range.upperBound].map { bound in
      bound == bound.rounded() ? String(Int(bound)) : String(bound)
    }
    return texts[0] == texts[1] ? texts[0] : texts.joined(separator: "-")
  }
}
