import CLibCurl
import Records
import Testing

@testable import Fetching

@Suite("curl failure")
struct CurlFailureTests {
  @Test(
    "libcurl's errors have stable names",
    arguments: [
      (CURLE_COULDNT_RESOLVE_HOST, "dns", true), (CURLE_COULDNT_CONNECT, "connect", true),
      (CURLE_OPERATION_TIMEDOUT, "timeout", true), (CURLE_PARTIAL_FILE, "truncated_body", true),
      (CURLE_RECV_ERROR, "connection_lost", true), (CURLE_PEER_FAILED_VERIFICATION, "tls", false),
      (CURLE_FILESIZE_EXCEEDED, "too_large", false),
      (CURLE_WEIRD_SERVER_REPLY, "bad_response", false),
    ])
  func codes(code: CURLcode, expected: String, isTransient: Bool) {
    let failure = CurlFailure.failure(code, "Some words")
    #expect(failure.code.rawValue == expected)
    #expect(failure.isTransient == isTransient)
    #expect(failure.message == "some words")
  }

  @Test("its words go on behind a colon; abbreviations stay")
  func words() {
    let failure = CurlFailure.failure(CURLE_PEER_FAILED_VERIFICATION, "SSL certificate problem")
    #expect(failure.message == "SSL certificate problem")
    #expect(
      CurlFailure.failure(CURLE_SSL_CONNECT_ERROR, "OpenSSL/3.0: wrong version").message
        == "OpenSSL/3.0: wrong version")
    #expect(CurlFailure.failure(CURLE_COULDNT_CONNECT, "").message == "")
  }
}
