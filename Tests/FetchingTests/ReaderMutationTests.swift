import Records
import TestSupport
import Testing

@testable import Fetching

/// Bytes from outside, damaged at random: nothing may crash, hang or be read past its end. The seed
/// is printed with a failure, as the test's argument.
@Suite("Readers and damaged bytes")
struct ReaderMutationTests {
  private static let documents = [
    """
    <?xml version="1.0" encoding="iso-8859-1"?><!DOCTYPE rss [<!ENTITY a "b">]><rss xmlns:dc="x">
    <channel xml:base="http://a.fr/"><item><title><![CDATA[a<b>&eacute;]]></title><link>/a?b&amp;c</link>
    <pubDate>Sat, 28 Nov 2026 06:00:00 +0100</pubDate><!-- c --></item></channel></rss>
    """,
    """
    <urlset xmlns:n="http://www.google.com/schemas/sitemap-news/0.9"><url><loc>https://a.fr/</loc>
    <lastmod>2026-11-27T06:00:00.5+01:00</lastmod><n:news><n:language>fr</n:language></n:news></url></urlset>
    """,
    """
    {"version":"https://jsonfeed.org/version/1.1","items":[{"id":1,"url":"/a","title":"\\u00e9\\ud83d\\ude00",
    "date_published":"2026-11-28T06:00:00Z"}],"language":"fr"}
    """,
    """
    <html><head><meta http-equiv="content-type" content="text/html; charset='latin1'"><base href=/x>
    <script>"<link>"</script><link rel="alternate" type="application/rss+xml" href="a"></head></html>
    """,
  ].map { Array($0.utf8) }

  /// The bytes with some of them changed, taken out, doubled or cut off.
  private func mutated(_ bytes: [UInt8], _ random: inout SeededGenerator) -> [UInt8] {
    var bytes = bytes
    let signs = Array("<>&;\"'=/![]-?:\0\u{FF}\r\n 09Zé".utf8)
    for _ in 0...Int.random(in: 0..<8, using: &random) where !bytes.isEmpty {
      let place = Int.random(in: 0..<bytes.count, using: &random)
      switch Int.random(in: 0..<6, using: &random) {
      case 0: bytes[place] = signs.randomElement(using: &random) ?? 0
      case 1: bytes[place] = UInt8.random(in: 0...255, using: &random)
      case 2: bytes.remove(at: place)
      case 3: bytes.insert(signs.randomElement(using: &random) ?? 0, at: place)
      case 4:
        let end = min(bytes.count, place + Int.random(in: 0..<40, using: &random))
        bytes.insert(contentsOf: bytes[place..<end], at: place)
      default: bytes.removeLast(min(bytes.count, Int.random(in: 0..<30, using: &random)))
      }
    }
    return bytes
  }

  @Test("feeds, sitemaps, home pages and encodings", arguments: 1...20 as ClosedRange<UInt64>)
  func documents(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    for document in Self.documents {
      for _ in 0..<50 {
        let bytes = mutated(document, &random)
        let read = try? SourceDocument.read(bytes, base: "https://a.fr/x", isList: true)
        #expect((read ?? nil)?.pages.count ?? 0 <= bytes.count)
        _ = SiteLinks.find(in: bytes, base: "https://a.fr/")
        _ = MetaPrescan.encoding(of: bytes)
        let decoded = try? CharsetDecoder.decode(bytes, headerLabel: nil)
        #expect((decoded?.text.utf8.count ?? 0) <= 4 * bytes.count + 4)
        _ = FeedDate.seconds(String(decoding: bytes.suffix(40), as: UTF8.self))
      }
    }
  }

  @Test(
    "archives: what lies far from the damage is still read",
    arguments: 1...10 as ClosedRange<UInt64>)
  func archives(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let gzip = GzipMember()
    for isGzip in [false, true] {
      let records = (0..<6).map { number in
        SampleRecords.page(
          "<html>\(number) " + String(repeating: "été ", count: 20), uri: "https://a.fr/\(number)")
      }
      let packed = records.map { isGzip ? gzip.compress($0) : $0 }
      for _ in 0..<10 {
        let bytes = packed[0] + mutated(packed[1], &random) + packed[2...].flatMap { $0 }
        let found = try SampleRecords.steps(bytes)
        #expect(found.first == "response https://a.fr/0 172")
        #expect(found.contains("response https://a.fr/5 172"), "\(found)")
      }
      for _ in 0..<10 { _ = try SampleRecords.steps(mutated(packed.flatMap { $0 }, &random)) }
    }
  }
}
