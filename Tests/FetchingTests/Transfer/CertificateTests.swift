import Foundation
import Glibc
import Records
import TestSupport
import Testing

@testable import Fetching

/// A server with a certificate of its own making: `openssl s_server`.
private final class SelfSignedServer {
  static let openssl = ["/usr/bin/openssl", "/usr/local/bin/openssl"].first {
    FileManager.default.isExecutableFile(atPath: $0)
  }

  let port: Int
  private let process = Process()

  init(_ openssl: String, _ folder: TemporaryFolder) throws {
    let (key, certificate) = (folder.path + "/key.pem", folder.path + "/certificate.pem")
    let request = Process()
    request.executableURL = URL(fileURLWithPath: openssl)
    request.arguments = [
      "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-keyout", key, "-out", certificate,
      "-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost,IP:127.0.0.1",
    ]
    request.standardError = FileHandle.nullDevice
    try request.run()
    request.waitUntilExit()
    let output = Pipe()
    process.executableURL = URL(fileURLWithPath: openssl)
    process.arguments = [
      "s_server", "-accept", "127.0.0.1:0", "-cert", certificate, "-key", key, "-www",
    ]
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    // "ACCEPT 127.0.0.1:34567" tells the port.
    var text = ""
    while !text.hasSuffix("\n") || !text.contains("ACCEPT") {
      let data = output.fileHandleForReading.availableData
      try #require(!data.isEmpty, "openssl s_server does not start: \(text)")
      text += String(decoding: data, as: UTF8.self)
    }
    let accept = try #require(text.split(separator: "\n").first { $0.hasPrefix("ACCEPT") })
    port = try #require(accept.split(separator: ":").last.flatMap { Int($0) })
  }

  deinit {
    // The test runner blocks SIGTERM, and what it starts inherits that.
    kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
  }
}

@Suite("Certificates", .timeLimit(.minutes(1)), .enabled(if: SelfSignedServer.openssl != nil))
struct CertificateTests {
  @Test(
    "a page of a server whose certificate nobody vouches for is a failure, and is not tried again")
  func selfSigned() throws {
    let openssl = try #require(SelfSignedServer.openssl)
    let server = try SelfSignedServer(openssl, TemporaryFolder())
    var settings = PageFetcherTests.settings
    settings.retryDelaySeconds = 30
    let results = try PageFetcherTests.fetch(
      ["localhost", "127.0.0.1"].map { "https://\($0):\(server.port)/" }, settings)
    for result in results {
      guard case .failure(let failure) = result.outcome else {
        Issue.record("expected a failure, found a page")
        continue
      }
      #expect(failure.code.rawValue == "tls")
      #expect(failure.message.contains("certificate"), "\(failure)")
      #expect(!failure.isTransient)
    }
    #expect(results.count == 2)
  }
}
