import LanguageData
import Linguistics
import Records
import Testing

@testable import Gazetteers

/// The index that is part of the executable, asked as the news writes names.
@Suite("The embedded gazetteer")
struct EmbeddedGazetteerTests {
  private let gazetteer: Gazetteer

  init() throws { gazetteer = try Gazetteer.embedded() }

  @Test("is whole, and says whose data it is")
  func whole() throws {
    try gazetteer.verify()
    #expect(gazetteer.placeCount == 234_908)
    #expect(gazetteer.notes.contains("GeoNames"))
    #expect(gazetteer.notes.contains("CC BY 4.0"))
  }

  @Test(
    "knows French spellings",
    arguments: [
      ("Hassaké", 173811, "SYR"), ("Qamichli", 173377, "SYR"), ("al-Atarib", 174030, "SYR"),
      ("Hodeida", 79415, "YEM"), ("Hodeïda", 79415, "YEM"), ("Tillabéry", 2_438_678, "NER"),
      ("Kobané", 172256, "SYR"), ("Deir ez-Zor", 170794, "SYR"), ("Deir Ezzor", 170794, "SYR"),
      ("Marioupol", 701_822, "UKR"), ("Alep", 170063, "SYR"), ("Londres", 2_643_743, "GBR"),
      ("La Haye", 2_747_373, "NLD"), ("N'Djaména", 2_427_123, "TCD"), ("Le Caire", 360_630, "EGY"),
      ("Saint-Pétersbourg", 498_817, "RUS"), ("Les Cayes", 3_728_097, "HTI"),
      ("MOSSOUL", 99072, "IRQ"), ("Tombouctou", 2_449_067, "MLI"), ("Mogadiscio", 53_654, "SOM"),
    ])
  func frenchSpellings(name: String, geonameid: Int, country: String) {
    let text = ScannedText("\(name) est tombée.")
    let found = gazetteer.longestMatch(at: 0, in: text.words)
    let first = (found?.places.first).map { gazetteer.place($0.number) }
    #expect(found?.length == ScannedText(name).words.count)
    #expect(first?.geonameid == geonameid)
    #expect(first?.country == country)
  }

  @Test("refuses most words at a glance, and none that begins a name")
  func prefilter() {
    var generator = SeededGenerator(seed: 5)
    let invented = (0..<20_000).map { _ in
      String((0..<9).map { _ in "bcdfgjklmpqrstvwxz".randomElement(using: &generator) ?? "b" })
    }
    let words = ScannedText(invented.joined(separator: " ")).words
    let passed = words.count { gazetteer.mayBegin(with: $0) }
    // Nine bits a key, three set: one word in thirty or so.
    #expect(passed < words.count / 20, "\(passed) of \(words.count)")
    for name in gazetteer.places.prefix(2000).map({ gazetteer.name(of: $0) }) {
      #expect(ScannedText(name).words.first.map { gazetteer.mayBegin(with: $0) } == true, "\(name)")
    }
  }
}
