/// The letters of the Latin script without their marks.
///
/// Derived from Unicode's canonical and compatibility decompositions (UnicodeData 15); letters that
/// have none, such as "ø", "ł" and "ı", go to the letter that they are written with in ASCII.
package enum LatinBases {
  /// The ASCII letters, small, that a scalar stands for; empty when it is no Latin letter with a base.
  @inline(__always)
  package static func base(of scalar: UInt32) -> (first: UInt8, second: UInt8) {
    switch scalar {
    case 0xC0..<0x260: table[Int(scalar - 0xC0)]
    case 0x1E00..<0x1F00: table[Int(scalar - 0x1E00) + 0x260 - 0xC0]
    default: (0, 0)
    }
  }

  private static let table: [(first: UInt8, second: UInt8)] = (latin + additional)
    .split(whereSeparator: { $0 == " " || $0 == "\n" })
    .map { base in
      guard base != "-" else { return (0, 0) }
      let letters = Array(base.utf8)
      return (letters[0], letters.count > 1 ? letters[1] : 0)
    }

  /// U+00C0 to U+025F, sixteen a line.
  private static let latin = """
    a a a a a a ae c e e e e i i i i
    d n o o o o o - o u u u u y th ss
    a a a a a a ae c e e e e i i i i
    d n o o o o o - o u u u u y th y
    a a a a a a c c c c c c c c d d
    d d e e e e e e e e e e g g g g
    g g g g h h h h i i i i i i i i
    i i ij ij j j k k k l l l l l l -
    - l l n n n n n n n n n o o o o
    o o oe oe r r r r r r s s s s s s
    s s t t t t t t u u u u u u u u
    u u u u w w y y y z z z z z z s
    - b - - - - o - - - d - - - e e
    e - - - - - - - k k - - - - - -
    o o - - - - - - - - - - - - - u
    u - - y y - - - - - - - - - - -
    - - - - dz dz dz lj lj lj nj nj nj a a i
    i o o u u u u u u u u u u e a a
    a a - - - - g g k k o o o o - -
    j dz dz dz g g - - n n a a - - - -
    a a a a e e e e i i i i o o o o
    r r r r u u u u s s t t - - h h
    - - - - - - a a e e o o o o o o
    o o y y - - - - - - - - - - - -
    - - - - - - - - - - - - - - - -
    - - - b o - - d - e - e - - - -

    """

  /// U+1E00 to U+1EFF, sixteen a line.
  private static let additional = """
    a a b b b b b b c c d d d d d d
    d d d d e e e e e e e e e e f f
    g g h h h h h h h h h h i i i i
    k k k k k k l l l l l l l l m m
    m m m m n n n n n n n n o o o o
    o o o o p p p p r r r r r r r r
    s s s s s s s s s s t t t t t t
    t t u u u u u u u u u u v v v v
    w w w w w w w w w w x x x x y y
    z z z z z z h t w y - s - - ss -
    a a a a a a a a a a a a a a a a
    a a a a a a a a e e e e e e e e
    e e e e e e e e i i i i o o o o
    o o o o o o o o o o o o o o o o
    o o o o u u u u u u u u u u u u
    u u y y y y y y y y - - - - - -
    """
}
