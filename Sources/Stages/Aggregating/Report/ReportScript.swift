import Records

/// The report's only script: it filters the list of incidents and the points of the map.
enum ReportScript {
  /// The script. The page is whole without it; the fields appear only where scripts run.
  static let source: StaticString = """
    (() => {
      const form = document.getElementById('filter');
      if (!form) return;
      const field = (name) => document.getElementById('f-' + name);
      const names = ['word', 'country', 'actor', 'type', 'from', 'to'];
      const found = field('found');
      const pattern = found.dataset.words;
      const cards = [...document.querySelectorAll('article')];
      const days = [...document.querySelectorAll('.day')];
      const points = [...document.querySelectorAll('.points')];
      const plain = (text) => text.normalize('NFD').replace(/\\p{M}/gu, '').toLowerCase();
      const texts = cards.map((card) => plain(card.textContent));
      const filter = () => {
        const value = Object.fromEntries(names.map((name) => [name, field(name).value]));
        const words = plain(value.word).split(/\\s+/).filter(Boolean);
        const shown = new Set();
        cards.forEach((card, index) => {
          const data = card.dataset;
          const fits =
            (!value.country || data.country === value.country) &&
            (!value.type || data.type === value.type) &&
            (!value.actor || data.actors.split('|').includes(value.actor)) &&
            (!value.from || (data.to && data.to >= value.from)) &&
            (!value.to || (data.from && data.from <= value.to)) &&
            words.every((word) => texts[index].includes(word));
          card.hidden = !fits;
          if (fits) shown.add(card.id);
        });
        days.forEach((day) => { day.hidden = !day.querySelector('article:not([hidden])'); });
        points.forEach((point) => {
          const of = point.dataset.of.split('|');
          const fits = of.find((id) => shown.has(id));
          point.classList.toggle('off', !fits);
          point.setAttribute('href', '#' + (fits || of[0]));
        });
        const isOn = names.some((name) => value[name]);
        form.classList.toggle('on', isOn);
        found.textContent = isOn
          ? pattern.replace('{shown}', shown.size).replace('{all}', cards.length) : '';
      };
      form.hidden = false;
      form.addEventListener('input', filter);
      form.addEventListener('submit', (event) => event.preventDefault());
      form.addEventListener('reset', () => setTimeout(filter));
      // Browsers keep what was chosen before a reload.
      filter();
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
