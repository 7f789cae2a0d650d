import Foundation
import Glibc
import Synchronization

/// A server on this computer that answers with scripted bytes, right or wrong.
public final class LoopbackServer: Sendable {
  /// What a client asked for.
  public struct Request: Sendable {
    /// The path with its query: "/a?b=c".
    public let path: String
    /// The whole head as it came.
    public let head: String
    /// How many requests for this path came before.
    public let earlier: Int
    /// When it came.
    public let time: ContinuousClock.Instant
  }

  /// One step of an answer.
  public enum Step: Sendable {
    /// Sends bytes.
    case send([UInt8])
    /// Sends nothing for a while.
    case pause(seconds: Double)
    /// Closes the connection; without it the next request is read.
    case close
    /// Breaks the connection off.
    case reset
  }

  /// The port on 127.0.0.1.
  public let port: UInt16
  private let descriptor: Int32
  private let log = Mutex<[Request]>([])
  private let robots: [Step]?

  /// Starts a server.
  ///
  /// - Parameters:
  ///   - robots: What a request for robots.txt gets, without being logged; nil to ask `answer`.
  ///   - answer: The script for a request; called on several threads at once.
  public init(
    robots: [Step]? = [.page("", status: "404 Not Found")],
    answer: @escaping @Sendable (Request) -> [Step]
  ) throws {
    self.robots = robots
    descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let descriptor = descriptor
    let status = withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
        bind(descriptor, address, length) == 0 && listen(descriptor, 128) == 0
          && getsockname(descriptor, address, &length) == 0
      }
    }
    guard status else { throw POSIXError(.EADDRNOTAVAIL) }
    port = UInt16(bigEndian: address.sin_port)
    Thread.detachNewThread { [weak self] in
      while true {
        let connection = accept(descriptor, nil, nil)
        guard connection >= 0 else {
          // That the socket was shut down. It is closed here, by the last who uses its number: it may be
          // another server's a moment later.
          guard errno == EINVAL else { continue }
          Glibc.close(descriptor)
          return
        }
        Thread.detachNewThread { [weak self] in
          self?.serve(connection, answer)
          Glibc.close(connection)
        }
      }
    }
  }

  deinit { shutdown(descriptor, Int32(SHUT_RDWR)) }

  /// The URL of a path.
  public func url(_ path: String) -> String { "http://127.0.0.1:\(port)\(path)" }

  /// The requests so far, in order.
  public var requests: [Request] { log.withLock { $0 } }

  private func serve(_ connection: Int32, _ answer: (Request) -> [Step]) {
    while let head = readHead(connection) {
      let parts = head.split(separator: " ")
      guard parts.count > 2 else { return }
      let path = String(parts[1])
      if let robots, path == "/robots.txt" {
        guard play(robots, connection) else { return }
        continue
      }
      let request = log.withLock { log in
        let earlier = log.count { $0.path == path }
        let request = Request(path: path, head: head, earlier: earlier, time: .now)
        log.append(request)
        return request
      }
      guard play(answer(request), connection) else { return }
    }
  }

  /// Takes the steps of an answer; false when the connection is to end.
  private func play(_ steps: [Step], _ connection: Int32) -> Bool {
    for step in steps {
      switch step {
      case .send(let bytes): guard sendAll(bytes, connection) else { return false }
      case .pause(let seconds): Thread.sleep(forTimeInterval: seconds)
      case .close: return false
      case .reset:
        var option = linger(l_onoff: 1, l_linger: 0)
        setsockopt(
          connection, SOL_SOCKET, SO_LINGER, &option, socklen_t(MemoryLayout<linger>.size))
        return false
      }
    }
    return true
  }

  private func readHead(_ connection: Int32) -> String? {
    var head: [UInt8] = []
    var byte: UInt8 = 0
    while head.suffix(4) != [13, 10, 13, 10] {
      guard recv(connection, &byte, 1, 0) == 1 else { return nil }
      head.append(byte)
    }
    return String(decoding: head, as: UTF8.self)
  }

  private func sendAll(_ bytes: [UInt8], _ connection: Int32) -> Bool {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes {
        send(connection, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
      }
      guard count > 0 else { return false }
      rest = rest.dropFirst(count)
    }
    return true
  }
}

extension LoopbackServer.Step {
  /// A whole answer.
  public static func response(
    _ body: some Collection<UInt8>, status: String = "200 OK",
    headers: [String] = ["Content-Type: text/html; charset=utf-8"]
  ) -> LoopbackServer.Step {
    let lines = ["HTTP/1.1 \(status)"] + headers + ["Content-Length: \(body.count)", "", ""]
    return .send(Array(lines.joined(separator: "\r\n").utf8) + Array(body))
  }

  /// A whole answer of text.
  public static func page(_ html: String, status: String = "200 OK") -> LoopbackServer.Step {
    .response(Array(html.utf8), status: status)
  }

  /// Text as it stands.
  public static func text(_ text: String) -> LoopbackServer.Step { .send(Array(text.utf8)) }

  /// A redirect.
  public static func redirect(to target: String, status: String = "302 Found")
    -> LoopbackServer.Step
  {
    .response([], status: status, headers: ["Location: \(target)"])
  }
}
