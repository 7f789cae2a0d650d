import CLibDeflate

/// Inflates gzip members that are in memory whole, as those of archives with a record a member are.
///
/// libdeflate does this at twice the speed of zlib (depeche-read-sources speed, 2026-11-28: 155 MB/s
/// from file to record with zlib alone), but knows no streams: members that are cut, damaged or very
/// large are zlib's.
final class WholeMembers {
  /// What became of a member.
  enum Outcome {
    /// It took so many bytes, and gave so many.
    case whole(used: Int, written: Int)
    /// There is not enough room for it.
    case noRoom
    /// It is not there whole, or damaged.
    case unreadable
  }

  private let decompressor = libdeflate_alloc_decompressor()

  deinit { libdeflate_free_decompressor(decompressor) }

  /// Inflates the member that `bytes` begin with; what is written of one that is not whole counts for
  /// nothing.
  func inflate(
    _ bytes: UnsafeRawBufferPointer, into room: UnsafeMutableRawBufferPointer
  ) -> Outcome {
    guard let decompressor else { return .unreadable }
    var (used, written) = (0, 0)
    let result = libdeflate_gzip_decompress_ex(
      decompressor, bytes.baseAddress, bytes.count, room.baseAddress, room.count, &used, &written)
    switch result {
    case LIBDEFLATE_SUCCESS: return .whole(used: used, written: written)
    case LIBDEFLATE_INSUFFICIENT_SPACE: return .noRoom
    default: return .unreadable
    }
  }
}
