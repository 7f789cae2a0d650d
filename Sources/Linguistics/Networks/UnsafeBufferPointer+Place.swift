extension UnsafeBufferPointer {
  /// Where the numbers from an offset on lie, as C functions take it; nil in an empty buffer, of
  /// which they are told to read nothing.
  @inline(__always)
  func pointer(at offset: Int) -> UnsafePointer<Element>? { baseAddress.map { $0 + offset } }
}

extension UnsafeMutableBufferPointer {
  /// Where the numbers from an offset on lie, as C functions take it; nil in an empty buffer, of
  /// which they are told to read and write nothing.
  @inline(__always)
  func pointer(at offset: Int) -> UnsafeMutablePointer<Element>? { baseAddress.map { $0 + offset } }
}
