import CLibCurl
import Glibc
import Records

/// What came of one request, before anybody asks what it means.
struct TransferResult {
  var status = 0
  var headers: [String: String] = [:]
  /// The body as it came, content codings and all.
  var body: [UInt8] = []
  /// The absolute target of a redirect.
  var redirectTarget: String?
  /// The seconds that the server asks to wait; nil when it does not.
  var retryAfterSeconds: Double?

  /// Whether the answer lies somewhere else.
  var isRedirect: Bool { (301...303).contains(status) || (307...308).contains(status) }
}

/// One HTTP request as libcurl makes it: a single hop, its caps and its address check.
final class CurlTransfer {
  /// A head over this is no head of a page.
  private static let maximumHeadBytes = 300_000

  /// libcurl's handle; only `CurlMulti` and this class touch it.
  let handle: UnsafeMutableRawPointer
  private let maximumBytes: Int
  private let allowPrivateAddresses: Bool
  private let errorText = UnsafeMutablePointer<CChar>.allocate(capacity: Int(CURL_ERROR_SIZE))
  private var requestHeaders: UnsafeMutablePointer<curl_slist>?
  private var head = ResponseHead()
  private var headBytes = 0
  private var body: [UInt8] = []
  /// Why our own callbacks stopped the transfer.
  private var refusal: StageFailure?
  /// Why an address was not connected to; another address of the host may have served.
  private var addressRefusal: StageFailure?

  /// Prepares a request; nil when libcurl is out of memory.
  init?(_ address: WebAddress, _ settings: FetchingSettings) {
    guard let handle = curl_easy_init() else { return nil }
    self.handle = handle
    maximumBytes = settings.maximumBytes
    allowPrivateAddresses = settings.allowPrivateAddresses
    errorText.initialize(repeating: 0, count: Int(CURL_ERROR_SIZE))
    setLimits(settings)
    setRequest(address, settings)
    setCallbacks()
  }

  deinit {
    curl_easy_cleanup(handle)
    curl_slist_free_all(requestHeaders)
    errorText.deallocate()
  }

  private func setLimits(_ settings: FetchingSettings) {
    depeche_set_long(handle, CURLOPT_NOSIGNAL, 1)
    depeche_set_long(handle, CURLOPT_TIMEOUT_MS, Int(settings.timeoutSeconds * 1000))
    depeche_set_long(
      handle, CURLOPT_CONNECTTIMEOUT_MS, Int(settings.connectTimeoutSeconds * 1000))
    depeche_set_long(handle, CURLOPT_LOW_SPEED_LIMIT, 1)
    depeche_set_long(handle, CURLOPT_LOW_SPEED_TIME, settings.idleTimeoutSeconds)
    depeche_set_size(handle, CURLOPT_MAXFILESIZE_LARGE, curl_off_t(maximumBytes))
  }

  private func setRequest(_ address: WebAddress, _ settings: FetchingSettings) {
    let contact = settings.contact.map { " (+\($0))" } ?? ""
    depeche_set_string(handle, CURLOPT_URL, address.text)
    depeche_set_string(handle, CURLOPT_PROTOCOLS_STR, "http,https")
    depeche_set_string(handle, CURLOPT_USERAGENT, "Depeche/\(Version.current)\(contact)")
    depeche_set_long(handle, CURLOPT_HTTP_VERSION, Int(CURL_HTTP_VERSION_2TLS))
    depeche_set_long(handle, CURLOPT_SUPPRESS_CONNECT_HEADERS, 1)
    // A server that sends more than it announced would answer the next request on the connection
    // with the rest: another page's text under a URL. With seconds between two requests to a site
    // there is little to gain by keeping connections.
    depeche_set_long(handle, CURLOPT_FORBID_REUSE, 1)
    for header in [
      "Accept: text/html,application/xhtml+xml;q=0.9,*/*;q=0.1",
      "Accept-Encoding: \(ContentDecoder.accepted)",
    ] {
      requestHeaders = curl_slist_append(requestHeaders, header)
    }
    depeche_set_pointer(handle, CURLOPT_HTTPHEADER, requestHeaders)
  }

