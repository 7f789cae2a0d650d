import Records

/// The report's only script: it filters the list of incidents as one types.
enum ReportScript {
  /// The script. The page is whole without it; the field appears only where scripts run.
  static let source: StaticString = """
    (() => {
      const field = document.getElementById('filter');
      const row = field.closest('.filter');
      const found = row.querySelector('output');
      const cards = [...document.querySelectorAll('article')];
      const plain = (text) => text.normalize('NFD').replace(/\\p{M}/gu, '').toLowerCase();
      const texts = cards.map((card) => plain(card.textContent));
      row.hidden = false;
      field.addEventListener('input', () => {
        const words = plain(field.value).split(/\\s+/).filter(Boolean);
        let shown = 0;
        cards.forEach((card, index) => {
          card.hidden = !words.every((word) => texts[index].includes(word));
          shown += card.hidden ? 0 : 1;
        });
        document.querySelectorAll('.day').forEach((day) => {
          day.hidden = !day.querySelector('article:not([hidden])');
        });
        found.textContent = words.length ? `${shown} of ${cards.length}` : '';
      });
    })();
    """

  /// Lets the page's own style and this one script run, and nothing be fetched: a second wall
  /// behind the escaping.
  static var contentPolicy: String {
    let digest = ContentDigest.sha256("\(source)".utf8).dropFirst("sha256:".count)
    return "default-src 'none'; style-src 'unsafe-inline'; "
      + "script-src 'sha256-\(base64(ofHexadecimal: String(digest)))'; base-uri 'none'; "
      + "form-action 'none'"
  }

  /// Turns hexadecimal digits into Base64, which browsers want.
  static func base64(ofHexadecimal digits: String) -> String {
    let alphabet = Array(
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".unicodeScalars)
    var bits = digits.compactMap(\.hexDigitValue).flatMap { digit in
      [3, 2, 1, 0].map { (digit >> $0) & 1 }
    }
    let byteCount = bits.count / 8
    while bits.count % 6 != 0 { bits.append(0) }
    var result = String.UnicodeScalarView()
    for start in stride(from: 0, to: bits.count, by: 6) {
      result.append(alphabet[bits[start..<(start + 6)].reduce(0) { $0 * 2 + $1 }])
    }
    return String(result) + String(repeating: "=", count: (3 - byteCount % 3) % 3)
  }
}
