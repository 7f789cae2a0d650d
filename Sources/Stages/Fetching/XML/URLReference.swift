import CLibCurl

/// Links as they stand in documents, made whole.
enum URLReference {
  /// The URL that a link means, by RFC 3986 section 5.
  ///
  /// - Parameters:
  ///   - reference: As written; spaces around it and line ends within do not count.
  ///   - base: The URL of the place where it stands; empty if unknown.
  /// - Returns: An absolute link as it is; a relative one resolved, or as it is when there is no
  ///   base to resolve it against.
  static func resolve(_ reference: String, against base: String) -> String {
    let reference = cleaned(reference)
    guard !base.isEmpty, FetchSource.scheme(of: reference) == nil else { return reference }
    // libcurl drops the last part of the path here.
    guard let first = reference.first, first != "#" else {
      return base.prefix { $0 != "#" } + reference
    }
    guard let handle = curl_url() else { return reference }
    defer { curl_url_cleanup(handle) }
    let flags = UInt32(CURLU_NON_SUPPORT_SCHEME | CURLU_URLENCODE | CURLU_ALLOW_SPACE)
    guard curl_url_set(handle, CURLUPART_URL, base, flags) == CURLUE_OK,
      curl_url_set(handle, CURLUPART_URL, reference, flags) == CURLUE_OK
    else { return reference }
    var text: UnsafeMutablePointer<CChar>?
    guard curl_url_get(handle, CURLUPART_URL, &text, 0) == CURLUE_OK, let text else {
      return reference
    }
    defer { curl_free(text) }
    return String(cString: text)
  }

  private static func cleaned(_ text: String) -> String {
    let scalars = text.unicodeScalars
    let isEdge: (Unicode.Scalar) -> Bool = { $0.value <= 0x20 || $0 == "\u{A0}" }
    guard let first = scalars.firstIndex(where: { !isEdge($0) }),
      let last = scalars.lastIndex(where: { !isEdge($0) })
    else { return "" }
    let inner = scalars[first...last]
    guard inner.contains(where: { $0.value < 0x20 }) else {
      return String(String.UnicodeScalarView(inner))
    }
    return String(String.UnicodeScalarView(inner.filter { $0.value >= 0x20 }))
  }
}
