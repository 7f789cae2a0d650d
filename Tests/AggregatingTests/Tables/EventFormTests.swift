import Records
import TestSupport
import Testing

@testable import Aggregating

@Suite struct EventFormTests {
  @Test("has POLECAT's 39 columns first, in their order")
  func columns() {
    let names = EventForm.form.columns.map(\.name)
    #expect(
      names.prefix(7) == [
        "Event ID", "Event Date", "Event Type", "Event Mode", "Intensity", "Quad Code", "Contexts",
      ])
    #expect(names.firstIndex(of: "Version") == 39)
    #expect(Set(names).count == names.count)
  }

  @Test("has a row for each mention, with its own figure and its incident")
  func rows() throws {
    let rows = SampleTable.rows(try SampleTable.text(.events, .csv, of: SampleTable.strike))
    #expect(rows.map { $0["killed"] } == ["3", "5"])
    #expect(Set(rows.map { $0["incident_id"] }).count == 1)
    #expect(rows[0]["Quad Code"] == "MATERIAL CONFLICT")
    #expect(rows[0]["Recipient Name"] == "Name of UKRCVL")
    #expect(rows[0]["claimant"] == "OSDH" && rows[1]["claimant"] == "")
    #expect(rows[0]["City"] == "Kharkiv" && rows[0]["District"] == "")
  }
}
