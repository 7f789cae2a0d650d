/// SplitMix64 (Steele et al. 2014, doi:10.1145/2660193.2660195): the same seed gives the same
/// numbers everywhere.
package struct SeededGenerator: RandomNumberGenerator {
  @usableFromInline var state: UInt64

  /// Starts the sequence of the reference implementation from one state.
  package init(seed: UInt64) { state = seed }

  /// Starts a sequence; several numbers make one seed.
  package init(_ seeds: UInt64...) {
    state = 0
    for seed in seeds {
      state ^= seed
      state = next()
    }
  }

  /// The next number.
  @inlinable package mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A number from 0 up to, but not, 1.
  @inlinable package mutating func unit() -> Float { Float(next() >> 40) * 0x1p-24 }

  /// A number between -1 and 1, as often as not on either side.
  @inlinable package mutating func symmetric() -> Float { 2 * unit() - 1 }
}
