import LanguageData
import Records
import TestSupport
import Testing

@testable import Aggregating

@Suite struct ACLEDFormTests {
  @Test("has ACLED's 31 columns with their values")
  func values() throws {
    let form = ACLEDForm(try CountryCodes(LanguageDataSource())).form
    #expect(form.columns.count == 31)
    let row = try #require(
      SampleTable.rows(try SampleTable.text(.acled, .csv, of: SampleTable.strike)).first)
    let expected = [
      "disorder_type": "Political violence", "event_type": "Explosions/Remote violence",
      "sub_event_type": "Air/drone strike", "inter1": "External/Other forces",
      "inter2": "Civilians", "interaction": "Civilians-External/Other forces",
      "civilian_targeting": "Civilian targeting", "iso": "804", "country": "Ukraine",
      "time_precision": "1", "geo_precision": "1", "event_date": "2025-03-04",
    ]
    for (name, value) in expected { #expect(row[name] == value, "\(name)") }
  }

  @Test("leaves out what ACLED does not record, and writes 0 for untold deaths")
  func scope() throws {
    var talks = SampleEvent("a") { $0.type = "CONSULT" }.event
    talks.coding.acled = nil
    #expect(SampleTable.rows(try SampleTable.text(.acled, .csv, of: [talks])).isEmpty)
    var protest = SampleEvent("a") {
      $0.type = "PROTEST"; $0.mode = "demo"
    }.event
    protest.coding.acled = "Peaceful protest"
    let row = try #require(
      SampleTable.rows(try SampleTable.text(.acled, .csv, of: [protest])).first)
    #expect(row["fatalities"] == "0" && row["inter1"] == "Protesters")
    #expect(row["disorder_type"] == "Demonstrations")
  }
}
