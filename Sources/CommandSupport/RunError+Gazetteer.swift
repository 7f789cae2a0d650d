import Gazetteers

extension RunError {
  /// What an index of places that cannot be used says to the shell.
  public init(_ error: GazetteerError) {
    let status: ExitStatus =
      switch error {
      case .missing: .noInput
      case .unreadable: .inputOutput
      case .notAnIndex, .newerVersion, .damaged, .malformed: .data
      }
    self.init(status, error.description)
  }
}
