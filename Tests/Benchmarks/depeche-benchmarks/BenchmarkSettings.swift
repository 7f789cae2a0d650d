/// What the command line asks for.
struct BenchmarkSettings {
  /// A file of page records to measure with; nil for generated records.
  private(set) var file: String?
  /// A file of French text to segment and to cut into words instead; a paragraph a line.
  private(set) var text: String?
  /// How often each measurement is repeated, 5 by default.
  private(set) var rounds = 5

  /// Reads the arguments after the program's name.
  init(_ arguments: some Sequence<String>) throws {
    var rest = arguments.makeIterator()
    while let argument = rest.next() {
      switch (argument, rest.next()) {
      case ("--file", let path?): file = path
      case ("--text", let path?): text = path
      case ("--rounds", let number?):
        guard let count = Int(number), count > 0 else {
          throw BenchmarkError("--rounds: expected a number above 0, found \(number)")
        }
        rounds = count
      default:
        throw BenchmarkError("expected --file FILE, --text FILE or --rounds N, found \(argument)")
      }
    }
  }
}
