import Foundation
import Testing

/// What `--on-failure` tells people, through a mail program and through a server of their own.
@Suite(
  "nightly's letter", .enabled(if: Repository.isInstalled("python3"), "python3 is not installed"))
struct FailureLetterTests {
  /// A night that goes wrong as it is told to, and the command for failures.
  private func night(
    _ workplace: NightlyWorkplace, trouble: String, command: String, prepared: String = ""
  ) async throws -> (status: Int, messages: String) {
    try await workplace.run(
      "bash",
      [
        "-c",
        """
        cd '\(workplace.path(""))'
        \(prepared)
        '\(workplace.script("nightly"))' \(workplace.arguments.joined(separator: " ")) --on-failure '\(command)'
        """,
      ], trouble: trouble)
  }

  private func lines(_ workplace: NightlyWorkplace, _ file: String) throws -> [String] {
    try String(contentsOfFile: workplace.path(file), encoding: .utf8)
      .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  @Test("a mail has the reason as its subject; its text has the counts and where the log is")
  func mail() async throws {
    let workplace = try NightlyWorkplace()
    // In the place of mail(1): its arguments, a line each, and then what it was given to send.
    let run = try await night(
      workplace, trouble: "clean=fail",
      command: #"PATH="$PWD:$PATH" mail -s "$DEPECHE_MESSAGE" you@example.org"#,
      prepared: """
        printf '%s\\n' '#!/bin/sh' 'printf "%s\\n" "$@" >sent; cat >letter' >mail; chmod +x mail
        """)
    #expect(run.status == 1)
    let sent = try lines(workplace, "sent")
    let day = workplace.store + "/" + NightlyWorkplace.date
    let reason =
      "2 of 3 records failed in clean (failures.jsonl has them); every file of \(day) is whole"
    #expect(sent == ["-s", reason, "you@example.org", ""])
    let letter = try lines(workplace, "letter")
    #expect(letter[0].hasPrefix("nightly of \(NightlyWorkplace.date) on "))
    #expect(letter.contains(reason))
    #expect(letter.contains { $0.hasPrefix("clean ") && $0.contains(" 3  ") }, "\(letter)")
    #expect(letter.contains("log: \(day)/manifest.logs/run.log"))
    #expect(FileManager.default.fileExists(atPath: day + "/manifest.logs/run.log"))
  }

  @Test(
    "a webhook gets the same as the body of a request",
    .enabled(if: Repository.isInstalled("curl"), "curl is not installed"))
  func webhook() async throws {
    let workplace = try NightlyWorkplace()
    try """
    import http.server
    class Hook(http.server.BaseHTTPRequestHandler):
        def do_POST(self):
            open("letter", "wb").write(self.rfile.read(int(self.headers["Content-Length"])))
            self.send_response(204)
            self.end_headers()
        def log_message(self, *_):
            pass
    server = http.server.HTTPServer(("127.0.0.1", 0), Hook)
    server.timeout = 60
    print(server.server_port, flush=True)
    server.handle_request()
    """.write(toFile: workplace.path("hook.py"), atomically: true, encoding: .utf8)
    let run = try await night(
      workplace, trouble: "extract=74",
      command: "curl -fsS --noproxy \"*\" --data-binary @- http://127.0.0.1:$port/depeche",
      prepared: """
        mkfifo port; python3 -B hook.py >port & read -r port <port; export port
        """)
    #expect(run.status == 74)
    let letter = try lines(workplace, "letter")
    let reason = try #require(letter.first { $0.contains("ended with status 74") })
    #expect(reason.contains("depeche-extract: in trouble"))
    // The path that it names is there to be read.
    let log = try #require(reason.split(separator: " ").first { $0.hasSuffix(".log") })
    #expect(
      try String(contentsOfFile: String(log), encoding: .utf8)
        == "depeche-extract: in trouble\n")
  }

  @Test("says so when the command itself does not work")
  func commandFails() async throws {
    let workplace = try NightlyWorkplace()
    let run = try await night(workplace, trouble: "fetch=66", command: "exit 3")
    #expect(run.status == 66)
    #expect(run.messages.contains("the command for failures ended with status 3"))
  }
}
