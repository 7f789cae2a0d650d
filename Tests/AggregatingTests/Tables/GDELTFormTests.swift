import LanguageData
import Records
import TestSupport
import Testing

@testable import Aggregating

@Suite struct GDELTFormTests {
  /// The columns of the codebook V2.0, shortened: what repeats is made here.
  private static let columns: [String] =
    ["GLOBALEVENTID", "SQLDATE", "MonthYear", "Year", "FractionDate"]
    + (1...2).flatMap { number in
      [
        "Code", "Name", "CountryCode", "KnownGroupCode", "EthnicCode", "Religion1Code",
        "Religion2Code", "Type1Code", "Type2Code", "Type3Code",
      ].map { "Actor\(number)\($0)" }
    }
    + [
      "IsRootEvent", "EventCode", "EventBaseCode", "EventRootCode", "QuadClass", "GoldsteinScale",
      "NumMentions", "NumSources", "NumArticles", "AvgTone",
    ]
    + ["Actor1", "Actor2", "Action"].flatMap { who in
      ["Type", "Fullname", "CountryCode", "ADM1Code", "ADM2Code", "Lat", "Long", "FeatureID"]
        .map { "\(who)Geo_\($0)" }
    } + ["DATEADDED", "SOURCEURL"]

  @Test("has GDELT's 61 columns in GDELT's order, and no heading")
  func columns() throws {
    let form = GDELTForm(try CountryCodes(LanguageDataSource())).form
    #expect(form.columns.map(\.name) == Self.columns)
    #expect(Self.columns.count == 61)
    let lines = try SampleTable.text(.gdelt, .tsv, of: SampleTable.strike).split(separator: "\n")
    #expect(lines.count == 1)
    #expect(lines[0].split(separator: "\t", omittingEmptySubsequences: false).count == 61)
  }

  @Test("codes as GDELT does")
  func values() throws {
    let row = try #require(
      SampleTable.rows(try SampleTable.text(.gdelt, .csv, of: SampleTable.strike)).first)
    let expected = [
      "SQLDATE": "20250304", "MonthYear": "202503", "FractionDate": "2025.1753",
      "Actor1Code": "RUSMIL", "Actor1CountryCode": "RUS", "Actor1Type1Code": "MIL",
      "Actor2Code": "UKRCVL", "EventCode": "0195", "EventBaseCode": "019", "EventRootCode": "01",
      "QuadClass": "4", "NumMentions": "2", "NumSources": "2", "ActionGeo_Type": "4",
      "ActionGeo_CountryCode": "UP", "ActionGeo_Fullname": "Kharkiv, Ukraine",
      "DATEADDED": "20250305013000", "SOURCEURL": "https://example.org/a", "IsRootEvent": "1",
    ]
    for (name, value) in expected { #expect(row[name] == value, "\(name)") }
    let id = try #require(row["GLOBALEVENTID"].flatMap { Int($0) })
    #expect(id > 0 && id < 1 << 52)
  }

  @Test("what did not happen is no row")
  func denied() throws {
    let event = SampleEvent("a") { $0.factuality = .planned }.event
    #expect(try SampleTable.text(.gdelt, .tsv, of: [event]).isEmpty)
  }
}
