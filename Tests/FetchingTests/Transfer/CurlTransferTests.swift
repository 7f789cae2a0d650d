import Foundation
import Records
import TestSupport
import Testing

@testable import Fetching

/// Servers that break the rules: what is not whole must never come out as a page.
@Suite("curl transfer", .timeLimit(.minutes(1)))
struct CurlTransferTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let answer: [LoopbackServer.Step]
    /// The code of the failure; nil for a page.
    let code: String?
    init(_ description: String, _ code: String?, _ answer: LoopbackServer.Step...) {
      testDescription = description
      self.answer = answer
      self.code = code
    }
  }

  private static let html = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n"
  private static let chunked = html + "Transfer-Encoding: chunked\r\n\r\n"
  private static let big = [UInt8](repeating: 0x61, count: 300_000)

  static let cases: [Case] = [
    Case("a good chunked body", nil, .text(chunked + "5;x=\"y\"\r\n<p>ab\r\n0\r\nX: 1\r\n\r\n")),
    Case("a body to the connection's end", nil, .text(html + "\r\n<p>ab"), .close),
    Case("interim responses", nil, .text("HTTP/1.1 103 Hints\r\nLink: </x>\r\n\r\n"), .page("<p>")),
    Case(
      "gzip", nil,
      .response(
        ContentDecoderTests.gzip, headers: ["Content-Type: text/html", "Content-Encoding: gzip"])),
    Case(
      "gzip cut short", "truncated_body",
      .response(
        ContentDecoderTests.gzip.dropLast(9),
        headers: ["Content-Type: text/html", "Content-Encoding: gzip"])),
    Case(
      "a body short of its length", "truncated_body", .text(html + "Content-Length: 99\r\n\r\n<p>"),
      .close),
    Case("no last chunk", "truncated_body", .text(chunked + "5\r\n<p>ab\r\n"), .close),
    Case(
      "chunks that are none", "connection_lost", .text(chunked + "ZZ\r\n<p>ab\r\n0\r\n\r\n"), .close
    ),
    Case(
      "a chunk whose size is over 64 bits", "connection_lost",
      .text(chunked + "FFFFFFFFFFFFFFFFFF\r\n<p>ab\r\n0\r\n\r\n"), .close),
    Case(
      "a chunk of less than nothing", "connection_lost",
      .text(chunked + "-1\r\n<p>ab\r\n0\r\n\r\n"), .close),
    Case(
      "a length below zero", "bad_response", .text(html + "Content-Length: -5\r\n\r\n<p>ab"), .close
    ),
    Case(
      "two lengths", "bad_response",
      .text(html + "Content-Length: 3\r\nContent-Length: 5\r\n\r\n<p>ab"), .close),
    Case(
      "a length over 64 bits", "too_large",
      .text(html + "Content-Length: 99999999999999999999\r\n\r\n<p>"), .close),
    Case(
      "reset in the body", "connection_lost", .text(html + "Content-Length: 99\r\n\r\n<p>"),
      .pause(seconds: 0.05), .reset),
    Case("nothing at all", "connection_lost", .close),
    Case("no HTTP", "bad_response", .text("<html><p>HTTP/0.9</p></html>"), .close),
    Case("a bad status line", "bad_response", .text("HTTP/1.1 abc\r\n\r\n"), .close),
    Case("silence", "timeout", .pause(seconds: 3), .close),
    Case(
      "half a body, then silence", "timeout", .text(html + "Content-Length: 99\r\n\r\n<p>"),
      .pause(seconds: 3), .close),
    Case("too big, announced", "too_large", .response(big)),
    Case("too big, unannounced", "too_large", .text(html + "\r\n"), .send(big), .close),
    Case(
      "endless headers", "too_large",
      .text("HTTP/1.1 200 OK\r\n" + String(repeating: "X-A: b\r\n", count: 60_000)), .close),
    Case(
      "one header of 20 MB", "too_large", .text("HTTP/1.1 200 OK\r\nX-A: "),
      .send([UInt8](repeating: 0x61, count: 20_000_000)), .text("\r\n\r\n<p>"), .close),
    Case(
      "\"not modified\", which nobody asked", "http_status", .page("", status: "304 Not Modified")),
    Case("an image under a page's name", "not_html", .response(Array("GIF89a".utf8))),
    Case("no body", "empty_body", .page("")),
    Case("a status of failure", "http_status", .page("<p>no", status: "403 Forbidden")),
  ]

  @Test(
    "whole pages come out, anything else is a failure, and the next page comes", arguments: cases)
  func answers(test: Case) throws {
    let server = try LoopbackServer { $0.path == "/" ? test.answer : [.page("<p>good")] }
    var settings = PageFetcherTests.settings
    settings.maximumRetries = 0
    settings.timeoutSeconds = 2
    let results = try PageFetcherTests.fetch([server.url("/"), server.url("/next")], settings)
    try #require(results.count == 2)
    #expect(PageFetcherTests.code(results[0]) == test.code, "\(results[0].outcome)")
    #expect(PageFetcherTests.html(results[1]) == "<p>good")
  }

  @Test("the total time bounds a page that drips")
  func drip() throws {
    let server = try LoopbackServer { _ in
      [.text(Self.html + "Content-Length: 99\r\n\r\n")]
        + Array(repeating: [.pause(seconds: 0.2), .text("x")], count: 30).flatMap { $0 }
    }
    var settings = PageFetcherTests.settings
    settings.timeoutSeconds = 1
    let start = ContinuousClock.now
    let result = try PageFetcherTests.fetch([server.url("/")], settings).first
    #expect(PageFetcherTests.code(result) == "timeout")
    #expect(ContinuousClock.now - start < .seconds(4))
  }

  @Test("a response after the body does not answer the next request")
  func smuggling() throws {
    let server = try LoopbackServer { request in
      request.path == "/a" ? [.page("<p>a"), .page("<p>poison")] : [.page("<p>b")]
    }
    let results = try PageFetcherTests.fetch([server.url("/a"), server.url("/b")])
    #expect(results.map(PageFetcherTests.html) == ["<p>a", "<p>b"])
  }
}
