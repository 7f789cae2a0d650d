import Records
import TestSupport
import Testing

@testable import Aggregating

@Suite struct MergedPartiesTests {
  private func party(
    _ text: String, id: String? = nil, country: String? = nil, sector: String? = nil
  ) -> Participant {
    var party = Participant(text: text, span: nil)
    party.id = id
    party.country = country
    party.sector = sector
    return party
  }

  @Test("merges by code, collects wordings, the most named first")
  func byCode() {
    let parties = MergedParties.parties([
      [party("l’armée", id: "SYRMIL")], [party("Damas", id: "SYRGOV")],
      [party("les forces", id: "SYRMIL"), party("l’armée", id: "SYRMIL")],
    ])
    #expect(parties.map(\.id) == ["SYRMIL", "SYRGOV"])
    #expect(parties[0].texts == ["les forces", "l’armée"])
    #expect(parties[0].mentions == 2)
  }

  @Test("a wording without a code goes to the only code that fits")
  func absorbed() {
    let army = party("l’armée", id: "SYRMIL", country: "SYR", sector: "MIL")
    let soldiers = party("des soldats", country: "SYR", sector: "MIL")
    #expect(MergedParties.parties([[army], [soldiers]]).count == 1)
    let republicanGuard = party("la garde", id: "SYRMILGRD", country: "SYR", sector: "MIL")
    #expect(MergedParties.parties([[army], [soldiers], [republicanGuard]]).count == 3)
  }

  @Test("the unknown are left out where others are known")
  func unknown() {
    let men = party("des hommes", sector: "UNK")
    #expect(MergedParties.parties([[men], [party("HTS", id: "HTS")]]).map(\.id) == ["HTS"])
    #expect(MergedParties.parties([[men]]).map(\.texts) == [["des hommes"]])
  }

  @Test("counts who is quoted")
  func claimants() {
    let events = ["OSDH", "SANA", "OSDH"].map { name in
      ToldEvent(SampleEvent("a") { $0.claimant = name }.event)
    }
    let claimants = MergedParties.claimants(events)
    #expect(claimants.map(\.name) == ["OSDH", "SANA"])
    #expect(claimants.map(\.mentions) == [2, 1])
  }
}
