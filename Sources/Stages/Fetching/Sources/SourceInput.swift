import Records

/// Where the lines come from that name pages.
public protocol SourceInput: AnyObject {
  /// The next line, without waiting for it.
  ///
  /// - Throws: `StreamError` when the input cannot be read.
  func next() throws(StreamError) -> SourceInputStep
}

/// What an input has to say.
public enum SourceInputStep: Equatable, Sendable {
  /// A line; not complete when it was too long to be kept.
  case line(String, isComplete: Bool = true)
  /// A request that needs no reading: a line of a sources file.
  case request(FetchRequest)
  /// A page or a failure that needs no fetching: of a local file or an archive.
  case result(FetchResult)
  /// Nothing yet: ask again when the descriptor can be read.
  case waiting(descriptor: Int32)
  /// There will be no more.
  case end
}
