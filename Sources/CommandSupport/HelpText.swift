import ArgumentParser
import Records

extension CommandConfiguration {
  /// The configuration of one of the pipeline's commands.
  ///
  /// - Parameters:
  ///   - name: The command's name.
  ///   - abstract: What it does, in a line.
  ///   - example: A command line to copy, and what it gives.
  public static func stage(_ name: String, abstract: String, example: String)
    -> CommandConfiguration
  {
    CommandConfiguration(
      commandName: name, abstract: abstract,
      discussion: """
        EXAMPLE
          \(example)

        EXIT STATUS
          0 done; 1 done, but more records failed than --max-failures allows; 64 wrong command \
        line; 65 input that is not records or of a newer version; 66 no input; 74 reading or \
        writing failed; 75 try again.
        """,
      version: "\(name) \(Version.current)")
  }
}
