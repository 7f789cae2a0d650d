import CLibCurl
import Glibc
import Records

/// Many transfers on one thread: libcurl's multi interface.
final class CurlMulti {
  /// A transfer that ended.
  struct Completion {
    let id: Int
    /// When it began, in seconds since 1970.
    let startedAt: Int
    /// What came, even if it is not whole; nil when not even a head did.
    let answer: TransferResult?
    /// Why the answer must not be used; nil when it may.
    let failure: StageFailure?

    /// The whole answer.
    ///
    /// - Throws: `StageFailure` when there is none.
    func wholeAnswer() throws(StageFailure) -> TransferResult {
      if let failure { throw failure }
      guard let answer else { throw StageFailure(.badResponse, "no answer") }
      return answer
    }
  }

  private let handle: UnsafeMutableRawPointer
  private let settings: FetchingSettings
  private let keepsRequests: Bool
  private var transfers: [UnsafeMutableRawPointer: (id: Int, transfer: CurlTransfer)] = [:]

  /// The number of transfers under way.
  var count: Int { transfers.count }

  /// Starts libcurl; nil when it is out of memory.
  ///
  /// - Parameter keepsRequests: Whether answers carry the requests' heads as they were sent.
  init?(_ settings: FetchingSettings, keepsRequests: Bool = false) {
    // Thread-safe and counted in the libcurl of Debian 12 and newer.
    guard curl_global_init(Int(CURL_GLOBAL_DEFAULT)) == CURLE_OK, let handle = curl_multi_init()
    else { return nil }
    self.handle = handle
    self.settings = settings
    self.keepsRequests = keepsRequests
  }

  deinit {
    for transfer in transfers.keys { curl_multi_remove_handle(handle, transfer) }
    transfers = [:]
    curl_multi_cleanup(handle)
    curl_global_cleanup()
  }

  /// Starts a transfer; `id` comes back with its end. False when libcurl is out of memory.
  func start(_ request: TransferRequest, id: Int) -> Bool {
    guard let transfer = CurlTransfer(request, settings, keepsRequest: keepsRequests),
      curl_multi_add_handle(handle, transfer.handle) == CURLM_OK
    else { return false }
    transfers[transfer.handle] = (id, transfer)
    return true
  }

  /// Moves all transfers as far as they go without waiting.
  ///
  /// - Returns: Those that ended.
  func perform() -> [Completion] {
    var running: Int32 = 0
    curl_multi_perform(handle, &running)
    var completions: [Completion] = []
    var remaining: Int32 = 0
    while let message = curl_multi_info_read(handle, &remaining) {
      guard message.pointee.msg == CURLMSG_DONE, let easy = message.pointee.easy_handle else {
        continue
      }
      let code = depeche_message_result(message)
      curl_multi_remove_handle(handle, easy)
      guard let (id, transfer) = transfers.removeValue(forKey: easy) else { continue }
      completions.append(
        Completion(
          id: id, startedAt: transfer.startedAt, answer: transfer.answer(code),
          failure: transfer.failure(code)))
    }
    return completions
  }

  /// Waits until a transfer can go on, there is input, or the time is up.
  func wait(milliseconds: Int, orInputAt descriptor: Int32?) {
    var ready: Int32 = 0
    if let descriptor {
      var input = curl_waitfd(fd: descriptor, events: Int16(CURL_WAIT_POLLIN), revents: 0)
      curl_multi_poll(handle, &input, 1, Int32(milliseconds), &ready)
    } else {
      curl_multi_poll(handle, nil, 0, Int32(milliseconds), &ready)
    }
  }
}
