import Records

/// How long a site is left alone between two requests.
enum PauseLength {
  /// A length within a range: another one for every request, the same ones for the same requests,
  /// so that a robot does not beat like a clock and a run can be repeated.
  ///
  /// - Parameters:
  ///   - range: Seconds.
  ///   - url: The address asked before the pause.
  static func seconds(in range: ClosedRange<Double>, after url: String) -> Double {
    guard range.lowerBound < range.upperBound else { return range.lowerBound }
    // SplitMix64's last step mixes what addresses that are nearly the same give.
    var hash = ByteHash.of(url.utf8)
    hash = (hash ^ (hash >> 30)) &* 0xBF58_476D_1CE4_E5B9
    hash = (hash ^ (hash >> 27)) &* 0x94D0_49BB_1331_11EB
    hash ^= hash >> 31
    let share = Double(hash >> 11) / Double(1 << 53)
    return range.lowerBound + share * (range.upperBound - range.lowerBound)
  }
}
