/// The first bytes by which files that are not pages give themselves away, whatever their
/// Content-Type says. Source: https://mimesniff.spec.whatwg.org/, sections 6 and 7.
enum FileSignatures {
  /// What a body is, "a PNG image"; nil when it has no signature.
  static func name(of body: [UInt8]) -> String? {
    signatures.first { signature in
      body.count >= signature.offset + signature.bytes.count
        && body[signature.offset...].starts(with: signature.bytes)
    }?.name
  }

  private static let signatures: [(name: String, offset: Int, bytes: [UInt8])] = [
    ("a PNG image", 0, [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]),
    ("a JPEG image", 0, [0xFF, 0xD8, 0xFF]),
    ("a GIF image", 0, Array("GIF87a".utf8)),
    ("a GIF image", 0, Array("GIF89a".utf8)),
    ("a WebP image", 8, Array("WEBPVP".utf8)),
    ("a Windows icon", 0, [0, 0, 1, 0]),
    ("a PDF document", 0, Array("%PDF-".utf8)),
    ("a PostScript document", 0, Array("%!PS-Adobe-".utf8)),
    ("a gzip file", 0, [0x1F, 0x8B, 0x08]),
    ("a zip archive", 0, [0x50, 0x4B, 0x03, 0x04]),
    ("a RAR archive", 0, Array("Rar!".utf8) + [0x1A, 0x07]),
    ("an MP4 video", 4, Array("ftyp".utf8)),
    ("a WebM video", 0, [0x1A, 0x45, 0xDF, 0xA3]),
    ("an Ogg file", 0, Array("OggS".utf8) + [0]),
    ("an MP3 file", 0, Array("ID3".utf8)),
    ("a RIFF file", 0, Array("RIFF".utf8)),
    ("a web font", 0, Array("wOF".utf8)),
    ("a program", 0, [0x7F, 0x45, 0x4C, 0x46]),
  ]
}
