import CLibCurl
import Records

/// Translates libcurl's errors to the stage's stable codes.
enum CurlFailure {
  /// The failure for an error of a transfer.
  ///
  /// - Parameter message: libcurl's own words.
  static func failure(_ code: CURLcode, _ message: String) -> StageFailure {
    let (ours, isTransient) = translation(of: code)
    return StageFailure(ours, continued(message), isTransient: isTransient)
  }

  /// Words that go on behind a colon: "couldn't connect", but "SSL certificate problem" and "OpenSSL".
  private static func continued(_ message: String) -> String {
    let first = message.prefix { $0 != " " }
    if first.dropFirst().contains(where: \.isUppercase) { return message }
    return message.prefix(1).lowercased() + message.dropFirst()
  }

  private static func translation(of code: CURLcode) -> (StageFailure.Code, isTransient: Bool) {
    switch code {
    case CURLE_COULDNT_RESOLVE_HOST, CURLE_COULDNT_RESOLVE_PROXY: (.dns, true)
    case CURLE_COULDNT_CONNECT: (.connect, true)
    case CURLE_OPERATION_TIMEDOUT: (.timeout, true)
    case CURLE_PARTIAL_FILE: (.truncatedBody, true)
    case CURLE_RECV_ERROR, CURLE_SEND_ERROR, CURLE_GOT_NOTHING, CURLE_HTTP2, CURLE_HTTP2_STREAM:
      (.connectionLost, true)
    case CURLE_SSL_CONNECT_ERROR: (.tls, true)
    case CURLE_PEER_FAILED_VERIFICATION, CURLE_SSL_CERTPROBLEM, CURLE_SSL_CIPHER,
      CURLE_SSL_CACERT_BADFILE, CURLE_SSL_ISSUER_ERROR, CURLE_SSL_INVALIDCERTSTATUS:
      (.tls, false)
    // libcurl reports a header line over 100 KB as a lack of memory.
    case CURLE_FILESIZE_EXCEEDED, CURLE_OUT_OF_MEMORY: (.tooLarge, false)
    case CURLE_URL_MALFORMAT: (.invalidURL, false)
    default: (.badResponse, false)
    }
  }
}
