import ArgumentParser
import CommandSupport
import Fetching
import Records

/// How to ask for pages: the options that become `FetchingSettings`.
struct FetchOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "A URL or mail address for the webmasters of the sites: it is sent with every request.",
      valueName: "address"))
  var contact: String?

  @Option(
    help: ArgumentHelp(
      "Pause between two requests to one site: seconds, or a range in which each pause lies. A "
        + "site's own crawl-delay counts if it is longer.", valueName: "seconds"))
  var delay = SecondsRange(FetchingSettings().delaySeconds)

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

  @Option(
    name: .customLong("allow-address"),
    help: ArgumentHelp(
      "Also ask this private address, or block of addresses (10.1.0.0/16).", valueName: "address"))
  var allowedAddresses: [String] = []

  func validate() throws {
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
    for address in allowedAddresses where AddressAllowance.none.adding(address) == nil {
      throw ValidationError("--allow-address: expected an address or a block, found \(address)")
    }
  }

  /// The settings that the options mean.
  ///
  /// - Parameter environment: Names the proxies and the folder for temporary files.
  func settings(environment: [String: String]) -> FetchingSettings {
    let allowance = allowedAddresses.reduce(allowPrivate ? AddressAllowance.everything : .none) {
      $0.adding($1) ?? $0
    }
    var settings = FetchingSettings(
      contact: contact, delaySeconds: delay.range, timeoutSeconds: timeout,
      maximumBytes: maximumBytes, maximumRetries: retries, maximumConcurrency: jobs,
      addressAllowance: allowance, proxies: ProxySettings(environment: environment))
    if let folder = environment["TMPDIR"], !folder.isEmpty { settings.temporaryFolder = folder }
    return settings
  }
}
