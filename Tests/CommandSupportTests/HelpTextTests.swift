import ArgumentParser
import CommandSupport
import Records
import Testing

@Suite("HelpText")
struct HelpTextTests {
  @Test("shows an example and the exit statuses, and the version of the whole house")
  func configuration() {
    let configuration = CommandConfiguration.stage(
      "depeche-x", abstract: "Do x.", example: "depeche-x in.jsonl | jq .id")
    #expect(configuration.commandName == "depeche-x")
    #expect(configuration.version == "depeche-x \(Version.current)")
    #expect(configuration.discussion.contains("  depeche-x in.jsonl | jq .id"))
    for status in ["0 done", "64 wrong", "65 input", "66 no input", "74 reading", "75 try"] {
      #expect(configuration.discussion.contains(status))
    }
  }
}
