import CLibCurl
import Glibc
import Records

/// One HTTP request as libcurl makes it: a single hop, its caps and its address check.
final class CurlTransfer {
  /// A head over this is no head of a page.
  private static let maximumHeadBytes = 300_000

  /// libcurl's handle; only `CurlMulti` and this class touch it.
  let handle: UnsafeMutableRawPointer
  /// When it began, in seconds since 1970.
  let startedAt = time(nil)
  private let maximumBytes: Int
  private let cutAtBytes: Int?
  private let allowance: AddressAllowance
  private let isProxied: Bool
  private let errorText = UnsafeMutablePointer<CChar>.allocate(capacity: Int(CURL_ERROR_SIZE))
  private var requestHeaders: UnsafeMutablePointer<curl_slist>?
  private var head = ResponseHead()
  private var headBytes = 0
  private var body: [UInt8] = []
  private var requestHead: [UInt8] = []
  private var isCut = false
  /// Why our own callbacks stopped the transfer.
  private var refusal: StageFailure?
  /// Why an address was not connected to; another address of the host may have served.
  private var addressRefusal: StageFailure?

  /// Prepares a request; nil when libcurl is out of memory.
  ///
  /// - Parameter keepsRequest: Whether the request's head is kept as it is sent.
  init?(_ request: TransferRequest, _ settings: FetchingSettings, keepsRequest: Bool = false) {
    guard let handle = curl_easy_init() else { return nil }
    self.handle = handle
    maximumBytes = settings.maximumBytes
    cutAtBytes = request.cutAtBytes
    allowance = settings.addressAllowance
    let address = request.address
    let proxy = settings.proxies.proxy(isEncrypted: address.isEncrypted, host: address.host)
    isProxied = proxy != nil
    errorText.initialize(repeating: 0, count: Int(CURL_ERROR_SIZE))
    // Set even when there is none, so that libcurl does not look into the environment itself.
    depeche_set_string(handle, CURLOPT_PROXY, proxy ?? "")
    setLimits(settings)
    setRequest(request, settings)
    setCallbacks(keepsRequest: keepsRequest)
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
    if cutAtBytes == nil {
      depeche_set_size(handle, CURLOPT_MAXFILESIZE_LARGE, curl_off_t(maximumBytes))
    }
  }

  private func setRequest(_ request: TransferRequest, _ settings: FetchingSettings) {
    depeche_set_string(handle, CURLOPT_URL, request.address.text)
    depeche_set_string(handle, CURLOPT_PROTOCOLS_STR, "http,https")
    depeche_set_string(handle, CURLOPT_USERAGENT, settings.userAgent)
    depeche_set_long(handle, CURLOPT_HTTP_VERSION, Int(CURL_HTTP_VERSION_2TLS))
    depeche_set_long(handle, CURLOPT_SUPPRESS_CONNECT_HEADERS, 1)
    // A server that sends more than it announced would answer the next request on the connection
    // with the rest: another page's text under a URL. With seconds between two requests to a site
    // there is little to gain by keeping connections.
    depeche_set_long(handle, CURLOPT_FORBID_REUSE, 1)
    for header in [
      "Accept: \(request.accept)", "Accept-Encoding: \(ContentDecoder.accepted)",
    ] + request.headers {
      requestHeaders = curl_slist_append(requestHeaders, header)
    }
    depeche_set_pointer(handle, CURLOPT_HTTPHEADER, requestHeaders)
  }

  private func setCallbacks(keepsRequest: Bool) {
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
    if keepsRequest {
      depeche_set_long(handle, CURLOPT_VERBOSE, 1)
      depeche_set_pointer(handle, CURLOPT_DEBUGDATA, itself)
      depeche_set_debug_callback(handle) { _, kind, bytes, count, context in
        if kind == CURLINFO_HEADER_OUT {
          CurlTransfer.from(context)?.requestHead += UnsafeRawBufferPointer(
            start: bytes, count: count)
        }
        return 0
      }
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
    if let cutAtBytes, body.count + bytes.count > cutAtBytes {
      body.append(contentsOf: bytes.prefix(cutAtBytes - body.count))
      isCut = true
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
    // A proxy is the user's own choice, and where it connects to is its own affair.
    guard isProxied || mayConnect(to: address) else {
      addressRefusal = StageFailure(
        .privateAddress, "the host's address is private, loopback or reserved")
      return CURL_SOCKET_BAD
    }
    return socket(
      address.pointee.family, address.pointee.socktype | Int32(SOCK_CLOEXEC.rawValue),
      address.pointee.protocol)
  }

  /// Reads the address behind its family and port, where sockaddr_in and sockaddr_in6 keep it.
  private func mayConnect(to address: UnsafeMutablePointer<curl_sockaddr>) -> Bool {
    let offset = MemoryLayout<curl_sockaddr>.offset(of: \.addr) ?? 0
    let start = UnsafeRawPointer(address) + offset
    switch address.pointee.family {
    case AF_INET:
      let bytes = UnsafeRawBufferPointer(start: start + 4, count: 4)
      let number = bytes.reduce(0) { $0 << 8 | UInt32($1) }
      return AddressPolicy.isPublic(ipv4: number) || allowance.contains(ipv4: number)
    case AF_INET6:
      let bytes = Array(UnsafeRawBufferPointer(start: start + 8, count: 16))
      return AddressPolicy.isPublic(ipv6: bytes) || allowance.contains(ipv6: bytes)
    default:
      return false
    }
  }

  // MARK: - Afterwards

  /// What came, whole or not; nil when not even a head did.
  ///
  /// - Parameter code: libcurl's verdict.
  func answer(_ code: CURLcode) -> TransferResult? {
    guard !head.bytes.isEmpty else { return nil }
    var status = 0
    var target: UnsafeMutablePointer<CChar>?
    var remote: UnsafeMutablePointer<CChar>?
    depeche_get_long(handle, CURLINFO_RESPONSE_CODE, &status)
    depeche_get_string(handle, CURLINFO_REDIRECT_URL, &target)
    depeche_get_string(handle, CURLINFO_PRIMARY_IP, &remote)
    let address = remote.map { String(cString: $0) } ?? ""
    return TransferResult(
      status: status, headers: head.headers, cookies: head.cookies, body: body,
      redirectTarget: target.map { String(cString: $0) }, requestHead: requestHead,
      responseHead: head.bytes, remoteAddress: address.isEmpty ? nil : address,
      isWhole: code == CURLE_OK && refusal == nil)
  }

  /// Why the answer is none.
  ///
  /// - Parameter code: libcurl's verdict.
  /// - Returns: nil when the answer is whole, or cut where it was to be cut.
  func failure(_ code: CURLcode) -> StageFailure? {
    if let refusal { return refusal }
    if let fault = head.fault { return fault }
    guard code != CURLE_OK, !isCut else { return nil }
    if code == CURLE_COULDNT_CONNECT, let addressRefusal { return addressRefusal }
    let text = String(cString: errorText)
    return CurlFailure.failure(
      code, text.isEmpty ? String(cString: curl_easy_strerror(code)) : text)
  }
}
