import Linguistics
import TestSupport
import Testing

@testable import Gazetteers

@Suite("The builder")
struct GazetteerBuilderTests {
  @Test("makes the same bytes of the same files, in whatever order")
  func determinism() throws {
    let texts = [SampleSources.places, SampleSources.alternates, SampleSources.divisions]
    let first = try SampleSources.index(texts)
    #expect(try SampleSources.index(texts) == first)
    #expect(try SampleSources.index(texts.reversed()) == first)
  }

  @Test("takes places of the countries that are wanted only")
  func countries() throws {
    let gazetteer = try SampleSources.gazetteer(SampleSources.places, countries: ["IQ"])
    #expect(gazetteer.placeCount == 1)
  }

  @Test("keeps what came last of a place that comes twice, and all its names")
  func twice() throws {
    let changed = SampleSources.places.split(separator: "\n")[0]
      .split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    var cells = changed
    cells[1] = "Autre Nom"
    cells[3] = ""
    cells[14] = "99"
    let gazetteer = try SampleSources.gazetteer(
      SampleSources.places, cells.joined(separator: "\t") + "\n")
    let place = try #require(gazetteer.places(named: "Autre Nom").first?.number)
    #expect(gazetteer.place(place).population == 99)
    #expect(gazetteer.places(named: "Tal Hamra").first?.number == place)
    #expect(gazetteer.placeCount == 5)
  }

  @Test("finds names with marks also without them, and without what stands in brackets")
  func marks() throws {
    let line =
      "7\tSt. Aubin (Haut)\tx\t\t48.0\t2.0\tP\tPPL\tFR\t\t\t\t\t\t5\t\t1\tX\t2024-01-01\n"
    let other = "8\tRub (old)\tx\t\t48.0\t2.0\tP\tPPL\tFR\t\t\t\t\t\t5\t\t1\tX\t2024-01-01\n"
    let gazetteer = try SampleSources.gazetteer(line + other)
    #expect(gazetteer.places(named: "St Aubin Haut").map(\.kind) == [.alternate])
    #expect(gazetteer.places(named: "St. Aubin (Haut)").map(\.kind) == [.main])
    #expect(gazetteer.places(named: "Rub").map(\.kind) == [.alternate])
  }

  @Test("adds to another index: its places, their names and spellings stay")
  func merging() throws {
    let old = try SampleSources.gazetteer(
      SampleSources.places, SampleSources.alternates, SampleSources.divisions)
    var builder = try SampleSources.builder()
    builder.add(old)
    let folder = try TemporaryFolder()
    let line =
      "1001\tNouveau Nom\tx\t\t36.5\t40.25\tP\tPPLC\tSY\t\t02\t\t\t\t5\t\t1\tX\t2024-01-01\n"
    let new = "77\tVillage\tx\t\t36.5\t40.3\tP\tPPL\tSY\t\t02\t\t\t\t5\t\t1\tX\t2024-01-01\n"
    try builder.read(files: [try folder.write("new.txt", Array((line + new).utf8))])
    let gazetteer = try Gazetteer(bytes: builder.index(notes: "n"))
    #expect(gazetteer.placeCount == 6)
    let place = try #require(gazetteer.places(named: "Nouveau Nom").first?.number)
    #expect(gazetteer.isCapital(place))
    #expect(gazetteer.place(place).admin1 == "Hautes Terres")
    #expect(gazetteer.places(named: "Tal Rouge").map(\.kind) == [.exonym])
    #expect(gazetteer.places(named: "Colline d'Antan").map(\.kind) == [.historic])
    #expect(gazetteer.places(named: "Nahr Hamra").count == 1)
    #expect(gazetteer.places(named: "Village").count == 1)
    let syria = try #require(gazetteer.country(code: "SYR"))
    let key = try TransliterationKey()
    #expect(
      gazetteer.places(soundingLike: "Tell Hamrah", in: syria, by: key).map {
        gazetteer.geonameid(of: $0)
      } == [1001])
  }

  @Test("of an index and nothing else makes an index that answers alike")
  func copying() throws {
    let old = try SampleSources.gazetteer(SampleSources.places, SampleSources.alternates)
    var builder = try SampleSources.builder()
    builder.add(old)
    let copy = try Gazetteer(bytes: builder.index(notes: "n"))
    #expect(copy.places.map { copy.place($0) } == old.places.map { old.place($0) })
    for name in ["Tall Hamra", "Tal Rouge", "Red Hill", "Rub", "Rubb", "Hamra", "Nowhere"] {
      #expect(copy.places(named: name) == old.places(named: name))
    }
  }
}