  private func setCallbacks() {
    let itself = Unmanaged.passUnretained(self).toOpaque()
    depeche_set_pointer(handle, CURLOPT_ERRORBUFFER, errorText)
    depeche_set_pointer(handle, CURLOPT_PRIVATE, itself)
    depeche_set_pointer(handle, CURLOPT_WRITEDATA, itself)
    depeche_set_pointer(handle, CURLOPT_HEADERDATA, itself)
    depeche_set_pointer(handle, CURLOPT_OPENSOCKETDATA, itself)
    depeche_set_data_callback(handle, CURLOPT_WRITEFUNCTION) { bytes, _, count, context in
      CurlTransfer.from(context)?.takeBody(UnsafeRawBufferPointer(start: bytes, count: count)) ?? 0
    }
    depeche_set_data_callback(handle, CURLOPT_HEADERFUNCTION) { bytes, _, count, context in
      CurlTransfer.from(context)?.takeHead(UnsafeRawBufferPointer(start: bytes, count: count)) ?? 0
    }
    depeche_set_socket_callback(handle) { context, _, address in
      guard let address else { return CURL_SOCKET_BAD }
      return CurlTransfer.from(context)?.openSocket(for: address) ?? CURL_SOCKET_BAD
    }
  }

  /// The transfer behind a pointer that libcurl carried through.
  static func from(_ context: UnsafeMutableRawPointer?) -> CurlTransfer? {
    context.map { Unmanaged<CurlTransfer>.fromOpaque($0).takeUnretainedValue() }
  }

  // MARK: - Called by libcurl; an answer that is not the count of bytes ends the transfer.

  private func takeBody(_ bytes: UnsafeRawBufferPointer) -> Int {
    if let fault = head.fault {
      refusal = fault
      return 0
    }
    guard body.count + bytes.count <= maximumBytes else {
      refusal = StageFailure(.tooLarge, "the body is over \(maximumBytes) bytes")
      return 0
    }
    body.append(contentsOf: bytes)
    return bytes.count
  }

  private func takeHead(_ bytes: UnsafeRawBufferPointer) -> Int {
    headBytes += bytes.count
    guard headBytes <= Self.maximumHeadBytes else {
      refusal = StageFailure(.tooLarge, "the headers are over \(Self.maximumHeadBytes) bytes")
      return 0
    }
    head.add(line: Array(bytes))
    return bytes.count
  }

  private func openSocket(for address: UnsafeMutablePointer<curl_sockaddr>) -> curl_socket_t {
    guard allowPrivateAddresses || Self.isPublic(address) else {
      addressRefusal = StageFailure(
        .privateAddress, "the host's address is private, loopback or reserved")
      return CURL_SOCKET_BAD
    }
    return socket(
      address.pointee.family, address.pointee.socktype | Int32(SOCK_CLOEXEC.rawValue),
      address.pointee.protocol)
  }

  /// Reads the address behind its family and port, where sockaddr_in and sockaddr_in6 keep it.
  private static func isPublic(_ address: UnsafeMutablePointer<curl_sockaddr>) -> Bool {
    let offset = MemoryLayout<curl_sockaddr>.offset(of: \.addr) ?? 0
    let start = UnsafeRawPointer(address) + offset
    switch address.pointee.family {
    case AF_INET:
      let bytes = UnsafeRawBufferPointer(start: start + 4, count: 4)
      return AddressPolicy.isPublic(ipv4: bytes.reduce(0) { $0 << 8 | UInt32($1) })
    case AF_INET6:
      let bytes = UnsafeRawBufferPointer(start: start + 8, count: 16)
      return AddressPolicy.isPublic(ipv6: Array(bytes))
    default:
      return false
    }
  }

  // MARK: - Afterwards

  /// What came of it.
  ///
  /// - Parameter code: libcurl's verdict.
  /// - Throws: `StageFailure` when there is no whole response.
  func result(_ code: CURLcode) throws(StageFailure) -> TransferResult {
    if let refusal { throw refusal }
    if let fault = head.fault { throw fault }
    guard code == CURLE_OK else {
      if code == CURLE_COULDNT_CONNECT, let addressRefusal { throw addressRefusal }
      let text = String(cString: errorText)
      throw CurlFailure.failure(
        code, text.isEmpty ? String(cString: curl_easy_strerror(code)) : text)
    }
    var status = 0
    var target: UnsafeMutablePointer<CChar>?
    var wait: curl_off_t = 0
    depeche_get_long(handle, CURLINFO_RESPONSE_CODE, &status)
    depeche_get_string(handle, CURLINFO_REDIRECT_URL, &target)
    depeche_get_size(handle, CURLINFO_RETRY_AFTER, &wait)
    return TransferResult(
      status: status, headers: head.headers, body: body,
      redirectTarget: target.map { String(cString: $0) },
      retryAfterSeconds: head.headers["retry-after"] == nil ? nil : Double(wait))
  }
}
