import Records
import Testing

@Suite("Event+Circumstances")
struct EventCircumstancesTests {
  @Test("gives coordinates the names that maps use")
  func place() throws {
    let place = try KindCases.value(
      #"{"text":"Brévaines","start":0,"end":9,"name":"Brévaines","lat":48.25,"lon":-2.5,"precision":1}"#,
      as: EventPlace.self)
    #expect(place.latitude == 48.25 && place.longitude == -2.5)
    #expect(
      KindCases.json(place).contains(#""lat":48.25,"lon":-2.5,"precision":1,"relation":null"#))
  }

  @Test("has no words of the text when the date rests on the document")
  func date() throws {
    let date = EventDate(
      mention: nil, from: "2025-03-04", to: "2025-03-04", precision: 1, basis: .document)
    let json =
      #"{"text":null,"start":null,"end":null,"from":"2025-03-04","to":"2025-03-04","precision":1,"basis":"document"}"#
    #expect(KindCases.json(date) == json)
    #expect(try KindCases.value(json, as: EventDate.self) == date)
    #expect(date.span == nil)
  }

  @Test("refuses spans that run backwards")
  func refused() {
    let json = #"{"start":9,"end":5}"#
    #expect(throws: JSONError.self) { try KindCases.value(json, as: EventPlace.self) }
    #expect(throws: JSONError.self) { try KindCases.value(json, as: EventDate.self) }
  }
}
