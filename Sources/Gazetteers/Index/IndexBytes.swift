import Glibc

/// The bytes of an index where they lie: mapped from a file, part of the executable, or an array.
///
/// They never change while the value lives, so threads may share it. A file that is mapped must not
/// be written in place; the builder renames a new one over it, which leaves the old bytes alone.
final class IndexBytes: Sendable {
  /// The first byte.
  nonisolated(unsafe) let base: UnsafeRawPointer
  /// How many there are.
  let count: Int
  /// What messages call the index.
  let origin: String
  private let release: Release

  private enum Release { case nothing, unmap, free }

  /// Takes bytes that live as long as the process.
  init(lasting base: UnsafeRawPointer, count: Int, origin: String) {
    self.base = base
    self.count = count
    self.origin = origin
    release = .nothing
  }

  /// Copies an array.
  init(copying bytes: [UInt8], origin: String) {
    let copy = UnsafeMutableRawPointer.allocate(byteCount: bytes.count + 1, alignment: 8)
    bytes.withUnsafeBytes { source in
      if let first = source.baseAddress { copy.copyMemory(from: first, byteCount: source.count) }
    }
    base = UnsafeRawPointer(copy)
    count = bytes.count
    self.origin = origin
    release = .free
  }

  /// Maps a file; only the pages that are read take memory.
  init(mapping path: String) throws(GazetteerError) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      if errno == ENOENT || errno == ENOTDIR { throw .missing(path: path) }
      throw .unreadable(path: path, reason: String(cString: strerror(errno)))
    }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else {
      throw .unreadable(path: path, reason: String(cString: strerror(errno)))
    }
    guard status.st_mode & S_IFMT == S_IFREG else {
      throw .unreadable(path: path, reason: "not a regular file")
    }
    origin = path
    count = Int(status.st_size)
    guard count > 0 else { throw .notAnIndex(origin: path) }
    let mapped = mmap(nil, count, PROT_READ, MAP_PRIVATE, descriptor, 0)
    guard let mapped, mapped != MAP_FAILED else {
      throw .unreadable(path: path, reason: String(cString: strerror(errno)))
    }
    base = UnsafeRawPointer(mapped)
    release = .unmap
  }

  deinit {
    switch release {
    case .nothing: break
    case .unmap: munmap(UnsafeMutableRawPointer(mutating: base), count)
    case .free: UnsafeMutableRawPointer(mutating: base).deallocate()
    }
  }

  /// A number at an offset; the caller has checked that it lies within.
  @inline(__always)
  func number<Number: FixedWidthInteger & BitwiseCopyable>(
    _ type: Number.Type, at offset: Int
  ) -> Number {
    Number(littleEndian: base.loadUnaligned(fromByteOffset: offset, as: Number.self))
  }

  /// The byte at an offset; the caller has checked that it lies within.
  @inline(__always)
  func byte(at offset: Int) -> UInt8 { base.load(fromByteOffset: offset, as: UInt8.self) }

  /// A whole number of three bytes, without a sign.
  @inline(__always)
  func threeBytes(at offset: Int) -> UInt32 {
    UInt32(number(UInt16.self, at: offset)) | UInt32(byte(at: offset + 2)) << 16
  }
}
