/// The proxies that the environment names, as curl and most programs read them.
public struct ProxySettings: Equatable, Sendable {
  private var http: String?
  private var https: String?
  private var exceptions: [String] = []

  /// No proxy.
  public static let none = ProxySettings()

  /// Reads `http_proxy`, `https_proxy`, `all_proxy` and `no_proxy`. The capitals of the others serve
  /// too, but not those of `http_proxy`: a web server that runs programs puts a header of the
  /// request there (https://httpoxy.org).
  public init(environment: [String: String]) {
    let value: (String) -> String? = { name in
      (environment[name] ?? environment[name.uppercased()]).flatMap { $0.isEmpty ? nil : $0 }
    }
    let everywhere = value("all_proxy")
    http = environment["http_proxy"].flatMap { $0.isEmpty ? nil : $0 } ?? everywhere
    https = value("https_proxy") ?? everywhere
    exceptions = (value("no_proxy") ?? "").split(whereSeparator: { $0 == "," || $0 == " " })
      .map { $0.lowercased() }
  }

  private init() {}

  /// The proxy for a URL; nil for none.
  ///
  /// - Parameters:
  ///   - isEncrypted: Whether the URL is of https.
  ///   - host: Its host in lower case.
  func proxy(isEncrypted: Bool, host: String) -> String? {
    guard let proxy = isEncrypted ? https : http else { return nil }
    let isExcepted = exceptions.contains { exception in
      let domain = exception.hasPrefix(".") ? String(exception.dropFirst()) : exception
      return exception == "*" || host == domain || host.hasSuffix("." + domain)
    }
    return isExcepted ? nil : proxy
  }
}
