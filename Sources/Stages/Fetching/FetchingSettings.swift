import Records

/// How `depeche-fetch` asks for pages.
public struct FetchingSettings: Sendable {
  /// Whom a webmaster may turn to, a URL or an address: part of the user agent. None by default.
  public var contact: String?
  /// Seconds between the end of one request and the start of the next at one site, somewhere within
  /// the range; 0 or more.
  public var delaySeconds: ClosedRange<Double>
  /// The longest crawl-delay of a robots.txt, in seconds, that is honoured; longer ones count as this.
  public var maximumCrawlDelaySeconds: Double
  /// Seconds for one try at one URL, from its start to the last byte; more than 0.
  public var timeoutSeconds: Double
  /// Seconds until the connection must stand; more than 0.
  public var connectTimeoutSeconds: Double
  /// Seconds without a byte after which a transfer is given up; 1 or more.
  public var idleTimeoutSeconds: Int
  /// Bytes of a body, on the wire and again after decoding, over which a page is refused.
  public var maximumBytes: Int
  /// Redirects followed for one URL; 0 or more.
  public var maximumRedirects: Int
  /// Tries after the first where a failure may pass; 0 or more.
  public var maximumRetries: Int
  /// Seconds before the second try, three times as long before each further one.
  public var retryDelaySeconds: Double
  /// The longest Retry-After, in seconds, that is waited for within a run.
  public var maximumRetryAfterSeconds: Double
  /// Transfers under way at once over all hosts; 1 or more. One host is asked one at a time.
  public var maximumConcurrency: Int
  /// Inputs under way or waiting for an earlier one at once, since results keep the input's order.
  public var windowSize: Int
  /// Results that may be outstanding before no further feed or sitemap is opened, of which one can name
  /// 50,000 pages; some 1000 bytes each.
  public var maximumOutstanding: Int
  /// Bytes of pages waiting for an earlier one in memory; more go to a temporary file, and when that
  /// has no room, only the earlier one is still worked on.
  public var windowBytes: Int
  /// Bytes of that file.
  public var spillBytes: Int
  /// Where it lies.
  public var temporaryFolder: String
  /// Private, loopback and link-local addresses that may be asked.
  public var addressAllowance: AddressAllowance
  /// The proxies to go through.
  public var proxies: ProxySettings
  /// Pages that a listing says were last changed before this, in seconds since 1970, are left out.
  public var since: Int?
  /// Pages of one site in a run; the others are left out. 1 or more; nil for no limit.
  public var maximumPerSite: Int?
  /// Pages in other languages are left out where they say what they are in: a primary language tag,
  /// "fr".
  public var language: String?
  /// Whether nothing is asked for: the store answers, or nobody.
  public var isOffline: Bool
  /// Whether pages are not asked for: each becomes a failure with code `dry_run`, or that which
  /// forbids it. robots.txt, feeds and sitemaps are read.
  public var isDryRun: Bool

  /// Makes settings; what is not given has the default shown.
  public init(
    contact: String? = nil, delaySeconds: ClosedRange<Double> = 2...5,
    maximumCrawlDelaySeconds: Double = 120, timeoutSeconds: Double = 30,
    connectTimeoutSeconds: Double = 10, idleTimeoutSeconds: Int = 15,
    maximumBytes: Int = 10_000_000, maximumRedirects: Int = 10, maximumRetries: Int = 2,
    retryDelaySeconds: Double = 2, maximumRetryAfterSeconds: Double = 120,
    maximumConcurrency: Int = 64, windowSize: Int = 20_000,
    maximumOutstanding: Int = 100_000, windowBytes: Int = 32_000_000,
    spillBytes: Int = 4_000_000_000,
    temporaryFolder: String = "/tmp", addressAllowance: AddressAllowance = .none,
    proxies: ProxySettings = .none, since: Int? = nil, maximumPerSite: Int? = nil,
    language: String? = nil, isOffline: Bool = false, isDryRun: Bool = false
  ) {
    self.contact = contact
    self.delaySeconds = delaySeconds
    self.maximumCrawlDelaySeconds = maximumCrawlDelaySeconds
    self.timeoutSeconds = timeoutSeconds
    self.connectTimeoutSeconds = connectTimeoutSeconds
    self.idleTimeoutSeconds = idleTimeoutSeconds
    self.maximumBytes = maximumBytes
    self.maximumRedirects = maximumRedirects
    self.maximumRetries = maximumRetries
    self.retryDelaySeconds = retryDelaySeconds
    self.maximumRetryAfterSeconds = maximumRetryAfterSeconds
    self.maximumConcurrency = maximumConcurrency
    self.windowSize = windowSize
    self.maximumOutstanding = maximumOutstanding
    self.windowBytes = windowBytes
    self.spillBytes = spillBytes
    self.temporaryFolder = temporaryFolder
    self.addressAllowance = addressAllowance
    self.proxies = proxies
    self.since = since
    self.maximumPerSite = maximumPerSite
    self.language = language
    self.isOffline = isOffline
    self.isDryRun = isDryRun
  }

  /// The name by which robots.txt knows us.
  static let productToken = "Depeche"

  /// Who asks: the project, its version and whom to turn to.
  public var userAgent: String {
    "\(Self.productToken)/\(Version.current)" + (contact.map { " (+\($0))" } ?? "")
  }
}
