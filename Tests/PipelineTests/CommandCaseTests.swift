import Testing

@Suite("Cases")
struct CommandCaseTests {
  @Test("gives what its folder says", arguments: try CommandCase.all())
  func givesWhatIsExpected(_ commandCase: CommandCase) async throws {
    for mismatch in try await commandCase.mismatches() { Issue.record("\(mismatch)") }
  }

  @Test("are found")
  func areFound() throws {
    #expect(try CommandCase.all().count > 20)
  }
}
