/// Forms in small letters, as bytes.
enum LowercaseForm {
  /// A UTF-8 form in small letters; ASCII and Latin-1 without making a string.
  static func bytes(of form: [UInt8]) -> [UInt8] {
    var small = form
    var offset = 0
    while offset < form.count {
      let byte = form[offset]
      if byte < 0x80 {
        if 0x41...0x5A ~= byte { small[offset] = byte | 0x20 }
        offset += 1
      } else if byte == 0xC3, offset + 1 < form.count {
        let next = form[offset + 1]
        // À to Þ without ×, each 32 below its small letter.
        if 0x80...0x9E ~= next, next != 0x97 { small[offset + 1] = next | 0x20 }
        offset += 2
      } else {
        return Array(String(decoding: form, as: UTF8.self).lowercased().utf8)
      }
    }
    return small
  }
}
