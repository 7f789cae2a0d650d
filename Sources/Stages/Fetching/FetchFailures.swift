import Records

extension StageFailure.Code {
  /// The line is neither an http, https or file URL nor an existing file or folder.
  static let invalidURL = StageFailure.Code(rawValue: "invalid_url")
  /// A local file or folder that cannot be read.
  static let unreadableFile = StageFailure.Code(rawValue: "unreadable_file")
  /// The host's name has no address.
  static let dns = StageFailure.Code(rawValue: "dns")
  /// No connection to the host.
  static let connect = StageFailure.Code(rawValue: "connect")
  /// The connection broke before the response was whole.
  static let connectionLost = StageFailure.Code(rawValue: "connection_lost")
  /// The connect, idle or total time ran out.
  static let timeout = StageFailure.Code(rawValue: "timeout")
  /// The server's certificate or the encrypted connection is not in order.
  static let tls = StageFailure.Code(rawValue: "tls")
  /// The address is private, loopback, link-local or otherwise not of the public internet.
  static let privateAddress = StageFailure.Code(rawValue: "private_address")
  /// A redirect without a target, to a forbidden one, or one too many.
  static let redirect = StageFailure.Code(rawValue: "redirect")
  /// An answer that is no proper HTTP.
  static let badResponse = StageFailure.Code(rawValue: "bad_response")
  /// A status that is not success.
  static let httpStatus = StageFailure.Code(rawValue: "http_status")
  /// The body, as sent or decoded, or the head is over the size limit.
  static let tooLarge = StageFailure.Code(rawValue: "too_large")
  /// The body ended before its announced end.
  static let truncatedBody = StageFailure.Code(rawValue: "truncated_body")
  /// The body is not in the content coding that it claims.
  static let badContentCoding = StageFailure.Code(rawValue: "bad_content_coding")
  /// A success without a body.
  static let emptyBody = StageFailure.Code(rawValue: "empty_body")
  /// An image, a PDF, plain text: anything but a page.
  static let notHTML = StageFailure.Code(rawValue: "not_html")
  /// An encoding that is not decoded.
  static let charset = StageFailure.Code(rawValue: "charset")
}
