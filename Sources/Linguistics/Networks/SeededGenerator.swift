/// SplitMix64 (Steele et al. 2014, doi:10.1145/2660193.2660195): the same seed gives the same
/// numbers everywhere.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  /// Starts a sequence; several numbers make one seed.
  init(_ seeds: UInt64...) {
    state = 0
    for seed in seeds {
      state ^= seed
      state = next()
    }
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A number from 0 up to, but not, 1.
  mutating func unit() -> Float { Float(next() >> 40) * 0x1p-24 }

  /// A number between -1 and 1, as often as not on either side.
  mutating func symmetric() -> Float { 2 * unit() - 1 }
}
