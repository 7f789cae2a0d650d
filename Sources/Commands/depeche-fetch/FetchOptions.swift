import ArgumentParser
import Fetching

/// How to ask for pages: the options that become `FetchingSettings`.
struct FetchOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "A URL or mail address for the webmasters of the sites: it is sent with every request.",
      valueName: "address"))
  var contact: String?

  @Option(
    help: ArgumentHelp("Pause between two requests to one site.", valueName: "seconds"))
  var delay = FetchingSettings().delaySeconds

  @Option(
    help: ArgumentHelp("Give a page up after this, however it drips.", valueName: "seconds"))
  var timeout = FetchingSettings().timeoutSeconds

  @Option(
    help: ArgumentHelp(
      "Try a page again so often where the failure may pass.", valueName: "n"))
  var retries = FetchingSettings().maximumRetries

  @Option(
    name: .customLong("max-bytes"),
    help: ArgumentHelp("Refuse pages larger than this, sent or decoded.", valueName: "bytes"))
  var maximumBytes = FetchingSettings().maximumBytes

  @Option(
    help: ArgumentHelp(
      "Sites asked at once; one site is asked one request at a time.", valueName: "n"))
  var jobs = FetchingSettings().maximumConcurrency

  @Flag(
    name: .customLong("allow-private"),
    help: "Also ask private, loopback and link-local addresses.")
  var allowPrivate = false

  func validate() throws {
    guard delay >= 0, delay <= 86_400 else {
      throw ValidationError("--delay: expected 0 to 86400 seconds, found \(delay)")
    }
    guard timeout > 0, timeout <= 86_400 else {
      throw ValidationError("--timeout: expected more than 0, at most 86400, found \(timeout)")
    }
    guard (0...10).contains(retries) else {
      throw ValidationError("--retries: expected 0 to 10, found \(retries)")
    }
    guard (1...1_000_000_000).contains(maximumBytes) else {
      throw ValidationError("--max-bytes: expected 1 to 1000000000, found \(maximumBytes)")
    }
    guard (1...1000).contains(jobs) else {
      throw ValidationError("--jobs: expected 1 to 1000, found \(jobs)")
    }
    if let contact, contact.unicodeScalars.contains(where: { $0.value < 0x20 || $0.value > 0x7E }) {
      throw ValidationError("--contact: expected plain ASCII")
    }
  }

  /// The settings that the options mean.
  var settings: FetchingSettings {
    FetchingSettings(
      contact: contact, delaySeconds: delay, timeoutSeconds: timeout, maximumBytes: maximumBytes,
      maximumRetries: retries, maximumConcurrency: jobs, allowPrivateAddresses: allowPrivate)
  }
}
